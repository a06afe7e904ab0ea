package vn.drugfree.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarExpressionsTest {

    @Test
    void todayIsTheStartOfTheDayInTheDistrict() {
        assertThat(on("2024-02-07T00:30:00").today()).isEqualTo(day("2024-02-07"));
    }

    @ParameterizedTest
    @CsvSource({"2024-02-07T09:00:00, true", "2024-02-08T09:00:00, false"})
    void knowsWhetherOfficesWorkToday(String now, boolean working) {
        assertThat(on(now).workingToday()).isEqualTo(working);
    }

    /** The last working day before Tết and the first one after it have passed on 16 February. */
    @Test
    void workingDaysHavePassedWhenTheDayAfterThemBegins() {
        assertThat(on("2024-02-06T09:00:00").afterWorkingDays(2)).isEqualTo(day("2024-02-16"));
    }

    @Test
    void monthsEndOnTheMatchingDate() {
        assertThat(on("2024-02-06T09:00:00").plusMonths(day("2024-01-31"), 1))
                .isEqualTo(day("2024-02-29"));
    }

    @Test
    void aFixedDayLiesInTheYearOfTheDate() {
        assertThat(on("2023-12-18T09:00:00").inYearOf(day("2024-12-14"), "06-30"))
                .isEqualTo(day("2024-06-30"));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-11, 2024-03-06", "2024-03-12, 2024-03-06", "2024-03-01, 2024-03-01"})
    void halfwayIsTheEarlierOfTwoMiddleDays(String to, String middle) {
        assertThat(on("2024-02-06T09:00:00").halfway(day("2024-03-01"), day(to)))
                .isEqualTo(day(middle));
    }

    private static CalendarExpressions on(String now) {
        Clock clock = Clock.fixed(TestCalendars.inVietnam(now), ZoneOffset.UTC);
        return new CalendarExpressions(TestCalendars.clock(clock), TestCalendars.vietnam());
    }

    private static Date day(String date) {
        return Days.startOf(LocalDate.parse(date));
    }
}
