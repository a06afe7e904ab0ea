package vn.drugfree.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads the calendar file; whatever is wrong in it ends the start with one line saying where. */
final class CalendarFile {

    private final Resource resource;
    private final Section file;

    private CalendarFile(Resource resource) {
        this.resource = resource;
        this.file = new Section(resource.getDescription(), content());
    }

    /**
     * @throws CalendarDataException if the file is missing, unreadable or contradicts itself
     */
    static RestDays read(Resource resource) {
        return new CalendarFile(resource).restDays();
    }

    private RestDays restDays() {
        file.allowing("weekly-rest", "names", "rules", "years");
        Section names = file.section("names").allowing("compensation", "swap");
        Map<DayOfWeek, String> weeklyRest = weeklyRest();
        HolidayRules rules =
                new HolidayRules(
                        file.section("rules"), weeklyRest.keySet(), names.text("compensation"));
        return new RestDays(
                weeklyRest, years(rules, weeklyRest.keySet()), rules, names.text("swap"));
    }

    private Map<DayOfWeek, String> weeklyRest() {
        Section content = file.section("weekly-rest");
        Map<DayOfWeek, String> names = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String key = day.name().toLowerCase(Locale.ROOT);
            if (content.has(key)) {
                names.put(day, content.text(key));
            }
        }
        if (names.size() < content.keys().size()) {
            throw content.problem("only names of weekdays, from monday to sunday, are allowed");
        }
        if (names.size() == DayOfWeek.values().length) {
            throw content.problem("a week without a working day would never end a time limit");
        }
        return names;
    }

    private Map<Integer, YearPlan> years(HolidayRules rules, Set<DayOfWeek> weeklyRest) {
        Section content = file.section("years");
        Map<Integer, YearPlan> years = new TreeMap<>();
        for (String key : content.keys()) {
            if (!key.matches("\\d{4}")) {
                throw content.problem("'%s' is no year".formatted(key));
            }
            int year = Integer.parseInt(key);
            ListedYear listed = new ListedYear(year, content.section(key), weeklyRest);
            years.put(year, listed.plan(rules));
        }
        return years;
    }

    private Object content() {
        try (Reader reader =
                new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            return plainYaml().load(reader);
        } catch (IOException unreadable) {
            throw new CalendarDataException(resource.getDescription(), "cannot be read");
        } catch (MarkedYAMLException broken) {
            String where =
                    "%s, line %d"
                            .formatted(
                                    resource.getDescription(),
                                    broken.getProblemMark().getLine() + 1);
            throw new CalendarDataException(where, broken.getProblem());
        } catch (YAMLException broken) {
            throw new CalendarDataException(resource.getDescription(), "is not valid YAML");
        }
    }

    /** Leaves every value a text, so that dates and numbers are read, and refused, in one place. */
    private static Yaml plainYaml() {
        LoaderOptions loading = new LoaderOptions();
        loading.setAllowDuplicateKeys(false);
        DumperOptions dumping = new DumperOptions();
        return new Yaml(
                new SafeConstructor(loading),
                new Representer(dumping),
                dumping,
                loading,
                new TextResolver());
    }

    private static final class TextResolver extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // YAML would turn 2026-04-30 into an instant and 2026 into a number.
        }
    }
}
