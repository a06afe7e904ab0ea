package vn.drugfree.figure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;

/** All figures, and how those stand that the system counts, at the moment of asking. */
@Component
public class Figures {

    private final Map<String, Figure> all;
    private final FigureQueries queries;

    Figures(
            @Value("${drugfree.figures:classpath:plan/figures.yml}") Resource file,
            FigureQueries queries,
            DistrictClock clock) {
        this.all = FigureFile.read(file);
        this.queries = queries;
        Period thisYear = Period.of(clock.today().getYear(), clock.today());
        all.values().stream()
                .filter(figure -> figure.source() == Source.SYSTEM)
                .forEach(figure -> queries.check(figure, thisYear));
    }

    /**
     * @throws IllegalArgumentException for an unknown one
     */
    public Figure get(String id) {
        Figure figure = all.get(id);
        if (figure == null) {
            throw new IllegalArgumentException("Unknown figure '" + id + "'");
        }
        return figure;
    }

    /** In the order of the file. */
    public Collection<Figure> all() {
        return all.values();
    }

    /**
     * By place, the key of today's commune or unit; under null what belongs to none. A place
     * without anything to count is left out.
     *
     * @throws IllegalArgumentException for an unknown figure and for one the system does not count
     */
    public Map<String, Tally> tallies(String id, Period period) {
        return queries.tallies(counted(id), period);
    }

    /**
     * What stands behind {@link #tallies}; what is not met comes first.
     *
     * @throws IllegalArgumentException for an unknown figure and for one the system does not count
     */
    public List<Row> rows(String id, Period period) {
        return queries.rows(counted(id), period);
    }

    private Figure counted(String id) {
        Figure figure = get(id);
        if (figure.source() != Source.SYSTEM) {
            throw new IllegalArgumentException("Figure '" + id + "' is not counted by the system");
        }
        return figure;
    }
}
