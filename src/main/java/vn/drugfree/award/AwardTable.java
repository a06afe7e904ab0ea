package vn.drugfree.award;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code review.award}. */
@Component
class AwardTable {

    private static final String SELECT =
            """
            select code, award_year, level, kind, unit, proposed_by, commune, case_code,
                   decision_number, decided_on, money, revoked_on, revocation_number
              from review.award
            """;

    private final JdbcClient database;

    AwardTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * The next code of the year. The row stays locked until the transaction ends, so no number is
     * given twice or lost.
     */
    String nextCode(int year) {
        int number =
                database.sql(
                                """
                                insert into review.award_number as counted (award_year, last_number)
                                values (?, 1)
                                on conflict (award_year)
                                do update set last_number = counted.last_number + 1
                                returning last_number
                                """)
                        .param(year)
                        .query(Integer.class)
                        .single();
        return "KT-%d-%04d".formatted(year, number);
    }

    void add(Award award) {
        database.sql(
                        """
                        insert into review.award
                            (code, award_year, level, kind, unit, proposed_by, commune, case_code,
                             decision_number, decided_on, money)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        award.code(),
                        award.year(),
                        award.level(),
                        award.kind(),
                        award.unit(),
                        award.proposedBy(),
                        award.commune(),
                        award.caseCode(),
                        award.decisionNumber(),
                        Date.valueOf(award.decidedOn()),
                        award.money())
                .update();
    }

    Optional<Award> find(String code) {
        return database.sql(SELECT + " where code = ?")
                .param(code)
                .query(AwardTable::award)
                .optional();
    }

    /** In the order they were granted. */
    List<Award> ofYear(int year) {
        return database.sql(SELECT + " where award_year = ? order by code")
                .param(year)
                .query(AwardTable::award)
                .list();
    }

    /** The first revocation counts. */
    void revoke(String code, LocalDate on, String number, String caseCode) {
        database.sql(
                        """
                        update review.award
                           set revoked_on = ?, revocation_number = ?, revocation_case = ?
                         where code = ? and revoked_on is null
                        """)
                .params(Date.valueOf(on), number, caseCode, code)
                .update();
    }

    private static Award award(ResultSet row, int number) throws SQLException {
        return new Award(
                row.getString("code"),
                row.getInt("award_year"),
                row.getString("level"),
                row.getString("kind"),
                row.getString("unit"),
                row.getString("proposed_by"),
                row.getString("commune"),
                row.getString("case_code"),
                row.getString("decision_number"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("money", Integer.class),
                row.getObject("revoked_on", LocalDate.class),
                row.getString("revocation_number"));
    }
}
