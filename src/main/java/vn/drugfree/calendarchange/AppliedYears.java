package vn.drugfree.calendarchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DecreedYear;
import vn.drugfree.calendar.DistrictClock;

/** The years that managers entered. The newest entry of a year counts. */
@Component
class AppliedYears {

    private final JdbcClient database;
    private final ObjectMapper json;
    private final DistrictClock clock;

    AppliedYears(JdbcClient database, ObjectMapper json, DistrictClock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * One manager changes the calendar at a time, on whichever node; until the transaction ends.
     */
    void waitForOthers() {
        database.sql("lock table drugfree.calendar_year in share row exclusive mode").update();
    }

    void add(DecreedYear year, String reason, String appliedBy) {
        database.sql(
                        """
                        insert into drugfree.calendar_year
                            (calendar_year, content, reason, applied_by, applied_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(year.year(), written(year), reason, appliedBy, Timestamp.from(clock.now()))
                .update();
    }

    /** Those that count. */
    List<DecreedYear> all() {
        return database
                .sql(
                        """
                        select distinct on (calendar_year) content from drugfree.calendar_year
                         order by calendar_year, id desc
                        """)
                .query(String.class)
                .list()
                .stream()
                .map(this::read)
                .toList();
    }

    /** When a year was last entered. */
    Optional<Instant> appliedAt(int year) {
        return database.sql(
                        """
                        select max(applied_at) from drugfree.calendar_year where calendar_year = ?
                        """)
                .param(year)
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)))
                .single()
                .map(Timestamp::toInstant);
    }

    /** Number of the newest entry: whoever knows it knows whether something was added. */
    long newest() {
        return database.sql("select coalesce(max(id), 0) from drugfree.calendar_year")
                .query(Long.class)
                .single();
    }

    private String written(DecreedYear year) {
        try {
            return json.writeValueAsString(year);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private DecreedYear read(String content) {
        try {
            return json.readValue(content, DecreedYear.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("drugfree.calendar_year is unreadable", broken);
        }
    }
}
