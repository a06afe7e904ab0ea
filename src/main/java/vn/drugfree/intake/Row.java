package vn.drugfree.intake;

import java.util.List;

/**
 * A row of a list as it stands in the file.
 *
 * @param number from 1, as Excel counts
 */
record Row(int number, List<Cell> cells) {

    Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    boolean isEmpty() {
        return cells.stream().allMatch(Cell::isEmpty);
    }

    /** As Excel calls it: B7. */
    static String address(int column, int row) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / 26 - 1) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return letters.append(row).toString();
    }
}
