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

    /** A Vietnamese sentence when that person is away on that day and nobody stands in. */
    public Optional<String> uncoveredOn(String user, LocalDate day) {
        return unrestricted.get(
                () ->
                        table.ofPerson(user, day, day)
                                .filter(absence -> standIns.of(user, day).isEmpty())
                                .map(
                                        absence ->
                                                "%s %s và không có người làm thay."
                                                        .formatted(
                                                                colleagues.nameOf(user),
                                                                absence.inWords())));
    }

    /** The start of the first day of an absence. */
    public Date firstDay(String absenceId) {
        return Days.startOf(find(absenceId).firstDay());
    }

    /** The start of the day on which somebody is back. */
    public Date dayAfter(String absenceId) {
        return Days.startOf(find(absenceId).lastDay().plusDays(1));
    }

    private Absence find(String absenceId) {
        return table.find(UUID.fromString(absenceId)).orElseThrow();
    }
}
