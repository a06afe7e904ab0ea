package vn.drugfree.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Fields and values that stand together in a data file; it knows where, for its complaints. */
final class Entry {

    private final String where;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Entry(String where, Map<?, ?> values) {
        this.where = where;
        values.forEach((field, value) -> this.values.put(String.valueOf(field), value));
    }

    static Entry of(String where, Object content) {
        if (content instanceof Map<?, ?> values) {
            return new Entry(where, values);
        }
        throw new OrganisationDataException(where, "must consist of fields, each as 'name: value'");
    }

    /** Refuses every other field, since a misspelt one would be ignored in silence. */
    Entry allowing(Collection<String> fields) {
        Set<String> unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(fields);
        if (!unknown.isEmpty()) {
            throw problem(
                    unknown.iterator().next(),
                    "is not known here; allowed are " + String.join(", ", fields));
        }
        return this;
    }

    boolean has(String field) {
        return values.containsKey(field);
    }

    Set<String> fields() {
        return values.keySet();
    }

    String text(String field) {
        return find(field).orElseThrow(() -> problem(field, "is missing"));
    }

    Optional<String> find(String field) {
        Object value = values.get(field);
        if (value != null && !(value instanceof String)) {
            throw problem(field, "must be a text, not a list and not further fields");
        }
        return Optional.ofNullable((String) value).map(String::strip).filter(it -> !it.isEmpty());
    }

    /** One text or a list of texts; none if the field is absent. */
    List<String> texts(String field) {
        Object value = values.get(field);
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : find(field).map(List::of).orElse(List.of());
    }

    String oneOf(String field, Collection<String> allowed) {
        return among(field, text(field), allowed);
    }

    Optional<String> findOneOf(String field, Collection<String> allowed) {
        return find(field).map(text -> among(field, text, allowed));
    }

    String among(String field, String text, Collection<String> allowed) {
        if (!allowed.contains(text)) {
            throw problem(
                    field,
                    "'%s' is unknown; allowed are %s".formatted(text, String.join(", ", allowed)));
        }
        return text;
    }

    /** False if the field is absent. */
    boolean yes(String field) {
        return findOneOf(field, List.of("true", "false")).map("true"::equals).orElse(false);
    }

    Entry section(String field) {
        return of(where + ", " + field, present(field));
    }

    /** The entries of a list, none of which has the key or id of another. */
    List<Entry> entries(String field) {
        if (!(present(field) instanceof List<?> list)) {
            throw problem(field, "must be a list of entries");
        }
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Object item : list) {
            Entry entry = entry(field, item, entries.size() + 1);
            entries.add(entry);
            entry.name().filter(name -> !names.add(name)).ifPresent(entry::refuseSecond);
        }
        return entries;
    }

    OrganisationDataException problem(String field, String problem) {
        return new OrganisationDataException(where + ", field '" + field + "'", problem);
    }

    private Entry entry(String list, Object item, int number) {
        String numbered = where + ", " + list + " entry " + number;
        Entry entry = of(numbered, item);
        return entry.name()
                .map(name -> of("%s, %s entry '%s'".formatted(where, list, name), item))
                .orElse(entry);
    }

    private Optional<String> name() {
        return Stream.of("key", "id")
                .map(values::get)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .findFirst();
    }

    private void refuseSecond(String name) {
        throw problem(has("key") ? "key" : "id", "'%s' occurs twice".formatted(name));
    }

    private Object present(String field) {
        Object value = values.get(field);
        if (value == null) {
            throw problem(field, "is missing");
        }
        return value;
    }
}
