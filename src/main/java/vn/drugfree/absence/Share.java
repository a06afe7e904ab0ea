package vn.drugfree.absence;

import java.util.Collection;
import java.util.Set;
import org.springframework.lang.Nullable;

/**
 * A part of somebody's work: all of it, or what belongs to some units. Nobody lends, by entering
 * the absence of somebody else, what is not theirs to give.
 *
 * @param units null means all
 */
record Share(@Nullable Set<String> units) {

    static final Share ALL = new Share(null);

    /**
     * @param unitsOfWork whose work it is; work of no unit is only in the whole
     */
    boolean has(Collection<String> unitsOfWork) {
        return units == null || unitsOfWork.stream().anyMatch(units::contains);
    }
}
