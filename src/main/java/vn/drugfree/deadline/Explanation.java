package vn.drugfree.deadline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.lang.Nullable;
import vn.drugfree.calendar.Run;

/**
 * Why a task is due when it is due, as the tab "Thời hạn" reads it. Moments carry the district's
 * offset; everything else is Vietnamese for the eye.
 *
 * @param state as in {@link Standing}
 * @param runs the days from the start to the end, in order
 * @param steps the reasoning in sentences
 * @param notes the comments of the task: Tasklist's own tab shows officers none, because they may
 *     not read the engine's history
 * @param extend null for a caller who may not extend
 * @param correct null for a caller who may not correct, and for a period that starts with the task
 */
record Explanation(
        String taskId,
        String task,
        String caseCode,
        String state,
        @Nullable OffsetDateTime dueAt,
        @Nullable String due,
        String standing,
        String period,
        String clause,
        String confidence,
        String confidenceWords,
        String start,
        String startWords,
        List<Run> runs,
        List<String> steps,
        List<Stop> stops,
        List<PastChange> changes,
        List<Note> notes,
        @Nullable String warning,
        @Nullable MayExtend extend,
        @Nullable MayCorrect correct) {

    record Stop(Instant from, @Nullable Instant until, String cause) {}

    record PastChange(
            Instant at,
            @Nullable String by,
            String kind,
            String reason,
            @Nullable String oldDue,
            @Nullable String newDue) {}

    /** What somebody, or the course of the case, wrote down with the task. */
    record Note(Instant at, @Nullable String by, String words) {}

    record MayExtend(boolean possible, String unit, int most, @Nullable String reason) {}

    record MayCorrect(String start, String label) {}
}
