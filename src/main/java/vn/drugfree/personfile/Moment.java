package vn.drugfree.personfile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.springframework.lang.Nullable;

/**
 * Something on a person's path.
 *
 * @param on the day it counts from, which may lie before it was written down
 * @param recordedAt decides the order within a day
 * @param where the commune's name; null where nobody knows
 */
record Moment(
        LocalDate on,
        Instant recordedAt,
        Kind kind,
        String words,
        @Nullable String where,
        String caseCode,
        String process) {

    /** In the order in which they happen where a clock cannot tell them apart. */
    enum Kind {
        CASE_OPENED,
        STATE,
        MOVE,
        EVENT,
        CASE_CLOSED
    }

    static final Comparator<Moment> IN_ORDER =
            Comparator.comparing(Moment::on)
                    .thenComparing(Moment::recordedAt)
                    .thenComparing(Moment::kind);
}
