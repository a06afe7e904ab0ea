package vn.drugfree.plantarget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.lang.Nullable;
import org.springframework.util.StringUtils;
import vn.drugfree.configuration.ConfigurationMistake;
import vn.drugfree.configuration.EntryFile;
import vn.drugfree.figure.Figure;
import vn.drugfree.figure.Source;

/** Reads the targets; whatever is wrong in the file ends the start with one line saying where. */
final class TargetFile {

    private static final String LIST = "targets";

    private final EntryFile file;
    private final Map<String, Figure> figures;
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
            @Nullable String figure,
            @Nullable String awaits,
            @Nullable String noMeasure) {}

    private TargetFile(EntryFile file, Collection<Figure> figures) {
        this.file = file;
        this.figures = figures.stream().collect(Collectors.toMap(Figure::id, it -> it));
    }

    /**
     * The targets in the order of the file.
     *
     * @param figures a target may name one of these, if the system counts it
     * @throws ConfigurationMistake if the file is missing, unreadable or contradicts itself
     */
    static List<Target> read(Resource file, Collection<Figure> figures) {
        return new TargetFile(new EntryFile(file), figures).targets();
    }

    private List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        for (Entry entry : file.entries(LIST, Entry.class)) {
            String where = "%s entry %d".formatted(LIST, targets.size() + 1);
            String id = file.required(where, "id", entry.id());
            if (!id.matches("T\\d\\d")) {
                throw file.mistake(where, "id", "'%s' is not an id such as T01".formatted(id));
            }
            if (!ids.add(id)) {
                throw file.mistake(where, "id", "'%s' occurs twice".formatted(id));
            }
            targets.add(target(id, entry));
        }
        return targets;
    }

    private Target target(String id, Entry entry) {
        String name = file.required(id, "name", entry.name());
        String clause = file.required(id, "clause", entry.clause());
        long ways =
                Stream.of(entry.figure(), entry.awaits(), entry.noMeasure())
                        .filter(StringUtils::hasText)
                        .count();
        if (ways != 1) {
            throw file.mistake(id, "figure", "give exactly one of figure, awaits and no-measure");
        }
        if (entry.noMeasure() != null) {
            return new Target(id, name, clause, null, false, null, entry.noMeasure());
        }
        boolean everyCommune = !Boolean.FALSE.equals(entry.everyCommune());
        Wanted wanted = wanted(id, entry);
        if (entry.figure() == null) {
            return new Target(id, name, clause, wanted, everyCommune, null, entry.awaits());
        }
        Figure figure = figure(id, entry.figure());
        return new Target(id, name, clause, wanted, everyCommune, figure.id(), figure.counting());
    }

    private Wanted wanted(String id, Entry entry) {
        if (entry.value() == null) {
            throw file.mistake(id, "value", "is missing");
        }
        Wanted wanted =
                new Wanted(
                        operator(id, file.required(id, "operator", entry.operator())),
                        entry.value(),
                        file.required(id, "unit", entry.unit()));
        if (wanted.value().signum() < 0
                || wanted.isShare() && wanted.value().compareTo(BigDecimal.valueOf(100)) > 0) {
            throw file.mistake(id, "value", "'%s' cannot be reached".formatted(wanted.value()));
        }
        return wanted;
    }

    private Operator operator(String id, String sign) {
        try {
            return Operator.of(sign);
        } catch (IllegalArgumentException unknown) {
            throw file.mistake(
                    id, "operator", "is '%s', but %s".formatted(sign, unknown.getMessage()));
        }
    }

    private Figure figure(String id, String named) {
        Figure figure = figures.get(named);
        if (figure == null || figure.source() != Source.SYSTEM) {
            throw file.mistake(id, "figure", "the system counts no figure '%s'".formatted(named));
        }
        return figure;
    }
}
