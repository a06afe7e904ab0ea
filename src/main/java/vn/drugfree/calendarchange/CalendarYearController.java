package vn.drugfree.calendarchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DecreedYear;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.calendar.WorkingCalendar;
import vn.drugfree.deadline.CalendarMoves.Move;
import vn.drugfree.input.Caller;
import vn.drugfree.organisation.Names;
import vn.drugfree.organisation.Organisation;

/** The page on which a manager enters the days off of a year. */
@RestController
@RequestMapping({"/api/calendar-years", "/camunda/api/drugfree/calendar-years"})
class CalendarYearController {

    // A preview is read by a person; the number of all that move is told beside it.
    private static final int MOST_SHOWN = 500;

    private final CalendarChanges changes;
    private final AppliedYears applied;
    private final WorkingCalendar calendar;
    private final Organisation organisation;
    private final Names names;
    private final Caller caller;

    record Year(
            int year,
            String source,
            List<DecreedYear.DayOff> daysOff,
            List<DecreedYear.Swap> swaps) {}

    record Entered(
            @Nullable List<DecreedYear.DayOff> daysOff,
            @Nullable List<DecreedYear.Swap> swaps,
            @Nullable String reason) {

        DecreedYear year(int year) {
            return new DecreedYear(
                    year, daysOff == null ? List.of() : daysOff, swaps == null ? List.of() : swaps);
        }
    }

    record Moved(
            String id,
            String caseCode,
            String task,
            String concerns,
            String oldDue,
            String newDue) {}

    record Preview(List<Moved> moves, int total) {}

    record Applied(int moved, boolean unchanged) {}

    CalendarYearController(
            CalendarChanges changes,
            AppliedYears applied,
            WorkingCalendar calendar,
            Organisation organisation,
            Names names,
            Caller caller) {
        this.changes = changes;
        this.applied = applied;
        this.calendar = calendar;
        this.organisation = organisation;
        this.names = names;
        this.caller = caller;
    }

    @GetMapping("/{year}")
    Year show(@PathVariable int year) {
        requireManager();
        DecreedYear inForce = calendar.yearInForce(year);
        return new Year(year, source(year), inForce.daysOff(), inForce.swaps());
    }

    @PostMapping("/{year}/preview")
    Preview preview(@PathVariable int year, @RequestBody Entered entered) {
        requireManager();
        List<Move> moves = changes.preview(entered.year(year));
        return new Preview(
                moves.stream().limit(MOST_SHOWN).map(this::shown).toList(), moves.size());
    }

    @PostMapping("/{year}")
    Applied apply(@PathVariable int year, @RequestBody Entered entered) {
        requireManager();
        String appliedBy = caller.id();
        CalendarChanges.Result result =
                caller.withFullRights(
                        () -> changes.apply(entered.year(year), entered.reason(), appliedBy));
        return new Applied(result.moved(), !result.changed());
    }

    private void requireManager() {
        if (!caller.isAdministrator() && !organisation.isManager(caller.groups())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private String source(int year) {
        Optional<Instant> entered = applied.appliedAt(year);
        if (entered.isPresent()) {
            LocalDate day = LocalDate.ofInstant(entered.get(), DistrictClock.ZONE);
            return "đã áp dụng ngày " + day.format(Days.WRITTEN);
        }
        return calendar.isListed(year) ? "tệp dữ liệu" : "theo quy tắc (chưa công bố)";
    }

    private Moved shown(Move move) {
        return new Moved(
                move.id(),
                move.caseCode(),
                move.name(),
                concerned(move),
                day(move.oldDueAt()),
                day(move.newDueAt()));
    }

    private String concerned(Move move) {
        if (move.assignee() != null) {
            return names.ofUser(move.assignee());
        }
        return move.candidate() == null ? "" : names.ofGroup(move.candidate());
    }

    private static String day(@Nullable Instant moment) {
        return moment == null
                ? ""
                : LocalDate.ofInstant(moment, DistrictClock.ZONE).format(Days.WRITTEN);
    }
}
