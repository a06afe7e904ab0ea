package vn.drugfree.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** To which case an execution belongs. */
final class CaseOf {

    private CaseOf() {}

    /** The process instance the case began with, above all processes it called. */
    static String id(DelegateExecution execution) {
        DelegateExecution process = execution.getProcessInstance();
        while (process.getSuperExecution() != null) {
            process = process.getSuperExecution().getProcessInstance();
        }
        return process.getId();
    }

    /** The code people know it by; empty for a process without one. */
    static String code(DelegateExecution execution) {
        return execution.getVariable("caseCode") instanceof String code ? code : "";
    }
}
