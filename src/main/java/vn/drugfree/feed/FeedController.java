package vn.drugfree.feed;

import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.drugfree.input.Caller;

/** Opens, renews and closes the caller's own feed. */
@RestController
@RequestMapping({"/api/calendar-feed", "/camunda/api/drugfree/calendar-feed"})
class FeedController {

    private final Caller caller;
    private final Feeds feeds;
    private final String root;

    FeedController(Caller caller, Feeds feeds, @Value("${drugfree.base-url}") String baseUrl) {
        this.caller = caller;
        this.feeds = feeds;
        this.root = baseUrl + "/calendar-feed/";
    }

    record Status(boolean active, @Nullable Instant createdAt) {}

    record Address(String url) {}

    @GetMapping
    Status status() {
        Optional<Instant> createdAt = feeds.createdAt(caller.id());
        return new Status(createdAt.isPresent(), createdAt.orElse(null));
    }

    @PostMapping
    ResponseEntity<Address> renew() {
        FeedSecret secret = feeds.renew(caller.id());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Address(root + secret.text() + ".ics"));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke() {
        feeds.revoke(caller.id());
    }
}
