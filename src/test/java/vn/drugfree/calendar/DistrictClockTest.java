package vn.drugfree.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistrictClockTest {

    @ParameterizedTest
    @CsvSource({
        "2024-03-07T16:59:59Z, 2024-03-07",
        "2024-03-07T17:00:00Z, 2024-03-08",
        "2024-12-31T17:00:00Z, 2025-01-01"
    })
    void theDayChangesAtMidnightInVietnam(Instant now, LocalDate today) {
        DistrictClock clock = new DistrictClock(Clock.fixed(now, ZoneOffset.UTC));
        assertThat(clock.today()).isEqualTo(today);
    }

    @Test
    void nowIsTheMomentOfTheClockItWasGiven() {
        Instant moment = Instant.parse("2024-03-07T17:00:00Z");
        assertThat(new DistrictClock(Clock.fixed(moment, ZoneOffset.UTC)).now()).isEqualTo(moment);
    }
}
