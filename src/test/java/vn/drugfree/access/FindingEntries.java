package vn.drugfree.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The start form of a dossier as Tasklist posts it, valid unless a scenario spoils it. */
final class FindingEntries {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final AtomicInteger NUMBER = new AtomicInteger(1000);

    private final Map<String, Object> entries = new LinkedHashMap<>();
    private final ObjectNode person = JSON.createObjectNode();

    FindingEntries() {
        person.put("fullName", "Trần Văn Mẫu")
                .put("birthDate", "1990-05-01")
                .put("gender", "male")
                .put("idNumber", "033091%06d".formatted(NUMBER.incrementAndGet()))
                .put("address", "Thôn Mẫu");
        entries.put("violationDate", "2024-01-30");
        entries.put("findingDate", "2024-02-01");
        entries.put("determinationDate", "2024-01-31");
        entries.put("ground", "relapse-in-post-rehab");
        entries.put("residence", "stable");
        entries.put("exclusion", "none");
    }

    FindingEntries with(String field, Object value) {
        entries.put(field, value);
        return this;
    }

    FindingEntries without(String field) {
        entries.remove(field);
        return this;
    }

    FindingEntries withPerson(String field, Object value) {
        person.set(field, JSON.valueToTree(value));
        return this;
    }

    Map<String, Object> posted() {
        Map<String, Object> posted = new LinkedHashMap<>(entries);
        posted.putIfAbsent("person", person);
        return posted;
    }
}
