package vn.drugfree.deadline;

import java.time.Instant;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Counting;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.calendar.PeriodUnit;

/** Counts a deadline again after something it hangs on has changed. */
@Component
class Moves {

    private final DeadlineTable table;
    private final ChangeLog changes;
    private final Countdown countdown;
    private final Reasoning reasoning;
    private final EngineDates engine;
    private final ApplicationEventPublisher events;
    private final DistrictClock clock;

    Moves(
            DeadlineTable table,
            ChangeLog changes,
            Countdown countdown,
            Reasoning reasoning,
            EngineDates engine,
            ApplicationEventPublisher events,
            DistrictClock clock) {
        this.table = table;
        this.changes = changes;
        this.countdown = countdown;
        this.reasoning = reasoning;
        this.engine = engine;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives table and engine the date that follows from the deadline as it is now. The same date as
     * before makes no new version.
     *
     * @param deadline with what has changed: another start, more units, or just another calendar
     * @param by null when the course of the case decided it
     * @return whether the date is another one
     */
    boolean count(KeptDeadline deadline, Change.Kind kind, String reason, @Nullable String by) {
        Counting counting = countdown.of(deadline);
        String written = reasoning.written(counting);
        if (Objects.equals(counting.end(), deadline.dueAt())) {
            table.update(deadline.explainedBy(written));
            return false;
        }
        KeptDeadline moved = deadline.movedTo(counting.end(), written);
        keep(moved, deadline.dueAt(), kind, reason, by);
        EngineDates.LogMark log = engine.mark(moved.about());
        engine.set(moved.about(), moved.dueAt());
        if (by != null) {
            engine.explain(moved.about(), reason, log);
        }
        announce(moved);
        return true;
    }

    /** Follows a date that an administrator has set in the engine itself. */
    void setByHand(KeptDeadline deadline, @Nullable Instant dueAt) {
        KeptDeadline moved = deadline.setByHand(dueAt);
        keep(
                moved,
                deadline.dueAt(),
                Change.Kind.BY_HAND,
                "Quản trị viên đặt hạn khác",
                engine.user());
        announce(moved);
    }

    private void keep(
            KeptDeadline moved,
            @Nullable Instant oldDueAt,
            Change.Kind kind,
            String reason,
            @Nullable String by) {
        table.update(moved);
        changes.add(
                moved.id(),
                new Change(
                        moved.version(), kind, reason, oldDueAt, moved.dueAt(), by, clock.now()));
    }

    void announce(KeptDeadline deadline) {
        if (deadline.about().isTask()) {
            events.publishEvent(
                    new DeadlineSet(
                            deadline.id(), deadline.row().period().unit() == PeriodUnit.HOURS));
        }
    }
}
