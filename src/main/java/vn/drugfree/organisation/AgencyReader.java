package vn.drugfree.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads the agencies and sees to it that their references lead somewhere. */
final class AgencyReader {

    private static final List<String> LEVELS =
            Stream.of(Agency.Level.values()).map(it -> it.name().toLowerCase(Locale.ROOT)).toList();
    private static final List<String> FIELDS =
            List.of(
                    "key",
                    "level",
                    "name",
                    "mail",
                    "head",
                    "superior",
                    "performed-by",
                    "manager",
                    "register",
                    "reviewed");
    private static final List<String> COMMUNE_FIELDS =
            Stream.concat(FIELDS.stream(), Stream.of("unit")).toList();
    private static final Placeholders SAMPLE = new Placeholders("xa", "binh-kieu");

    private final List<Entry> entries;
    private final List<String> keys;
    private final Map<String, Agency> agencies = new LinkedHashMap<>();

    AgencyReader(Entry file) {
        this.entries = file.entries("agencies");
        this.keys = entries.stream().map(entry -> Written.KEY.in(entry, "key")).toList();
        entries.forEach(this::read);
        refuseCircles("performed-by", key -> agencies.get(key).performedBy());
        refuseCircles("superior", this::superiorInCharge);
        entries.forEach(this::refuseSuperiorInCommunes);
    }

    Map<String, Agency> agencies() {
        return agencies;
    }

    private void read(Entry entry) {
        Agency.Level level = level(entry);
        boolean patterns = level == Agency.Level.COMMUNE;
        String key = entry.text("key");
        agencies.put(
                key,
                new Agency(
                        key,
                        level,
                        patterns ? pattern(entry, "name") : Written.NAME.in(entry, "name"),
                        mail(entry, patterns),
                        withKnownPlaceholders(entry, "head", patterns),
                        patterns ? unit(entry) : key,
                        superior(entry, level),
                        entry.findOneOf("performed-by", keys).orElse(null),
                        entry.yes("manager"),
                        entry.yes("register"),
                        entry.yes("reviewed")));
    }

    private static Agency.Level level(Entry entry) {
        Agency.Level level =
                Agency.Level.valueOf(entry.oneOf("level", LEVELS).toUpperCase(Locale.ROOT));
        entry.allowing(level == Agency.Level.COMMUNE ? COMMUNE_FIELDS : FIELDS);
        return level;
    }

    private String superior(Entry entry, Agency.Level level) {
        return level == Agency.Level.EXTERNAL
                ? entry.findOneOf("superior", keys).orElse(null)
                : entry.oneOf("superior", keys);
    }

    private static String unit(Entry entry) {
        String pattern = pattern(entry, "unit");
        Written.KEY.check(entry, "unit", SAMPLE.in(pattern));
        return pattern;
    }

    private static String mail(Entry entry, boolean pattern) {
        String mail = entry.text("mail");
        Written.MAIL.check(entry, "mail", pattern ? SAMPLE.in(mail) : mail);
        return mail;
    }

    /** A pattern that tells one commune's body from another's. */
    private static String pattern(Entry entry, String field) {
        String pattern = withKnownPlaceholders(entry, field, true);
        if (!pattern.contains(Placeholders.COMMUNE)) {
            throw entry.problem(field, "'%s' must contain {commune}".formatted(pattern));
        }
        return pattern;
    }

    private static String withKnownPlaceholders(Entry entry, String field, boolean patterns) {
        String pattern = Written.NAME.in(entry, field);
        String filled = patterns ? SAMPLE.in(pattern) : pattern;
        if (filled.contains("{") || filled.contains("}")) {
            throw entry.problem(
                    field,
                    "'%s' has an unknown placeholder; ".formatted(pattern)
                            + "allowed, at commune level, are {kind} and {commune}");
        }
        return pattern;
    }

    private void refuseCircles(String field, UnaryOperator<String> next) {
        for (Entry entry : entries) {
            Optional<String> circle = Chain.circle(entry.text("key"), next);
            if (circle.isPresent()) {
                throw entry.problem(
                        field,
                        "runs in a circle, %s; it must come to an end".formatted(circle.get()));
            }
        }
    }

    private String superiorInCharge(String key) {
        String superior = agencies.get(key).superior();
        return superior == null ? null : performer(superior).key();
    }

    private Agency performer(String key) {
        Agency agency = agencies.get(key);
        return agency.performedBy() == null ? agency : performer(agency.performedBy());
    }

    private void refuseSuperiorInCommunes(Entry entry) {
        Agency agency = agencies.get(entry.text("key"));
        String superior = superiorInCharge(agency.key());
        if (superior != null
                && agencies.get(superior).inEveryCommune()
                && !agency.inEveryCommune()) {
            throw entry.problem(
                    "superior",
                    "'%s' has a body in each commune, none of them above '%s'; "
                                    .formatted(superior, agency.key())
                            + "allowed is level district or external");
        }
    }
}
