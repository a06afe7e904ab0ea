package vn.drugfree.figure;

/** Who says how a figure stands. */
public enum Source {
    /** A query counts it. */
    SYSTEM,
    /** The body itself says so, and whoever verifies holds it against the evidence. */
    REPORTED,
    /** Only whoever verifies says so. */
    RATED
}
