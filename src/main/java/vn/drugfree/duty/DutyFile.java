package vn.drugfree.duty;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.lang.Nullable;
import org.springframework.util.StringUtils;
import vn.drugfree.configuration.ConfigurationMistake;
import vn.drugfree.configuration.EntryFile;

/** Reads the catalogue; whatever is wrong in the file ends the start with one line saying where. */
final class DutyFile {

    private static final String DUTIES = "duties";
    private static final String CLAUSE = "[IVX]+\\.\\d+(\\.\\d+)?";

    private final EntryFile file;
    private final Set<String> agencies;
    private final Set<String> figures;
    private final Map<String, PeriodKind> periods = new LinkedHashMap<>();
    private final Map<String, Duty.Kind> kinds = new LinkedHashMap<>();

    /** Entries as they are written; what is absent is null. */
    record KindEntry(@Nullable String key, @Nullable String name, @Nullable Integer weight) {}

    record PeriodEntry(
            @Nullable String key,
            @Nullable Integer months,
            @Nullable String begins,
            @Nullable Boolean once,
            @Nullable String code,
            @Nullable List<String> names) {}

    record BulletEntry(@Nullable String bullet, @Nullable List<String> duties) {}

    record Entry(
            @Nullable String id,
            @Nullable String name,
            @Nullable String clause,
            @Nullable String kind,
            @Nullable String lead,
            @Nullable List<String> jointLeads,
            @Nullable List<String> with,
            @Nullable List<String> every,
            @Nullable String opens,
            @Nullable String work,
            @Nullable List<String> doneIn,
            @Nullable Map<String, String> values,
            @Nullable List<String> figures,
            @Nullable String reports,
            @Nullable String evidence,
            @Nullable String from,
            @Nullable String until) {}

    private DutyFile(EntryFile file, Set<String> agencies, Set<String> figures) {
        this.file = file;
        this.agencies = agencies;
        this.figures = figures;
    }

    /**
     * The duties in the order of the file.
     *
     * @param agencies keys of the agencies that may have duties
     * @param figures ids of the figures that may show how a duty stands
     * @throws ConfigurationMistake if the file is missing, unreadable or contradicts itself
     */
    static List<Duty> read(Resource file, Set<String> agencies, Set<String> figures) {
        return new DutyFile(new EntryFile(file), agencies, figures).duties();
    }

    private List<Duty> duties() {
        file.entries("periods", PeriodEntry.class).forEach(this::addPeriod);
        file.entries("kinds", KindEntry.class).forEach(this::addKind);
        Map<String, Duty> duties = new LinkedHashMap<>();
        for (Entry entry : file.entries(DUTIES, Entry.class)) {
            String where = "%s entry %d".formatted(DUTIES, duties.size() + 1);
            String id = file.required(where, "id", entry.id());
            if (!id.matches(CLAUSE + "[a-z]?")) {
                throw file.mistake(where, "id", "'%s' is not an id such as III.1.9a".formatted(id));
            }
            if (duties.put(id, duty(id, entry)) != null) {
                throw file.mistake(where, "id", "'%s' occurs twice".formatted(id));
            }
        }
        file.entries("bullets", BulletEntry.class).forEach(bullet -> check(bullet, duties));
        return List.copyOf(duties.values());
    }

    private void addPeriod(PeriodEntry entry) {
        String where = "periods entry %d".formatted(periods.size() + 1);
        String key = file.required(where, "key", entry.key());
        Integer months = entry.months();
        if (months == null || months < 1 || 12 % months != 0) {
            throw file.mistake(key, "months", "'%s' does not divide a year".formatted(months));
        }
        List<String> names = given(entry.names());
        if (names.size() != 1 && names.size() != 12 / months) {
            throw file.mistake(key, "names", "give one for all, or one for each of a year");
        }
        String code = entry.code() == null ? "" : entry.code().strip();
        if (code.isEmpty() && months < 12) {
            throw file.mistake(key, "code", "is missing");
        }
        periods.put(
                key,
                new PeriodKind(
                        key,
                        months,
                        Boolean.TRUE.equals(entry.once()),
                        code,
                        names,
                        date(key, "begins", entry.begins(), it -> MonthDay.parse("--" + it))));
    }

