package vn.drugfree.survey;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.register.Intake;
import vn.drugfree.register.PersonRow;
import vn.drugfree.register.Register;
import vn.drugfree.survey.CommuneList.Entry;

/**
 * The step {@code apply-answers}: what the police answered goes into the register, in the
 * transaction in which they close the list. Whoever has a case by now is left to it.
 */
@Component("applyAnswers")
class ApplyAnswers implements JavaDelegate {

    private static final String PERSON_CODE = "personCode";

    private final SurveyTable surveys;
    private final CommuneList list;
    private final AnswerTable answers;
    private final RunningCases cases;
    private final Register register;
    private final Intake intake;
    private final DistrictClock clock;

    ApplyAnswers(
            SurveyTable surveys,
            CommuneList list,
            AnswerTable answers,
            RunningCases cases,
            Register register,
            Intake intake,
            DistrictClock clock) {
        this.surveys = surveys;
        this.list = list;
        this.answers = answers;
        this.cases = cases;
        this.register = register;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseCode = (String) execution.getVariable(Survey.CASE_CODE);
        String commune = (String) execution.getVariable(Survey.COMMUNE);
        surveys.lock(caseCode, commune);
        List<Entry> answered =
                list.of(caseCode, commune).stream()
                        .filter(entry -> !entry.isLeft())
                        .filter(entry -> entry.answer().commune().equals(commune))
                        .toList();
        Map<String, String> running = cases.of(answered.stream().map(Entry::person).toList());
        List<Entry> fresh = answered.stream().filter(it -> !it.answer().applied()).toList();
        noteConfirmed(fresh, execution);
        close(fresh, running, caseCode, execution);
        answers.applied(caseCode, commune, suspects(answered, running));
    }

    private void noteConfirmed(List<Entry> fresh, DelegateExecution execution) {
        List<String> confirmed =
                fresh.stream()
                        .filter(it -> it.answer().choice() == Choice.CONFIRMED)
                        .filter(it -> !it.answer().added())
                        .map(it -> it.person().code())
                        .toList();
        intake.note(confirmed, "survey-confirmed", clock.today(), execution);
    }

    private void close(
            List<Entry> fresh,
            Map<String, String> running,
            String caseCode,
            DelegateExecution execution) {
        Date today = Days.startOf(clock.today());
        List<String> leftToCase = new ArrayList<>();
        for (Entry entry : fresh) {
            String code = entry.person().code();
            if (entry.answer().choice() == Choice.CLOSED && isOpen(entry.person())) {
                if (running.containsKey(code)) {
                    leftToCase.add(code);
                } else {
                    execution.setVariableLocal(PERSON_CODE, code);
                    register.close(execution, entry.answer().closingReason(), today);
                }
            }
        }
        execution.removeVariableLocal(PERSON_CODE);
        answers.leaveToCase(caseCode, leftToCase);
    }

    private static List<String> suspects(List<Entry> answered, Map<String, String> running) {
        return answered.stream()
                .filter(it -> it.answer().choice() == Choice.CONFIRMED)
                .map(Entry::person)
                .filter(it -> it.state().equals(CommuneList.SUSPECTED))
                .map(PersonRow::code)
                .filter(code -> !running.containsKey(code))
                .toList();
    }

    private static boolean isOpen(PersonRow person) {
        return !person.state().equals(CommuneList.CLOSED);
    }
}
