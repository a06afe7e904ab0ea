package vn.drugfree.register;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;

/** Reads and writes who persons are. */
@Component
class Records {

    private static final String COLUMNS =
            "person_code, full_name, birth_date, gender, id_number, address, guardian_name,"
                    + " guardian_phone, version";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final DistrictClock clock;

    /** A record as it is kept. */
    record Kept(String code, PersonalRecord record, int version) {}

    Records(JdbcClient database, JdbcTemplate batches, DistrictClock clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * @throws IllegalStateException if there is no such person
     */
    Kept of(String code) {
        return database.sql(
                        "select "
                                + COLUMNS
                                + " from register.personal_record where person_code = ?")
                .param(code)
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new IllegalStateException("no personal record of " + code));
    }

    Map<String, PersonalRecord> of(Collection<String> codes) {
        Map<String, PersonalRecord> found = new LinkedHashMap<>();
        database.sql(
                        "select "
                                + COLUMNS
                                + " from register.personal_record where person_code = any(?)")
                .param(codes.toArray(String[]::new))
                .query((row, number) -> read(row))
                .list()
                .forEach(kept -> found.put(kept.code(), kept.record()));
        return found;
    }

    /** In one batch; codes and records in the same order. */
    void add(List<String> codes, List<PersonalRecord> records, @Nullable String by) {
        Timestamp now = Timestamp.from(clock.now());
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            PersonalRecord record = records.get(i);
            rows.add(
                    new Object[] {
                        codes.get(i),
                        record.fullName(),
                        Date.valueOf(record.birthDate()),
                        record.gender(),
                        record.idNumber(),
                        record.address(),
                        record.guardianName(),
                        record.guardianPhone(),
                        now,
                        by
                    });
        }
        batches.batchUpdate(
                """
                insert into register.personal_record
                    (person_code, full_name, birth_date, gender, id_number, address, guardian_name,
                     guardian_phone, changed_at, changed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows);
    }

    /** False if the record is no longer of that version; then nothing was changed. */
    boolean change(String code, int version, PersonalRecord record, @Nullable String by) {
        return database.sql(
                                """
                                update register.personal_record
                                   set full_name = ?, birth_date = ?, gender = ?, id_number = ?,
                                       address = ?, guardian_name = ?, guardian_phone = ?,
                                       version = version + 1, changed_at = ?, changed_by = ?
                                 where person_code = ? and version = ?
                                """)
                        .params(
                                record.fullName(),
                                Date.valueOf(record.birthDate()),
                                record.gender(),
                                record.idNumber(),
                                record.address(),
                                record.guardianName(),
                                record.guardianPhone(),
                                Timestamp.from(clock.now()),
                                by,
                                code,
                                version)
                        .update()
                == 1;
    }

    /**
     * The codes of those who are known already, null for whoever is not: by identity number, or by
     * name and birth date within the commune where one of the two has no number.
     *
     * <p>Hashed sets and no join: a list fills an empty register in one transaction, and a plan
     * from its beginning would join each person with all others at its end.
     */
    List<String> match(List<PersonalRecord> wanted, @Nullable String commune) {
        List<Kept> near =
                database.sql(
                                """
                                select %s
                                  from register.personal_record
                                 where id_number in (select unnest(?::varchar[]))
                                    or birth_date in (select unnest(?::date[]))
                                       and person_code in (
                                           select code from register.person
                                            where commune is not distinct from ?)
                                 order by person_code
                                """
                                        .formatted(COLUMNS))
                        .params(
                                wanted.stream()
                                        .map(PersonalRecord::idNumber)
                                        .filter(Objects::nonNull)
                                        .toArray(String[]::new),
                                wanted.stream()
                                        .map(it -> Date.valueOf(it.birthDate()))
                                        .toArray(Date[]::new),
                                commune)
                        .query((row, number) -> read(row))
                        .list();
        Map<String, String> byNumber = new HashMap<>();
        Map<String, List<Kept>> byName = new HashMap<>();
        for (Kept kept : near) {
            if (kept.record().idNumber() != null) {
                byNumber.putIfAbsent(kept.record().idNumber(), kept.code());
            }
            byName.computeIfAbsent(nameAndBirth(kept.record()), name -> new ArrayList<>())
                    .add(kept);
        }
        return wanted.stream().map(it -> match(it, byNumber, byName)).toList();
    }

    private static @Nullable String match(
            PersonalRecord wanted, Map<String, String> byNumber, Map<String, List<Kept>> byName) {
        if (wanted.idNumber() != null && byNumber.containsKey(wanted.idNumber())) {
            return byNumber.get(wanted.idNumber());
        }
        return byName.getOrDefault(nameAndBirth(wanted), List.of()).stream()
                .filter(it -> wanted.idNumber() == null || it.record().idNumber() == null)
                .map(Kept::code)
                .findFirst()
                .orElse(null);
    }

    private static String nameAndBirth(PersonalRecord record) {
        return record.foldedName() + record.birthDate();
    }

    private static Kept read(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("person_code"),
                new PersonalRecord(
                        row.getString("full_name"),
                        row.getDate("birth_date").toLocalDate(),
                        row.getString("gender"),
                        row.getString("id_number"),
                        row.getString("address"),
                        row.getString("guardian_name"),
                        row.getString("guardian_phone")),
                row.getInt("version"));
    }
}
