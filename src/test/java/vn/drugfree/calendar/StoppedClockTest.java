package vn.drugfree.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.drugfree.calendar.PeriodUnit.CALENDAR_DAYS;
import static vn.drugfree.calendar.PeriodUnit.HOURS;
import static vn.drugfree.calendar.PeriodUnit.MONTHS;
import static vn.drugfree.calendar.PeriodUnit.WORKING_DAYS;
import static vn.drugfree.calendar.PeriodUnit.YEARS;
import static vn.drugfree.calendar.TestCalendars.inVietnam;
import static vn.drugfree.calendar.TestCalendars.written;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time limits whose clock stands still for a while, or still does. */
class StoppedClockTest {

    private static final String FRIDAY = "2024-03-01T09:00:00";

    private final DeadlineCalculator deadlines = TestCalendars.deadlines();

    @Nested
    class InPeriodsOfDays {

        @Test
        void fromTheDayOfTheStopNothingCountsUntilTheDayOfTheResumption() {
            Pause expertise = pause("2024-03-05T10:00:00", "2024-03-07T16:00:00", "Chờ giám định");
            Counting counting = count(FRIDAY, 4, WORKING_DAYS, expertise);

            assertThat(written(counting.runs()))
                    .containsExactly(
                            "2024-03-01 START",
                            "2024-03-02 REST: Thứ Bảy",
                            "2024-03-03 REST: Chủ nhật",
                            "2024-03-04 COUNTED",
                            "2024-03-05..2024-03-06 STOPPED: Chờ giám định",
                            "2024-03-07..2024-03-08 COUNTED",
                            "2024-03-09 REST: Thứ Bảy",
                            "2024-03-10 REST: Chủ nhật",
                            "2024-03-11 COUNTED");
            assertThat(counting.lastDay()).isEqualTo("2024-03-11");
            assertThat(counting.end()).isEqualTo(inVietnam("2024-03-11T23:59:59"));
            assertThat(counting.left()).isZero();
        }

        @Test
        void aStoppedWeekendIsStoppedAndNotRest() {
            assertThat(
                            runs(
                                    FRIDAY,
                                    2,
                                    WORKING_DAYS,
                                    pause("2024-03-02T00:00:00", "2024-03-05T00:00:00")))
                    .containsExactly(
                            "2024-03-01 START",
                            "2024-03-02..2024-03-04 STOPPED: Tạm dừng",
                            "2024-03-05..2024-03-06 COUNTED");
        }

        /** Ten days from 1 March end on Monday 11; each lost day moves the end by one. */
        @ParameterizedTest
        @CsvSource({
            "2024-03-05T08:00:00, 2024-03-05T23:59:59, 2024-03-11",
            "2024-03-05T23:59:59, 2024-03-06T00:00:00, 2024-03-12",
            "2024-03-05T08:00:00, 2024-03-08T08:00:00, 2024-03-14",
            "2024-03-05T08:00:00, 2024-03-10T08:00:00, 2024-03-18",
            "2024-03-11T08:00:00, 2024-03-12T08:00:00, 2024-03-12",
            "2024-02-20T08:00:00, 2024-03-01T08:00:00, 2024-03-11",
            "2024-02-20T08:00:00, 2024-03-02T08:00:00, 2024-03-11",
            "2024-02-20T08:00:00, 2024-03-04T08:00:00, 2024-03-13",
            "2024-03-12T00:00:00, 2024-03-20T08:00:00, 2024-03-11"
        })
        void calendarDaysMoveByTheDaysLostInside(String from, String until, String end) {
            assertThat(count(FRIDAY, 10, CALENDAR_DAYS, pause(from, until)).end())
                    .isEqualTo(inVietnam(end + "T23:59:59"));
        }

