package vn.drugfree.absence;

import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;

/** Who is away when; models call it {@code absences}. */
@Component
public class Absences {

    private final AbsenceTable table;
    private final StandIns standIns;
    private final Colleagues colleagues;
    private final Unrestricted unrestricted;

    Absences(
            AbsenceTable table,
            StandIns standIns,
            Colleagues colleagues,
            Unrestricted unrestricted) {
        this.table = table;
        this.standIns = standIns;
        this.colleagues = colleagues;
        this.unrestricted = unrestricted;
    }

    /**
     * A Vietnamese sentence when that person is away on that day and nobody stands in, not even for
     * a part of the work.
     */
    public Optional<String> uncoveredOn(String user, LocalDate day) {
        return unrestricted.get(
                () ->
                        table.ofPerson(user, day, day)
                                .filter(absence -> !isCovered(user, day))
                                .map(
                                        absence ->
                                                "%s %s và không có người làm thay."
                                                        .formatted(
                                                                colleagues.nameOf(user),
                                                                absence.inWords())));
    }

    /**
     * Deletes the absences that were over before that day. What has not gone back to its owner yet,
     * such as a task of a case that stands still, keeps its absence.
     */
    public void forget(LocalDate before) {
        table.forget(before);
    }

    /** The start of the first day of an absence. */
    public Date firstDay(String absenceId) {
        return Days.startOf(find(absenceId).firstDay());
    }

    /** The start of the day on which somebody is back. */
    public Date dayAfter(String absenceId) {
        return Days.startOf(find(absenceId).lastDay().plusDays(1));
    }

    private boolean isCovered(String user, LocalDate day) {
        return standIns.of(user, day, colleagues.unitsOf(user)).isPresent();
    }

    private Absence find(String absenceId) {
        return table.find(UUID.fromString(absenceId)).orElseThrow();
    }
}
