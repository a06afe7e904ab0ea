package vn.drugfree.duty;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.context.annotation.Lazy;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.figure.Figure;
import vn.drugfree.figure.Figures;
import vn.drugfree.figure.Period;
import vn.drugfree.figure.Tally;
import vn.drugfree.form.LongText;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.organisation.Unit;

/** The duties as models see them: {@code ${duties.report(execution, true)}}. */
@Component("duties")
public class Duties {

    private static final String DUE = "duty-due";

    private final Catalogue catalogue;
    private final Rounds rounds;
    private final RoundTable table;
    private final Contributions contributions;
    private final ReportedFigures reported;
    private final Figures figures;
    private final Organisation organisation;
    private final DistrictClock clock;
    private final RuntimeService processes;

    Duties(
            Catalogue catalogue,
            Rounds rounds,
            RoundTable table,
            Contributions contributions,
            ReportedFigures reported,
            Figures figures,
            Organisation organisation,
            DistrictClock clock,
            @Lazy RuntimeService processes) {
        this.catalogue = catalogue;
        this.rounds = rounds;
        this.table = table;
        this.contributions = contributions;
        this.reported = reported;
        this.figures = figures;
        this.organisation = organisation;
        this.clock = clock;
        this.processes = processes;
    }

    /** Plans the rounds that have fallen due; the ids of all that have no case yet. */
    public List<Long> due() {
        rounds.plan();
        return table.waiting();
    }

    /** Opens the round's case, or fails and leaves it to be opened; does nothing if it has one. */
    @Transactional
    public void open(long round) {
        table.take(round).ifPresent(this::open);
    }

    private void open(Round round) {
        ProcessInstance opened =
                processes
                        .createMessageCorrelation(DUE)
                        .setVariables(variables(round))
                        .correlateStartMessage();
        table.opened(round.id(), opened.getBusinessKey());
    }

    private Map<String, Object> variables(Round round) {
        Duty duty = catalogue.get(round.duty());
        Map<String, Object> variables = new HashMap<>(duty.values());
        variables.put(CaseVariables.COMMUNE, round.commune());
        variables.put(CaseVariables.DUTY, duty.id());
        variables.put(CaseVariables.DUTY_NAME, duty.name());
        variables.put(CaseVariables.PLAN_CLAUSE, duty.clause());
        variables.put(CaseVariables.DUTY_EVIDENCE, duty.evidence());
        variables.put(CaseVariables.LEAD, round.agency());
        variables.put(CaseVariables.LEAD_UNIT, round.unit());
        variables.put(CaseVariables.WORK, duty.work());
        variables.put(CaseVariables.OPENS, duty.afterwards() ? "after" : null);
        variables.put(CaseVariables.PERIOD, round.period());
        variables.put(CaseVariables.PERIOD_KIND, kindOfPeriod(duty, round));
        variables.put(CaseVariables.PERIOD_NAME, round.periodName());
        variables.put(CaseVariables.PERIOD_BEGINS_ON, Days.startOf(round.beginsOn()));
        variables.put(CaseVariables.PERIOD_ENDS_ON, Days.startOf(round.endsOn()));
        variables.put(CaseVariables.REPORTS_FIGURE, duty.reports());
        return variables;
    }

    /** Null if the duty has had other periods since the round was planned. */
    private static @Nullable String kindOfPeriod(Duty duty, Round round) {
        return duty.every().stream()
                .filter(kind -> kind.on(round.endsOn()).key().equals(round.period()))
                .map(PeriodKind::key)
                .findFirst()
                .orElse(null);
    }

