package vn.drugfree.deadline;

import java.time.Instant;
import org.springframework.lang.Nullable;
import vn.drugfree.calendar.LegalPeriod;
import vn.drugfree.timetable.TimetableRow;

/**
 * A deadline as it is kept: a running task stays under the row of the timetable it began with.
 *
 * @param about what has the deadline
 * @param row the timetable's row, as it was then
 * @param version grows with each new date
 * @param startedAt the moment the period is counted from
 * @param extendedBy units a head added
 * @param dueAt null while the clock stands still
 * @param reasoning how the date came about, as JSON
 * @param byHand whether an administrator set the date
 * @param endedAt when the task was done or the timer's process ended
 */
record KeptDeadline(
        Subject about,
        TimetableRow row,
        int version,
        Instant startedAt,
        int extendedBy,
        @Nullable Instant dueAt,
        String reasoning,
        boolean byHand,
        @Nullable Instant endedAt) {

    enum Kind {
        TASK,
        TIMER
    }

    /**
     * A task, or a legal timer of a process instance.
     *
     * @param id the task's id, or process instance and event
     * @param caseId the process instance the case began with
     * @param name as the model says it
     * @param candidate group that may take the task
     */
    record Subject(
            String id,
            Kind kind,
            String caseId,
            String processInstanceId,
            String process,
            String element,
            String name,
            String caseCode,
            @Nullable String candidate,
            @Nullable String assignee) {

        boolean isTask() {
            return kind == Kind.TASK;
        }
    }

    String id() {
        return about.id();
    }

    /** With what a head added. */
    LegalPeriod period() {
        return new LegalPeriod(row.period().amount() + extendedBy, row.period().unit());
    }

    KeptDeadline startingAt(Instant moment) {
        return new KeptDeadline(
                about, row, version, moment, extendedBy, dueAt, reasoning, byHand, endedAt);
    }

    KeptDeadline extendedByMore(int units) {
        return new KeptDeadline(
                about,
                row,
                version,
                startedAt,
                extendedBy + units,
                dueAt,
                reasoning,
                byHand,
                endedAt);
    }

    KeptDeadline explainedBy(String newReasoning) {
        return new KeptDeadline(
                about, row, version, startedAt, extendedBy, dueAt, newReasoning, byHand, endedAt);
    }

    KeptDeadline movedTo(@Nullable Instant newDueAt, String newReasoning) {
        return new KeptDeadline(
                about,
                row,
                version + 1,
                startedAt,
                extendedBy,
                newDueAt,
                newReasoning,
                false,
                endedAt);
    }

    /** An administrator gave it another date. */
    KeptDeadline setByHand(@Nullable Instant newDueAt) {
        return new KeptDeadline(
                about, row, version + 1, startedAt, extendedBy, newDueAt, reasoning, true, endedAt);
    }
}
