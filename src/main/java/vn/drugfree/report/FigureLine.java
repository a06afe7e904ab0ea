package vn.drugfree.report;

import org.springframework.lang.Nullable;
import vn.drugfree.figure.Figure;
import vn.drugfree.figure.Tally;

/**
 * A figure as it stood when it was drawn for a report, with its words of that day.
 *
 * @param figure id in {@code figures.yml}
 * @param metWords empty where only the total is a number
 * @param ofCommunes what the signed reports of the communes add up to; null in other reports than
 *     the district's, and where no commune has reported it
 */
record FigureLine(
        String figure,
        String name,
        String metWords,
        String totalWords,
        int met,
        int total,
        @Nullable Tally ofCommunes) {

    static FigureLine of(Figure figure, Tally counted, @Nullable Tally ofCommunes) {
        return new FigureLine(
                figure.id(),
                figure.name(),
                figure.metWords(),
                figure.totalWords(),
                counted.met(),
                counted.total(),
                ofCommunes);
    }

    /** A line of Markdown. */
    String words() {
        String counted = "* **%s:** %d %s".formatted(name, total, totalWords) + part(met, true);
        return ofCommunes == null
                ? counted
                : "%s; cộng từ báo cáo của xã: %d".formatted(counted, ofCommunes.total())
                        + part(ofCommunes.met(), false);
    }

    private String part(int number, boolean inWords) {
        return metWords.isEmpty()
                ? ""
                : ", trong đó %d%s".formatted(number, inWords ? " " + metWords : "");
    }
}
