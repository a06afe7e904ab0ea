package vn.drugfree.intake;

import java.util.List;

/**
 * A list that was read.
 *
 * @param fingerprint of the file
 * @param people in the order of the file; whom a mistake concerns is left out
 * @param ignoredColumns their headings
 */
record PersonList(
        String fingerprint,
        int rows,
        List<ListedPerson> people,
        Remarks mistakes,
        Remarks warnings,
        List<String> ignoredColumns) {}
