package vn.drugfree.feed;

import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.drugfree.deadline.OpenDeadlines;

/** The feed itself: whoever knows the secret reads it, without a login. */
@RestController
class CalendarFeed {

    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final String SUFFIX = ".ics";

    private final Feeds feeds;
    private final OpenDeadlines deadlines;
    private final DeadlineCalendar calendar;
    private final IdentityService identities;

    CalendarFeed(
            Feeds feeds,
            OpenDeadlines deadlines,
            DeadlineCalendar calendar,
            IdentityService identities) {
        this.feeds = feeds;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.identities = identities;
    }

    /** Whatever is asked for is hashed and looked up, however little it resembles a secret. */
    @GetMapping("/calendar-feed/{file}")
    ResponseEntity<byte[]> read(@PathVariable("file") String file) {
        return feeds.owner(secretIn(file))
                .filter(this::worksHere)
                .map(deadlines::ofAssignee)
                .map(calendar::of)
                .map(content -> discreetly(HttpStatus.OK).contentType(CALENDAR).body(content))
                .orElseGet(() -> discreetly(HttpStatus.NOT_FOUND).build());
    }

    private static FeedSecret secretIn(String file) {
        return new FeedSecret(
                file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : "");
    }

    /** Whoever leaves keeps the account, for history's sake, but belongs to no group. */
    private boolean worksHere(String person) {
        return identities.createGroupQuery().groupMember(person).count() > 0;
    }

    /** The address is the key: nothing on the way may keep it or the answer. */
    private static ResponseEntity.BodyBuilder discreetly(HttpStatus status) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff");
    }
}
