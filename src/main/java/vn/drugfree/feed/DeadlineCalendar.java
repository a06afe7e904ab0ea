package vn.drugfree.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.deadline.OpenDeadline;

/**
 * Writes deadlines as a calendar (RFC 5545): each on its day, or at its moment where hours count.
 * It leaves the building, so it says what and when, and neither about whom nor why.
 */
@Component
class DeadlineCalendar {

    // A line holds 75 bytes, the library counts letters, and a Vietnamese letter has up to three.
    private static final int LETTERS_PER_LINE = 25;

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE, 'ngày' dd/MM/yyyy", VIETNAMESE);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm, EEEE, 'ngày' dd/MM/yyyy", VIETNAMESE);

    private final DistrictClock clock;
    private final String tasklist;

    DeadlineCalendar(DistrictClock clock, @Value("${drugfree.base-url}") String baseUrl) {
        this.clock = clock;
        this.tasklist = baseUrl + "/camunda/app/tasklist/default/#/?task=";
    }

    byte[] of(List<OpenDeadline> deadlines) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//drugfree-workflow//VI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new XProperty("X-WR-CALNAME", "Thời hạn công việc"));
        deadlines.forEach(deadline -> calendar.add(event(deadline)));
        return written(calendar);
    }

    private VEvent event(OpenDeadline deadline) {
        VEvent event = new VEvent(false);
        event.add(new Uid(deadline.taskId() + "@drugfree-workflow"));
        event.add(new Sequence(deadline.version()));
        event.add(new DtStamp(clock.now()));
        event.add(start(deadline));
        event.add(new Summary((deadline.name() + " " + deadline.caseCode()).strip()));
        event.add(new Description(description(deadline)));
        event.add(new Url(URI.create(tasklist + deadline.taskId())));
        event.add(ImmutableClazz.PRIVATE);
        // A deadline does not make anybody busy.
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private static DtStart<?> start(OpenDeadline deadline) {
        return deadline.hourly()
                ? new DtStart<>(deadline.dueAt())
                : new DtStart<>(deadline.dueOn());
    }

    private static String description(OpenDeadline deadline) {
        ZonedDateTime due = deadline.dueAt().atZone(DistrictClock.ZONE);
        String limit =
                deadline.hourly() ? "Hạn: " + due.format(MOMENT) : "Hạn: hết " + due.format(DAY);
        return deadline.caseCode().isEmpty()
                ? limit
                : "Hồ sơ: " + deadline.caseCode() + "\n" + limit;
    }

    private static byte[] written(Calendar calendar) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            // Unchecked, for the library holds a calendar without any event to be a mistake.
            new CalendarOutputter(false, LETTERS_PER_LINE).output(calendar, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
