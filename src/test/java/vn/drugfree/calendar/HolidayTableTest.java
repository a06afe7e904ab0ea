package vn.drugfree.calendar;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the file of days off against the years as they were known when it was written. */
class HolidayTableTest {

    private final WorkingCalendar calendar = TestCalendars.vietnam();
    private final RestDays file = CalendarFile.read(TestCalendars.VIETNAM_FILE);

    @Test
    void daysOffOf2024() {
        assertThat(weekdaysOff(2024))
                .isEqualTo(
                        days(
                                "2024-01-01 2024-02-08 2024-02-09 2024-02-12 2024-02-13 2024-02-14",
                                "2024-04-18 2024-04-29 2024-04-30 2024-05-01 2024-09-02"
                                        + " 2024-09-03"));
        assertThat(weekendsWorked(2024)).isEqualTo(days("2024-05-04"));
    }

    @Test
    void daysOffOf2025() {
        assertThat(weekdaysOff(2025))
                .isEqualTo(
                        days(
                                "2025-01-01 2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31",
                                "2025-04-07 2025-04-30 2025-05-01 2025-05-02 2025-09-01"
                                        + " 2025-09-02"));
        assertThat(weekendsWorked(2025)).isEqualTo(days("2025-04-26"));
    }

    @Test
    void daysOffOf2026() {
        assertThat(weekdaysOff(2026))
                .isEqualTo(
                        days(
                                "2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19",
                                "2026-02-20 2026-04-27 2026-04-30 2026-05-01",
                                "2026-08-31 2026-09-01 2026-09-02"));
        assertThat(weekendsWorked(2026)).isEqualTo(days("2026-01-10 2026-08-22"));
    }

    /** The block around Tết of 6 February and the neighbour of 2 September are a guess by rule. */
    @Test
    void daysOffOf2027() {
        assertThat(weekdaysOff(2027))
                .isEqualTo(
                        days(
                                "2027-01-01 2027-02-04 2027-02-05 2027-02-08 2027-02-09 2027-02-10",
                                "2027-04-16 2027-04-30 2027-05-03 2027-09-02 2027-09-03"));
        assertThat(weekendsWorked(2027)).isEmpty();
    }

    @Test
    void onlyTheYearNotYetAnnouncedIsMarkedAssumed() {
        assertThat(file.listedYears()).containsOnlyKeys(2024, 2025, 2026, 2027);
        assertThat(file.assumedYears()).containsExactly(2027);
    }

    @ParameterizedTest
    @CsvSource({"2024", "2025", "2026", "2027"})
    void theRulesArriveAtTheListedYearsExceptForSwaps(int year) {
        Set<LocalDate> listed = weekdaysOff(year);
        listed.removeIf(day -> reason(day).equals("Nghỉ hoán đổi"));

        Set<LocalDate> byRule = new TreeSet<>(file.rules().planOf(year).daysOff().keySet());
        byRule.removeIf(HolidayTableTest::isWeekend);

        assertThat(byRule).isEqualTo(listed);
    }

    /** In 2023 Giỗ Tổ, 30 April and 1 May followed each other from a Saturday on. */
    @Test
    void theRulesArriveAtTheDaysTakenIn2022And2023() {
        assertThat(weekdaysOff(2022))
                .isEqualTo(
                        days(
                                "2022-01-03 2022-01-31 2022-02-01 2022-02-02 2022-02-03 2022-02-04",
                                "2022-04-11 2022-05-02 2022-05-03 2022-09-01 2022-09-02"));
        assertThat(weekdaysOff(2023))
                .isEqualTo(
                        days(
                                "2023-01-02 2023-01-20 2023-01-23 2023-01-24 2023-01-25 2023-01-26",
                                "2023-05-01 2023-05-02 2023-05-03 2023-09-01 2023-09-04"));
    }

    @ParameterizedTest
    @CsvSource({
        "2028-01-26, Tết Nguyên đán",
        "2028-04-04, Giỗ Tổ Hùng Vương",
        "2029-04-30, Ngày Chiến thắng",
        "2029-05-01, Ngày Quốc tế Lao động",
        "2032-09-03, Quốc khánh",
        "2028-01-03, Nghỉ bù",
        "2024-04-29, Nghỉ hoán đổi",
        "2024-02-10, Tết Nguyên đán",
        "2028-03-04, Thứ Bảy",
        "2028-03-05, Chủ nhật"
    })
    void everyDayOfRestSaysWhy(LocalDate day, String reason) {
        assertThat(calendar.restReason(day)).contains(reason);
    }

    @Test
    void aWorkingDayHasNoReasonToRest() {
        assertThat(calendar.restReason(LocalDate.of(2024, 2, 15))).isEmpty();
        assertThat(calendar.restReason(LocalDate.of(2024, 5, 4))).isEmpty();
    }

    private Set<LocalDate> weekdaysOff(int year) {
        return daysOf(year)
                .filter(day -> !isWeekend(day) && !calendar.isWorkingDay(day))
                .collect(toCollection(TreeSet::new));
    }

    private Set<LocalDate> weekendsWorked(int year) {
        return daysOf(year)
                .filter(day -> isWeekend(day) && calendar.isWorkingDay(day))
                .collect(toCollection(TreeSet::new));
    }

    private String reason(LocalDate day) {
        return calendar.restReason(day).orElseThrow();
    }

    private static Stream<LocalDate> daysOf(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    private static Set<LocalDate> days(String... lines) {
        return Arrays.stream(String.join(" ", lines).split(" "))
                .map(LocalDate::parse)
                .collect(toCollection(TreeSet::new));
    }
}
