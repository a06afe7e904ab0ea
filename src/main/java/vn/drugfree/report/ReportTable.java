package vn.drugfree.report;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.figure.Tally;

/** The reports that were signed. */
@Component
class ReportTable {

    private final JdbcClient database;
    private final DistrictClock clock;

    ReportTable(JdbcClient database, DistrictClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps the report of this process, signed now. */
    void put(DelegateExecution execution) {
        database.sql(
                        """
                        insert into duty.report
                               (process_instance_id, case_code, unit, commune, period, signed_at,
                                result, difficulties, proposals, figures)
                        values (:process, :case, :unit, :commune, :period, :now,
                                :result, :difficulties, :proposals, cast(:figures as jsonb))
                        """)
                .param("process", execution.getProcessInstanceId())
                .param("case", ReportVariables.text(execution, "caseCode"))
                .param("unit", ReportVariables.text(execution, "leadUnit"))
                .param("commune", ReportVariables.text(execution, "commune"))
                .param("period", ReportVariables.period(execution))
                .param("now", Timestamp.from(clock.now()))
                .param("result", ReportVariables.text(execution, "resultText"))
                .param("difficulties", ReportVariables.text(execution, "difficulties"))
                .param("proposals", ReportVariables.text(execution, "proposals"))
                .param("figures", execution.getVariable(ReportVariables.LINES).toString())
                .update();
    }

    /** Of the communes, about the period. */
    List<SentReport> ofCommunes(String period) {
        return database.sql(
                        """
                        select unit, commune, result, difficulties, proposals
                          from duty.report
                         where period = :period and commune is not null
                         order by signed_at
                        """)
                .param("period", period)
                .query(SentReport.class)
                .list();
    }

    /** Of the bodies of the district that were asked for the district's report. */
    List<SentReport> ofBodies(String caseCode) {
        return database.sql(
                        """
                        select unit, commune, result, difficulties, proposals
                          from duty.report
                         where case_code = :case and commune is null
                         order by signed_at
                        """)
                .param("case", caseCode)
                .query(SentReport.class)
                .list();
    }

    /** What the reports of the communes about the period add up to, by figure. */
    Map<String, Tally> sums(String period) {
        Map<String, Tally> sums = new HashMap<>();
        database.sql(
                        """
                        select line ->> 'figure' as figure,
                               sum((line ->> 'met')::int) as met,
                               sum((line ->> 'total')::int) as total
                          from duty.report
                         cross join lateral jsonb_array_elements(figures) as line
                         where period = :period and commune is not null
                         group by line ->> 'figure'
                        """)
                .param("period", period)
                .query(
                        row -> {
                            sums.put(
                                    row.getString("figure"),
                                    new Tally(row.getInt("met"), row.getInt("total")));
                        });
        return sums;
    }
}
