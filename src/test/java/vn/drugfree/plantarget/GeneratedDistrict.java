package vn.drugfree.plantarget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.lang.Nullable;
import vn.drugfree.testing.RegisterEntries.Entry;
import vn.drugfree.testing.RegisterEntries.Event;
import vn.drugfree.testing.RegisterEntries.Stretch;

/**
 * People with random pasts of several years. Days are drawn so that the ends of years, days with
 * two changes, moves within a state, and events on the very day of a change come often.
 */
final class GeneratedDistrict {

    static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

    private static final LocalDate BEGINNING = LocalDate.of(2022, 6, 1);

    private static final Map<String, List<String>> NEXT =
            Map.of(
                    "suspected", List.of("user-management", "addicted", "closed"),
                    "user-management", List.of("addicted", "closed"),
                    "addicted",
                            List.of(
                                    "voluntary-rehabilitation",
                                    "substitution-treatment",
                                    "compulsory-rehabilitation"),
                    "voluntary-rehabilitation", List.of("post-rehabilitation", "addicted"),
                    "substitution-treatment", List.of("post-rehabilitation", "addicted"),
                    "compulsory-rehabilitation", List.of("post-rehabilitation", "closed"),
                    "post-rehabilitation", List.of("closed", "addicted"),
                    "closed", List.of("suspected"));

    private static final List<String> SUPPORT =
            List.of("counselling", "training", "loan", "job", "social-service", "monthly-note");

    private final Random random;
    private final List<String> communes;

    GeneratedDistrict(long seed, List<String> communes) {
        this.random = new Random(seed);
        this.communes = communes;
    }

    List<Entry> people(int number) {
        List<Entry> people = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            List<Stretch> path = path();
            people.add(
                    new Entry(
                            "GEN-%05d".formatted(i),
                            "Người Sinh Ra " + i,
                            "0330900%05d".formatted(i),
                            path,
                            events(path)));
        }
        return people;
    }

    private List<Stretch> path() {
        List<Stretch> path = new ArrayList<>();
        String state = "suspected";
        String commune = random.nextInt(50) == 0 ? null : anyCommune();
        LocalDate from = BEGINNING.plusDays(random.nextInt(1200));
        while (true) {
            LocalDate until = next(from);
            if (until.isAfter(TODAY) || random.nextInt(12) == 0) {
                path.add(stretch(state, commune, from, null));
                return path;
            }
            path.add(stretch(state, commune, from, until));
            from = until;
            // Every fifth change is a move within the state.
            if (random.nextInt(5) == 0) {
                commune = anyCommune();
            } else {
                state = any(NEXT.get(state));
            }
        }
    }

    private static Stretch stretch(
            String state, @Nullable String commune, LocalDate from, @Nullable LocalDate until) {
        return new Stretch(
                state, state.equals("closed") ? "term-over" : null, commune, from, until);
    }

    /** Often the same day, or the turn of a year. */
    private LocalDate next(LocalDate from) {
        return switch (random.nextInt(10)) {
            case 0 -> from;
            case 1 -> LocalDate.of(from.getYear(), 12, 31);
            case 2 -> LocalDate.of(from.getYear() + 1, 1, 1);
            case 3 -> from.plusDays(1);
            default -> from.plusDays(1 + random.nextInt(420));
        };
    }

    private List<Event> events(List<Stretch> path) {
        List<Event> events = new ArrayList<>();
        for (Stretch stretch : path) {
            if (stretch.state().equals("post-rehabilitation")) {
                if (random.nextInt(10) > 0) {
                    events.add(event("rehab-completed", stretch, around(stretch.from())));
                }
                if (random.nextInt(10) > 1) {
                    events.add(event("management-file", stretch, around(stretch.from())));
                }
                for (int i = random.nextInt(4); i > 0; i--) {
                    events.add(event(any(SUPPORT), stretch, within(stretch)));
                }
            } else if (random.nextInt(6) == 0) {
                // Before or after the stay in question, it must not count.
                events.add(event(any(SUPPORT), stretch, within(stretch)));
            }
        }
        return events;
    }

    private Event event(String kind, Stretch stretch, LocalDate on) {
        return new Event(kind, on.isAfter(TODAY) ? TODAY : on, stretch.commune());
    }

    /** That day, or up to three weeks from it. */
    private LocalDate around(LocalDate day) {
        return random.nextBoolean() ? day : day.plusDays(random.nextInt(43) - 21);
    }

    private LocalDate within(Stretch stretch) {
        LocalDate end = stretch.until() == null ? TODAY : stretch.until();
        return switch (random.nextInt(4)) {
            case 0 -> stretch.from();
            case 1 -> end;
            default -> {
                long days = Math.max(1, end.toEpochDay() - stretch.from().toEpochDay());
                yield stretch.from().plusDays(random.nextInt((int) days));
            }
        };
    }

    private String anyCommune() {
        return any(communes);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
