package vn.drugfree.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.stereotype.Component;

/**
 * Writes who may do what. Any grant to a unit's group that the data do not ask for is taken away;
 * what an administrator grants to other groups or to people stays.
 */
@Component
class PermissionWriter {

    // For these the engine makes a row for each task or case; only rows for all of them are ours.
    private static final Set<Resource> MADE_BY_ENGINE =
            Set.of(
                    Resources.TASK,
                    Resources.HISTORIC_TASK,
                    Resources.PROCESS_INSTANCE,
                    Resources.HISTORIC_PROCESS_INSTANCE);

    private final AuthorizationService authorizations;
    private final TasklistFilters filters;
    private final Starters starters;

    PermissionWriter(
            AuthorizationService authorizations, TasklistFilters filters, Starters starters) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.starters = starters;
    }

    void write(Organisation organisation, Set<String> unitGroups) {
        everybodyReads(Resources.GROUP, Authorization.ANY);
        everybodyReads(Resources.PROCESS_DEFINITION, Authorization.ANY);
        filters.shared().stream()
                .map(Filter::getId)
                .forEach(id -> everybodyReads(Resources.FILTER, id));
        reconcile(new WantedGrants(organisation, starters.of(organisation)).all(), unitGroups);
    }

    private void reconcile(Map<Grant.Key, Grant> wanted, Set<String> unitGroups) {
        Map<Grant.Key, Grant> missing = new HashMap<>(wanted);
        for (Authorization row : grantsTo(unitGroups)) {
            Grant grant = missing.remove(Grant.Key.of(row));
            if (grant == null) {
                authorizations.deleteAuthorization(row.getId());
            } else if (!grant.isWhatAllows(row)) {
                save(grant, row);
            }
        }
        missing.values().forEach(this::create);
    }

    private List<Authorization> grantsTo(Set<String> groups) {
        return Stream.of(Resources.values())
                .flatMap(resource -> grantsOn(resource).unlimitedList().stream())
                .filter(row -> groups.contains(row.getGroupId()))
                .toList();
    }

    private AuthorizationQuery grantsOn(Resource resource) {
        AuthorizationQuery query =
                authorizations
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_GRANT)
                        .resourceType(resource);
        return MADE_BY_ENGINE.contains(resource) ? query.resourceId(Authorization.ANY) : query;
    }

    private void create(Grant grant) {
        save(grant, authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT));
    }

    private void save(Grant grant, Authorization row) {
        grant.writeTo(row);
        authorizations.saveAuthorization(row);
    }

    /** Names of bodies and processes, and shared filters, are no secret; tasks in them may be. */
    private void everybodyReads(Resource resource, String id) {
        AuthorizationQuery present =
                authorizations
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                        .resourceType(resource)
                        .resourceId(id);
        if (present.count() == 0) {
            Authorization all =
                    authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            all.setResource(resource);
            all.setResourceId(id);
            all.addPermission(Permissions.READ);
            authorizations.saveAuthorization(all);
        }
    }
}
