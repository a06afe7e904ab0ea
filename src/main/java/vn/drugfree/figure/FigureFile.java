package vn.drugfree.figure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.lang.Nullable;
import org.springframework.util.StringUtils;
import vn.drugfree.configuration.ConfigurationMistake;
import vn.drugfree.configuration.EntryFile;

/** Reads the figures; whatever is wrong in the file ends the start with one line saying where. */
final class FigureFile {

    private static final String LIST = "figures";

    private final EntryFile file;

    /** An entry as it is written; what is absent is null. */
    record Entry(
            @Nullable String id,
            @Nullable String name,
            @Nullable String met,
            @Nullable String total,
            @Nullable String query,
            @Nullable String by,
            @Nullable String counting) {}

    private FigureFile(EntryFile file) {
        this.file = file;
    }

    /**
     * The figures by id in the order of the file, each with the text of its query, which lies in a
     * file beside it.
     *
     * @throws ConfigurationMistake if the file or a query is missing, unreadable or contradicts
     *     itself
     */
    static Map<String, Figure> read(Resource file) {
        return new FigureFile(new EntryFile(file)).figures();
    }

    private Map<String, Figure> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        int number = 0;
        for (Entry entry : file.entries(LIST, Entry.class)) {
            String where = "%s entry %d".formatted(LIST, ++number);
            String id = file.required(where, "id", entry.id());
            if (!id.matches("[a-z]+(-[a-z]+)*")) {
                throw file.mistake(
                        where, "id", "'%s' is not an id such as own-duties".formatted(id));
            }
            if (figures.put(id, figure(id, entry)) != null) {
                throw file.mistake(where, "id", "'%s' occurs twice".formatted(id));
            }
        }
        return figures;
    }

    private Figure figure(String id, Entry entry) {
        if (StringUtils.hasText(entry.query()) == StringUtils.hasText(entry.by())) {
            throw file.mistake(id, "query", "give either query or by");
        }
        return new Figure(
                id,
                file.required(id, "name", entry.name()),
                entry.met() == null ? "" : entry.met().strip(),
                file.required(id, "total", entry.total()),
                source(id, entry),
                StringUtils.hasText(entry.query())
                        ? file.textBeside(id, "query", entry.query())
                        : null,
                file.required(id, "counting", entry.counting()));
    }

    private Source source(String id, Entry entry) {
        if (StringUtils.hasText(entry.query())) {
            return Source.SYSTEM;
        }
        return switch (entry.by().strip()) {
            case "body" -> Source.REPORTED;
            case "verifier" -> Source.RATED;
            default ->
                    throw file.mistake(
                            id,
                            "by",
                            "is '%s', but must be body or verifier".formatted(entry.by()));
        };
    }
}
