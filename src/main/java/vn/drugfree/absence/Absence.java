package vn.drugfree.absence;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;
import vn.drugfree.calendar.Days;

/**
 * Somebody is away, from the first day to the last, both included.
 *
 * @param deputy who does the work meanwhile; null if nobody does
 * @param lent what the deputy gets of the work
 * @param ended whether it was called off or cut short
 */
record Absence(
        UUID id,
        String person,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable String deputy,
        Share lent,
        boolean ended) {

    boolean isOver(LocalDate today) {
        return ended || lastDay.isBefore(today);
    }

    /** As the interface says it. */
    String state(LocalDate today) {
        if (isOver(today)) {
            return "over";
        }
        return firstDay.isAfter(today) ? "planned" : "running";
    }

    /** To be read after a name. */
    String inWords() {
        return "vắng từ %s đến %s"
                .formatted(firstDay.format(Days.WRITTEN), lastDay.format(Days.WRITTEN));
    }
}
