package vn.drugfree.dutyboard;

import java.util.function.Function;
import org.springframework.lang.Nullable;
import org.springframework.util.StringUtils;

/**
 * Which rows somebody wants to see; what is left out or empty leaves all.
 *
 * @param section heading of the plan, such as {@code III.6}
 * @param state key of a state
 */
record Filter(
        @Nullable Integer year,
        @Nullable String period,
        @Nullable String unit,
        @Nullable String commune,
        @Nullable String section,
        @Nullable String state) {

    /** Whether the row is wanted in whichever state. */
    boolean wantsInAnyState(DutyRow row) {
        return fits(period, row, DutyRow::period)
                && fits(unit, row, DutyRow::unit)
                && fits(commune, row, DutyRow::commune)
                && fits(section, row, DutyRow::section);
    }

    boolean wants(DutyRow row) {
        return wantsInAnyState(row) && fits(state, row, it -> it.state().key());
    }

    private static boolean fits(
            @Nullable String wanted, DutyRow row, Function<DutyRow, String> value) {
        return !StringUtils.hasText(wanted) || wanted.equals(value.apply(row));
    }
}
