package vn.drugfree.deadline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.calendar.Pause;

/**
 * The clocks of a case, as its models stop and resume them: {@code ${clock.stop(execution,
 * 'court-session', suspendedOn, 'Tòa án tạm đình chỉ')}}. All deadlines whose row of the timetable
 * names the clock stand still together, in all processes of the case.
 */
@Component("clock")
public class Clocks {

    private final ClockStops stops;
    private final DeadlineTable table;
    private final Moves moves;
    private final DistrictClock now;

    Clocks(ClockStops stops, DeadlineTable table, Moves moves, DistrictClock now) {
        this.stops = stops;
        this.table = table;
        this.moves = moves;
        this.now = now;
    }

    /**
     * A clock that stands still already goes on standing still.
     *
     * @param from since when; null means now
     * @param cause in Vietnamese; officers read it
     */
    public void stop(DelegateExecution execution, String clock, @Nullable Date from, String cause) {
        String caseId = CaseOf.id(execution);
        if (stops.stop(caseId, clock, moment(from), cause)) {
            recount(caseId, clock, Change.Kind.STOPPED, cause);
        }
    }

    /**
     * A clock that runs goes on running.
     *
     * @param at since when; null means now
     */
    public void resume(DelegateExecution execution, String clock, @Nullable Date at) {
        String caseId = CaseOf.id(execution);
        if (stops.resume(caseId, clock, moment(at))) {
            List<Pause> pauses = stops.of(caseId, clock);
            recount(
                    caseId,
                    clock,
                    Change.Kind.RESUMED,
                    "Hết: " + pauses.get(pauses.size() - 1).cause());
        }
    }

    private void recount(String caseId, String clock, Change.Kind kind, String reason) {
        table.openOnClock(caseId, clock)
                .forEach(deadline -> moves.count(deadline, kind, reason, null));
    }

    private Instant moment(@Nullable Date given) {
        // The engine keeps milliseconds.
        return given == null ? now.now().truncatedTo(ChronoUnit.MILLIS) : given.toInstant();
    }
}
