package vn.drugfree;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The boundaries of the application; each rule must also find the faults planted for it. */
class ArchitectureTest {

    private static final String APPLICATION = "vn.drugfree";
    private static final String PLANTED = "vn.drugfree.conventions.planted";

    private static final JavaClasses APPLICATION_CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(APPLICATION);
    private static final JavaClasses PLANTED_CLASSES =
            new ClassFileImporter().importPackages(PLANTED);

    /** Which package may use which. A new entry is a decision; the arrows go one way. */
    private static final Map<String, Set<String>> MAY_USE =
            Map.ofEntries(
                    entry("configuration", Set.of()),
                    entry("definition", Set.of()),
                    entry("input", Set.of()),
                    entry("mail", Set.of()),
                    entry("webapp", Set.of()),
                    entry("database", Set.of("configuration")),
                    entry("calendar", Set.of("configuration")),
                    entry("organisation", Set.of("configuration", "definition")),
                    entry("timetable", Set.of("calendar", "definition")),
                    entry("casefile", Set.of("calendar", "definition", "input", "organisation")),
                    entry(
                            "register",
                            Set.of(
                                    "calendar",
                                    "configuration",
                                    "definition",
                                    "input",
                                    "organisation")),
                    entry("figure", Set.of("calendar", "configuration", "input", "organisation")),
                    entry("form", Set.of("calendar", "deadline", "input", "organisation")),
                    entry("access", Set.of("configuration", "form", "input", "organisation")),
                    entry("monitoring", Set.of("calendar", "organisation")),
                    entry(
                            "deadline",
                            Set.of("calendar", "definition", "input", "organisation", "timetable")),
                    entry("absence", Set.of("calendar", "deadline", "input", "organisation")),
                    entry(
                            "calendarchange",
                            Set.of("calendar", "deadline", "input", "organisation")),
                    entry(
                            "survey",
                            Set.of("calendar", "form", "input", "organisation", "register")),
                    entry(
                            "assessment",
                            Set.of(
                                    "calendar",
                                    "definition",
                                    "figure",
                                    "form",
                                    "input",
                                    "organisation")),
                    entry(
                            "duty",
                            Set.of(
                                    "calendar",
                                    "configuration",
                                    "definition",
                                    "figure",
                                    "form",
                                    "input",
                                    "organisation")),
                    entry("report", Set.of("calendar", "figure", "form", "organisation")),
                    entry("hotspot", Set.of("calendar", "organisation")),
                    entry("dutyboard", Set.of("calendar", "input", "organisation")),
                    entry("evidence", Set.of("duty", "input", "organisation")),
                    entry("certification", Set.of("calendar", "form", "input", "organisation")),
                    entry("scoresheet", Set.of("assessment", "calendar", "organisation")),
                    entry(
                            "award",
                            Set.of("calendar", "definition", "form", "input", "organisation")),
                    entry("feed", Set.of("calendar", "deadline", "input")),
                    entry("personfile", Set.of("calendar", "input", "organisation", "register")),
                    entry(
                            "plantarget",
                            Set.of("calendar", "configuration", "figure", "input", "organisation")),
                    entry("intake", Set.of("calendar", "input", "organisation", "register")),
                    entry("escalation", Set.of("calendar", "deadline", "form", "organisation")),
                    entry(
                            "reminder",
                            Set.of(
                                    "absence",
                                    "calendar",
                                    "deadline",
                                    "input",
                                    "mail",
                                    "organisation")));

    static List<ArchRule> ofTheApplication() {
        return rules(APPLICATION);
    }

    static List<ArchRule> ofThePlantedFaults() {
        return rules(PLANTED);
    }

    @ParameterizedTest
    @MethodSource("ofTheApplication")
    void holds(ArchRule rule) {
        rule.check(APPLICATION_CLASSES);
    }

    @ParameterizedTest
    @MethodSource("ofThePlantedFaults")
    void isAwake(ArchRule rule) {
        assertThat(rule.evaluate(PLANTED_CLASSES).hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }

    private static List<ArchRule> rules(String root) {
        return List.of(
                classes()
                        .should(useWhatTheTableAllows(root))
                        .because("a dependency is decided in the table above, not found later"),
                slices().matching(root + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("a capability must be readable without those built on it"),
                noClasses()
                        .should()
                        .dependOnClassesThat(
                                describe("are internals of the engine", it -> isInternal(it)))
                        .because("the engine changes them without notice"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".calendar..")
                        .should()
                        .accessTargetWhere(
                                describe("reads the machine's clock", it -> readsTheClock(it)))
                        .because("tests move time, and today is a day in Hưng Yên"),
                GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
                        "nobody reads them in production"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("java.util.logging")
                        .because("there is one log, behind SLF4J"));
    }

    private static ArchCondition<JavaClass> useWhatTheTableAllows(String root) {
        return new ArchCondition<>("use only what the table allows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String from = capability(root, type);
                type.getDirectDependenciesFromSelf().stream()
                        .filter(it -> !allowed(from, capability(root, it.getTargetClass())))
                        .forEach(it -> events.add(violated(type, it.getDescription())));
            }
        };
    }

    private static boolean allowed(String from, String to) {
        return to.isEmpty() || to.equals(from) || MAY_USE.getOrDefault(from, Set.of()).contains(to);
    }

    /** The package below the root a class lies in; empty for classes of others. */
    private static String capability(String root, JavaClass type) {
        String place = type.getBaseComponentType().getPackageName() + ".";
        return place.startsWith(root + ".")
                ? place.substring(root.length() + 1).split("\\.")[0]
                : "";
    }

    /** The API itself returns one internal type: who is signed in. */
    private static boolean isInternal(JavaClass type) {
        return type.getPackageName().matches("org\\.camunda\\..*\\bimpl\\b.*")
                && !type.getName().equals("org.camunda.bpm.engine.impl.identity.Authentication")
                // The starter's manual names these classes as the ones to extend.
                && !type.getPackageName()
                        .equals("org.camunda.bpm.spring.boot.starter.configuration.impl");
    }

    private static boolean readsTheClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && (isNow(target) || isMillisOrNewDate(target));
    }

    private static boolean isNow(CodeUnitAccessTarget target) {
        return target.getOwner().getPackageName().startsWith("java.time")
                && target.getName().matches("now|system.*")
                && target.getRawParameterTypes().stream()
                        .noneMatch(it -> it.isEquivalentTo(Clock.class));
    }

    private static boolean isMillisOrNewDate(CodeUnitAccessTarget target) {
        return Set.of("java.lang.System.currentTimeMillis()", "java.util.Date.<init>()")
                .contains(target.getFullName());
    }
}
