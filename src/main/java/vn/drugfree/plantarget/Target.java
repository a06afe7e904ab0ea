package vn.drugfree.plantarget;

import java.util.Optional;
import org.springframework.lang.Nullable;

/**
 * A figure of the plan.
 *
 * @param clause where the plan says so
 * @param wanted null for what is no measure
 * @param everyCommune whether it is held against each commune, too
 * @param figure id of the figure that counts it; null where nothing can be counted
 * @param words how it is counted, or why it is not
 */
record Target(
        String id,
        String name,
        String clause,
        @Nullable Wanted wanted,
        boolean everyCommune,
        @Nullable String figure,
        String words) {

    enum Kind {
        COUNTED,
        AWAITED,
        NO_MEASURE
    }

    Kind kind() {
        if (figure != null) {
            return Kind.COUNTED;
        }
        return wanted == null ? Kind.NO_MEASURE : Kind.AWAITED;
    }

    /** "trên 80%"; empty for what is no measure. */
    String wantedWords() {
        return Optional.ofNullable(wanted).map(Wanted::words).orElse("");
    }
}
