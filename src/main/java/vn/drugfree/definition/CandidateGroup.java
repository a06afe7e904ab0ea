package vn.drugfree.definition;

import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;

/** The group whose members may take a task. */
public final class CandidateGroup {

    private CandidateGroup() {}

    /** The first of them; empty for a task that names none. */
    public static Optional<String> of(DelegateTask task) {
        return task.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
