package vn.drugfree.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.drugfree.calendar.PeriodUnit.WORKING_DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.drugfree.calendar.DecreedYear.DayOff;
import vn.drugfree.calendar.DecreedYear.Swap;

/** Days off that a manager enters once they are announced, while the application runs. */
class DecreedYearTest {

    private static final DecreedYear TET_BLOCK_OF_2027 =
            new DecreedYear(
                    2027,
                    List.of(
                            off("2027-01-01", "2027-01-03", "Tết Dương lịch"),
                            off("2027-02-05", "2027-02-09", "Tết Nguyên đán")),
                    List.of(swap("2027-02-10", "2027-02-20")));

    private final WorkingCalendar calendar = TestCalendars.vietnam();

    @Test
    void aListedYearIsShownAsItStandsInTheFile() {
        assertThat(calendar.yearInForce(2024))
                .isEqualTo(
                        new DecreedYear(
                                2024,
                                List.of(
                                        off("2024-01-01", "2024-01-01", "Tết Dương lịch"),
                                        off("2024-02-08", "2024-02-12", "Tết Nguyên đán"),
                                        off("2024-02-13", "2024-02-14", "Nghỉ bù"),
                                        off("2024-04-18", "2024-04-18", "Giỗ Tổ Hùng Vương"),
                                        off("2024-04-30", "2024-04-30", "Ngày Chiến thắng"),
                                        off("2024-05-01", "2024-05-01", "Ngày Quốc tế Lao động"),
                                        off("2024-09-02", "2024-09-03", "Quốc khánh")),
                                List.of(swap("2024-04-29", "2024-05-04"))));
    }

