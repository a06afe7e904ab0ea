package vn.drugfree.certification;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Who was asked in which appraisal, and the answers. */
@Component
class VoteTable {

    private final JdbcClient database;

    VoteTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param number 1, or 2 after a complaint
     */
    record Appraisal(String caseCode, String commune, int number) {}

    void ask(Appraisal appraisal, List<String> members) {
        database.sql(
                        """
                        insert into review.council_vote
                            (case_code, commune, appraisal, member, position)
                        select ?, ?, ?, member, position
                          from unnest(?::varchar[]) with ordinality as list (member, position)
                        """)
                .params(
                        appraisal.caseCode(),
                        appraisal.commune(),
                        appraisal.number(),
                        members.toArray(String[]::new))
                .update();
    }

    void answer(
            Appraisal appraisal,
            String member,
            String vote,
            String reason,
            @Nullable String by,
            Instant now) {
        database.sql(
                        """
                        update review.council_vote
                           set vote = :vote, reason = :reason, voted_by = :by, voted_at = :at
                         where case_code = :case and commune = :commune and appraisal = :appraisal
                           and member = :member
                        """)
                .param("vote", vote)
                .param("reason", reason)
                .param("by", by, Types.VARCHAR)
                .param("at", Timestamp.from(now))
                .param("case", appraisal.caseCode())
                .param("commune", appraisal.commune())
                .param("appraisal", appraisal.number())
                .param("member", member)
                .update();
    }

    /** In the order in which they were asked. */
    List<Vote> of(Appraisal appraisal) {
        return database.sql(
                        """
                        select member, vote, reason from review.council_vote
                         where case_code = ? and commune = ? and appraisal = ?
                         order by position
                        """)
                .params(appraisal.caseCode(), appraisal.commune(), appraisal.number())
                .query(
                        (row, number) ->
                                new Vote(
                                        row.getString("member"),
                                        row.getString("vote"),
                                        row.getString("reason")))
                .list();
    }
}
