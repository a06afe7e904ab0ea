package vn.drugfree.assessment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The vetoes that were proposed, and what became of them. */
@Component
class VetoTable {

    private final JdbcClient database;

    VetoTable(JdbcClient database) {
        this.database = database;
    }

    List<Veto> of(long sheet) {
        return database.sql(
                        "select code, name, evidence, upheld from review.veto where sheet_id = ?"
                                + " order by code")
                .param(sheet)
                .query(
                        (row, number) ->
                                new Veto(
                                        row.getString("code"),
                                        row.getString("name"),
                                        row.getString("evidence"),
                                        row.getObject("upheld", Boolean.class)))
                .list();
    }

    /** One that was proposed before is proposed anew. */
    void propose(long sheet, String code, String name, String evidence, Instant at) {
        database.sql(
                        """
                        insert into review.veto (sheet_id, code, name, evidence, proposed_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (sheet_id, code) do update
                            set evidence = excluded.evidence, proposed_at = excluded.proposed_at,
                                upheld = null, decided_at = null
                        """)
                .params(sheet, code, name, evidence, Timestamp.from(at))
                .update();
    }

    void decide(long sheet, String code, boolean upheld, Instant at) {
        database.sql(
                        "update review.veto set upheld = ?, decided_at = ?"
                                + " where sheet_id = ? and code = ?")
                .params(upheld, Timestamp.from(at), sheet, code)
                .update();
    }
}
