package vn.drugfree.duty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.lang.Nullable;

/** Names of what a case of a duty knows. Models and forms use them, too. */
final class CaseVariables {

    static final String COMMUNE = "commune";
    static final String DUTY = "duty";
    static final String DUTY_NAME = "dutyName";
    static final String PLAN_CLAUSE = "planClause";
    static final String DUTY_EVIDENCE = "dutyEvidence";
    static final String LEAD = "lead";
    static final String LEAD_UNIT = "leadUnit";
    static final String WORK = "work";
    static final String OPENS = "opens";
    static final String PERIOD = "period";
    static final String PERIOD_KIND = "periodKind";
    static final String PERIOD_NAME = "periodName";
    static final String PERIOD_BEGINS_ON = "periodBeginsOn";
    static final String PERIOD_ENDS_ON = "periodEndsOn";
    static final String REPORTS_FIGURE = "reportsFigure";

    private CaseVariables() {}

    static String caseCode(DelegateExecution execution) {
        return (String) execution.getVariable("caseCode");
    }

    static @Nullable String text(DelegateExecution execution, String name) {
        return (String) execution.getVariable(name);
    }
}