    private void addKind(KindEntry entry) {
        String where = "kinds entry %d".formatted(kinds.size() + 1);
        String key = file.required(where, "key", entry.key());
        if (entry.weight() == null || entry.weight() < 1) {
            throw file.mistake(key, "weight", "must be a whole number from 1 up");
        }
        kinds.put(
                key, new Duty.Kind(key, file.required(key, "name", entry.name()), entry.weight()));
    }

    private Duty duty(String id, Entry entry) {
        List<Duty.TaskOfProcess> doneIn =
                given(entry.doneIn()).stream().map(task -> task(id, task)).toList();
        if (doneIn.isEmpty() == given(entry.every()).isEmpty()) {
            throw file.mistake(id, "every", "give either every or done-in");
        }
        return new Duty(
                id,
                file.required(id, "name", entry.name()),
                file.required(id, "clause", entry.clause()),
                known(id, "kind", file.required(id, "kind", entry.kind()), kinds),
                leads(id, entry),
                given(entry.with()).stream().map(it -> agency(id, "with", it)).toList(),
                given(entry.every()).stream().map(it -> known(id, "every", it, periods)).toList(),
                opensAfterwards(id, entry.opens()),
                StringUtils.hasText(entry.work()) ? entry.work().strip() : null,
                doneIn,
                entry.values() == null ? Map.of() : Map.copyOf(entry.values()),
                given(entry.figures()).stream().map(it -> figure(id, "figures", it)).toList(),
                entry.reports() == null ? null : figure(id, "reports", entry.reports()),
                doneIn.isEmpty() ? file.required(id, "evidence", entry.evidence()) : null,
                day(id, "from", entry.from()),
                day(id, "until", entry.until()));
    }

    private List<String> leads(String id, Entry entry) {
        String lead = agency(id, "lead", file.required(id, "lead", entry.lead()));
        Set<String> leads = new LinkedHashSet<>();
        Stream.concat(Stream.of(lead), given(entry.jointLeads()).stream())
                .map(it -> agency(id, "joint-leads", it))
                .forEach(leads::add);
        return List.copyOf(leads);
    }

    private boolean opensAfterwards(String id, @Nullable String opens) {
        if (opens == null) {
            return false;
        }
        if (!opens.strip().equals("after")) {
            throw file.mistake(id, "opens", "is '%s', but can only be after".formatted(opens));
        }
        return true;
    }

    private Duty.TaskOfProcess task(String id, String written) {
        String[] parts = written.strip().split("/");
        if (parts.length != 2) {
            throw file.mistake(
                    id, "done-in", "'%s' is not of the form process/task".formatted(written));
        }
        return new Duty.TaskOfProcess(parts[0], parts[1]);
    }

    private String agency(String id, String field, String key) {
        if (!agencies.contains(key)) {
            throw file.mistake(id, field, "the organisation knows no agency '%s'".formatted(key));
        }
        return key;
    }

    private String figure(String id, String field, String figure) {
        if (!figures.contains(figure)) {
            throw file.mistake(id, field, "there is no figure '%s'".formatted(figure));
        }
        return figure;
    }

    private <T> T known(String id, String field, String key, Map<String, T> all) {
        T found = all.get(key);
        if (found == null) {
            throw file.mistake(
                    id,
                    field,
                    "is '%s', but must be one of %s"
                            .formatted(key, String.join(", ", all.keySet())));
        }
        return found;
    }

    private @Nullable LocalDate day(String id, String field, @Nullable String written) {
        return written == null ? null : date(id, field, written, LocalDate::parse);
    }

    private <T> T date(
            String where, String field, @Nullable String written, Function<String, T> parser) {
        try {
            return parser.apply(file.required(where, field, written));
        } catch (DateTimeException wrong) {
            throw file.mistake(where, field, "'%s' is no date".formatted(written));
        }
    }

    /** What the plan asks for cannot get lost; a duty that is over gets {@code until}. */
    private void check(BulletEntry bullet, Map<String, Duty> duties) {
        String name = file.required("bullets", "bullet", bullet.bullet());
        if (given(bullet.duties()).isEmpty()) {
            throw file.mistake("bullet " + name, "duties", "the plan's bullet has no duty");
        }
        for (String id : bullet.duties()) {
            if (!duties.containsKey(id)) {
                throw file.mistake(
                        "bullet " + name,
                        "duties",
                        "duty '%s' is missing; put it back, and give it 'until' if it is over"
                                .formatted(id));
            }
        }
    }

    private static List<String> given(@Nullable List<String> list) {
        return list == null ? List.of() : list.stream().map(String::strip).toList();
    }
}
