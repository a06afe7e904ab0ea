package vn.drugfree.calendar;

/** A decreed year contradicts itself; the message says which entry and why, in Vietnamese. */
public final class InvalidYear extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * @param entry the list as people call it
     * @param number from 1, the place in that list
     */
    InvalidYear(String entry, int number, String problem) {
        super("%s %d: %s.".formatted(entry, number, problem));
    }
}