        @Test
        void overlappingPausesInAnyOrderLoseEachDayOnce() {
            Pause early = pause("2024-03-04T08:00:00", "2024-03-07T08:00:00", "Chờ giám định");
            Pause late = pause("2024-03-05T08:00:00", "2024-03-09T08:00:00", "Người bệnh nặng");
            Pause within = pause("2024-03-05T08:00:00", "2024-03-06T08:00:00", "Bão");
            List<String> expected =
                    List.of(
                            "2024-03-01 START",
                            "2024-03-02..2024-03-03 COUNTED",
                            "2024-03-04..2024-03-06 STOPPED: Chờ giám định",
                            "2024-03-07..2024-03-08 STOPPED: Người bệnh nặng",
                            "2024-03-09..2024-03-14 COUNTED");

            assertThat(runs(FRIDAY, 8, CALENDAR_DAYS, early, late, within)).isEqualTo(expected);
            assertThat(runs(FRIDAY, 8, CALENDAR_DAYS, within, late, early)).isEqualTo(expected);
        }

        @Test
        void pausesThatBeginTogetherTellTheSameCauseInAnyOrder() {
            Pause storm = pause("2024-03-04T08:00:00", "2024-03-05T08:00:00", "Bão");
            Pause expertise = pause("2024-03-04T08:00:00", "2024-03-05T08:00:00", "Chờ giám định");

            assertThat(runs(FRIDAY, 5, WORKING_DAYS, storm, expertise))
                    .contains("2024-03-04 STOPPED: Bão")
                    .isEqualTo(runs(FRIDAY, 5, WORKING_DAYS, expertise, storm));
        }

        @Test
        void anEndDoesNotMoveOntoAStoppedDay() {
            Counting counting =
                    count(
                            FRIDAY,
                            8,
                            CALENDAR_DAYS,
                            pause("2024-03-10T08:00:00", "2024-03-13T08:00:00"));

            assertThat(written(counting.runs()))
                    .containsExactly(
                            "2024-03-01 START",
                            "2024-03-02..2024-03-09 COUNTED",
                            "2024-03-10..2024-03-12 STOPPED: Tạm dừng",
                            "2024-03-13 LAST: Thứ Bảy");
            assertThat(counting.lastDay()).isEqualTo("2024-03-09");
        }

        @Test
        void anEndThatMovedPastStoppedDaysStillNeedsAWorkingDay() {
            assertThat(
                            runs(
                                    "2024-03-07T09:00:00",
                                    2,
                                    CALENDAR_DAYS,
                                    pause("2024-03-11T08:00:00", "2024-03-16T08:00:00")))
                    .containsExactly(
                            "2024-03-07 START",
                            "2024-03-08..2024-03-09 COUNTED",
                            "2024-03-10 ROLLED: Chủ nhật",
                            "2024-03-11..2024-03-15 STOPPED: Tạm dừng",
                            "2024-03-16 ROLLED: Thứ Bảy",
                            "2024-03-17 ROLLED: Chủ nhật",
                            "2024-03-18 LAST: Thứ Bảy");
        }

        @Test
        void nothingToCountWaitsForTheClockToGoOn() {
            assertThat(
                            runs(
                                    FRIDAY,
                                    0,
                                    WORKING_DAYS,
                                    pause("2024-02-28T08:00:00", "2024-03-05T08:00:00")))
                    .containsExactly(
                            "2024-03-01 START",
                            "2024-03-02..2024-03-04 STOPPED: Tạm dừng",
                            "2024-03-05 LAST: Tạm dừng");
        }

        @ParameterizedTest
        @CsvSource({"-10, CALENDAR_DAYS", "-10, WORKING_DAYS"})
        void daysBeforeAnEventTakeNoNoticeOfPauses(int amount, PeriodUnit unit) {
            assertThat(
                            count(
                                    "2024-03-15T09:00:00",
                                    amount,
                                    unit,
                                    pause("2024-03-11T08:00:00", "2024-03-14T08:00:00"),
                                    stillLasting("2024-03-08T08:00:00")))
                    .isEqualTo(count("2024-03-15T09:00:00", amount, unit));
        }
    }

    @Nested
    class InMonthsAndYears {

