package vn.drugfree.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.TaskPermissions;

/** What a group may do with a resource. */
record Grant(Key key, Resource resource, Set<Permission> permissions) {

    private static final List<Permission> EVERY_PERMISSION =
            Stream.<Permission[]>of(
                            Permissions.values(),
                            ProcessDefinitionPermissions.values(),
                            ProcessInstancePermissions.values(),
                            TaskPermissions.values(),
                            BatchPermissions.values())
                    .flatMap(Arrays::stream)
                    .filter(permission -> permission.getValue() != Permissions.NONE.getValue())
                    .toList();

    /** The engine keeps one row for each of these. */
    record Key(String group, int resourceType, String resourceId) {

        static Key of(Authorization row) {
            return new Key(row.getGroupId(), row.getResourceType(), row.getResourceId());
        }
    }

    static Grant of(String group, Resource resource, String id, Permission... permissions) {
        return new Grant(
                new Key(group, resource.resourceType(), id), resource, Set.of(permissions));
    }

    /** Whether the row allows this and nothing beyond. */
    boolean isWhatAllows(Authorization row) {
        Set<String> allowed = names(Stream.of(row.getPermissions(array(EVERY_PERMISSION))));
        return allowed.equals(names(permissions.stream()));
    }

    void writeTo(Authorization row) {
        row.setGroupId(key.group());
        row.setResource(resource);
        row.setResourceId(key.resourceId());
        row.setPermissions(permissions.toArray(Permission[]::new));
    }

    private static Permission[] array(List<Permission> permissions) {
        return permissions.toArray(Permission[]::new);
    }

    private static Set<String> names(Stream<Permission> permissions) {
        return permissions.map(Permission::getName).collect(Collectors.toSet());
    }
}
