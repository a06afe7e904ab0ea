package vn.drugfree.organisation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.util.StringUtils;

/** Reads the kinds of communes and the communes. */
final class CommuneReader {

    private final List<Entry> entries;
    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final Map<String, Commune> communes = new LinkedHashMap<>();
    private final Map<String, String> mergers = new HashMap<>();

    CommuneReader(Entry file) {
        Entry words = file.section("kinds");
        words.fields().forEach(kind -> kinds.put(kind, words.text(kind)));
        this.entries = file.entries("communes");
        entries.forEach(this::read);
        entries.forEach(this::readMerger);
        entries.forEach(this::refuseCircle);
    }

    Map<String, Commune> communes() {
        return communes;
    }

    /** Key of the absorbing commune, by that of the absorbed one. */
    Map<String, String> mergers() {
        return mergers;
    }

    /** What patterns for people's eyes are filled with. */
    Placeholders words(Commune commune) {
        return new Placeholders(kinds.get(commune.kind()), commune.name());
    }

    private void read(Entry entry) {
        entry.allowing(List.of("key", "kind", "name", "code", "pilot", "merged-into"));
        String key = Written.KEY.in(entry, "key");
        String kind = entry.oneOf("kind", kinds.keySet());
        String name = Written.NAME.in(entry, "name");
        communes.put(
                key,
                new Commune(
                        key,
                        kind,
                        name,
                        StringUtils.capitalize(kinds.get(kind)) + " " + name,
                        unusedCode(entry),
                        entry.yes("pilot"),
                        key.toUpperCase(Locale.ROOT)));
    }

    private String unusedCode(Entry entry) {
        String code = Written.AREA_CODE.in(entry, "code");
        communes.values().stream()
                .filter(other -> other.code().equals(code))
                .findFirst()
                .ifPresent(
                        other -> {
                            throw entry.problem(
                                    "code",
                                    "'%s' is that of '%s'; each commune has its own"
                                            .formatted(code, other.key()));
                        });
        return code;
    }

    private void readMerger(Entry entry) {
        entry.findOneOf("merged-into", communes.keySet())
                .ifPresent(absorbing -> mergers.put(entry.text("key"), absorbing));
    }

    private void refuseCircle(Entry entry) {
        Chain.circle(entry.text("key"), mergers::get)
                .ifPresent(
                        circle -> {
                            throw entry.problem(
                                    "merged-into",
                                    "runs in a circle, "
                                            + circle
                                            + "; it must end at a commune that still exists");
                        });
    }
}
