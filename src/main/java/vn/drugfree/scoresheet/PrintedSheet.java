package vn.drugfree.scoresheet;

import java.util.List;

/**
 * A sheet in the words that are printed; nothing is missing, only empty.
 *
 * @param kind what the sheet is for, with its year
 * @param basis the set of criteria, and of which day the figures are
 * @param scored whether it earns points
 * @param sums what it comes to: sum, score, grade, rank
 * @param source file code and day of printing
 */
public record PrintedSheet(
        String district,
        String title,
        String kind,
        String body,
        String basis,
        boolean scored,
        List<Group> groups,
        List<String> vetoes,
        List<Sum> sums,
        String source) {

    /** Lines below one heading. */
    public record Group(String name, List<Row> rows) {}

    /**
     * One criterion.
     *
     * @param origin whose figure it is
     * @param result points of the maximum, or whether it is passed
     */
    public record Row(
            String code,
            String name,
            String rule,
            String clause,
            List<Figure> figures,
            String origin,
            String result) {}

    /** A number and what it counts. */
    public record Figure(String words, String number) {}

    public record Sum(String words, String value) {}
}
