package vn.drugfree.assessment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The sheets, without their lines. */
@Component
class SheetTable {

    private static final String SELECT =
            """
            select id, kind, sheet_year, unit, body, commune, case_code, version, criteria, mode,
                   stage, stage_group, counted_at, points, maximum, score, grade, grade_name,
                   place, result
              from review.sheet
            """;

    private final JdbcClient database;

    SheetTable(JdbcClient database) {
        this.database = database;
    }

    /** Puts an empty sheet down; returns its id, or nothing if the body has one of that year. */
    Optional<Long> add(
            String kind,
            int year,
            String unit,
            String body,
            @Nullable String commune,
            String caseCode,
            String criteria,
            Criteria.Version version) {
        return database.sql(
                        """
                        insert into review.sheet
                            (kind, sheet_year, unit, body, commune, case_code, criteria, version,
                             mode)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        returning id
                        """)
                .params(
                        kind,
                        year,
                        unit,
                        body,
                        commune,
                        caseCode,
                        criteria,
                        version.key(),
                        version.mode())
                .query(Long.class)
                .optional();
    }

    Optional<SheetRow> find(long id) {
        return database.sql(SELECT + " where id = ?").param(id).query(this::row).optional();
    }

    /** As {@link #find}; nobody else changes it as long as this transaction lasts. */
    Optional<SheetRow> lock(long id) {
        return database.sql(SELECT + " where id = ? for update")
                .param(id)
                .query(this::row)
                .optional();
    }

    Optional<SheetRow> of(String kind, int year, String unit) {
        return database.sql(SELECT + " where kind = ? and sheet_year = ? and unit = ?")
                .params(kind, year, unit)
                .query(this::row)
                .optional();
    }

    List<SheetRow> ofYear(String kind, int year) {
        return database.sql(
                        SELECT
                                + " where kind = ? and sheet_year = ?"
                                + " order by place nulls last, id")
                .params(kind, year)
                .query(this::row)
                .list();
    }

    /** The newest year first. */
    List<SheetRow> all() {
        return database.sql(SELECT + " order by sheet_year desc, kind desc, id")
                .query(this::row)
                .list();
    }

    /** Years with sheets of that kind, the newest first. */
    List<Integer> years(String kind) {
        return database.sql(
                        "select distinct sheet_year from review.sheet where kind = ?"
                                + " order by sheet_year desc")
                .param(kind)
                .query(Integer.class)
                .list();
    }

    void open(long id, String stage, @Nullable String group) {
        database.sql("update review.sheet set stage = ?, stage_group = ? where id = ?")
                .params(stage, group, id)
                .update();
    }

    void close(long id) {
        database.sql("update review.sheet set stage = null, stage_group = null where id = ?")
                .param(id)
                .update();
    }

    void counted(long id, Instant at) {
        database.sql("update review.sheet set counted_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    void scored(long id, BigDecimal points, BigDecimal maximum, Criteria.Grade grade) {
        database.sql(
                        "update review.sheet set points = ?, maximum = ?, score = ?, grade = ?,"
                                + " grade_name = ? where id = ?")
                .params(points, maximum, grade.score(), grade.grade(), grade.name(), id)
                .update();
    }

    /**
     * Ranks the score sheets of a year, each list of criteria for itself: by score, equal scores
     * share a place, and the next one counts on behind them (1, 2, 2, 4). Who has no score has no
     * place.
     */
    void rank(int year) {
        database.sql(
                        """
                        update review.sheet s
                           set place = ranked.place
                          from (select id,
                                       case when score is null then null
                                            else rank() over (partition by criteria
                                                              order by score desc nulls last)
                                       end as place
                                  from review.sheet
                                 where kind = 'score' and sheet_year = ?) ranked
                         where s.id = ranked.id
                        """)
                .param(year)
                .update();
    }

    void conclude(long id, String result, Instant at) {
        database.sql(
                        "update review.sheet set result = ?, concluded_at = ?, stage = null,"
                                + " stage_group = null where id = ?")
                .params(result, Timestamp.from(at), id)
                .update();
    }

    private SheetRow row(ResultSet row, int number) throws SQLException {
        Timestamp counted = row.getTimestamp("counted_at");
        return new SheetRow(
                row.getLong("id"),
                row.getString("kind"),
                row.getInt("sheet_year"),
                row.getString("unit"),
                row.getString("body"),
                row.getString("commune"),
                row.getString("case_code"),
                row.getString("version"),
                row.getString("criteria"),
                row.getString("mode"),
                row.getString("stage"),
                row.getString("stage_group"),
                counted == null ? null : counted.toInstant(),
                row.getBigDecimal("points"),
                row.getBigDecimal("maximum"),
                row.getBigDecimal("score"),
                row.getString("grade"),
                row.getString("grade_name"),
                row.getObject("place", Integer.class),
                row.getString("result"));
    }
}
