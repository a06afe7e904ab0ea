package vn.drugfree.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.drugfree.figure.Figure;
import vn.drugfree.figure.Figures;
import vn.drugfree.figure.Period;
import vn.drugfree.figure.Source;
import vn.drugfree.figure.Tally;
import vn.drugfree.form.LongText;

/** The figures a report is written on. Models call it {@code reportFigures}. */
@Component("reportFigures")
public class ReportFigures {

    /** Key of the decision table. */
    static final String TABLE = "report-figures";

    private static final String DISTRICT = "district";

    private final DecisionService decisions;
    private final Figures figures;
    private final ReportTable reports;
    private final ReportVariables variables;

    ReportFigures(
            @Lazy DecisionService decisions,
            Figures figures,
            ReportTable reports,
            ReportVariables variables) {
        this.decisions = decisions;
        this.figures = figures;
        this.reports = reports;
        this.variables = variables;
    }

    /**
     * Counts what belongs into the report, from the beginning of the year to the period's last day,
     * and keeps it with the process. A figure that only bodies can tell is left out.
     *
     * @param level {@code commune}, {@code district} or {@code other}
     */
    public void draw(DelegateExecution execution, String level) {
        Map<String, Tally> ofCommunes =
                level.equals(DISTRICT) ? reports.sums(ReportVariables.period(execution)) : Map.of();
        variables.keep(
                execution,
                wanted(execution, level).stream()
                        .filter(row -> figure(row).source() == Source.SYSTEM)
                        .map(
                                row ->
                                        FigureLine.of(
                                                figure(row),
                                                counted(row, execution),
                                                ofCommunes.get(figure(row).id())))
                        .toList());
    }

    /** What was drawn, a line for each figure. */
    public JsonValue text(DelegateExecution execution) {
        return LongText.lines(variables.lines(execution).stream().map(FigureLine::words));
    }

    private List<Map<String, Object>> wanted(DelegateExecution execution, String level) {
        return decisions
                .evaluateDecisionTableByKey(
                        TABLE,
                        Variables.putValue("level", level)
                                .putValue("periodKind", execution.getVariable("periodKind"))
                                .putValue("lead", execution.getVariable("lead")))
                .getResultList();
    }

    private Figure figure(Map<String, Object> row) {
        return figures.get((String) row.get("figure"));
    }

    private Tally counted(Map<String, Object> row, DelegateExecution execution) {
        Map<String, Tally> tallies =
                figures.tallies(figure(row).id(), Period.upTo(ReportVariables.lastDay(execution)));
        return DISTRICT.equals(row.get("scope"))
                ? Tally.sum(tallies.values())
                : ofItsOwn(tallies, execution);
    }

    /** Of a commune's body, what is counted by commune; else what is counted by body. */
    private static Tally ofItsOwn(Map<String, Tally> tallies, DelegateExecution execution) {
        return Stream.of("commune", "leadUnit")
                .map(place -> ReportVariables.text(execution, place))
                .filter(place -> place != null && tallies.containsKey(place))
                .findFirst()
                .map(tallies::get)
                .orElse(Tally.NOTHING);
    }
}
