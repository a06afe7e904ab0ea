package vn.drugfree.survey;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The answers of a survey. */
@Component
class AnswerTable {

    private final JdbcClient database;

    AnswerTable(JdbcClient database) {
        this.database = database;
    }

    /** Those given in that commune, and those given anywhere about these people. */
    List<Answer> of(String caseCode, String commune, Collection<String> people) {
        return database.sql(
                        """
                        select * from register.survey_answer
                         where case_code = ? and (commune = ? or person_code = any(?))
                        """)
                .params(caseCode, commune, people.toArray(String[]::new))
                .query(ROW)
                .list();
    }

    List<Answer> ofCommune(String caseCode, String commune) {
        return of(caseCode, commune, List.of());
    }

    /** False if the person has an answer. */
    boolean add(
            String caseCode,
            String commune,
            String person,
            Choice choice,
            @Nullable String closingReason,
            String by,
            Instant now) {
        return database.sql(
                                """
                                insert into register.survey_answer
                                    (case_code, commune, person_code, answer, closing_reason,
                                     answered_by, answered_at)
                                values (:case, :commune, :person, :answer, :reason, :by, :at)
                                on conflict do nothing
                                """)
                        .param("case", caseCode)
                        .param("commune", commune)
                        .param("person", person)
                        .param("answer", choice.code())
                        .param("reason", closingReason, Types.VARCHAR)
                        .param("by", by)
                        .param("at", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Somebody new; or somebody closed in this survey who turned up after all. */
    void addFound(String caseCode, String commune, String person, String by, Instant now) {
        database.sql(
                        """
                        insert into register.survey_answer as known
                            (case_code, commune, person_code, added, answer, answered_by,
                             answered_at)
                        values (?, ?, ?, true, 'confirmed', ?, ?)
                        on conflict (case_code, person_code) do update
                           set commune = excluded.commune, answer = 'confirmed',
                               closing_reason = null, answered_by = excluded.answered_by,
                               answered_at = excluded.answered_at, applied = false,
                               version = known.version + 1
                        """)
                .params(caseCode, commune, person, by, Timestamp.from(now))
                .update();
    }

    /** False if the answer is no longer of that version. */
    boolean change(
            String caseCode,
            String person,
            int version,
            Choice choice,
            @Nullable String closingReason,
            String by,
            Instant now) {
        return database.sql(
                                """
                                update register.survey_answer
                                   set answer = :answer, closing_reason = :reason,
                                       answered_by = :by, answered_at = :at, applied = false,
                                       version = version + 1
                                 where case_code = :case and person_code = :person
                                   and version = :version
                                """)
                        .param("answer", choice.code())
                        .param("reason", closingReason, Types.VARCHAR)
                        .param("by", by)
                        .param("at", Timestamp.from(now))
                        .param("case", caseCode)
                        .param("person", person)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False if the answer is no longer of that version. */
    boolean decide(
            String caseCode,
            String person,
            int version,
            Referral referral,
            String by,
            Instant now) {
        return database.sql(
                                """
                                update register.survey_answer
                                   set referral = ?, referral_by = ?, referral_at = ?,
                                       version = version + 1
                                 where case_code = ? and person_code = ? and version = ?
                                """)
                        .params(referral.code(), by, Timestamp.from(now), caseCode, person, version)
                        .update()
                == 1;
    }

    /** The case that began meanwhile has to tell it. */
    void leaveToCase(String caseCode, Collection<String> people) {
        database.sql(
                        """
                        update register.survey_answer
                           set answer = 'in-case', closing_reason = null, version = version + 1
                         where case_code = ? and person_code = any(?)
                        """)
                .params(caseCode, people.toArray(String[]::new))
                .update();
    }

    /** All of the commune's answers are in the register; of these people the station decides. */
    void applied(String caseCode, String commune, Collection<String> suspects) {
        database.sql(
                        """
                        update register.survey_answer
                           set applied = true, suspect = referred or person_code = any(?)
                         where case_code = ? and commune = ?
                        """)
                .params(suspects.toArray(String[]::new), caseCode, commune)
                .update();
    }

    void referred(String caseCode, String person) {
        database.sql(
                        """
                        update register.survey_answer set referred = true
                         where case_code = ? and person_code = ?
                        """)
                .params(caseCode, person)
                .update();
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static final RowMapper<Answer> ROW =
            (row, number) -> {
                String referral = row.getString("referral");
                return new Answer(
                        row.getString("person_code"),
                        row.getString("commune"),
                        row.getBoolean("added"),
                        Choice.of(row.getString("answer")),
                        row.getString("closing_reason"),
                        row.getString("answered_by"),
                        row.getTimestamp("answered_at").toInstant(),
                        row.getBoolean("applied"),
                        row.getBoolean("suspect"),
                        referral == null ? null : Referral.of(referral),
                        row.getString("referral_by"),
                        instant(row.getTimestamp("referral_at")),
                        row.getBoolean("referred"),
                        row.getInt("version"));
            };
}
