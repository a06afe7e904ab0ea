package vn.drugfree.plantarget;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.lang.Nullable;
import org.springframework.util.StringUtils;
import org.yaml.snakeyaml.error.YAMLException;
import vn.drugfree.configuration.ConfigurationMistake;

/** Reads the targets; whatever is wrong in the file ends the start with one line saying where. */
final class TargetFile {

    private static final String LIST = "targets";

    private final Resource file;
    private final Set<String> ids = new HashSet<>();

    /** An entry as it is written; what is absent is null. */
    record Entry(
            @Nullable String id,
            @Nullable String name,
            @Nullable String clause,
            @Nullable String operator,
            @Nullable BigDecimal value,
            @Nullable String unit,
            @Nullable Boolean everyCommune,
            @Nullable String query,
            @Nullable String counting,
            @Nullable String awaits,
            @Nullable String noMeasure) {}

    private TargetFile(Resource file) {
        this.file = file;
    }

    /**
     * The targets in the order of the file, each with the text of its query, which lies in a file
     * beside it.
     *
     * @throws ConfigurationMistake if the file or a query is missing, unreadable or contradicts
     *     itself
     */
    static List<Target> read(Resource file) {
        return new TargetFile(file).targets();
    }

    private List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        for (Entry entry : entries()) {
            String where = "%s entry %d".formatted(LIST, targets.size() + 1);
            String id = required(where, "id", entry.id());
            if (!id.matches("T\\d\\d")) {
                throw mistake(where, "id", "'%s' is not an id such as T01".formatted(id));
            }
            if (!ids.add(id)) {
                throw mistake(where, "id", "'%s' occurs twice".formatted(id));
            }
            targets.add(target(id, entry));
        }
        return targets;
    }

    private Target target(String id, Entry entry) {
        String name = required(id, "name", entry.name());
        String clause = required(id, "clause", entry.clause());
        long ways =
                Stream.of(entry.query(), entry.awaits(), entry.noMeasure())
                        .filter(StringUtils::hasText)
                        .count();
        if (ways != 1) {
            throw mistake(id, "query", "give exactly one of query, awaits and no-measure");
        }
        if (entry.noMeasure() != null) {
            return new Target(id, name, clause, null, false, null, entry.noMeasure());
        }
        boolean everyCommune = !Boolean.FALSE.equals(entry.everyCommune());
        return entry.query() == null
                ? new Target(
                        id, name, clause, wanted(id, entry), everyCommune, null, entry.awaits())
                : new Target(
                        id,
                        name,
                        clause,
                        wanted(id, entry),
                        everyCommune,
                        query(id, entry.query()),
                        required(id, "counting", entry.counting()));
    }

    private Wanted wanted(String id, Entry entry) {
        if (entry.value() == null) {
            throw mistake(id, "value", "is missing");
        }
        Wanted wanted =
                new Wanted(
                        operator(id, required(id, "operator", entry.operator())),
                        entry.value(),
                        required(id, "unit", entry.unit()));
        if (wanted.value().signum() < 0
                || wanted.isShare() && wanted.value().compareTo(BigDecimal.valueOf(100)) > 0) {
            throw mistake(id, "value", "'%s' cannot be reached".formatted(wanted.value()));
        }
        return wanted;
    }

    private Operator operator(String id, String sign) {
        try {
            return Operator.of(sign);
        } catch (IllegalArgumentException unknown) {
            throw mistake(id, "operator", "is '%s', but %s".formatted(sign, unknown.getMessage()));
        }
    }

    private String query(String id, String path) {
        try {
            return file.createRelative(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw mistake(id, "query", "there is no file '%s' beside this one".formatted(path));
        }
    }

    private List<Entry> entries() {
        if (!file.exists()) {
            throw new ConfigurationMistake(file.getDescription() + ": no such file");
        }
        try {
            var content = new YamlPropertySourceLoader().load(name(), file);
            return new Binder(ConfigurationPropertySources.from(content))
                    .bind(
                            LIST,
                            Bindable.listOf(Entry.class),
                            new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
                    .orElseThrow(() -> unreadable("the list '%s' is missing".formatted(LIST)));
        } catch (BindException wrong) {
            throw unreadable(problem(wrong));
        } catch (YAMLException broken) {
            throw unreadable(broken.getMessage());
        } catch (IOException failure) {
            throw unreadable("cannot be read");
        }
    }

    private static String problem(BindException wrong) {
        return wrong.getCause() instanceof UnboundConfigurationPropertiesException unknown
                ? unknown.getMessage()
                : "%s cannot be '%s'".formatted(wrong.getName(), valueOf(wrong));
    }

    private static @Nullable Object valueOf(BindException wrong) {
        return wrong.getProperty() == null ? null : wrong.getProperty().getValue();
    }

    private ConfigurationMistake unreadable(String problem) {
        return new ConfigurationMistake(
                "%s: %s".formatted(name(), problem.strip().replaceAll("\\s+", " ")));
    }

    private String required(String where, String field, @Nullable String text) {
        if (!StringUtils.hasText(text)) {
            throw mistake(where, field, "is missing");
        }
        return text.strip();
    }

    private ConfigurationMistake mistake(String where, String field, String problem) {
        return new ConfigurationMistake(
                "%s, %s, field '%s': %s".formatted(name(), where, field, problem));
    }

    private String name() {
        return file.getFilename() == null ? file.getDescription() : file.getFilename();
    }
}
