package vn.drugfree.deadline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Comment;
import org.springframework.context.annotation.Lazy;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Counting;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.calendar.PeriodUnit;
import vn.drugfree.calendar.WorkingCalendar;
import vn.drugfree.organisation.Names;

/** Puts together why a date is what it is. */
@Component
class Explanations {

    private final Reasoning reasoning;
    private final ClockStops stops;
    private final ChangeLog changes;
    private final List<DeadlineWarning> warnings;
    private final Names names;
    private final TaskService tasks;
    private final WorkingCalendar calendar;
    private final DistrictClock clock;

    Explanations(
            Reasoning reasoning,
            ClockStops stops,
            ChangeLog changes,
            List<DeadlineWarning> warnings,
            Names names,
            @Lazy TaskService tasks,
            WorkingCalendar calendar,
            DistrictClock clock) {
        this.reasoning = reasoning;
        this.stops = stops;
        this.changes = changes;
        this.warnings = warnings;
        this.names = names;
        this.tasks = tasks;
        this.calendar = calendar;
        this.clock = clock;
    }

    Standing standing(KeptDeadline deadline) {
        return deadline.endedAt() != null
                ? Standing.DONE
                : Standing.of(deadline.dueAt(), isHourly(deadline), clock.now(), calendar);
    }

    /**
     * @param mayDecide whether the one who reads it may extend and correct
     */
    Explanation of(KeptDeadline deadline, boolean mayDecide) {
        KeptDeadline.Subject about = deadline.about();
        Counting counting = reasoning.read(deadline);
        Standing standing = standing(deadline);
        String start = startWords(deadline);
        boolean open = mayDecide && deadline.endedAt() == null && deadline.dueAt() != null;
        return new Explanation(
                about.id(),
                about.name(),
                about.caseCode(),
                standing.state(),
                deadline.dueAt() == null
                        ? null
                        : deadline.dueAt().atZone(DistrictClock.ZONE).toOffsetDateTime(),
                due(deadline, deadline.dueAt()),
                standing.words(),
                DeadlineWords.period(deadline.period()),
                deadline.row().clause(),
                deadline.row().confidence(),
                DeadlineWords.confidence(deadline.row().confidence()),
                DeadlineWords.day(deadline.startedAt()),
                start,
                deadline.byHand() ? List.of() : counting.runs(),
                steps(deadline, counting, start),
                stopsOf(about, deadline.row().clock()),
                changesOf(deadline),
                notesOn(about),
                warning(deadline).orElse(null),
                open ? mayExtend(Extension.of(deadline)) : null,
                open && !deadline.row().from().isEmpty() ? mayCorrect(deadline, start) : null);
    }

    private List<Explanation.Stop> stopsOf(KeptDeadline.Subject about, String stoppedClock) {
        return stops.of(about.caseId(), stoppedClock).stream()
                .map(stop -> new Explanation.Stop(stop.from(), stop.until(), stop.cause()))
                .toList();
    }

    private List<Explanation.PastChange> changesOf(KeptDeadline deadline) {
        return changes.of(deadline.id()).stream()
                .map(
                        change ->
                                new Explanation.PastChange(
                                        change.at(),
                                        change.by() == null ? null : names.ofUser(change.by()),
                                        change.kind().words(),
                                        change.reason(),
                                        due(deadline, change.oldDueAt()),
                                        due(deadline, change.newDueAt())))
                .toList();
    }

    private List<Explanation.Note> notesOn(KeptDeadline.Subject about) {
        return tasks.getTaskComments(about.id()).stream()
                .sorted(Comparator.comparing(Comment::getTime))
                .map(
                        comment ->
                                new Explanation.Note(
                                        comment.getTime().toInstant(),
                                        comment.getUserId() == null
                                                ? null
                                                : names.ofUser(comment.getUserId()),
                                        comment.getFullMessage()))
                .toList();
    }

    private Optional<String> warning(KeptDeadline deadline) {
        String assignee = deadline.about().assignee();
        if (assignee == null || deadline.dueAt() == null || deadline.endedAt() != null) {
            return Optional.empty();
        }
        return warnings.stream()
                .flatMap(
                        it ->
                                it
                                        .about(
                                                assignee,
                                                deadline.dueAt()
                                                        .atZone(DistrictClock.ZONE)
                                                        .toLocalDate())
                                        .stream())
                .findFirst();
    }

    private static Explanation.MayExtend mayExtend(Extension extension) {
        boolean possible = extension.most() > 0;
        return new Explanation.MayExtend(
                possible,
                extension.unit(),
                extension.most(),
                possible ? null : extension.refusal());
    }

    private static Explanation.MayCorrect mayCorrect(KeptDeadline deadline, String start) {
        return new Explanation.MayCorrect(
                deadline.startedAt().atZone(DistrictClock.ZONE).toLocalDate().toString(), start);
    }

    private static @Nullable String due(KeptDeadline deadline, @Nullable Instant dueAt) {
        return dueAt == null ? null : DeadlineWords.due(dueAt, deadline.row().period().unit());
    }

    private static List<String> steps(KeptDeadline deadline, Counting counting, String start) {
        return deadline.byHand()
                ? List.of("Hạn này do quản trị viên đặt, không tính từ bảng thời hạn.")
                : new Steps(deadline, counting, start).inWords();
    }

    private static String startWords(KeptDeadline deadline) {
        String words = deadline.row().fromWords();
        return words.isEmpty() ? "lúc giao việc" : words;
    }

    private static boolean isHourly(KeptDeadline deadline) {
        return deadline.row().period().unit() == PeriodUnit.HOURS;
    }
}
