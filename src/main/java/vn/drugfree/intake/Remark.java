package vn.drugfree.intake;

/**
 * What is to be said about a cell.
 *
 * @param row from 1, as Excel counts
 * @param cell as Excel calls it: B7
 * @param words for people, in Vietnamese
 */
record Remark(int row, String cell, String words) {}