    @Test
    void aYearNobodyListedIsShownAsTheRulesWorkItOut() {
        assertThat(calendar.yearInForce(2028))
                .isEqualTo(
                        new DecreedYear(
                                2028,
                                List.of(
                                        off("2028-01-01", "2028-01-01", "Tết Dương lịch"),
                                        off("2028-01-03", "2028-01-03", "Nghỉ bù"),
                                        off("2028-01-24", "2028-01-28", "Tết Nguyên đán"),
                                        off("2028-04-04", "2028-04-04", "Giỗ Tổ Hùng Vương"),
                                        off("2028-04-30", "2028-04-30", "Ngày Chiến thắng"),
                                        off("2028-05-01", "2028-05-01", "Ngày Quốc tế Lao động"),
                                        off("2028-05-02", "2028-05-02", "Nghỉ bù"),
                                        off("2028-09-01", "2028-09-02", "Quốc khánh"),
                                        off("2028-09-04", "2028-09-04", "Nghỉ bù")),
                                List.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026, 2027, 2028, 2029, 2030})
    void aYearEnteredAsItIsShownStaysTheSame(int year) {
        for (WorkingCalendar before : List.of(calendar, TestCalendars.withCultureDay(""))) {
            WorkingCalendar after = before.with(before.yearInForce(year));

            assertThat(after.yearInForce(year)).isEqualTo(before.yearInForce(year));
            LocalDate.of(year, 1, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .forEach(
                            day ->
                                    assertThat(after.restReason(day))
                                            .as("%s", day)
                                            .isEqualTo(before.restReason(day)));
        }
    }

    @Test
    void aDecreedYearReplacesTheWholeYearInACopy() {
        WorkingCalendar decreed = calendar.with(TET_BLOCK_OF_2027);

        assertThat(decreed.isWorkingDay(LocalDate.of(2027, 2, 4))).isTrue();
        assertThat(decreed.restReason(LocalDate.of(2027, 2, 9))).contains("Tết Nguyên đán");
        assertThat(decreed.restReason(LocalDate.of(2027, 2, 10))).contains("Nghỉ hoán đổi");
        assertThat(decreed.isWorkingDay(LocalDate.of(2027, 2, 20))).isTrue();
        assertThat(decreed.restReason(LocalDate.of(2027, 2, 21))).contains("Chủ nhật");
        assertThat(decreed.isWorkingDay(LocalDate.of(2027, 4, 30))).isTrue();
        assertThat(decreed.yearInForce(2027)).isEqualTo(TET_BLOCK_OF_2027);

        assertThat(decreed.yearInForce(2026)).isEqualTo(calendar.yearInForce(2026));
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 2, 4))).isFalse();
    }

    @Test
    void everybodyWhoHoldsTheCalendarCountsWithWhatItAdopted() {
        WorkingCalendar held = new WorkingCalendar(CalendarFile.read(TestCalendars.VIETNAM_FILE));
        DeadlineCalculator deadlines = DeadlineCalculator.on(held);
        LegalPeriod oneDay = new LegalPeriod(1, WORKING_DAYS);
        LocalDate wednesdayBeforeTet = LocalDate.of(2027, 2, 3);
        assertThat(deadlines.end(wednesdayBeforeTet, oneDay)).isEqualTo("2027-02-11");

        held.adopt(calendar.with(TET_BLOCK_OF_2027));

        assertThat(deadlines.end(wednesdayBeforeTet, oneDay)).isEqualTo("2027-02-04");
        assertThat(held.yearInForce(2027)).isEqualTo(TET_BLOCK_OF_2027);
    }

    @Test
    void aCountUnderWayKeepsTheCalendarItBeganWith() {
        WorkingCalendar held = new WorkingCalendar(CalendarFile.read(TestCalendars.VIETNAM_FILE));
        WorkingCalendar kept = held.asOfNow();

        held.adopt(calendar.with(TET_BLOCK_OF_2027));

        assertThat(kept.isWorkingDay(LocalDate.of(2027, 2, 4))).isFalse();
    }

    @Test
    void aSwapAcrossNewYearIsEnteredInHalves() {
        WorkingCalendar decreed =
                calendar.with(new DecreedYear(2028, List.of(), List.of(swap("2028-12-29", null))))
                        .with(new DecreedYear(2029, List.of(), List.of(swap(null, "2029-01-06"))));

        assertThat(decreed.restReason(LocalDate.of(2028, 12, 29))).contains("Nghỉ hoán đổi");
        assertThat(decreed.isWorkingDay(LocalDate.of(2029, 1, 6))).isTrue();
    }

    @Test
    void cultureDayIsAddedToADecreedYearThatLeavesItOut() {
        WorkingCalendar decreed = TestCalendars.withCultureDay("").with(TET_BLOCK_OF_2027);

        assertThat(decreed.restReason(LocalDate.of(2027, 11, 24)))
                .contains("Ngày Văn hóa Việt Nam");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-05-03 | 2027-05-01 | Lễ | ngày kết thúc (01/05/2027) trước ngày bắt đầu"
                        + " (03/05/2027).",
                "2026-12-31 | 2027-01-01 | Lễ | ngày bắt đầu (31/12/2026) không thuộc năm 2027.",
                "2027-12-31 | 2028-01-01 | Lễ | ngày kết thúc (01/01/2028) không thuộc năm 2027.",
                "2028-05-01 | 2028-05-01 | Lễ | ngày (01/05/2028) không thuộc năm 2027.",
                "2026-12-31 | 2027-01-01 | '' | thiếu tên ngày nghỉ.",
                "2027-05-03 | 2027-05-03 | '  ' | thiếu tên ngày nghỉ.",
                "2027-05-03 | 2027-05-03 | | thiếu tên ngày nghỉ.",
                "2027-05-03 | | Lễ | cần có ngày bắt đầu và ngày kết thúc.",
                " | 2027-05-03 | Lễ | cần có ngày bắt đầu và ngày kết thúc.",
                "2026-12-31 | 2027-01-01 | Lễ | ngày bắt đầu (31/12/2026) không thuộc năm 2027.",
                "2027-04-28 | 2027-05-02 | Lễ | 30/04/2027 đã được liệt kê là ngày nghỉ."
            })
    void aDayOffThatCannotBeIsRefusedByItsNumber(
            LocalDate from, LocalDate to, String name, String problem) {
        List<DayOff> daysOff =
                List.of(
                        off("2027-04-30", "2027-04-30", "Ngày Chiến thắng"),
                        new DayOff(from, to, name));

        assertRefused(daysOff, List.of(), "Ngày nghỉ 2: " + problem);
    }

    @Test
    void aNameHasAtMostAHundredCharacters() {
        List<DayOff> daysOff = new ArrayList<>();
        daysOff.add(off("2027-04-30", "2027-04-30", "Ộ".repeat(100)));
        assertThat(calendar.with(new DecreedYear(2027, daysOff, List.of()))).isNotNull();

        daysOff.add(off("2027-05-03", "2027-05-03", "Ộ".repeat(101)));
        assertRefused(daysOff, List.of(), "Ngày nghỉ 2: tên dài quá 100 ký tự.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " | | cần có ngày nghỉ, ngày làm bù hoặc cả hai.",
                "2028-05-04 | | ngày nghỉ (04/05/2028) không thuộc năm 2027.",
                " | 2028-05-06 | ngày làm bù (06/05/2028) không thuộc năm 2027.",
                "2027-05-08 | | ngày nghỉ 08/05/2027 vốn là ngày nghỉ hằng tuần.",
                "2027-04-30 | | 30/04/2027 đã được liệt kê là ngày nghỉ.",
                "2027-04-29 | | 29/04/2027 đã được liệt kê là ngày nghỉ.",
                " | 2027-05-01 | 01/05/2027 vừa là ngày nghỉ vừa là ngày làm bù.",
                "2027-05-04 | 2027-05-04 | 04/05/2027 vừa là ngày nghỉ vừa là ngày làm bù.",
                " | 2027-05-04 | ngày làm bù 04/05/2027 không phải ngày nghỉ hằng tuần.",
                " | 2027-04-24 | ngày làm bù 24/04/2027 đã được liệt kê."
            })
    void aSwapThatCannotBeIsRefusedByItsNumber(LocalDate off, LocalDate worked, String problem) {
        List<DayOff> daysOff =
                List.of(
                        off("2027-04-30", "2027-04-30", "Ngày Chiến thắng"),
                        off("2027-05-01", "2027-05-01", "Ngày Quốc tế Lao động"));
        List<Swap> swaps = List.of(swap("2027-04-29", "2027-04-24"), new Swap(off, worked));

        assertRefused(daysOff, swaps, "Hoán đổi 2: " + problem);
    }

    private void assertRefused(List<DayOff> daysOff, List<Swap> swaps, String message) {
        assertThatExceptionOfType(InvalidYear.class)
                .isThrownBy(() -> calendar.with(new DecreedYear(2027, daysOff, swaps)))
                .withMessage(message);
    }

    private static DayOff off(String from, String to, String name) {
        return new DayOff(LocalDate.parse(from), LocalDate.parse(to), name);
    }

    private static Swap swap(String off, String worked) {
        return new Swap(
                off == null ? null : LocalDate.parse(off),
                worked == null ? null : LocalDate.parse(worked));
    }
}
