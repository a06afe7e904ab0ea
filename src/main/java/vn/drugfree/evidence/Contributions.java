package vn.drugfree.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.organisation.Names;

/** What the coordinating bodies of a duty say they did. */
@Component
class Contributions {

    private static final Map<String, String> STATES =
            Map.of(
                    "done", "Đã phối hợp",
                    "nothing", "Không có nội dung phối hợp",
                    "silent", "Hết thời hạn, không trả lời");

    private final JdbcClient database;
    private final Names names;

    /**
     * @param body name of the body
     * @param state what it answered, in words
     * @param words what it did
     * @param evidence numbers of documents and where they lie
     */
    record Contribution(
            String body,
            String state,
            @Nullable String words,
            @Nullable String evidence,
            Instant at) {}

    Contributions(JdbcClient database, Names names) {
        this.database = database;
        this.names = names;
    }

    /** None for a case that is no duty's. */
    List<Contribution> to(String caseCode) {
        return database.sql(
                        """
                        select given.unit, given.state, given.contribution, given.evidence,
                               given.given_at
                          from duty.contribution given
                          join duty.round using (case_code)
                         where case_code = ?
                         order by given.given_at, given.unit
                        """)
                .param(caseCode)
                .query(
                        (row, number) ->
                                new Contribution(
                                        names.ofGroup(row.getString("unit")),
                                        STATES.get(row.getString("state")),
                                        row.getString("contribution"),
                                        row.getString("evidence"),
                                        row.getTimestamp("given_at").toInstant()))
                .list();
    }
}
