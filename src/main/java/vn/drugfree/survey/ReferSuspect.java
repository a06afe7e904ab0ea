package vn.drugfree.survey;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.drugfree.register.PersonRow;
import vn.drugfree.register.PersonSearch;

/**
 * The step {@code send-to-determination}, once for each person: opens a case of determination with
 * a number of its own. Whoever has a case by now, or is no longer suspected, needs none.
 */
@Component("referSuspect")
class ReferSuspect implements JavaDelegate {

    private final PersonSearch search;
    private final RunningCases cases;
    private final AnswerTable answers;
    private final RuntimeService processes;

    ReferSuspect(
            PersonSearch search,
            RunningCases cases,
            AnswerTable answers,
            @Lazy RuntimeService processes) {
        this.search = search;
        this.cases = cases;
        this.answers = answers;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution survey) {
        String code = (String) survey.getVariable("referredPerson");
        PersonRow person = search.find(code).orElseThrow();
        if (person.state().equals(CommuneList.SUSPECTED) && cases.of(List.of(person)).isEmpty()) {
            processes
                    .createMessageCorrelation("determination-needed")
                    .setVariable("personCode", code)
                    .setVariable("commune", person.commune())
                    .setVariable("positiveTestOn", null)
                    .setVariable("determinationGroup", "none")
                    .setVariable("determinationAwaited", false)
                    .correlateStartMessage();
            answers.referred((String) survey.getVariable(Survey.CASE_CODE), code);
        }
    }
}
