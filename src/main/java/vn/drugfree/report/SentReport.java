package vn.drugfree.report;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;

/**
 * A report that was signed.
 *
 * @param unit key of the body that wrote it
 * @param commune of that body; null for one of the district
 */
record SentReport(
        String unit,
        @Nullable String commune,
        @Nullable String result,
        @Nullable String difficulties,
        @Nullable String proposals) {

    /** What it says, in one line. */
    String words() {
        return Stream.of(
                        part("", result),
                        part("Khó khăn: ", difficulties),
                        part("Đề xuất: ", proposals))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String part(String before, @Nullable String text) {
        return text == null ? "" : before + text.replaceAll("\\s+", " ").strip();
    }
}
