package vn.drugfree.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plan's years end on 14 December. */
class PeriodKindTest {

    private static final MonthDay BEGINS = MonthDay.of(12, 15);

    private static final PeriodKind MONTH = kind("month", 1, "M", "tháng {number} năm {year}");
    private static final PeriodKind QUARTER = kind("quarter", 3, "Q", "quý {number} năm {year}");
    private static final PeriodKind HALF =
            kind("half-year", 6, "H", "6 tháng đầu năm {year}", "6 tháng cuối năm {year}");
    private static final PeriodKind YEAR = kind("year", 12, "", "năm {year}");

    @ParameterizedTest
    @CsvSource({
        "2023-12-15, 2024-M01, 2024-Q1, 2024-H1, 2024",
        "2024-01-14, 2024-M01, 2024-Q1, 2024-H1, 2024",
        "2024-01-15, 2024-M02, 2024-Q1, 2024-H1, 2024",
        "2024-03-14, 2024-M03, 2024-Q1, 2024-H1, 2024",
        "2024-03-15, 2024-M04, 2024-Q2, 2024-H1, 2024",
        "2024-06-15, 2024-M07, 2024-Q3, 2024-H2, 2024",
        "2024-12-14, 2024-M12, 2024-Q4, 2024-H2, 2024",
        "2024-12-15, 2025-M01, 2025-Q1, 2025-H1, 2025"
    })
    void everyDayLiesInOnePeriodOfEachKind(
            LocalDate day, String month, String quarter, String half, String year) {
        assertThat(MONTH.on(day).key()).isEqualTo(month);
        assertThat(QUARTER.on(day).key()).isEqualTo(quarter);
        assertThat(HALF.on(day).key()).isEqualTo(half);
        assertThat(YEAR.on(day).key()).isEqualTo(year);
    }

    @Test
    void peopleKnowThePeriodsByTheirNames() {
        LocalDate day = LocalDate.of(2024, 9, 1);
        assertThat(MONTH.on(day).name()).isEqualTo("tháng 9 năm 2024");
        assertThat(QUARTER.on(day).name()).isEqualTo("quý 3 năm 2024");
        assertThat(HALF.on(day).name()).isEqualTo("6 tháng cuối năm 2024");
        assertThat(YEAR.on(day).name()).isEqualTo("năm 2024");
    }

    @Test
    void aPeriodIsOverOnTheDayAfterItsLast() {
        assertThat(keysOverOn(2024, 3, 14)).isEmpty();
        assertThat(keysOverOn(2024, 3, 15)).containsExactly("2024-Q1");
        assertThat(QUARTER.overBetween(LocalDate.of(2024, 3, 16), LocalDate.of(2024, 9, 15)))
                .extracting(DutyPeriod::key)
                .containsExactly("2024-Q2", "2024-Q3");
    }

    @Test
    void theReportOfALongerPeriodReplacesThoseThatEndWithIt() {
        LocalDate june = LocalDate.of(2024, 6, 14);
        assertThat(HALF.on(june).replaces(QUARTER.on(june))).isTrue();
        assertThat(QUARTER.on(june).replaces(MONTH.on(june))).isTrue();
        assertThat(MONTH.on(june).replaces(QUARTER.on(june))).isFalse();
        assertThat(YEAR.on(june).replaces(HALF.on(june))).isFalse();
    }

    /** Fiscal years that begin within the year they are called after. */
    @Test
    void aYearMayBeginInItsFirstMonths() {
        PeriodKind fiscal =
                new PeriodKind("year", 12, false, "", List.of("năm {year}"), MonthDay.of(4, 1));
        assertThat(fiscal.on(LocalDate.of(2024, 3, 31)).key()).isEqualTo("2023");
        assertThat(fiscal.on(LocalDate.of(2024, 4, 1)).key()).isEqualTo("2024");
    }

    @Test
    void whatIsDoneOnceHasOnePeriodForEver() {
        PeriodKind once = new PeriodKind("once", 12, true, "", List.of("một lần"), BEGINS);
        assertThat(once.on(LocalDate.of(2024, 5, 1)).key()).isEqualTo("once");
        assertThat(once.on(LocalDate.of(2027, 5, 1)).key()).isEqualTo("once");
    }

    private static List<String> keysOverOn(int year, int month, int day) {
        LocalDate on = LocalDate.of(year, month, day);
        return QUARTER.overBetween(on, on).stream().map(DutyPeriod::key).toList();
    }

    private static PeriodKind kind(String key, int months, String code, String... names) {
        return new PeriodKind(key, months, false, code, List.of(names), BEGINS);
    }
}
