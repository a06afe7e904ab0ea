package vn.drugfree.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * The criteria of one body and year.
 *
 * @param kind {@code certification} or {@code score}
 * @param unit key of the body's unit, of the agency {@code body}
 * @param commune null for a body of the district
 * @param version key of the set of criteria
 * @param countedOn the day the system's figures are of
 * @param points of the lines that count, of {@code maximum}
 * @param score 0 to 100, two decimals; null where nothing counts, or for a certification
 * @param rank null before the ranking
 * @param result what was decided in the end; null until then
 */
public record Sheet(
        long id,
        String kind,
        int year,
        String unit,
        String body,
        @Nullable String commune,
        String caseCode,
        String version,
        @Nullable LocalDate countedOn,
        List<Line> lines,
        BigDecimal points,
        BigDecimal maximum,
        @Nullable BigDecimal score,
        @Nullable String grade,
        @Nullable String gradeName,
        @Nullable Integer rank,
        @Nullable String result,
        List<Veto> vetoes) {

    static final String CERTIFICATION = "certification";
    static final String SCORE = "score";

    long left() {
        return lines.stream().filter(Line::isLeft).count();
    }
}
