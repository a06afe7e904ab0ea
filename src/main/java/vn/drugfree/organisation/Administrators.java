package vn.drugfree.organisation;

import static org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;
import static org.camunda.bpm.engine.authorization.Groups.GROUP_TYPE_SYSTEM;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** The engine's own group of administrators, who may do anything with any resource. */
@Component
class Administrators {

    static final String GROUP = CAMUNDA_ADMIN;

    private final IdentityService identities;
    private final AuthorizationService authorizations;

    Administrators(IdentityService identities, AuthorizationService authorizations) {
        this.identities = identities;
        this.authorizations = authorizations;
    }

    /** Adds what is missing and takes nothing away: the group is not ours alone. */
    void write() {
        if (identities.createGroupQuery().groupId(GROUP).count() == 0) {
            Group group = identities.newGroup(GROUP);
            group.setName("Quản trị hệ thống");
            group.setType(GROUP_TYPE_SYSTEM);
            identities.saveGroup(group);
        }
        Set<Integer> granted = granted();
        for (Resource resource : Resources.values()) {
            if (!granted.contains(resource.resourceType())) {
                grantAll(resource);
            }
        }
    }

    private Set<Integer> granted() {
        return authorizations
                .createAuthorizationQuery()
                .groupIdIn(GROUP)
                .resourceId(Authorization.ANY)
                .unlimitedList()
                .stream()
                .map(Authorization::getResourceType)
                .collect(Collectors.toSet());
    }

    private void grantAll(Resource resource) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(GROUP);
        grant.setResource(resource);
        grant.setResourceId(Authorization.ANY);
        grant.addPermission(Permissions.ALL);
        authorizations.saveAuthorization(grant);
    }
}
