package vn.drugfree.assessment;

import org.springframework.lang.Nullable;

/**
 * How many there are and how many of them are as the plan wants, as somebody says.
 *
 * @param met null where nobody has said so, as {@code total}
 */
record Tallied(@Nullable Integer met, @Nullable Integer total) {

    static final Tallied UNKNOWN = new Tallied(null, null);

    boolean isKnown() {
        return total != null;
    }
}
