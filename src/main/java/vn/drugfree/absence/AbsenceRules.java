package vn.drugfree.absence;

import static vn.drugfree.absence.AbsenceEntry.DEPUTY;
import static vn.drugfree.absence.AbsenceEntry.FIRST_DAY;
import static vn.drugfree.absence.AbsenceEntry.LAST_DAY;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.input.InvalidInput;

/**
 * What a new absence has to obey.
 *
 * <p>No two people ever stand in for each other, directly or round several corners: of the absences
 * in such a circle, the one entered last would have a deputy who is away on the same day.
 */
@Component
class AbsenceRules {

    /** Days an absence may last, and may lie ahead. */
    private static final int LONGEST = 366;

    private final AbsenceTable absences;
    private final Colleagues colleagues;
    private final DistrictClock clock;

    AbsenceRules(AbsenceTable absences, Colleagues colleagues, DistrictClock clock) {
        this.absences = absences;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /**
     * @throws InvalidInput naming the first field that breaks a rule
     */
    void check(Absence entered) {
        checkDays(entered.firstDay(), entered.lastDay());
        refuseASecond(entered);
        if (entered.deputy() == null) {
            refuseToLeaveAnotherUncovered(entered);
        } else {
            checkDeputy(entered);
        }
    }

    private void checkDays(LocalDate first, LocalDate last) {
        LocalDate today = clock.today();
        if (first.isBefore(today)) {
            throw InvalidInput.field(
                    FIRST_DAY, "không được trước hôm nay, " + today.format(Days.WRITTEN));
        }
        if (first.isAfter(today.plusDays(LONGEST))) {
            throw InvalidInput.field(
                    FIRST_DAY, "không được cách hôm nay quá %d ngày".formatted(LONGEST));
        }
        if (last.isBefore(first)) {
            throw InvalidInput.field(LAST_DAY, "không được trước ngày đầu");
        }
        if (last.isAfter(first.plusDays(LONGEST - 1))) {
            throw InvalidInput.field(
                    LAST_DAY, "mỗi lần vắng mặt không quá %d ngày".formatted(LONGEST));
        }
    }

    private void refuseASecond(Absence entered) {
        absences.ofPerson(entered.person(), entered.firstDay(), entered.lastDay())
                .ifPresent(
                        other -> {
                            throw InvalidInput.field(
                                    FIRST_DAY, "trùng với lần đã khai báo, " + other.inWords());
                        });
    }

    private void checkDeputy(Absence entered) {
        String deputy = entered.deputy();
        if (deputy.equals(entered.person())) {
            throw InvalidInput.field(DEPUTY, "phải là người khác");
        }
        String name =
                colleagues
                        .findName(deputy)
                        .orElseThrow(() -> InvalidInput.field(DEPUTY, "không có người này"));
        if (!colleagues.shareAUnit(entered.person(), deputy)) {
            throw InvalidInput.field(DEPUTY, "phải cùng đơn vị với người vắng");
        }
        absences.ofPerson(deputy, entered.firstDay(), entered.lastDay())
                .ifPresent(
                        other -> {
                            throw InvalidInput.field(DEPUTY, name + " cũng " + other.inWords());
                        });
    }

    private void refuseToLeaveAnotherUncovered(Absence entered) {
        absences.ofDeputy(entered.person(), entered.firstDay(), entered.lastDay())
                .ifPresent(
                        other -> {
                            throw InvalidInput.field(
                                    DEPUTY,
                                    "cần được điền, vì người vắng đang làm thay cho %s, %s"
                                            .formatted(
                                                    colleagues.nameOf(other.person()),
                                                    other.inWords()));
                        });
    }
}