        /**
         * A month from 31 January has 29 days; three of them lost, the last one is Sunday 3 March.
         */
        @Test
        void aMonthTakesAsManyDaysAsItHadWithoutThePause() {
            Counting counting =
                    count(
                            "2024-01-31T09:00:00",
                            1,
                            MONTHS,
                            pause("2024-02-20T08:00:00", "2024-02-23T08:00:00"));

            assertThat(written(counting.runs()))
                    .containsExactly(
                            "2024-01-31 START",
                            "2024-02-01..2024-02-19 COUNTED",
                            "2024-02-20..2024-02-22 STOPPED: Tạm dừng",
                            "2024-02-23..2024-03-03 COUNTED",
                            "2024-03-04 LAST: Chủ nhật");
            assertThat(counting.lastDay()).isEqualTo("2024-03-03");
        }

        @Test
        void aYearTakesItsDaysToo() {
            assertThat(
                            count(
                                            "2024-03-05T09:00:00",
                                            1,
                                            YEARS,
                                            pause("2024-06-01T08:00:00", "2024-06-03T08:00:00"))
                                    .end())
                    .isEqualTo(inVietnam("2025-03-07T23:59:59"));
        }

        @Test
        void aPauseWithinOneDayLeavesThePlainRule() {
            assertThat(
                            count(
                                            "2024-01-31T09:00:00",
                                            1,
                                            MONTHS,
                                            pause("2024-02-20T08:00:00", "2024-02-20T18:00:00"))
                                    .end())
                    .isEqualTo(inVietnam("2024-02-29T23:59:59"));
        }
    }

    @Nested
    class InHours {

        @Test
        void loseExactlyTheTimeOfThePause() {
            Counting notice =
                    count(FRIDAY, 24, HOURS, pause("2024-03-01T20:00:00", "2024-03-03T07:30:01"));

            assertThat(notice.end()).isEqualTo(inVietnam("2024-03-03T20:30:01"));
            assertThat(notice.lastDay()).isNull();
            assertThat(written(notice.runs()))
                    .containsExactly(
                            "2024-03-01 START",
                            "2024-03-02 STOPPED: Tạm dừng",
                            "2024-03-03 COUNTED");
        }

        /** Ten hours from Friday 9:00 end at 19:00. */
        @ParameterizedTest
        @CsvSource({
            "2024-03-01T12:00:00, 2024-03-01T14:00:00, 2024-03-01T21:00:00",
            "2024-03-01T06:00:00, 2024-03-01T11:00:00, 2024-03-01T21:00:00",
            "2024-03-01T06:00:00, 2024-03-01T09:00:00, 2024-03-01T19:00:00",
            "2024-03-01T06:00:00, 2024-03-01T07:00:00, 2024-03-01T19:00:00",
            "2024-03-01T18:00:00, 2024-03-02T18:00:00, 2024-03-02T19:00:00",
            "2024-03-01T19:00:00, 2024-03-01T20:00:00, 2024-03-01T20:00:00",
            "2024-03-01T19:00:01, 2024-03-01T20:00:00, 2024-03-01T19:00:00",
            "2024-03-01T12:00:00, 2024-03-01T12:00:00, 2024-03-01T19:00:00"
        })
        void onlyThePartInsideCounts(String from, String until, String end) {
            assertThat(count(FRIDAY, 10, HOURS, pause(from, until)).end())
                    .isEqualTo(inVietnam(end));
        }

        @Test
        void overlappingPausesInAnyOrderLoseTheTimeOnce() {
            Pause first = pause("2024-03-01T10:00:00", "2024-03-01T13:00:00");
            Pause overlapping = pause("2024-03-01T12:00:00", "2024-03-01T14:00:00");
            Pause within = pause("2024-03-01T10:30:00", "2024-03-01T11:00:00");
            Pause reachedThroughTheOthers = pause("2024-03-01T20:00:00", "2024-03-01T20:15:00");
            Instant end = inVietnam("2024-03-01T23:15:00");

            assertThat(
                            count(
                                            FRIDAY,
                                            10,
                                            HOURS,
                                            first,
                                            overlapping,
                                            within,
                                            reachedThroughTheOthers)
                                    .end())
                    .isEqualTo(end);
            assertThat(
                            count(
                                            FRIDAY,
                                            10,
                                            HOURS,
                                            reachedThroughTheOthers,
                                            within,
                                            overlapping,
                                            first)
                                    .end())
                    .isEqualTo(end);
        }

