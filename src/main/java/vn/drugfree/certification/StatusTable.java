package vn.drugfree.certification;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The class of each commune and year. */
@Component
class StatusTable {

    private final JdbcClient database;

    StatusTable(JdbcClient database) {
        this.database = database;
    }

    List<CommuneStatus> all() {
        return database.sql("select * from review.commune_status order by commune, status_year")
                .query((row, number) -> read(row))
                .list();
    }

    /** A year that is decided once more, in a later case, has the later class. */
    void put(
            String commune,
            int year,
            CommuneClass given,
            String caseCode,
            String decisionNumber,
            LocalDate decidedOn,
            @Nullable String inheritedFrom) {
        database.sql(
                        """
                        insert into review.commune_status
                            (commune, status_year, class_code, case_code, decision_number,
                             decided_on, inherited_from)
                        values (:commune, :year, :class, :case, :number, :on, :from)
                        on conflict (commune, status_year) do update
                           set class_code = excluded.class_code, case_code = excluded.case_code,
                               decision_number = excluded.decision_number,
                               decided_on = excluded.decided_on,
                               inherited_from = excluded.inherited_from, withdrawn_on = null,
                               withdrawal_number = null, withdrawal_reason = null
                        """)
                .param("commune", commune)
                .param("year", year)
                .param("class", given.code())
                .param("case", caseCode)
                .param("number", decisionNumber)
                .param("on", Date.valueOf(decidedOn))
                .param("from", inheritedFrom, Types.VARCHAR)
                .update();
    }

    /** Takes the class back, from whoever inherited it, too. */
    void withdraw(String commune, int year, String number, LocalDate on, String reason) {
        database.sql(
                        """
                        update review.commune_status
                           set withdrawn_on = ?, withdrawal_number = ?, withdrawal_reason = ?
                         where (commune = ? or inherited_from = ?) and status_year = ?
                        """)
                .params(Date.valueOf(on), number, reason, commune, commune, year)
                .update();
    }

    private static CommuneStatus read(ResultSet row) throws SQLException {
        CommuneClass given = CommuneClass.of(row.getString("class_code"));
        LocalDate withdrawnOn = row.getObject("withdrawn_on", LocalDate.class);
        return new CommuneStatus(
                row.getString("commune"),
                row.getInt("status_year"),
                given.code(),
                given.words(),
                given == CommuneClass.DRUG_FREE && withdrawnOn == null,
                row.getString("decision_number"),
                row.getObject("decided_on", LocalDate.class),
                withdrawnOn,
                row.getString("withdrawal_reason"),
                row.getString("inherited_from"));
    }
}
