package vn.drugfree.intake;

/**
 * What came of a list.
 *
 * @param rows persons in the list
 * @param confirmed of them, known persons noted as still living there
 * @param entered of them, new persons
 */
record Tally(int rows, int confirmed, int entered) {}
