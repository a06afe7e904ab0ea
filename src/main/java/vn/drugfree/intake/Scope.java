package vn.drugfree.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * For whom somebody may hand in lists.
 *
 * @param unit key of the unit the person acts for
 * @param communes keys: the unit's own, or all for a unit of the district
 */
record Scope(String unit, List<String> communes) {

    boolean coversSeveral() {
        return communes.size() != 1;
    }

    Set<Column> requiredColumns() {
        Set<Column> required = EnumSet.of(Column.FULL_NAME, Column.BIRTH_DATE);
        if (coversSeveral()) {
            required.add(Column.COMMUNE);
        }
        return required;
    }
}
