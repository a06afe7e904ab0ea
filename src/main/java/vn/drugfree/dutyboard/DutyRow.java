package vn.drugfree.dutyboard;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.lang.Nullable;

/**
 * One body's turn at a duty.
 *
 * @param linked whether it is work of other cases: then all cases of the year are this row
 * @param duty its id in the catalogue, such as {@code III.6.1b}
 * @param unit key of the body
 * @param commune key; null for a body of the district
 * @param months how long the period is
 * @param caseId of the open case in Cockpit; null once it is over, and for other cases' work
 * @param codes of its cases, the late ones first, and no more than fit
 * @param cases how many cases there are
 * @param result what the body reported: {@code done}, {@code partly}, {@code not-done}
 * @param returned how often the report was returned
 * @param onTime linked work that was done in time
 * @param decided linked work that was done, or is overdue
 * @param open linked work that is open
 */
record DutyRow(
        boolean linked,
        String duty,
        String name,
        String clause,
        String unit,
        String unitName,
        @Nullable String commune,
        String period,
        String periodName,
        int months,
        State state,
        @Nullable Instant dueAt,
        @Nullable String caseId,
        List<String> codes,
        int cases,
        @Nullable String result,
        int returned,
        int onTime,
        int decided,
        int open) {

    private static final Pattern SECTION = Pattern.compile("[IVX]+\\.\\d+");

    /** The heading of the plan it stands under, such as {@code III.6}. */
    String section() {
        Matcher section = SECTION.matcher(duty);
        return section.lookingAt() ? section.group() : duty;
    }
}
