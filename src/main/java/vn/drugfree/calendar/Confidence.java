package vn.drugfree.calendar;

/** How sure the author of an entry in the calendar file was. */
enum Confidence {
    VERIFIED,
    FROM_MEMORY,
    COMPUTED,
    ASSUMED
}
