package vn.drugfree.survey;

import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The surveys and what each commune found. */
@Component
class SurveyTable {

    private static final String SELECT =
            "select case_code, survey_year, begun_on, finished_on from register.survey";

    private final JdbcClient database;

    SurveyTable(JdbcClient database) {
        this.database = database;
    }

    Optional<HeldSurvey> running() {
        return database.sql(SELECT + " where finished_on is null").query(ROW).optional();
    }

    /** The last one of that year, running or finished. */
    Optional<HeldSurvey> ofYear(int year) {
        return database.sql(
                        SELECT
                                + " where survey_year = ?"
                                + " order by begun_on desc, case_code desc limit 1")
                .param(year)
                .query(ROW)
                .optional();
    }

    /** Years with a survey, the newest first. */
    List<Integer> years() {
        return database.sql(
                        "select distinct survey_year from register.survey order by survey_year desc")
                .query(Integer.class)
                .list();
    }

    void begin(String caseCode, int year, LocalDate today, List<String> communes) {
        database.sql(
                        """
                        insert into register.survey (case_code, survey_year, begun_on)
                        values (?, ?, ?)
                        """)
                .params(caseCode, year, Date.valueOf(today))
                .update();
        database.sql(
                        """
                        insert into register.survey_commune (case_code, commune, position)
                        select ?, commune, position
                          from unnest(?::varchar[]) with ordinality as list (commune, position)
                        """)
                .params(caseCode, communes.toArray(String[]::new))
                .update();
    }

    /** Keeps the figures as they are now. */
    void finish(String caseCode, LocalDate today) {
        database.sql(
                        """
                        update register.survey_commune c
                           set known = f.known, confirmed = f.confirmed, added = f.added,
                               closed = f.closed, referred = f.referred
                          from register.survey_figure f
                         where c.case_code = ? and f.case_code = c.case_code
                           and f.commune = c.commune
                        """)
                .param(caseCode)
                .update();
        database.sql("update register.survey set finished_on = ? where case_code = ?")
                .params(Date.valueOf(today), caseCode)
                .update();
    }

    /** Until the transaction ends, nobody else answers in that commune or closes its list. */
    void lock(String caseCode, String commune) {
        database.sql(
                        """
                        select 1 from register.survey_commune
                         where case_code = ? and commune = ? for update
                        """)
                .params(caseCode, commune)
                .query()
                .listOfRows();
    }

    /** By commune, in the order of the organisation's data. */
    Map<String, Figures> figures(String caseCode) {
        Map<String, Figures> found = new LinkedHashMap<>();
        database.sql("select * from register.survey_figure where case_code = ? order by position")
                .param(caseCode)
                .query(
                        row -> {
                            found.put(
                                    row.getString("commune"),
                                    new Figures(
                                            row.getInt("known"),
                                            row.getInt("confirmed"),
                                            row.getInt("added"),
                                            row.getInt("closed"),
                                            row.getInt("referred")));
                        });
        return found;
    }

    private static final RowMapper<HeldSurvey> ROW =
            (row, number) ->
                    new HeldSurvey(
                            row.getString("case_code"),
                            row.getInt("survey_year"),
                            row.getObject("begun_on", LocalDate.class),
                            row.getObject("finished_on", LocalDate.class));
}
