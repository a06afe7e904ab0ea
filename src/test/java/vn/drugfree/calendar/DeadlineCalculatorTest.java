package vn.drugfree.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.drugfree.calendar.PeriodUnit.CALENDAR_DAYS;
import static vn.drugfree.calendar.PeriodUnit.HOURS;
import static vn.drugfree.calendar.PeriodUnit.MONTHS;
import static vn.drugfree.calendar.PeriodUnit.WORKING_DAYS;
import static vn.drugfree.calendar.PeriodUnit.YEARS;
import static vn.drugfree.calendar.TestCalendars.inVietnam;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeadlineCalculatorTest {

    private final DeadlineCalculator deadlines = TestCalendars.deadlines();

    @Test
    void aDossierBegunBeforeTetIsDueWhenTheLastDayCloses() {
        assertThat(deadlines.end(inVietnam("2024-02-01T14:30:00"), period(5, WORKING_DAYS)))
                .isEqualTo(inVietnam("2024-02-15T23:59:59"));
    }

    @Test
    void theDayIsThatOfTheDistrictNotOfTheServer() {
        Instant lateOnThursdayInLondonAndFridayInVietnam = Instant.parse("2024-03-07T17:00:00Z");
        assertThat(
                        deadlines.end(
                                lateOnThursdayInLondonAndFridayInVietnam, period(1, CALENDAR_DAYS)))
                .isEqualTo(inVietnam("2024-03-11T23:59:59"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 7, 2024-03-08",
        "2024-03-01, 8, 2024-03-11",
        "2024-01-31, 8, 2024-02-15",
        "2024-04-27, 7, 2024-05-04"
    })
    void calendarDaysCountEveryDayAndEndOnAWorkingDay(LocalDate start, int days, LocalDate end) {
        assertThat(deadlines.end(start, period(days, CALENDAR_DAYS))).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31, 1, 2024-02-29",
        "2025-01-31, 1, 2025-02-28",
        "2024-08-31, 1, 2024-09-30",
        "2025-03-31, 3, 2025-06-30",
        "2024-03-15, 3, 2024-06-17",
        "2023-11-09, 3, 2024-02-15",
        "2024-02-29, 1, 2024-03-29"
    })
    void monthsEndOnTheMatchingDateOrTheLastOfTheMonth(LocalDate start, int months, LocalDate end) {
        assertThat(deadlines.end(start, period(months, MONTHS))).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-05, 1, 2025-03-05",
        "2024-02-29, 1, 2025-02-28",
        "2024-02-29, 4, 2028-02-29",
        "2023-09-02, 1, 2024-09-04"
    })
    void yearsEndOnTheMatchingDate(LocalDate start, int years, LocalDate end) {
        assertThat(deadlines.end(start, period(years, YEARS))).isEqualTo(end);
    }

    @Test
    void hoursRunThroughNightsAndHolidays() {
        assertThat(deadlines.end(inVietnam("2024-02-09T22:15:00"), period(24, HOURS)))
                .isEqualTo(inVietnam("2024-02-10T22:15:00"));
        assertThat(deadlines.end(inVietnam("2024-02-09T22:15:07"), period(0, HOURS)))
                .isEqualTo(inVietnam("2024-02-09T22:15:07"));
    }

    @ParameterizedTest
    @EnumSource(names = "HOURS", mode = EnumSource.Mode.EXCLUDE)
    void nothingToCountEndsWithTheSameDayOrTheNextOneWorked(PeriodUnit unit) {
        assertThat(deadlines.end(inVietnam("2024-03-08T09:00:00"), period(0, unit)))
                .isEqualTo(inVietnam("2024-03-08T23:59:59"));
        assertThat(deadlines.end(inVietnam("2024-03-09T09:00:00"), period(0, unit)))
                .isEqualTo(inVietnam("2024-03-11T23:59:59"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-25, -15, 2024-03-08",
        "2024-03-26, -15, 2024-03-11",
        "2024-02-26, -15, 2024-02-07",
        "2024-05-19, -15, 2024-05-04",
        "2024-02-15, -1, 2024-02-07"
    })
    void aDutyBeforeAnEventMovesAwayFromIt(LocalDate event, int days, LocalDate end) {
        assertThat(deadlines.end(event, period(days, CALENDAR_DAYS))).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"2024-02-15, -1, 2024-02-07", "2024-02-11, -2, 2024-02-06"})
    void workingDaysBeforeAnEventSkipDaysOfRest(LocalDate event, int days, LocalDate end) {
        assertThat(deadlines.end(event, period(days, WORKING_DAYS))).isEqualTo(end);
    }

    @ParameterizedTest
    @EnumSource(names = {"CALENDAR_DAYS", "WORKING_DAYS"})
    void aTimeLimitFromAMomentCannotBeNegative(PeriodUnit unit) {
        LegalPeriod before = period(-1, unit);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deadlines.end(inVietnam("2024-03-08T09:00:00"), before))
                .withMessageContaining("cannot be negative");
    }

    @ParameterizedTest
    @EnumSource(names = {"HOURS", "MONTHS", "YEARS"})
    void onlyDaysCountBackwards(PeriodUnit unit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> period(-1, unit))
                .withMessageContaining("only calendar and working days");
    }

    @Test
    void hoursHaveNoLastDay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deadlines.end(LocalDate.of(2024, 3, 8), period(24, HOURS)))
                .withMessageContaining("hours");
    }

    private static LegalPeriod period(int amount, PeriodUnit unit) {
        return new LegalPeriod(amount, unit);
    }
}
