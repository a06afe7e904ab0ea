package vn.drugfree.feed;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;

/** Whose feed a secret opens; each person has one feed or none. */
@Component
class Feeds {

    private final JdbcClient database;
    private final DistrictClock clock;

    Feeds(JdbcClient database, DistrictClock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<String> owner(FeedSecret secret) {
        return database.sql("select person from drugfree.calendar_feed where secret_hash = ?")
                .param(secret.hash())
                .query(String.class)
                .optional();
    }

    Optional<Instant> createdAt(String person) {
        return database.sql("select created_at from drugfree.calendar_feed where person = ?")
                .param(person)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** The secret of a new feed; the person's old one opens nothing any more. */
    FeedSecret renew(String person) {
        FeedSecret secret = FeedSecret.random();
        database.sql(
                        """
                        insert into drugfree.calendar_feed (person, secret_hash, created_at)
                        values (?, ?, ?)
                        on conflict (person) do update
                        set secret_hash = excluded.secret_hash, created_at = excluded.created_at
                        """)
                .params(person, secret.hash(), Timestamp.from(clock.now()))
                .update();
        return secret;
    }

    void revoke(String person) {
        database.sql("delete from drugfree.calendar_feed where person = ?").param(person).update();
    }
}
