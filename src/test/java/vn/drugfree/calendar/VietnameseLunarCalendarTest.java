package vn.drugfree.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseLunarCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-02-10, 2024-04-18",
        "2025, 2025-01-29, 2025-04-07",
        "2026, 2026-02-17, 2026-04-26",
        "2027, 2027-02-06, 2027-04-16",
        "2028, 2028-01-26, 2028-04-04",
        "2029, 2029-02-13, 2029-04-23",
        "2030, 2030-02-02, 2030-04-12"
    })
    void knowsTetAndTheDayOfTheHungKings(int year, LocalDate tet, LocalDate hungKings) {
        assertThat(VietnameseLunarCalendar.newYear(year)).isEqualTo(tet);
        assertThat(VietnameseLunarCalendar.date(year, 3, 10)).isEqualTo(hungKings);
    }

    /** Vietnam feasted a month before China in 1985 and a day before it in 2007. */
    @ParameterizedTest
    @CsvSource({"1985-01-21", "2007-02-17"})
    void followsTheMeridianOfVietnamNotThatOfChina(LocalDate tet) {
        assertThat(VietnameseLunarCalendar.newYear(tet.getYear())).isEqualTo(tet);
    }

    /** 2020 had a second fourth month, 2023 a second second one, 2025 a second sixth one. */
    @ParameterizedTest
    @CsvSource({
        "2020, 4, 1, 2020-04-23",
        "2020, 5, 5, 2020-06-25",
        "2023, 2, 1, 2023-02-20",
        "2023, 3, 10, 2023-04-29",
        "2025, 6, 1, 2025-06-25",
        "2025, 7, 15, 2025-09-06"
    })
    void countsALeapMonthOnce(int year, int month, int day, LocalDate expected) {
        assertThat(VietnameseLunarCalendar.date(year, month, day)).isEqualTo(expected);
    }

    @Test
    void agreesWithAnotherImplementationOnTheHolidaysOf1970To2100() {
        for (int year = 1970; year <= 2100; year++) {
            assertThat(VietnameseLunarCalendar.newYear(year)).isEqualTo(elsewhere(year, 1, 1));
            assertThat(VietnameseLunarCalendar.date(year, 3, 10)).isEqualTo(elsewhere(year, 3, 10));
        }
    }

    @Test
    void agreesWithAnotherImplementationOnEveryMonthUntil2080() {
        for (int year = 1970; year <= 2080; year++) {
            for (int month = 1; month <= 10; month++) {
                assertThat(VietnameseLunarCalendar.date(year, month, 1))
                        .as("month %d of %d", month, year)
                        .isEqualTo(elsewhere(year, month, 1));
            }
        }
    }

    private static LocalDate elsewhere(int year, int month, int day) {
        return VietnameseCalendar.of(
                        EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(month), day)
                .transform(PlainDate.class)
                .toTemporalAccessor();
    }
}
