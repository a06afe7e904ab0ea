package vn.drugfree.organisation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the people and where they work. Complaints name a person's login only. */
final class PeopleReader {

    private static final List<String> YES_OR_NO = List.of("true", "false");

    private final Set<String> units;
    private final Map<String, Person> people = new LinkedHashMap<>();

    PeopleReader(Entry file, Set<String> units) {
        this.units = units;
        file.allowing(List.of("people")).entries("people").forEach(this::read);
    }

    Map<String, Person> people() {
        return people;
    }

    private void read(Entry entry) {
        entry.allowing(List.of("id", "name", "mail", "unit", "head", "admin"));
        boolean admin = entry.yes("admin");
        Set<String> own = unitsOf(entry, admin);
        Person person =
                new Person(
                        Written.LOGIN.in(entry, "id"),
                        Written.NAME.in(entry, "name"),
                        Written.MAIL.in(entry, "mail"),
                        own,
                        headed(entry, own),
                        admin);
        people.put(person.id(), person);
    }

    private Set<String> unitsOf(Entry entry, boolean admin) {
        Set<String> own = new LinkedHashSet<>(entry.texts("unit"));
        if (own.isEmpty() && !admin) {
            throw entry.problem("unit", "is missing; only an administrator may do without");
        }
        own.forEach(unit -> entry.among("unit", unit, units));
        return own;
    }

    private static Set<String> headed(Entry entry, Set<String> own) {
        List<String> head = entry.texts("head");
        if (head.stream().anyMatch(YES_OR_NO::contains)) {
            return entry.yes("head") ? own : Set.of();
        }
        head.forEach(unit -> entry.among("head", unit, own));
        return new LinkedHashSet<>(head);
    }
}
