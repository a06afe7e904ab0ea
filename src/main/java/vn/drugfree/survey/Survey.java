package vn.drugfree.survey;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.organisation.Organisation;

/**
 * The general survey as models see it: {@code ${survey.left(execution)}}. Within a commune's part,
 * everything is about that commune; outside, about the district.
 */
@Component("survey")
public class Survey {

    static final String CASE_CODE = "caseCode";
    static final String COMMUNE = "commune";

    private final SurveyTable surveys;
    private final CommuneList list;
    private final AnswerTable answers;
    private final Organisation organisation;
    private final DistrictClock clock;
    private final RuntimeService processes;

    Survey(
            SurveyTable surveys,
            CommuneList list,
            AnswerTable answers,
            Organisation organisation,
            DistrictClock clock,
            @Lazy RuntimeService processes) {
        this.surveys = surveys;
        this.list = list;
        this.answers = answers;
        this.organisation = organisation;
        this.clock = clock;
        this.processes = processes;
    }

    /** Whether there was a survey this year, or one is running. */
    public boolean alreadyHeld() {
        return surveys.ofYear(clock.today().getYear()).isPresent() || surveys.running().isPresent();
    }

    /** Opens this year's survey, as a case with a number of its own. */
    public void open() {
        processes
                .createMessageCorrelation("survey-due")
                .setVariable("surveyYear", clock.today().getYear())
                .correlateStartMessage();
    }

    public void begin(DelegateExecution execution) {
        surveys.begin(
                caseCode(execution), year(execution), clock.today(), organisation.communeKeys());
    }

    /** How many on the commune's list have no answer yet. */
    public long left(DelegateExecution execution) {
        return list.left(caseCode(execution), commune(execution));
    }

    /** Of how many the health station has not decided yet. */
    public long undecided(DelegateExecution execution) {
        return list.undecided(caseCode(execution), commune(execution));
    }

    /** Codes of those for whom a determination is to be asked. */
    public List<String> referrals(DelegateExecution execution) {
        return answers.ofCommune(caseCode(execution), commune(execution)).stream()
                .filter(Answer::suspect)
                .filter(answer -> answer.referral() == Referral.REFER && !answer.referred())
                .map(Answer::person)
                .toList();
    }

    /**
     * A figure of this survey.
     *
     * @param kind {@code known}, {@code confirmed}, {@code added}, {@code closed}, {@code referred}
     */
    public int figure(DelegateExecution execution, String kind) {
        var figures = surveys.figures(caseCode(execution));
        String commune = commune(execution);
        return (commune == null ? Figures.total(figures.values()) : figures.get(commune)).of(kind);
    }

    /** The district's figure of the survey of the year before; a dash if there was none. */
    public String figureBefore(DelegateExecution execution, String kind) {
        return before(execution)
                .map(held -> Figures.total(surveys.figures(held.caseCode()).values()).of(kind))
                .map(String::valueOf)
                .orElse("–");
    }

    /** The year before, or that nothing was held then. */
    public String yearBefore(DelegateExecution execution) {
        return before(execution)
                .map(held -> String.valueOf(held.year()))
                .orElse("không có đợt khảo sát");
    }

    public void finish(DelegateExecution execution) {
        surveys.finish(caseCode(execution), clock.today());
    }

    private Optional<HeldSurvey> before(DelegateExecution execution) {
        return surveys.ofYear(year(execution) - 1);
    }

    private static int year(DelegateExecution execution) {
        return (Integer) execution.getVariable("surveyYear");
    }

    private static String caseCode(DelegateExecution execution) {
        return (String) execution.getVariable(CASE_CODE);
    }

    private static String commune(DelegateExecution execution) {
        return (String) execution.getVariable(COMMUNE);
    }
}
