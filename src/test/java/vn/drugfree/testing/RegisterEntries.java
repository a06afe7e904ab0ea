package vn.drugfree.testing;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.lang.Nullable;

/** People of the register with their past, written straight into its tables. */
public final class RegisterEntries {

    /** All that is known of one person; the path is in order and its last stretch has no end. */
    public record Entry(
            String code, String fullName, String idNumber, List<Stretch> path, List<Event> events) {

        public Stretch last() {
            return path.get(path.size() - 1);
        }

        /** A move to another commune leaves the state as it is. */
        LocalDate stateSince() {
            int first = path.size() - 1;
            while (first > 0 && path.get(first - 1).state().equals(last().state())) {
                first--;
            }
            return path.get(first).from();
        }
    }

    /**
     * @param until first day of the next stretch; null for the last
     */
    public record Stretch(
            String state,
            @Nullable String closingReason,
            @Nullable String commune,
            LocalDate from,
            @Nullable LocalDate until) {}

    public record Event(String kind, LocalDate on, @Nullable String commune) {}

    private final JdbcTemplate database;
    private final Timestamp now;

    public RegisterEntries(JdbcTemplate database, Instant now) {
        this.database = database;
        this.now = Timestamp.from(now);
    }

    public void write(List<Entry> people) {
        List<Object[]> persons = new ArrayList<>();
        List<Object[]> records = new ArrayList<>();
        List<Object[]> path = new ArrayList<>();
        List<Object[]> events = new ArrayList<>();
        for (Entry entry : people) {
            Stretch last = entry.last();
            String caseCode = "HS-" + entry.code();
            persons.add(
                    new Object[] {
                        entry.code(),
                        last.commune(),
                        last.state(),
                        Date.valueOf(entry.stateSince()),
                        last.closingReason(),
                        caseCode,
                        Date.valueOf(entry.path().get(0).from())
                    });
            records.add(
                    new Object[] {
                        entry.code(),
                        entry.fullName(),
                        Date.valueOf(LocalDate.of(1990, 5, 5)),
                        "male",
                        entry.idNumber(),
                        "Thôn Thử Nghiệm",
                        now
                    });
            for (Stretch stretch : entry.path()) {
                path.add(
                        new Object[] {
                            entry.code(),
                            stretch.state(),
                            stretch.closingReason(),
                            stretch.commune(),
                            Date.valueOf(stretch.from()),
                            stretch.until() == null ? null : Date.valueOf(stretch.until()),
                            caseCode,
                            now
                        });
            }
            for (Event event : entry.events()) {
                events.add(
                        new Object[] {
                            entry.code(),
                            event.kind(),
                            Date.valueOf(event.on()),
                            event.commune(),
                            caseCode,
                            now
                        });
            }
        }
        database.batchUpdate(
                """
                insert into register.person
                    (code, commune, state, state_since, closing_reason, case_code, entered_on)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                persons);
        database.batchUpdate(
                """
                insert into register.personal_record
                    (person_code, full_name, birth_date, gender, id_number, address, changed_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                records);
        database.batchUpdate(
                """
                insert into register.person_state
                    (person_code, state, closing_reason, commune, from_day, until_day, case_code,
                     process_key, element, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, 'test', 'test', ?)
                """,
                path);
        database.batchUpdate(
                """
                insert into register.event
                    (person_code, kind, happened_on, commune, case_code, process_key, element,
                     recorded_at)
                values (?, ?, ?, ?, ?, 'test', 'test', ?)
                """,
                events);
    }
}
