package vn.drugfree.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** Every mistake in the file must lead the administrator to the place, in one line. */
class CalendarFileTest {

    private static final String VALID =
            """
            weekly-rest: { saturday: Thứ Bảy, sunday: Chủ nhật }
            names: { compensation: Nghỉ bù, swap: Nghỉ hoán đổi }
            rules:
              confidence: assumed
              fixed-holidays: [{ date: 05-01, name: Lao động }]
              tet: { name: Tết, days-before: 2, days-from-first: 3 }
              lunar-holidays: [{ lunar-month: 3, lunar-day: 10, name: Giỗ Tổ }]
              national-day: { date: 09-02, name: Quốc khánh, day-after-when-on: [monday] }
              vietnam-culture-day: false
              culture-day: { date: 11-24, name: Văn hóa, first-year: 2026 }
            years:
              2024:
                confidence: verified
                days-off:
                  - { date: 2024-01-01, name: Tết Dương lịch }
                  - { from: 2024-02-08, to: 2024-02-14, name: Tết }
                swaps:
                  - { off: 2024-04-29, worked: 2024-05-04, confidence: verified }
            """;

    @Test
    void readsAValidFile() {
        WorkingCalendar calendar = new WorkingCalendar(read(VALID));

        assertThat(calendar.restReason(LocalDate.of(2024, 2, 14))).contains("Tết");
        assertThat(calendar.restReason(LocalDate.of(2024, 4, 29))).contains("Nghỉ hoán đổi");
        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 5, 4))).isTrue();
    }

    /** A listed year is complete as it stands; the rules add nothing to it. */
    @Test
    void aListedYearDoesNotFollowTheRules() {
        assertThat(new WorkingCalendar(read(VALID)).isWorkingDay(LocalDate.of(2024, 5, 1)))
                .isTrue();
    }

    @Test
    void aSwapAcrossNewYearIsWrittenInHalves() {
        String halves = VALID.replace("off: 2024-04-29, worked: 2024-05-04", "off: 2024-12-31");
        assertThat(read(halves).in(2024)).containsKey(LocalDate.of(2024, 12, 31));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "years: | jahre: | test.yml | unknown key [jahre]",
                "name: Tết Dương lịch | naem: x | years, 2024, days-off entry 1 | unknown key"
                        + " [naem]",
                "confidence: verified | confidence: sure | 2024 | confidence is 'sure', but must be"
                        + " one of [verified, from-memory, computed, assumed]",
                "Tết Dương lịch | Tết, confidence: sure | 2024, days-off entry 1 | confidence is"
                        + " 'sure'",
                "05-04, confidence: verified | 05-04, confidence: sure | 2024, swaps entry 1 |"
                        + " confidence is 'sure'",
                "05-04, confidence: verified | 05-04 | 2024, swaps entry 1 | 'confidence' is"
                        + " missing",
                "days-off: | off-days: | 2024 | unknown key [off-days]",
                "date: 2024-01-01 | date: 2025-01-01 | 2024, days-off entry 1 | date 2025-01-01 is"
                        + " not in 2024",
                "from: 2024-02-08 | from: 2023-02-08 | 2024, days-off entry 2 | from 2023-02-08 is"
                        + " not in 2024",
                "to: 2024-02-14 | to: 2025-02-14 | 2024, days-off entry 2 | to 2025-02-14 is not"
                        + " in",
                "date: 2024-01-01 | date: 2024-02-30 | 2024, days-off entry 1 | date is"
                        + " '2024-02-30'",
                "date: 2024-01-01 | date: 1.1.2024 | 2024, days-off entry 1 | date is '1.1.2024'",
                "date: 2024-01-01 | date: | 2024, days-off entry 1 | date must be a text",
                "date: 2024-01-01 | from: 2024-01-01 | 2024, days-off entry 1 | 'to' is missing",
                "date: 2024-01-01, | '' | 2024, days-off entry 1 | date, or from and to",
                "to: 2024-02-14 | to: 2024-02-01 | 2024, days-off entry 2 | is before from",
                "date: 2024-01-01 | date: 2024-02-09 | 2024, days-off entry 2 | 2024-02-09 is"
                        + " already",
                "off: 2024-04-29 | off: 2024-02-09 | 2024, swaps entry 1 | 2024-02-09 is already",
                "off: 2024-04-29 | off: 2024-04-28 | 2024, swaps entry 1 | weekly day of rest"
                        + " already",
                "worked: 2024-05-04 | worked: 2024-02-10 | 2024, swaps entry 1 | both a day off"
                        + " and",
                "worked: 2024-05-04 | worked: 2024-05-03 | 2024, swaps entry 1 | no weekly day of",
                "worked: 2024-05-04 | worked: 2025-05-03 | 2024, swaps entry 1 | not in 2024",
                "off: 2024-04-29, worked: 2024-05-04, | '' | 2024, swaps entry 1 | off, worked or"
                        + " both",
                "2024: | soon: | years | 'soon' is no year",
                "days-before: 2 | days-before: -1 | rules, tet | from 0 to 10",
                "lunar-month: 3 | lunar-month: 11 | rules, lunar-holidays entry 1 | from 1 to 10",
                "date: 05-01 | date: 12-31 | rules, fixed-holidays entry 1 | too late in the year",
                "date: 05-01 | date: 5/1 | rules, fixed-holidays entry 1 | date is '5/1'",
                "[monday] | [mon] | rules, national-day | day-after-when-on is 'mon'",
                "[monday] | monday | rules, national-day | must be a list",
                "culture-day: false | culture-day: maybe | rules | vietnam-culture-day is 'maybe'",
                "saturday: | samstag: | weekly-rest | only names of weekdays",
                "swap: Nghỉ hoán đổi | swap: '' | names | swap must be a text",
                "tet: { | tet: [ | line 6 | ',' or ']'",
                "rules: | '' | line 4 | expected"
            })
    void aMistakeIsNamedWithItsPlace(String right, String wrong, String place, String problem) {
        assertThat(VALID).contains(right);
        assertThatExceptionOfType(CalendarDataException.class)
                .isThrownBy(() -> read(VALID.replace(right, wrong)))
                .withMessageContaining("test.yml")
                .withMessageContaining(place)
                .withMessageContaining(problem)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    @ParameterizedTest
    @CsvSource({"days-before: 0, days-from-first: 1", "days-before: 10, days-from-first: 10"})
    void numbersMayReachTheirBounds(String before, String from) {
        String bounds = "%s, %s".formatted(before, from);
        assertThat(read(VALID.replace("days-before: 2, days-from-first: 3", bounds))).isNotNull();
    }

    @Test
    void aNameIsShortEnoughForAMail() {
        assertThatExceptionOfType(CalendarDataException.class)
                .isThrownBy(() -> read(VALID.replace("Tết Dương lịch", "Tết".repeat(34))))
                .withMessageContaining(
                        "2024, days-off entry 1: name is longer than 100 characters");
    }

    @Test
    void theSameYearTwiceIsRefused() {
        String twice = VALID + "  2024: { confidence: verified, days-off: [] }\n";
        assertThatExceptionOfType(CalendarDataException.class)
                .isThrownBy(() -> read(twice))
                .withMessageContaining("duplicate key 2024");
    }

    @Test
    void aSaturdayWorkedTwiceIsRefused() {
        String twice = VALID + "      - { worked: 2024-05-04, confidence: verified }\n";
        assertThatExceptionOfType(CalendarDataException.class)
                .isThrownBy(() -> read(twice))
                .withMessageContaining("2024, swaps entry 2: worked 2024-05-04 is listed twice");
    }

    @Test
    void aWeekWithoutWorkIsRefused() {
        String always =
                VALID.replace(
                        "saturday: Thứ Bảy",
                        "monday: x, tuesday: x, wednesday: x, thursday: x, friday: x, saturday: x");
        assertThatExceptionOfType(CalendarDataException.class)
                .isThrownBy(() -> read(always))
                .withMessageContaining("week without a working day");
    }

    @Test
    void anEmptyOrMissingFileIsRefused() {
        assertThatExceptionOfType(CalendarDataException.class)
                .isThrownBy(() -> read(""))
                .withMessageContaining("test.yml");
        Resource missing = new ClassPathResource("calendar/no-such-file.yml");
        assertThatExceptionOfType(CalendarDataException.class)
                .isThrownBy(() -> CalendarFile.read(missing))
                .withMessageContaining("no-such-file.yml")
                .withMessageContaining("cannot be read");
    }

    private static RestDays read(String content) {
        return CalendarFile.read(TestCalendars.file(content));
    }
}
