package vn.drugfree.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;
import org.junit.jupiter.api.Test;

/**
 * Counts working days a second time, day by day, with holidays written down anew here and a lunar
 * calendar of other authors, and compares.
 */
class WorkingDayCountTest {

    private static final Set<LocalDate> SWAPPED_OFF =
            dates("2024-04-29", "2025-05-02", "2026-01-02", "2026-08-31");
    private static final Set<LocalDate> SATURDAYS_WORKED =
            dates("2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22");

    private final WorkingCalendar calendar = TestCalendars.vietnam();
    private final Set<LocalDate> off = new HashSet<>(SWAPPED_OFF);

    WorkingDayCountTest() {
        IntStream.rangeClosed(2021, 2036).forEach(this::takeHolidaysOff);
    }

    @Test
    void everyDayFrom2022To2035IsJudgedAlike() {
        LocalDate.of(2022, 1, 1)
                .datesUntil(LocalDate.of(2036, 1, 1))
                .forEach(
                        day ->
                                assertThat(calendar.isWorkingDay(day))
                                        .as("working on %s", day)
                                        .isEqualTo(worked(day)));
    }

    @Test
    void additionAgreesWithCountingOnFingers() {
        Random random = new Random(20240201);
        for (int i = 0; i < 3000; i++) {
            LocalDate start = LocalDate.of(2022, 2, 1).plusDays(random.nextInt(4990));
            int days = random.nextInt(121) - 30;
            LocalDate end = calendar.plusWorkingDays(start, days);
            assertThat(end).as("%s plus %d", start, days).isEqualTo(counted(start, days));
            if (days != 0) {
                assertThat(worked(end)).isTrue();
            }
        }
    }

    @Test
    void theDistanceUndoesTheAddition() {
        Random random = new Random(19990430);
        for (int i = 0; i < 1000; i++) {
            LocalDate start = LocalDate.of(2022, 2, 1).plusDays(random.nextInt(4990));
            int days = random.nextInt(60);
            LocalDate end = calendar.plusWorkingDays(start, days);
            assertThat(calendar.workingDaysBetween(start, end)).isEqualTo(days);
            assertThat(calendar.workingDaysBetween(end, start)).isEqualTo(-days);
        }
    }

    private LocalDate counted(LocalDate start, int days) {
        LocalDate day = start;
        int seen = 0;
        while (seen < Math.abs(days)) {
            day = days > 0 ? day.plusDays(1) : day.minusDays(1);
            if (worked(day)) {
                seen++;
            }
        }
        return day;
    }

    private boolean worked(LocalDate day) {
        return SATURDAYS_WORKED.contains(day) || !isWeekend(day) && !off.contains(day);
    }

    private void takeHolidaysOff(int year) {
        Set<LocalDate> holidays = new HashSet<>();
        holidays.add(LocalDate.of(year, Month.JANUARY, 1));
        holidays.add(LocalDate.of(year, Month.APRIL, 30));
        holidays.add(LocalDate.of(year, Month.MAY, 1));
        holidays.add(lunar(year, 3, 10));
        for (int day = -2; day <= 2; day++) {
            holidays.add(lunar(year, 1, 1).plusDays(day));
        }
        LocalDate nationalDay = LocalDate.of(year, Month.SEPTEMBER, 2);
        holidays.add(nationalDay);
        boolean dayAfter =
                Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.THURSDAY)
                        .contains(nationalDay.getDayOfWeek());
        holidays.add(dayAfter ? nationalDay.plusDays(1) : nationalDay.minusDays(1));
        off.addAll(holidays);
        holidays.stream().filter(WorkingDayCountTest::isWeekend).sorted().forEach(this::makeGood);
    }

    private void makeGood(LocalDate lost) {
        off.add(
                Stream.iterate(lost, day -> day.plusDays(1))
                        .filter(day -> !isWeekend(day) && !off.contains(day))
                        .findFirst()
                        .orElseThrow());
    }

    private static LocalDate lunar(int year, int month, int day) {
        return VietnameseCalendar.of(
                        EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(month), day)
                .transform(PlainDate.class)
                .toTemporalAccessor();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static Set<LocalDate> dates(String... dates) {
        Set<LocalDate> set = new HashSet<>();
        Stream.of(dates).map(LocalDate::parse).forEach(set::add);
        return set;
    }
}
