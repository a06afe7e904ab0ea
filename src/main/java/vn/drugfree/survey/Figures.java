package vn.drugfree.survey;

import java.util.Collection;

/**
 * How many people a survey found.
 *
 * @param known on the list before
 * @param confirmed of those, still here
 * @param added new on the list
 * @param closed of those known, no longer managed
 * @param referred for whom a determination of addiction was asked
 */
record Figures(int known, int confirmed, int added, int closed, int referred) {

    static final Figures NONE = new Figures(0, 0, 0, 0, 0);

    static Figures total(Collection<Figures> parts) {
        return parts.stream().reduce(NONE, Figures::plus);
    }

    /**
     * @param kind the name of a component
     */
    int of(String kind) {
        return switch (kind) {
            case "known" -> known;
            case "confirmed" -> confirmed;
            case "added" -> added;
            case "closed" -> closed;
            case "referred" -> referred;
            default -> throw new IllegalArgumentException("no figure " + kind);
        };
    }

    private Figures plus(Figures other) {
        return new Figures(
                known + other.known,
                confirmed + other.confirmed,
                added + other.added,
                closed + other.closed,
                referred + other.referred);
    }
}
