package vn.drugfree.calendar;

/** How a day was treated when a time limit was counted. */
public enum Mark {
    /** The day of the event, which is not counted; only hours run on it. */
    START,
    /** A day that counts; for hours, any day on which the clock ran. */
    COUNTED,
    /** A day of rest, which a period of working days leaves out. */
    REST,
    /** A day on which the clock stood still. */
    STOPPED,
    /**
     * A day of rest after the last counted day (before it, counting back) that cannot be the end.
     */
    ROLLED,
    /** The working day on which the period ends, because its last counted day cannot be the end. */
    LAST
}
