package vn.drugfree.assessment;

import java.math.BigDecimal;
import org.springframework.lang.Nullable;

/**
 * One criterion on a sheet.
 *
 * @param kind {@code gate}, {@code measure} or {@code points}
 * @param maximum points; null for what earns none
 * @param source {@code system}: counted from the register and the history; {@code reported}: by the
 *     body; {@code rated}: by the verifier
 * @param metWords what {@code met} counts; empty where only a number is asked
 * @param counting how the figure is counted, for people
 * @param claimedMet what the body says; beside a figure of the system, what it would put there
 * @param met the figure that holds, of {@code total}; null as long as there is none
 * @param applicable whether it counts; null before the first evaluation
 * @param version grows with each entry
 */
public record Line(
        String code,
        String kind,
        String group,
        String name,
        String rule,
        String clause,
        @Nullable BigDecimal maximum,
        String source,
        String metWords,
        String totalWords,
        String counting,
        @Nullable Integer countedMet,
        @Nullable Integer countedTotal,
        @Nullable Integer claimedMet,
        @Nullable Integer claimedTotal,
        @Nullable String contestReason,
        @Nullable String evidence,
        @Nullable Integer verifiedMet,
        @Nullable Integer verifiedTotal,
        @Nullable String verifyReason,
        @Nullable Integer met,
        @Nullable Integer total,
        @Nullable Boolean applicable,
        @Nullable Boolean passed,
        @Nullable BigDecimal points,
        @Nullable String explanation,
        int version) {

    static final String SYSTEM = "system";
    static final String REPORTED = "reported";
    static final String RATED = "rated";

    /** Whether the body has still to say something. */
    boolean isLeft() {
        return source.equals(REPORTED) && claimedTotal == null;
    }

    /** Whether the verifier has still to rate it. */
    boolean isUnrated() {
        return source.equals(RATED) && verifiedTotal == null;
    }

    /** Whether it is of that kind, counts, and is not passed. */
    boolean fails(String ofKind) {
        return kind.equals(ofKind)
                && Boolean.TRUE.equals(applicable)
                && !Boolean.TRUE.equals(passed);
    }

    /** Whether it earns points that count. */
    boolean scores() {
        return maximum != null && Boolean.TRUE.equals(applicable);
    }
}
