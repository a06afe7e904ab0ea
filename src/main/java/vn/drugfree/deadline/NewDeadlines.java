package vn.drugfree.deadline;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Counting;
import vn.drugfree.timetable.TimetableRow;

/** Puts a new deadline down. */
@Component
class NewDeadlines {

    private final DeadlineTable table;
    private final Countdown countdown;
    private final Reasoning reasoning;

    NewDeadlines(DeadlineTable table, Countdown countdown, Reasoning reasoning) {
        this.table = table;
        this.countdown = countdown;
        this.reasoning = reasoning;
    }

    /**
     * @param scope knows the date variable the row counts from; without a value there, the period
     *     runs from {@code begin}
     */
    KeptDeadline keep(
            KeptDeadline.Subject about, TimetableRow row, VariableScope scope, Instant begin) {
        Instant start =
                scope.getVariable(row.from()) instanceof Date date ? date.toInstant() : begin;
        KeptDeadline plain = new KeptDeadline(about, row, 1, start, 0, null, "", false, null);
        Counting counting = countdown.of(plain);
        KeptDeadline kept =
                new KeptDeadline(
                        about,
                        row,
                        1,
                        start,
                        0,
                        counting.end(),
                        reasoning.written(counting),
                        false,
                        null);
        table.put(kept);
        return kept;
    }
}
