package vn.drugfree.organisation;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;
import org.springframework.util.StringUtils;

/**
 * The bodies of the plan and their people. Models call it {@code agency}: {@code
 * ${agency.unit('cong-an-xa', commune)}}.
 *
 * <p>Two groups of the engine belong to each unit: one named by the unit's key, with all its
 * people, and one with its heads, which begins with {@code lanh-dao-}. Where duties have passed to
 * another body or a commune has been absorbed, every answer is the body in charge today.
 */
public final class Organisation {

    static final String HEADS = "lanh-dao-";

    private final District district;
    private final Routing routing;
    private final Map<String, Unit> units;
    private final Map<String, Person> people;

    record District(String key, String name, String caseCode, String standingAgency) {}

    Organisation(
            District district,
            Routing routing,
            Map<String, Unit> units,
            Map<String, Person> people) {
        this.district = district;
        this.routing = routing;
        this.units = units;
        this.people = people;
    }

    /** Permanent key of the district, such as {@code khoai-chau}. */
    public String key() {
        return district.key();
    }

    /** Name of the district for people, with its kind. */
    public String name() {
        return district.name();
    }

    /** What stands for the commune in codes of cases that belong to none. */
    public String caseCode() {
        return district.caseCode();
    }

    /**
     * Key, and group, of the unit that acts for an agency.
     *
     * @param communeKey may be null where the acting agency is not one of every commune
     * @throws IllegalArgumentException if there is no such agency or commune
     */
    public String unit(String agencyKey, @Nullable String communeKey) {
        return routing.unit(agencyKey, communeKey);
    }

    /** Group of the heads of {@link #unit(String, String)}; the same rules hold. */
    public String head(String agencyKey, @Nullable String communeKey) {
        return HEADS + unit(agencyKey, communeKey);
    }

    /**
     * Group of the heads of a unit.
     *
     * @throws IllegalArgumentException if there is no such unit
     */
    public String headOfUnit(String unitKey) {
        return HEADS + inCharge(unitKey).key();
    }

    /**
     * Group of the heads to whom a missed deadline of the unit goes: those of the agency to
     * escalate to, seen from the unit's commune, or else of its superior. At the top of a line
     * these are the unit's own.
     *
     * @throws IllegalArgumentException if there is no such unit or agency, or the agency is one of
     *     every commune and the unit has none
     */
    public String superiorOf(String unitKey, @Nullable String escalateToAgency) {
        Unit unit = inCharge(unitKey);
        if (StringUtils.hasText(escalateToAgency)) {
            return head(escalateToAgency.strip(), unit.commune());
        }
        return headOfUnit(unit.superior() == null ? unit.key() : unit.superior());
    }

    /** Group of the heads of the agency that steers the plan. */
    public String standing() {
        return headOfUnit(standingUnit().key());
    }

    /** Whether the people of a group head a unit. */
    public boolean isGroupOfHeads(String groupId) {
        return groupId.startsWith(HEADS) && unitOfGroup(groupId).isPresent();
    }

