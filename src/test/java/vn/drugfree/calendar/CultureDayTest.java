package vn.drugfree.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CultureDayTest {

    private final WorkingCalendar switchedOff = TestCalendars.vietnam();
    private final WorkingCalendar switchedOn =
            TestCalendars.withCultureDay("  2030: { confidence: verified, days-off: [] }\n");

    @Test
    void isAWorkingDayAsLongAsTheLawIsNotAmended() {
        assertThat(switchedOff.isWorkingDay(LocalDate.of(2026, 11, 24))).isTrue();
        assertThat(switchedOff.isWorkingDay(LocalDate.of(2028, 11, 24))).isTrue();
    }

    @Test
    void isADayOffInListedAndOtherYearsOnceSwitchedOn() {
        assertThat(switchedOn.restReason(LocalDate.of(2026, 11, 24)))
                .contains("Ngày Văn hóa Việt Nam");
        assertThat(switchedOn.restReason(LocalDate.of(2028, 11, 24)))
                .contains("Ngày Văn hóa Việt Nam");
    }

    @Test
    void leavesYearsBeforeItsFirstAlone() {
        assertThat(switchedOn.isWorkingDay(LocalDate.of(2025, 11, 24))).isTrue();
        assertThat(switchedOn.isWorkingDay(LocalDate.of(2023, 11, 24))).isTrue();
    }

    /** Saturday 24 November 2029 by rule; Sunday 24 November 2030 in a year listed without it. */
    @Test
    void isMadeGoodWhenItFallsOnAWeekend() {
        assertThat(switchedOn.restReason(LocalDate.of(2029, 11, 26))).contains("Nghỉ bù");
        assertThat(switchedOn.restReason(LocalDate.of(2030, 11, 25))).contains("Nghỉ bù");
    }
}