        @Test
        void aPauseAfterTheEndDoesNotMarkTheDayOfTheEnd() {
            assertThat(runs(FRIDAY, 20, HOURS, pause("2024-03-02T06:00:00", "2024-03-04T06:00:00")))
                    .containsExactly("2024-03-01 START", "2024-03-02 COUNTED");
        }

        @Test
        void aClockStillStoppedLeavesTheHoursThatRemainRoundedUp() {
            Counting counting = count(FRIDAY, 24, HOURS, stillLasting("2024-03-01T11:30:00"));

            assertThat(counting.end()).isNull();
            assertThat(counting.left()).isEqualTo(22);
            assertThat(written(counting.runs())).containsExactly("2024-03-01 STOPPED: Vẫn dừng");
            assertThat(count(FRIDAY, 24, HOURS, stillLasting("2024-03-01T11:00:00")).left())
                    .isEqualTo(22);
            assertThat(count(FRIDAY, 24, HOURS, stillLasting("2024-03-01T10:59:59")).left())
                    .isEqualTo(23);
        }

        @Test
        void aClockStoppedBeforeTheStartLeavesThemAll() {
            Counting counting = count(FRIDAY, 24, HOURS, stillLasting("2024-02-20T11:30:00"));

            assertThat(counting.left()).isEqualTo(24);
            assertThat(written(counting.runs())).containsExactly("2024-03-01 STOPPED: Vẫn dừng");
        }

        @Test
        void aClockStoppedAgainHasTheTimeBetweenThePausesBehindIt() {
            Counting counting =
                    count(
                            FRIDAY,
                            24,
                            HOURS,
                            stillLasting("2024-03-04T10:00:00"),
                            pause("2024-03-01T10:00:00", "2024-03-03T22:00:00"));

            assertThat(counting.left()).isEqualTo(11);
            assertThat(written(counting.runs()))
                    .containsExactly(
                            "2024-03-01 START",
                            "2024-03-02 STOPPED: Tạm dừng",
                            "2024-03-03 COUNTED",
                            "2024-03-04 STOPPED: Vẫn dừng");
        }

        @Test
        void aClockStoppedDuringAnotherPauseStoppedWithThatPause() {
            assertThat(
                            count(
                                            FRIDAY,
                                            24,
                                            HOURS,
                                            stillLasting("2024-03-01T12:00:00"),
                                            pause("2024-03-01T10:00:00", "2024-03-01T15:00:00"))
                                    .left())
                    .isEqualTo(23);
        }

        @Test
        void aStopAtTheLastMomentCountsAndOneAfterItDoesNot() {
            Counting atTheEnd = count(FRIDAY, 24, HOURS, stillLasting("2024-03-02T09:00:00"));
            assertThat(atTheEnd.end()).isNull();
            assertThat(atTheEnd.left()).isZero();

            assertThat(count(FRIDAY, 24, HOURS, stillLasting("2024-03-02T09:00:01")))
                    .isEqualTo(count(FRIDAY, 24, HOURS));
        }
    }

    @Nested
    class ThatStillStands {

        @Test
        void thereIsNoEndAndTheDaysBehindItAreTold() {
            Counting counting = count(FRIDAY, 5, WORKING_DAYS, stillLasting("2024-03-06T15:00:00"));

            assertThat(counting.end()).isNull();
            assertThat(counting.lastDay()).isNull();
            assertThat(counting.left()).isEqualTo(3);
            assertThat(written(counting.runs()))
                    .containsExactly(
                            "2024-03-01 START",
                            "2024-03-02 REST: Thứ Bảy",
                            "2024-03-03 REST: Chủ nhật",
                            "2024-03-04..2024-03-05 COUNTED",
                            "2024-03-06 STOPPED: Vẫn dừng");
        }

        @Test
        void monthsAndYearsHaveDaysLeft() {
            assertThat(
                            count(
                                            "2024-01-31T09:00:00",
                                            1,
                                            MONTHS,
                                            stillLasting("2024-02-11T08:00:00"))
                                    .left())
                    .isEqualTo(19);
            assertThat(
                            count(
                                            "2024-01-31T09:00:00",
                                            1,
                                            YEARS,
                                            stillLasting("2024-02-01T08:00:00"))
                                    .left())
                    .isEqualTo(366);
        }

