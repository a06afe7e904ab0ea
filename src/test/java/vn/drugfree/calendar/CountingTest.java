package vn.drugfree.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.drugfree.calendar.PeriodUnit.CALENDAR_DAYS;
import static vn.drugfree.calendar.PeriodUnit.HOURS;
import static vn.drugfree.calendar.PeriodUnit.MONTHS;
import static vn.drugfree.calendar.PeriodUnit.WORKING_DAYS;
import static vn.drugfree.calendar.PeriodUnit.YEARS;
import static vn.drugfree.calendar.TestCalendars.inVietnam;
import static vn.drugfree.calendar.TestCalendars.written;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a counting says about each day while no clock stands still. */
class CountingTest {

    private final DeadlineCalculator deadlines = TestCalendars.deadlines();

    @Test
    void aDossierBegunBeforeTetTellsWhichDaysDidNotCountAndWhy() {
        Counting dossier = count("2024-02-01T14:30:00", 5, WORKING_DAYS);

        assertThat(written(dossier.runs()))
                .containsExactly(
                        "2024-02-01 START",
                        "2024-02-02 COUNTED",
                        "2024-02-03 REST: Thứ Bảy",
                        "2024-02-04 REST: Chủ nhật",
                        "2024-02-05..2024-02-07 COUNTED",
                        "2024-02-08..2024-02-12 REST: Tết Nguyên đán",
                        "2024-02-13..2024-02-14 REST: Nghỉ bù",
                        "2024-02-15 COUNTED");
        assertThat(dossier.end()).isEqualTo(inVietnam("2024-02-15T23:59:59"));
        assertThat(dossier.lastDay()).isEqualTo("2024-02-15");
        assertThat(dossier.left()).isZero();
        assertThat(dossier.start()).isEqualTo(inVietnam("2024-02-01T14:30:00"));
        assertThat(dossier.period()).isEqualTo(new LegalPeriod(5, WORKING_DAYS));
    }

    @Test
    void aSaturdayWorkedInExchangeCountsAndTheDayOffForItDoesNot() {
        assertThat(written(count("2024-04-26T08:00:00", 3, WORKING_DAYS).runs()))
                .containsExactly(
                        "2024-04-26 START",
                        "2024-04-27 REST: Thứ Bảy",
                        "2024-04-28 REST: Chủ nhật",
                        "2024-04-29 REST: Nghỉ hoán đổi",
                        "2024-04-30 REST: Ngày Chiến thắng",
                        "2024-05-01 REST: Ngày Quốc tế Lao động",
                        "2024-05-02..2024-05-04 COUNTED");
    }

    @Test
    void calendarDaysCountWeekendsAndRollOverTheHolidaysAfterTheLastOne() {
        Counting counting = count("2024-01-31T08:00:00", 8, CALENDAR_DAYS);

        assertThat(written(counting.runs()))
                .containsExactly(
                        "2024-01-31 START",
                        "2024-02-01..2024-02-08 COUNTED",
                        "2024-02-09..2024-02-12 ROLLED: Tết Nguyên đán",
                        "2024-02-13..2024-02-14 ROLLED: Nghỉ bù",
                        "2024-02-15 LAST: Tết Nguyên đán");
        assertThat(counting.lastDay()).isEqualTo("2024-02-08");
        assertThat(counting.end()).isEqualTo(inVietnam("2024-02-15T23:59:59"));
    }

    @Test
    void aLastDayOnASundaySaysWhyTheEndMovedToMonday() {
        assertThat(written(count("2024-03-01T08:00:00", 9, CALENDAR_DAYS).runs()))
                .containsExactly(
                        "2024-03-01 START",
                        "2024-03-02..2024-03-10 COUNTED",
                        "2024-03-11 LAST: Chủ nhật");
    }

