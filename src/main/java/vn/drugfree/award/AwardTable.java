package vn.drugfree.award;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The awards. */
@Component
class AwardTable {

    private static final String SELECT =
            """
            select code, award_year, purpose, level, recipient, unit, proposer, authority, case_code,
                   decision_number, decided_on, revoked_on
              from review.award
            """;

    private final JdbcClient database;

    AwardTable(JdbcClient database) {
        this.database = database;
    }

    /** Keeps an award under a new code, which is returned. */
    String add(
            String purpose,
            @Nullable String level,
            String recipient,
            @Nullable String unit,
            String proposer,
            String authority,
            String caseCode,
            String number,
            LocalDate on) {
        return database.sql(
                        """
                        insert into review.award
                            (code, award_year, purpose, level, recipient, unit, proposer, authority,
                             case_code, decision_number, decided_on)
                        values ('KT-' || :year || '-' ||
                                    lpad(nextval('review.award_number')::text, 4, '0'),
                                :year, :purpose, :level, :recipient, :unit, :proposer, :authority,
                                :caseCode, :number, :on)
                        returning code
                        """)
                .param("year", on.getYear())
                .param("purpose", purpose)
                .param("level", level)
                .param("recipient", recipient)
                .param("unit", unit)
                .param("proposer", proposer)
                .param("authority", authority)
                .param("caseCode", caseCode)
                .param("number", number)
                .param("on", Date.valueOf(on))
                .query(String.class)
                .single();
    }

    Optional<Award> find(String code) {
        return database.sql(SELECT + " where code = ?")
                .param(code)
                .query(AwardTable::award)
                .optional();
    }

    /** In the order of their codes. */
    List<Award> ofYear(int year) {
        return database.sql(SELECT + " where award_year = ? order by code")
                .param(year)
                .query(AwardTable::award)
                .list();
    }

    void revoke(String code, LocalDate on, String number) {
        database.sql(
                        "update review.award set revoked_on = ?, revocation_number = ?"
                                + " where code = ?")
                .params(Date.valueOf(on), number, code)
                .update();
    }

    private static Award award(ResultSet row, int number) throws SQLException {
        Date revoked = row.getDate("revoked_on");
        return new Award(
                row.getString("code"),
                row.getInt("award_year"),
                row.getString("purpose"),
                row.getString("level"),
                row.getString("recipient"),
                row.getString("unit"),
                row.getString("proposer"),
                row.getString("authority"),
                row.getString("case_code"),
                row.getString("decision_number"),
                row.getDate("decided_on").toLocalDate(),
                revoked == null ? null : revoked.toLocalDate());
    }
}
