package vn.drugfree.absence;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.drugfree.absence.AbsencePage.Choice;
import vn.drugfree.absence.AbsencePage.Entry;
import vn.drugfree.absence.AbsencePage.Warning;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.deadline.OpenDeadline;
import vn.drugfree.deadline.OpenDeadlines;

/** Absences as people see them. */
@Component
class AbsenceViews {

    private final Colleagues colleagues;
    private final OpenDeadlines deadlines;
    private final DistrictClock clock;

    AbsenceViews(Colleagues colleagues, OpenDeadlines deadlines, DistrictClock clock) {
        this.colleagues = colleagues;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * @param seen the part of the person's work that the viewer may hear of
     */
    Entry entry(Absence absence, boolean mayEnd, Share seen) {
        return new Entry(
                absence.id(),
                absence.person(),
                colleagues.nameOf(absence.person()),
                absence.firstDay(),
                absence.lastDay(),
                absence.deputy(),
                absence.deputy() == null ? null : colleagues.nameOf(absence.deputy()),
                absence.state(clock.today()),
                mayEnd,
                warnings(absence, seen));
    }

    /** In the order of a Vietnamese dictionary. */
    List<Choice> choices(Map<String, String> names) {
        Collator collator = Collator.getInstance(Locale.forLanguageTag("vi"));
        return names.entrySet().stream()
                .map(it -> new Choice(it.getKey(), it.getValue()))
                .sorted(Comparator.comparing(Choice::name, collator).thenComparing(Choice::id))
                .toList();
    }

    private List<Warning> warnings(Absence absence, Share seen) {
        if (absence.isOver(clock.today())) {
            return List.of();
        }
        return deadlines.ofAssignee(absence.person()).stream()
                .filter(it -> !it.dueOn().isBefore(absence.firstDay()))
                .filter(it -> !it.dueOn().isAfter(absence.lastDay()))
                .filter(it -> seen.has(unitsOf(it)))
                .filter(it -> absence.deputy() == null || !absence.lent().has(unitsOf(it)))
                .map(AbsenceViews::warning)
                .toList();
    }

    private Set<String> unitsOf(OpenDeadline deadline) {
        return colleagues.unitsOfGroups(Stream.ofNullable(deadline.candidate()).toList());
    }

    private static Warning warning(OpenDeadline deadline) {
        return new Warning(
                deadline.name(),
                deadline.caseCode(),
                deadline.dueOn(),
                "Việc «%s» của hồ sơ %s đến hạn ngày %s, khi chưa có người làm thay."
                        .formatted(
                                deadline.name(),
                                deadline.caseCode(),
                                deadline.dueOn().format(Days.WRITTEN)));
    }
}