    @Test
    void monthsAndYearsCountAllTheirDays() {
        Counting months = count("2024-01-31T08:00:00", 1, MONTHS);
        assertThat(written(months.runs()))
                .containsExactly("2024-01-31 START", "2024-02-01..2024-02-29 COUNTED");
        assertThat(months.lastDay()).isEqualTo("2024-02-29");

        Counting years = count("2023-09-02T08:00:00", 1, YEARS);
        assertThat(written(years.runs()))
                .containsExactly(
                        "2023-09-02 START",
                        "2023-09-03..2024-09-02 COUNTED",
                        "2024-09-03 ROLLED: Quốc khánh",
                        "2024-09-04 LAST: Quốc khánh");
        assertThat(years.lastDay()).isEqualTo("2024-09-02");
    }

    @Test
    void hoursRunOnEveryDayAndHaveNoLastDay() {
        Counting counting = count("2024-02-09T22:15:07", 27, HOURS);

        assertThat(written(counting.runs()))
                .containsExactly("2024-02-09 START", "2024-02-10..2024-02-11 COUNTED");
        assertThat(counting.end()).isEqualTo(inVietnam("2024-02-11T01:15:07"));
        assertThat(counting.lastDay()).isNull();
        assertThat(counting.left()).isZero();
    }

    @Test
    void daysBeforeAnEventAreToldInCalendarOrder() {
        Counting counting = count("2024-02-26T09:00:00", -15, CALENDAR_DAYS);

        assertThat(written(counting.runs()))
                .containsExactly(
                        "2024-02-07 LAST: Tết Nguyên đán",
                        "2024-02-08..2024-02-10 ROLLED: Tết Nguyên đán",
                        "2024-02-11..2024-02-25 COUNTED",
                        "2024-02-26 START");
        assertThat(counting.lastDay()).isEqualTo("2024-02-11");
        assertThat(counting.end()).isEqualTo(inVietnam("2024-02-07T23:59:59"));
    }

    @Test
    void workingDaysBeforeAnEventLeaveDaysOfRestOut() {
        Counting counting = count("2024-02-16T09:00:00", -2, WORKING_DAYS);

        assertThat(written(counting.runs()))
                .containsExactly(
                        "2024-02-07 COUNTED",
                        "2024-02-08..2024-02-12 REST: Tết Nguyên đán",
                        "2024-02-13..2024-02-14 REST: Nghỉ bù",
                        "2024-02-15 COUNTED",
                        "2024-02-16 START");
        assertThat(counting.lastDay()).isEqualTo("2024-02-07");
        assertThat(counting.end()).isEqualTo(inVietnam("2024-02-07T23:59:59"));
    }

    @Test
    void nothingToCountEndsWithItsStartUnlessThatIsADayOfRest() {
        Counting friday = count("2024-03-08T09:00:00", 0, WORKING_DAYS);
        assertThat(written(friday.runs())).containsExactly("2024-03-08 START");
        assertThat(friday.lastDay()).isEqualTo("2024-03-08");

        Counting saturday = count("2024-03-09T09:00:00", 0, CALENDAR_DAYS);
        assertThat(written(saturday.runs()))
                .containsExactly(
                        "2024-03-09 START",
                        "2024-03-10 ROLLED: Chủ nhật",
                        "2024-03-11 LAST: Thứ Bảy");
        assertThat(saturday.lastDay()).isEqualTo("2024-03-09");
        assertThat(saturday.end()).isEqualTo(inVietnam("2024-03-11T23:59:59"));
    }

    /** While it is still Thursday in London, it is Friday here. */
    @Test
    void theStartingDayIsThatOfTheDistrict() {
        assertThat(count("2024-03-08T00:30:00", 1, CALENDAR_DAYS).runs().get(0).from())
                .isEqualTo(LocalDate.of(2024, 3, 8));
        assertThat(written(count("2024-03-08T00:30:00", 1, HOURS).runs()))
                .containsExactly("2024-03-08 START");
    }

    private Counting count(String start, int amount, PeriodUnit unit) {
        return deadlines.count(inVietnam(start), new LegalPeriod(amount, unit), List.of());
    }
}
