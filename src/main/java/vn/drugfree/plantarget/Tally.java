package vn.drugfree.plantarget;

/**
 * How many there are and how many of them are as the plan wants.
 *
 * @param met of {@code total}
 */
record Tally(int met, int total) {

    static final Tally NOTHING = new Tally(0, 0);

    Tally plus(Tally other) {
        return new Tally(met + other.met, total + other.total);
    }
}