    /**
     * Keys of the units that take part: of a commune's duty those of the commune, of a duty of the
     * district those of all communes.
     */
    public List<String> partners(DelegateExecution execution) {
        String commune = CaseVariables.text(execution, CaseVariables.COMMUNE);
        String lead = CaseVariables.text(execution, CaseVariables.LEAD_UNIT);
        return duty(execution).partners().stream()
                .flatMap(agency -> organisation.unitsOf(agency).stream())
                .filter(
                        unit ->
                                commune == null
                                        || unit.commune() == null
                                        || unit.commune().equals(commune))
                .map(Unit::key)
                .filter(unit -> !unit.equals(lead))
                .distinct()
                .toList();
    }

    /** Keeps what the coordinating body says, in the variables of its form. */
    public void contribute(DelegateExecution execution, String unit) {
        contributions.put(
                CaseVariables.caseCode(execution),
                unit,
                CaseVariables.text(execution, "contributionState"),
                CaseVariables.text(execution, "contributionText"),
                CaseVariables.text(execution, "contributionEvidence"));
    }

    /** Its time is over and it has said nothing. */
    public void silent(DelegateExecution execution, String unit) {
        contributions.put(CaseVariables.caseCode(execution), unit, "silent", null, null);
    }

    /** What the coordinating bodies have said so far, a line for each. */
    public JsonValue contributions(DelegateExecution execution) {
        return LongText.lines(
                contributions.of(CaseVariables.caseCode(execution)).stream()
                        .map(
                                it ->
                                        "* **%s:** %s"
                                                .formatted(
                                                        organisation.nameOfUnit(it.unit()),
                                                        it.inWords())));
    }

    /**
     * Keeps what the lead reports, in the variables of its form.
     *
     * @param attached whether the case has files
     */
    public void report(DelegateExecution execution, boolean attached) {
        boolean evidence =
                attached || StringUtils.hasText(CaseVariables.text(execution, "evidenceNote"));
        table.reported(
                CaseVariables.caseCode(execution),
                CaseVariables.text(execution, "dutyResult"),
                evidence);
        execution.setVariable("withEvidence", evidence);
        String figure = CaseVariables.text(execution, CaseVariables.REPORTS_FIGURE);
        if (figure != null) {
            reported.put(
                    figure,
                    CaseVariables.text(execution, CaseVariables.LEAD_UNIT),
                    CaseVariables.text(execution, CaseVariables.COMMUNE),
                    CaseVariables.text(execution, CaseVariables.PERIOD),
                    Days.dayOf((Date) execution.getVariable(CaseVariables.PERIOD_ENDS_ON)),
                    number(execution, "figureMet"),
                    number(execution, "figureTotal"));
        }
    }

    private static int number(DelegateExecution execution, String name) {
        return ((Number) Objects.requireNonNull(execution.getVariable(name), name)).intValue();
    }

    /** How the figures of the duty stand today, a line for each; empty without figures. */
    public JsonValue figures(DelegateExecution execution) {
        String commune = CaseVariables.text(execution, CaseVariables.COMMUNE);
        Period year = Period.of(clock.today().getYear(), clock.today());
        return LongText.lines(
                duty(execution).figures().stream()
                        .map(figures::get)
                        .map(figure -> line(figure, commune, year)));
    }

    private String line(Figure figure, String commune, Period year) {
        Map<String, Tally> tallies = figures.tallies(figure.id(), year);
        Tally tally =
                commune == null
                        ? Tally.sum(tallies.values())
                        : tallies.getOrDefault(commune, Tally.NOTHING);
        return "* **%s:** %s"
                .formatted(
                        figure.name(),
                        figure.metWords().isEmpty()
                                ? tally.total()
                                : "%d trên %d".formatted(tally.met(), tally.total()));
    }

    /** The standing agency wants more. */
    public void returned(DelegateExecution execution) {
        table.returned(CaseVariables.caseCode(execution));
    }

    /** The standing agency accepts the result. */
    public void accept(DelegateExecution execution) {
        table.accepted(CaseVariables.caseCode(execution));
    }

    private Duty duty(DelegateExecution execution) {
        return catalogue.get(CaseVariables.text(execution, CaseVariables.DUTY));
    }
}
