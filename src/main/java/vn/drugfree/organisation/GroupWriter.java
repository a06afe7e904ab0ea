package vn.drugfree.organisation;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** Writes the two groups of each unit. A group is never deleted: tasks and history name it. */
@Component
class GroupWriter {

    static final String TYPE = "WORKFLOW";

    private final IdentityService identities;

    GroupWriter(IdentityService identities) {
        this.identities = identities;
    }

    /**
     * @return ids of all groups of units, also of units that have left the data
     */
    Set<String> write(Organisation organisation) {
        Map<String, Group> existing = existing();
        Map<String, String> names = new Groups(organisation).names();
        names.forEach((id, name) -> write(id, name, existing.get(id)));
        Set<String> ours = new LinkedHashSet<>(names.keySet());
        existing.keySet().stream().filter(id -> isUnit(id, existing)).forEach(ours::add);
        return ours;
    }

    private Map<String, Group> existing() {
        return identities.createGroupQuery().unlimitedList().stream()
                .collect(Collectors.toMap(Group::getId, Function.identity()));
    }

    private void write(String id, String name, Group existing) {
        if (existing != null && name.equals(existing.getName())) {
            return;
        }
        Group group = existing == null ? identities.newGroup(id) : existing;
        group.setName(name);
        group.setType(TYPE);
        identities.saveGroup(group);
    }

    /** Only this class makes groups in such pairs. */
    private static boolean isUnit(String id, Map<String, Group> existing) {
        String unit =
                id.startsWith(Organisation.HEADS) ? id.substring(Organisation.HEADS.length()) : id;
        return existing.containsKey(unit)
                && existing.containsKey(Organisation.HEADS + unit)
                && TYPE.equals(existing.get(id).getType());
    }
}
