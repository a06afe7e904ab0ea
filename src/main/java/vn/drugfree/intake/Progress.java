package vn.drugfree.intake;

/** Hears how far the work has come. */
interface Progress {

    /**
     * @throws java.io.UncheckedIOException if nobody listens any more; the work is given up
     */
    void at(int done, int total);
}
