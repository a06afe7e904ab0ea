package vn.drugfree.duty;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Names of what a case of a duty knows. Models and forms use them, too. */
final class CaseVariables {

    static final String CASE_CODE = "caseCode";
    static final String DUTY = "duty";
    static final String LEAD_UNIT = "leadUnit";

    private CaseVariables() {}

    static String caseCode(DelegateExecution execution) {
        return (String) execution.getVariable(CASE_CODE);
    }
}
