package vn.drugfree.absence;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.drugfree.organisation.Names;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.organisation.Person;
import vn.drugfree.organisation.Unit;

/**
 * Who belongs to which unit in the own right: what somebody holds only for an absent colleague does
 * not count. Asks the engine, so the answers are complete only {@link Unrestricted}.
 */
@Component
class Colleagues {

    private final Organisation organisation;
    private final CoverTable covers;
    private final IdentityService identities;
    private final Names names;

    Colleagues(
            Organisation organisation,
            CoverTable covers,
            @Lazy IdentityService identities,
            Names names) {
        this.organisation = organisation;
        this.covers = covers;
        this.identities = identities;
        this.names = names;
    }

    /** Groups of units and of their heads. */
    Set<String> groupsOf(String user) {
        Set<String> fromFile = organisation.groupsOfPerson(user);
        return fromFile.isEmpty() ? groupsKeptByHand(user) : fromFile;
    }

    Set<String> unitsOf(String user) {
        return groupsOf(user).stream()
                .filter(group -> organisation.findUnit(group).isPresent())
                .collect(Collectors.toSet());
    }

    Set<String> unitsHeadedBy(String user) {
        Set<String> groups = groupsOf(user);
        return unitsOf(user).stream()
                .filter(unit -> groups.contains(organisation.headOfUnit(unit)))
                .collect(Collectors.toSet());
    }

    /** The units that may take a task: those of its candidate groups. */
    Set<String> unitsOf(Collection<? extends IdentityLink> links) {
        return unitsOfGroups(
                links.stream()
                        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                        .map(IdentityLink::getGroupId)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** The units in charge of what belongs to these groups; none for groups of no unit. */
    Set<String> unitsOfGroups(Collection<String> groups) {
        return organisation.unitsOfGroups(groups).map(Unit::key).collect(Collectors.toSet());
    }

    boolean shareAUnit(String one, String other) {
        return unitsOf(one).stream().anyMatch(unitsOf(other)::contains);
    }

    /** Names by login, of everybody in one of these units. */
    Map<String, String> in(Collection<String> units) {
        Map<String, String> people = new LinkedHashMap<>();
        for (String unit : units) {
            identities
                    .createUserQuery()
                    .memberOfGroup(unit)
                    .orderByUserId()
                    .asc()
                    .unlimitedList()
                    .stream()
                    .filter(user -> unitsOf(user.getId()).contains(unit))
                    .forEach(user -> people.put(user.getId(), Person.nameOf(user)));
        }
        return people;
    }

    Optional<String> findName(String user) {
        return names.findUser(user);
    }

    /** The login itself for an account that is gone. */
    String nameOf(String user) {
        return names.ofUser(user);
    }

    private Set<String> groupsKeptByHand(String user) {
        Set<String> groups = new HashSet<>();
        identities.createGroupQuery().groupMember(user).unlimitedList().stream()
                .map(Group::getId)
                .filter(group -> organisation.unitOfGroup(group).isPresent())
                .forEach(groups::add);
        groups.removeAll(covers.groupsLentTo(user));
        return groups;
    }
}
