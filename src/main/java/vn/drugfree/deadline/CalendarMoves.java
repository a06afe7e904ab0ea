package vn.drugfree.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.drugfree.calendar.DeadlineCalculator;
import vn.drugfree.calendar.WorkingCalendar;

/** What another calendar does to the deadlines that are open. */
@Component
public class CalendarMoves {

    /**
     * A deadline that moves.
     *
     * @param assignee user who took the task, if somebody did
     * @param candidate group that may take it; null for a timer
     */
    public record Move(
            String id,
            String caseCode,
            String name,
            @Nullable String assignee,
            @Nullable String candidate,
            Instant oldDueAt,
            @Nullable Instant newDueAt) {}

    private final DeadlineTable table;
    private final Countdown countdown;
    private final Moves moves;
    private final EngineDates engine;

    CalendarMoves(DeadlineTable table, Countdown countdown, Moves moves, EngineDates engine) {
        this.table = table;
        this.countdown = countdown;
        this.moves = moves;
        this.engine = engine;
    }

    /** What would move, earliest first. A date an administrator set by hand stays. */
    @Transactional
    public List<Move> under(WorkingCalendar other) {
        DeadlineCalculator calculator = DeadlineCalculator.on(other);
        List<Move> found = new ArrayList<>();
        table.forEachRunning(
                deadline -> {
                    Instant then = countdown.of(deadline, calculator).end();
                    if (!Objects.equals(deadline.dueAt(), then)
                            && engine.isWaiting(deadline.about())) {
                        found.add(move(deadline, then));
                    }
                });
        return found;
    }

    /**
     * Moves them, once the calendar has changed.
     *
     * @param found what {@link #under} gave before the change
     */
    @Transactional
    public void apply(List<Move> found, String reason, String decidedBy) {
        for (Move move : found) {
            table.findForUpdate(move.id())
                    .ifPresent(
                            deadline ->
                                    moves.count(deadline, Change.Kind.CALENDAR, reason, decidedBy));
        }
    }

    private static Move move(KeptDeadline deadline, Instant then) {
        KeptDeadline.Subject about = deadline.about();
        return new Move(
                about.id(),
                about.caseCode(),
                about.name(),
                about.assignee(),
                about.candidate(),
                deadline.dueAt(),
                then);
    }
}
