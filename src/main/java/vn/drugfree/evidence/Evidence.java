package vn.drugfree.evidence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What models ask about a case's files: {@code ${evidence.attached(execution)}}. */
@Component("evidence")
public class Evidence {

    private final CaseFiles files;

    Evidence(CaseFiles files) {
        this.files = files;
    }

    /** Whether a file is attached to the case, in whichever of the processes that bear its code. */
    public boolean attached(DelegateExecution execution) {
        String caseCode = execution.getProcessBusinessKey();
        return caseCode != null && !files.of(caseCode).isEmpty();
    }
}
