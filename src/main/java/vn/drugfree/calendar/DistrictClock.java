package vn.drugfree.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time in the district, whatever zone the server runs in. */
public final class DistrictClock {

    /** Vietnam has one zone, seven hours ahead of UTC, without daylight saving. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock clock;

    DistrictClock(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    public Instant now() {
        return clock.instant();
    }
}
