package vn.drugfree.organisation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The engine's groups, as the organisation wants them: two for each unit. */
final class Groups {

    private final Organisation organisation;

    Groups(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Names by id. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Unit unit : organisation.units()) {
            names.put(unit.key(), unit.name());
            names.put(Organisation.HEADS + unit.key(), unit.headTitle());
        }
        return names;
    }

    /**
     * Ids of the groups a person belongs to. Whoever works for a unit is in the groups of those it
     * acts for, too: their open tasks would wait for nobody otherwise.
     */
    Set<String> of(Person person) {
        Set<String> groups = new LinkedHashSet<>();
        for (Unit unit : organisation.units()) {
            Set<String> names = new LinkedHashSet<>();
            names.add(unit.key());
            names.add(organisation.inCharge(unit).key());
            if (names.stream().anyMatch(person.units()::contains)) {
                groups.add(unit.key());
            }
            if (names.stream().anyMatch(person.headOf()::contains)) {
                groups.add(Organisation.HEADS + unit.key());
            }
        }
        return groups;
    }
}
