package vn.drugfree.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** The calendar of Vietnam for tests without Spring, of this and other packages. */
public final class TestCalendars {

    static final Resource VIETNAM_FILE = new ClassPathResource("calendar/vietnam.yml");

    private static final WorkingCalendar VIETNAM =
            new WorkingCalendar(CalendarFile.read(VIETNAM_FILE));

    private TestCalendars() {}

    public static WorkingCalendar vietnam() {
        return VIETNAM;
    }

    public static DeadlineCalculator deadlines() {
        return new DeadlineCalculator(VIETNAM);
    }

    public static DistrictClock clock(Clock clock) {
        return new DistrictClock(clock);
    }

    /** A calendar file that exists only in the test, known to messages as test.yml. */
    static Resource file(String content) {
        return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8), "test.yml");
    }
}
