package vn.drugfree.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = TestCalendars.vietnam();

    /** A finding on 1 February 2024 leaves five working days for the dossier, across Tết. */
    @Test
    void fiveWorkingDaysAcrossTetEndAWeekLater() {
        assertThat(calendar.plusWorkingDays(LocalDate.of(2024, 2, 1), 5))
                .isEqualTo(LocalDate.of(2024, 2, 15));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-07, 1, 2024-02-15",
        "2024-02-07, 2, 2024-02-16",
        "2025-01-24, 1, 2025-02-03",
        "2025-01-22, 5, 2025-02-05",
        "2026-02-13, 1, 2026-02-23",
        "2026-02-11, 5, 2026-02-25",
        "2027-02-03, 1, 2027-02-11",
        "2027-02-01, 5, 2027-02-15"
    })
    void tetIsSkippedEveryYear(LocalDate start, int days, LocalDate expected) {
        assertThat(calendar.plusWorkingDays(start, days)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-26, 1, 2024-05-02",
        "2024-05-03, 1, 2024-05-04",
        "2024-05-03, 2, 2024-05-06",
        "2025-04-25, 1, 2025-04-26",
        "2025-04-29, 1, 2025-05-05",
        "2025-12-31, 1, 2026-01-05",
        "2026-01-09, 1, 2026-01-10",
        "2026-08-21, 1, 2026-08-22",
        "2026-08-28, 1, 2026-09-03"
    })
    void swappedDaysAreOffAndTheirSaturdaysWorked(LocalDate start, int days, LocalDate expected) {
        assertThat(calendar.plusWorkingDays(start, days)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-15, -1, 2024-02-07",
        "2024-02-15, -5, 2024-02-01",
        "2024-05-06, -1, 2024-05-04",
        "2024-02-11, -1, 2024-02-07",
        "2025-01-02, -2, 2024-12-30"
    })
    void countsBackwards(LocalDate start, int days, LocalDate expected) {
        assertThat(calendar.plusWorkingDays(start, days)).isEqualTo(expected);
    }

    @Test
    void addingNothingStaysEvenOnADayOfRest() {
        LocalDate sunday = LocalDate.of(2024, 2, 11);
        assertThat(calendar.plusWorkingDays(sunday, 0)).isEqualTo(sunday);
    }

    @Test
    void theStartingDayIsNotCountedWhetherWorkedOrNot() {
        assertThat(calendar.plusWorkingDays(LocalDate.of(2024, 3, 8), 1))
                .isEqualTo(LocalDate.of(2024, 3, 11));
        assertThat(calendar.plusWorkingDays(LocalDate.of(2024, 3, 10), 1))
                .isEqualTo(LocalDate.of(2024, 3, 11));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-01, 2024-02-15, 5",
        "2024-02-15, 2024-02-01, -5",
        "2024-02-15, 2024-02-15, 0",
        "2024-03-08, 2024-03-10, 0",
        "2024-03-10, 2024-03-08, 0",
        "2024-03-08, 2024-03-11, 1",
        "2024-03-11, 2024-03-08, -1",
        "2024-03-10, 2024-03-11, 1",
        "2024-05-03, 2024-05-06, 2",
        "2025-12-31, 2026-01-05, 1"
    })
    void countsTheDaysLeftAndTheDaysOverdue(LocalDate from, LocalDate to, int expected) {
        assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(expected);
    }

    @Test
    void manyThreadsAskingForTheFirstTimeGetTheSameAnswer() throws Exception {
        WorkingCalendar fresh = new WorkingCalendar(CalendarFile.read(TestCalendars.VIETNAM_FILE));
        Callable<LocalDate> farAhead = () -> fresh.plusWorkingDays(LocalDate.of(2022, 1, 1), 3000);
        var threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<LocalDate>> questions =
                    IntStream.range(0, 64).mapToObj(i -> farAhead).toList();
            for (var answer : threads.invokeAll(questions)) {
                assertThat(answer.get()).isEqualTo(farAhead.call());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
