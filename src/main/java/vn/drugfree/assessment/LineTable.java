package vn.drugfree.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.figure.Figure;
import vn.drugfree.figure.Tally;

/** The lines of the sheets, and who entered what. */
@Component
class LineTable {

    private static final String SELECT = "select * from review.held_line";

    private final JdbcClient database;

    LineTable(JdbcClient database) {
        this.database = database;
    }

    void add(long sheet, Criteria.Criterion criterion, Figure figure) {
        database.sql(
                        """
                        insert into review.sheet_line
                            (sheet_id, code, position, kind, line_group, name, rule, clause,
                             maximum, figure, source, met_words, total_words,
                             counting)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        sheet,
                        criterion.code(),
                        criterion.position(),
                        criterion.kind(),
                        criterion.group(),
                        criterion.name(),
                        criterion.rule(),
                        criterion.clause(),
                        criterion.maximum(),
                        criterion.figure(),
                        figure.source().name().toLowerCase(Locale.ROOT),
                        figure.metWords(),
                        figure.totalWords(),
                        figure.counting())
                .update();
    }

    List<Line> of(long sheet) {
        return database.sql(SELECT + " where sheet_id = ? order by position")
                .param(sheet)
                .query(this::line)
                .list();
    }

    Optional<Line> find(long sheet, String code) {
        return database.sql(SELECT + " where sheet_id = ? and code = ?")
                .params(sheet, code)
                .query(this::line)
                .optional();
    }

    /** Code and figure of the lines that the system counts. */
    List<Counted> counted(long sheet) {
        return database.sql(
                        "select code, figure from review.sheet_line"
                                + " where sheet_id = ? and source = 'system'")
                .param(sheet)
                .query((row, n) -> new Counted(row.getString("code"), row.getString("figure")))
                .list();
    }

    record Counted(String code, String figure) {}

    void count(long sheet, String code, Tally tally) {
        database.sql(
                        "update review.sheet_line set counted_met = ?, counted_total = ?"
                                + " where sheet_id = ? and code = ?")
                .params(tally.met(), tally.total(), sheet, code)
                .update();
    }

    /** What the body says; false if somebody has entered something since that version. */
    boolean claim(
            long sheet,
            String code,
            int version,
            Tallied figure,
            @Nullable String reason,
            @Nullable String evidence) {
        return 1
                == database.sql(
                                """
                                update review.sheet_line
                                   set claimed_met = ?, claimed_total = ?, contest_reason = ?,
                                       evidence = ?, version = version + 1
                                 where sheet_id = ? and code = ? and version = ?
                                """)
                        .params(
                                figure.met(),
                                figure.total(),
                                reason,
                                evidence,
                                sheet,
                                code,
                                version)
                        .update();
    }

    /** What the verifier says; as {@link #claim}. */
    boolean verify(long sheet, String code, int version, Tallied figure, @Nullable String reason) {
        return 1
                == database.sql(
                                """
                                update review.sheet_line
                                   set verified_met = ?, verified_total = ?, verify_reason = ?,
                                       version = version + 1
                                 where sheet_id = ? and code = ? and version = ?
                                """)
                        .params(figure.met(), figure.total(), reason, sheet, code, version)
                        .update();
    }

    /** Who entered the newest figure of a line. */
    Optional<String> lastEntryBy(long sheet, String code) {
        return database.sql(
                        """
                        select entered_by from review.line_entry
                         where sheet_id = ? and code = ? order by id desc limit 1
                        """)
                .params(sheet, code)
                .query(String.class)
                .optional();
    }

    void keepEntry(
            long sheet,
            String code,
            String stage,
            Tallied figure,
            @Nullable String reason,
            String by,
            Instant at) {
        database.sql(
                        """
                        insert into review.line_entry
                            (sheet_id, code, stage, met, total, reason, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        sheet,
                        code,
                        stage,
                        figure.met(),
                        figure.total(),
                        reason,
                        by,
                        Timestamp.from(at))
                .update();
    }

    void evaluated(long sheet, String code, Criteria.Result result) {
        database.sql(
                        """
                        update review.sheet_line
                           set applicable = ?, passed = ?, points = ?, explanation = ?
                         where sheet_id = ? and code = ?
                        """)
                .params(
                        result.applicable(),
                        result.passed(),
                        result.points(),
                        result.explanation(),
                        sheet,
                        code)
                .update();
    }

    private Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getString("code"),
                row.getString("kind"),
                row.getString("line_group"),
                row.getString("name"),
                row.getString("rule"),
                row.getString("clause"),
                row.getBigDecimal("maximum"),
                row.getString("source"),
                row.getString("met_words"),
                row.getString("total_words"),
                row.getString("counting"),
                whole(row, "counted_met"),
                whole(row, "counted_total"),
                whole(row, "claimed_met"),
                whole(row, "claimed_total"),
                row.getString("contest_reason"),
                row.getString("evidence"),
                whole(row, "verified_met"),
                whole(row, "verified_total"),
                row.getString("verify_reason"),
                whole(row, "met"),
                whole(row, "total"),
                row.getObject("applicable", Boolean.class),
                row.getObject("passed", Boolean.class),
                row.getBigDecimal("points"),
                row.getString("explanation"),
                row.getInt("version"));
    }

    private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
