package vn.drugfree.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.organisation.Unit;

/** Reads the ledger for people: two queries a page. */
@Component
class LedgerSearch {

    private static final int PAGE = 50;

    private final JdbcClient database;
    private final Organisation organisation;
    private final AddressBook addresses;

    /**
     * @param more whether there is another page
     */
    record Page(List<LedgerRow> rows, int page, boolean more) {}

    LedgerSearch(JdbcClient database, Organisation organisation, AddressBook addresses) {
        this.database = database;
        this.organisation = organisation;
        this.addresses = addresses;
    }

    /** Newest first. */
    Page find(LedgerQuestion question) {
        List<LedgerRow> found = mails(question);
        List<LedgerRow> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<UUID, List<LedgerLine>> lines = linesOf(shown);
        return new Page(
                shown.stream()
                        .map(row -> row.with(lines.getOrDefault(row.linesOf(), List.of())))
                        .toList(),
                question.page(),
                found.size() > PAGE);
    }

    private List<LedgerRow> mails(LedgerQuestion question) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new HashMap<>();
        if (question.text() != null) {
            conditions.add(textCondition(question.text(), values));
        }
        if (question.status() != null) {
            conditions.add(question.status().condition());
        }
        if (question.from() != null) {
            conditions.add("planned_at >= :from");
            values.put("from", Days.startOf(question.from()));
        }
        if (question.to() != null) {
            conditions.add("planned_at < :end");
            values.put("end", Days.startOf(question.to().plusDays(1)));
        }
        values.put("offset", (long) question.page() * PAGE);
        return database.sql(
                        "select * from drugfree.mail m where "
                                + String.join(" and ", conditions)
                                + " order by planned_at desc, id offset :offset limit "
                                + (PAGE + 1))
                .params(values)
                .query((row, number) -> row(row))
                .list();
    }

    private String textCondition(String text, Map<String, Object> values) {
        values.put("text", "%" + text.replaceAll("[%_\\\\]", "\\\\$0") + "%");
        values.put("mailboxes", mailboxesOfUnitsNamed(text));
        return """
               (recipient ilike :text or address ilike :text or recipient in (:mailboxes)
                or exists (select from drugfree.reminder r
                             join drugfree.deadline d on d.id = r.deadline_id
                            where r.mail_id = coalesce(m.repeats, m.id)
                              and (d.case_code ilike :text or d.name ilike :text
                                   or r.recipient ilike :text)))
               """;
    }

    private List<String> mailboxesOfUnitsNamed(String text) {
        // SQL knows no empty list.
        List<String> mailboxes = new ArrayList<>(List.of(""));
        organisation.units().stream()
                .filter(unit -> lower(unit.name()).contains(lower(text)))
                .map(Unit::key)
                .map(key -> Recipient.group(key).key())
                .forEach(mailboxes::add);
        return mailboxes;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private Map<UUID, List<LedgerLine>> linesOf(List<LedgerRow> mails) {
        if (mails.isEmpty()) {
            return Map.of();
        }
        return database
                .sql(
                        """
                        select r.mail_id, r.stage, r.recipient, r.left_out,
                               d.name, d.case_code, d.due_at
                          from drugfree.reminder r
                          join drugfree.deadline d on d.id = r.deadline_id
                         where r.mail_id in (:mails)
                         order by d.due_at, d.id, r.stage
                        """)
                .param("mails", mails.stream().map(LedgerRow::linesOf).distinct().toList())
                .query((row, number) -> Map.entry(row.getObject("mail_id", UUID.class), line(row)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private LedgerRow row(ResultSet row) throws SQLException {
        String mailbox = row.getString("recipient");
        return new LedgerRow(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                mailbox,
                addresses.find(new Recipient(mailbox)).title(),
                row.getString("address"),
                instant(row, "planned_at"),
                instant(row, "sent_at"),
                row.getInt("tries"),
                row.getString("answer"),
                instant(row, "given_up_at"),
                status(row).key(),
                row.getObject("repeats", UUID.class),
                List.of());
    }

    private static MailStatus status(ResultSet row) throws SQLException {
        if (row.getTimestamp("sent_at") != null) {
            return MailStatus.SENT;
        }
        if (row.getTimestamp("given_up_at") != null) {
            return MailStatus.GIVEN_UP;
        }
        if (row.getTimestamp("dropped_at") != null) {
            return MailStatus.DROPPED;
        }
        return row.getInt("tries") == 0 ? MailStatus.PLANNED : MailStatus.FAILED;
    }

    private static LedgerLine line(ResultSet row) throws SQLException {
        Instant dueAt = instant(row, "due_at");
        return new LedgerLine(
                row.getString("name"),
                row.getString("case_code"),
                row.getString("stage"),
                dueAt == null ? null : LocalDate.ofInstant(dueAt, DistrictClock.ZONE),
                row.getString("recipient"),
                row.getBoolean("left_out"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