        @ParameterizedTest
        @CsvSource({"2024-03-01T15:00:00", "2024-03-01T08:00:00", "2024-02-20T08:00:00"})
        void aStopOnTheStartingDayOrBeforeLeavesNothingBehind(String stop) {
            Counting counting = count(FRIDAY, 5, WORKING_DAYS, stillLasting(stop));

            assertThat(counting.left()).isEqualTo(5);
            assertThat(written(counting.runs())).containsExactly("2024-03-01 STOPPED: Vẫn dừng");
        }

        @Test
        void aStopOnTheLastDayLeavesThatDay() {
            Counting counting = count(FRIDAY, 5, WORKING_DAYS, stillLasting("2024-03-08T23:59:59"));

            assertThat(counting.end()).isNull();
            assertThat(counting.left()).isEqualTo(1);
        }

        @Test
        void aStopWhileTheEndRollsOverAWeekendLeavesOnlyTheEndOpen() {
            Counting counting =
                    count(FRIDAY, 8, CALENDAR_DAYS, stillLasting("2024-03-11T08:00:00"));

            assertThat(counting.end()).isNull();
            assertThat(counting.lastDay()).isNull();
            assertThat(counting.left()).isZero();
            assertThat(written(counting.runs()))
                    .containsExactly(
                            "2024-03-01 START",
                            "2024-03-02..2024-03-09 COUNTED",
                            "2024-03-10 ROLLED: Chủ nhật",
                            "2024-03-11 STOPPED: Vẫn dừng");
        }

        @ParameterizedTest
        @CsvSource({"5, WORKING_DAYS", "7, CALENDAR_DAYS"})
        void aStopAfterTheEndChangesNothing(int amount, PeriodUnit unit) {
            assertThat(count(FRIDAY, amount, unit, stillLasting("2024-03-09T00:00:00")))
                    .isEqualTo(count(FRIDAY, amount, unit));
        }

        @Test
        void daysLostBeforeMoveTheEndBehindTheStop() {
            Counting counting =
                    count(
                            FRIDAY,
                            5,
                            WORKING_DAYS,
                            stillLasting("2024-03-11T08:00:00"),
                            pause("2024-03-04T08:00:00", "2024-03-07T08:00:00"));

            assertThat(counting.end()).isNull();
            assertThat(counting.left()).isEqualTo(3);
        }

        @Test
        void theStopThatStillLastsNamesTheCauseAmongOverlappingOnes() {
            assertThat(
                            runs(
                                    FRIDAY,
                                    8,
                                    CALENDAR_DAYS,
                                    pause("2024-03-04T08:00:00", "2024-03-09T08:00:00"),
                                    stillLasting("2024-03-06T08:00:00")))
                    .containsExactly(
                            "2024-03-01 START",
                            "2024-03-02..2024-03-03 COUNTED",
                            "2024-03-04..2024-03-05 STOPPED: Tạm dừng",
                            "2024-03-06 STOPPED: Vẫn dừng");
        }
    }

    @Test
    void aPauseCannotEndBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pause("2024-03-05T08:00:00", "2024-03-05T07:59:59"))
                .withMessageContaining("before it begins");
        assertThat(pause("2024-03-05T08:00:00", "2024-03-05T08:00:00").stillLasts()).isFalse();
    }

    private List<String> runs(String start, int amount, PeriodUnit unit, Pause... pauses) {
        return written(count(start, amount, unit, pauses).runs());
    }

    private Counting count(String start, int amount, PeriodUnit unit, Pause... pauses) {
        return deadlines.count(
                inVietnam(start), new LegalPeriod(amount, unit), Arrays.asList(pauses));
    }

    private static Pause stillLasting(String from) {
        return new Pause(inVietnam(from), null, "Vẫn dừng");
    }

    private static Pause pause(String from, String until) {
        return pause(from, until, "Tạm dừng");
    }

    private static Pause pause(String from, String until, String cause) {
        return new Pause(inVietnam(from), inVietnam(until), cause);
    }
}
