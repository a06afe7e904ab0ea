package vn.drugfree.figure;

import java.util.Collection;

/**
 * How many there are and how many of them are as the plan wants.
 *
 * @param met of {@code total}
 */
public record Tally(int met, int total) {

    public static final Tally NOTHING = new Tally(0, 0);

    public static Tally sum(Collection<Tally> tallies) {
        return tallies.stream().reduce(NOTHING, Tally::plus);
    }

    public Tally plus(Tally other) {
        return new Tally(met + other.met, total + other.total);
    }
}
