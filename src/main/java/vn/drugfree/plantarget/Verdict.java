package vn.drugfree.plantarget;

/** Whether a target is reached; with nobody to count it is neither reached nor missed. */
enum Verdict {
    MET,
    MISSED,
    NO_CASE
}
