package vn.drugfree.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
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
        return DeadlineCalculator.on(VIETNAM);
    }

    public static DistrictClock clock(Clock clock) {
        return new DistrictClock(clock);
    }

    /** The calendar of Vietnam with 24 November off, and with more years listed. */
    static WorkingCalendar withCultureDay(String moreYears) {
        try {
            String file = VIETNAM_FILE.getContentAsString(StandardCharsets.UTF_8);
            String amended =
                    file.replace("vietnam-culture-day: false", "vietnam-culture-day: true");
            return new WorkingCalendar(CalendarFile.read(file(amended + "\n" + moreYears)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The moment clocks in Vietnam show, such as 2024-02-01T14:30. */
    static Instant inVietnam(String dateTime) {
        return LocalDateTime.parse(dateTime).toInstant(ZoneOffset.ofHours(7));
    }

    /** Runs as lines such as {@code 2024-02-03..2024-02-04 REST: Chủ nhật}. */
    static List<String> written(List<Run> runs) {
        return runs.stream().map(TestCalendars::written).toList();
    }

    private static String written(Run run) {
        String days = run.from().equals(run.to()) ? "" + run.from() : run.from() + ".." + run.to();
        return days + " " + run.mark() + (run.cause() == null ? "" : ": " + run.cause());
    }

    /** A calendar file that exists only in the test, known to messages as test.yml. */
    static Resource file(String content) {
        return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8), "test.yml");
    }
}
