package vn.drugfree.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.lang.Nullable;

/** Takes down how each day was treated, in either direction of time. */
final class Runs {

    private final LocalDate startDay;
    private final NavigableMap<LocalDate, Run> days = new TreeMap<>();

    Runs(LocalDate startDay) {
        this.startDay = startDay;
    }

    /** What holds for all units: the day of the event, and days lost to a pause. */
    boolean addedAsStartOrStop(LocalDate day, Optional<Pause> pause) {
        boolean starts = day.equals(startDay);
        if (pause.isPresent() && (!starts || pause.get().stillLasts())) {
            add(day, Mark.STOPPED, pause.get().cause());
            return true;
        }
        if (starts) {
            add(day, Mark.START, null);
        }
        return starts;
    }

    void add(LocalDate day, Mark mark, @Nullable String cause) {
        days.put(day, new Run(day, day, mark, cause));
    }

    List<Run> inCalendarOrder() {
        List<Run> runs = new ArrayList<>();
        for (Run day : days.values()) {
            int last = runs.size() - 1;
            if (last >= 0 && alike(runs.get(last), day)) {
                Run before = runs.get(last);
                runs.set(last, new Run(before.from(), day.to(), day.mark(), day.cause()));
            } else {
                runs.add(day);
            }
        }
        return runs;
    }

    private static boolean alike(Run one, Run other) {
        return one.mark() == other.mark() && Objects.equals(one.cause(), other.cause());
    }
}
