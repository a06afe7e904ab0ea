package vn.drugfree.organisation;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.BATCH;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/**
 * Everything the groups of the organisation may do, apart from working on single tasks: these the
 * engine itself opens to a task's candidates.
 */
final class WantedGrants {

    private final Organisation organisation;
    private final Groups groups;
    private final Map<String, List<String>> starters;
    private final Map<Grant.Key, Grant> grants = new LinkedHashMap<>();

    /**
     * @param starters agencies that may start a process, by its key
     */
    WantedGrants(Organisation organisation, Map<String, List<String>> starters) {
        this.organisation = organisation;
        this.groups = new Groups(organisation);
        this.starters = starters;
    }

    Map<Grant.Key, Grant> all() {
        groups.names().keySet().forEach(this::enter);
        organisation.managers().forEach(this::readAllCases);
        starters.forEach(this::start);
        organisation.people().forEach(this::beKnownToColleagues);
        return grants;
    }

    private void enter(String group) {
        allow(group, APPLICATION, "tasklist", ACCESS);
        allow(group, APPLICATION, "welcome", ACCESS);
        // The engine grants this by itself when a group is created with permissions enabled.
        allow(group, GROUP, group, READ);
    }

    private void readAllCases(String group) {
        allow(group, APPLICATION, "cockpit", ACCESS);
        allow(group, PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_HISTORY);
        allow(group, TASK, ANY, READ);
        allow(group, DECISION_DEFINITION, ANY, READ, READ_HISTORY);
        allow(group, DECISION_REQUIREMENTS_DEFINITION, ANY, READ);
        allow(group, DEPLOYMENT, ANY, READ);
        allow(group, BATCH, ANY, READ);
    }

    private void start(String process, List<String> agencies) {
        for (String agency : agencies) {
            for (Unit unit : organisation.unitsOf(agency)) {
                allow(unit.key(), PROCESS_DEFINITION, process, READ, CREATE_INSTANCE);
                allow(unit.key(), PROCESS_INSTANCE, ANY, CREATE);
            }
        }
    }

    /** Tasklist shows a bare login instead of the name of an assignee it may not read. */
    private void beKnownToColleagues(Person person) {
        groups.of(person).stream()
                .filter(group -> !group.startsWith(Organisation.HEADS))
                .forEach(group -> allow(group, USER, person.id(), READ));
    }

    private void allow(String group, Resource resource, String id, Permission... permissions) {
        Grant grant = Grant.of(group, resource, id, permissions);
        grants.put(grant.key(), grant);
    }
}