    /** Groups of those heads who oversee all cases: of the agencies marked so in the data. */
    public Set<String> managers() {
        return agencies().values().stream()
                .filter(Agency::manager)
                .flatMap(agency -> unitsOf(agency.key()).stream())
                .map(unit -> headOfUnit(unit.key()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Keys of the units that are scored in the yearly review, in the order of the data. */
    public List<String> reviewedUnits() {
        return agencies().values().stream()
                .filter(Agency::reviewed)
                .flatMap(agency -> unitsOf(agency.key()).stream())
                .map(Unit::key)
                .distinct()
                .toList();
    }

    /**
     * Agency of a unit, for a process that runs for each of several units.
     *
     * @throws IllegalArgumentException if there is no such unit
     */
    public String agencyOf(String unitKey) {
        return inCharge(unitKey).agency();
    }

    /**
     * Commune of a unit; null for a body of the district.
     *
     * @throws IllegalArgumentException if there is no such unit
     */
    public @Nullable String communeOf(String unitKey) {
        return inCharge(unitKey).commune();
    }

    /** Whether somebody in these groups oversees all cases. */
    public boolean isManager(Collection<String> groups) {
        return !Collections.disjoint(managers(), groups);
    }

    /**
     * Whether somebody in these groups works for a body that keeps the register of managed persons
     * and answers for that commune: its own, or any for a body of the district.
     *
     * @param commune null asks for a body of the district
     */
    public boolean keepsRegister(Collection<String> groups, @Nullable String commune) {
        return groups.stream()
                .flatMap(group -> unitOfGroup(group).stream())
                .filter(unit -> agencies().get(unit.agency()).register())
                .anyMatch(unit -> unit.commune() == null || unit.commune().equals(commune));
    }

    /** Whether somebody in these groups works for a body of the district. */
    public boolean isOfTheDistrict(Collection<String> groups) {
        return groups.stream()
                .flatMap(group -> unitOfGroup(group).stream())
                .anyMatch(unit -> agencies().get(unit.agency()).level() == Agency.Level.DISTRICT);
    }

    /** The agencies whose duties somebody in these groups performs today, in some commune. */
    public Set<String> dutiesOf(Collection<String> groups) {
        Set<Unit> own =
                groups.stream()
                        .flatMap(group -> unitOfGroup(group).stream())
                        .collect(Collectors.toSet());
        return agencies().keySet().stream()
                .filter(agency -> !Collections.disjoint(unitsOf(agency), own))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The unit of the agency that steers the plan. */
    public Unit standingUnit() {
        return units.get(unit(district.standingAgency(), null));
    }

    /** The unit itself, even if another performs its duties by now. */
    public Optional<Unit> findUnit(@Nullable String key) {
        return Optional.ofNullable(units.get(key));
    }

    /** What people call a unit, even one that another acts for; the key itself for no unit's. */
    public String nameOfUnit(String key) {
        return findUnit(key).map(Unit::name).orElse(key);
    }

    /** All units, in the order of the data, with those that others act for. */
    public Collection<Unit> units() {
        return units.values();
    }

    /** The units that perform the duties of an agency today: one, or one in each commune. */
    public Collection<Unit> unitsOf(String agencyKey) {
        String performer = routing.performer(agencyKey).key();
        return units.values().stream()
                .filter(unit -> unit.agency().equals(performer) && !routing.merged(unit.commune()))
                .toList();
    }

    /** The engine's groups of a unit: all its people, and its heads. */
    public List<String> groupsOf(String unitKey) {
        return List.of(unitKey, HEADS + unitKey);
    }

    /** The unit in charge of a group's tasks; empty for a group that is no unit's. */
    public Optional<Unit> unitOfGroup(@Nullable String groupId) {
        return Optional.ofNullable(groupId)
                .map(group -> group.startsWith(HEADS) ? group.substring(HEADS.length()) : group)
                .flatMap(this::findUnit)
                .map(this::inCharge);
    }

    /** The units in charge of the tasks of these groups; a unit may come more than once. */
    public Stream<Unit> unitsOfGroups(Collection<String> groupIds) {
        return groupIds.stream().flatMap(group -> unitOfGroup(group).stream());
    }

    /** Today's communes, in the order of the data. */
    public Collection<Commune> communes() {
        return routing.communes().values().stream()
                .filter(commune -> !routing.merged(commune.key()))
                .toList();
    }

    /** Keys of {@link #communes()}. */
    public List<String> communeKeys() {
        return communes().stream().map(Commune::key).toList();
    }

    /** Any commune of the data, even one that another has absorbed. */
    public Optional<Commune> findCommune(@Nullable String key) {
        return Optional.ofNullable(routing.communes().get(key));
    }

    /** What people call a commune, even one that another has absorbed. */
    public Optional<String> nameOfCommune(@Nullable String key) {
        return findCommune(key).map(Commune::fullName);
    }

    /** The commune that answers for that one today, mostly itself; empty for an unknown key. */
    public Optional<Commune> communeInCharge(@Nullable String key) {
        return findCommune(key).map(commune -> routing.current(commune.key()));
    }

    /** The people of the people file; none where an administrator keeps them by hand. */
    public Collection<Person> people() {
        return people.values();
    }

    /** Units of someone in the people file; none for anybody else. */
    public Collection<Unit> unitsOfPerson(@Nullable String userId) {
        return Stream.ofNullable(people.get(userId))
                .flatMap(person -> person.units().stream())
                .map(units::get)
                .toList();
    }

    /**
     * The engine's groups of someone in the people file, with those of bodies the person's units
     * act for; none for anybody else.
     */
    public Set<String> groupsOfPerson(@Nullable String userId) {
        Person person = people.get(userId);
        return person == null ? Set.of() : new Groups(this).of(person);
    }

    /** Keys of all agencies, in the order of the data. */
    public Set<String> agencyKeys() {
        return agencies().keySet();
    }

    /** All agencies, by key. */
    Map<String, Agency> agencies() {
        return routing.agencies();
    }

    /** The unit that performs the duties of this one today, often itself. */
    Unit inCharge(Unit unit) {
        // A district body whose duties went to the communes has no single successor.
        boolean scattered =
                unit.commune() == null && routing.performer(unit.agency()).inEveryCommune();
        return scattered ? unit : units.get(unit(unit.agency(), unit.commune()));
    }

    private Unit inCharge(String unitKey) {
        return findUnit(unitKey)
                .map(this::inCharge)
                .orElseThrow(() -> new IllegalArgumentException("Unknown unit '" + unitKey + "'"));
    }
}
