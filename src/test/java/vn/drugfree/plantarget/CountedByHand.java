package vn.drugfree.plantarget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.lang.Nullable;
import vn.drugfree.testing.RegisterEntries.Entry;
import vn.drugfree.testing.RegisterEntries.Event;
import vn.drugfree.testing.RegisterEntries.Stretch;

/** The targets counted a second time, in plain Java, by going through each person's days. */
final class CountedByHand {

    private static final Set<String> MANAGED =
            Set.of(
                    "user-management",
                    "voluntary-rehabilitation",
                    "substitution-treatment",
                    "compulsory-rehabilitation",
                    "post-rehabilitation");
    private static final Set<String> WORK = Set.of("counselling", "training", "loan", "job");
    private static final String AFTER = "post-rehabilitation";

    private final List<Entry> people;
    private final LocalDate first;
    private final LocalDate last;

    /** As the application's, so that the two can be compared. */
    record Line(@Nullable String commune, String subject, boolean met) {}

    CountedByHand(List<Entry> people, int year, LocalDate today) {
        this.people = people;
        this.first = LocalDate.of(year, 1, 1);
        LocalDate end = first.plusYears(1).minusDays(1);
        this.last = end.isAfter(today) ? today : end;
    }

    List<Line> of(String target) {
        List<Line> lines = new ArrayList<>();
        for (Entry person : people) {
            Line line =
                    switch (target) {
                        case "T01" -> managed(person);
                        case "T03" -> filed(person);
                        case "T04" -> supported(person);
                        default -> throw new IllegalArgumentException(target);
                    };
            if (line != null) {
                lines.add(line);
            }
        }
        return lines;
    }

    private @Nullable Line managed(Entry person) {
        int at = placeOn(person, last);
        if (at < 0) {
            return null;
        }
        Stretch now = person.path().get(at);
        boolean managed = MANAGED.contains(now.state());
        return managed || now.state().equals("addicted")
                ? new Line(now.commune(), person.code(), managed)
                : null;
    }

    private @Nullable Line filed(Entry person) {
        Event completed = null;
        for (Event event : person.events()) {
            boolean counts =
                    event.kind().equals("rehab-completed")
                            && !event.on().isBefore(first)
                            && !event.on().isAfter(last);
            if (counts && (completed == null || !event.on().isBefore(completed.on()))) {
                completed = event;
            }
        }
        if (completed == null) {
            return null;
        }
        boolean filed = false;
        for (Event event : person.events()) {
            filed |=
                    event.kind().equals("management-file")
                            && event.on().compareTo(completed.on()) >= 0;
        }
        return new Line(completed.commune(), person.code(), filed);
    }

    /** Day by day, from the last back to the first, until one falls into post-rehabilitation. */
    private @Nullable Line supported(Entry person) {
        for (LocalDate day = last; !day.isBefore(first); day = day.minusDays(1)) {
            int at = placeOn(person, day);
            if (at < 0) {
                return null;
            }
            if (person.path().get(at).state().equals(AFTER)) {
                int beginning = at;
                while (beginning > 0 && person.path().get(beginning - 1).state().equals(AFTER)) {
                    beginning--;
                }
                LocalDate since = person.path().get(beginning).from();
                boolean supported =
                        person.events().stream()
                                .filter(event -> WORK.contains(event.kind()))
                                .map(Event::on)
                                .anyMatch(on -> !on.isBefore(since) && !on.isAfter(last));
                return new Line(person.path().get(at).commune(), person.code(), supported);
            }
        }
        return null;
    }

    /** Of two changes on one day the later counts. */
    private static int placeOn(Entry person, LocalDate day) {
        for (int i = person.path().size() - 1; i >= 0; i--) {
            if (!person.path().get(i).from().isAfter(day)) {
                return i;
            }
        }
        return -1;
    }
}
