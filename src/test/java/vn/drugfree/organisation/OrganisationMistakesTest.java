package vn.drugfree.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import vn.drugfree.configuration.ConfigurationMistake;

/** Every mistake in the files stops the start with a line that leads to the place. */
class OrganisationMistakesTest {

    private static final String BODIES =
            """
            district: { key: hill, name: Hill, case-code: HILL }
            standing-agency: police
            kinds: { xa: xã }
            agencies:
              - { key: council, level: district, name: Council, mail: council@x.example,
                  head: Chair, superior: province }
              - { key: police, level: district, name: Police, mail: police@x.example,
                  head: Chief, superior: council }
              - { key: patrol, level: commune, name: 'Patrol {commune}', superior: police,
                  unit: 'patrol-{commune}', head: 'Chief {kind} {commune}',
                  mail: '{commune}@x.example' }
              - { key: province, level: external, name: Province, mail: province@x.example,
                  head: Governor }
            communes:
              - { key: north, kind: xa, name: North, code: '00001' }
              - { key: south, kind: xa, name: South, code: '00002' }
            units:
              - { key: patrol-north, mail: duty@x.example }
            """;

    private static final String PEOPLE =
            """
            people:
              - { id: ann, name: Secret Name, mail: ann@x.example, unit: patrol-north, head: true }
              - { id: bob, name: Secret Name, mail: bob@x.example, admin: true }
            """;

    @Test
    void acceptsTheFilesBeforeAMistakeIsPlanted() {
        Organisation hill = read(BODIES, PEOPLE);

        assertThat(hill.units()).hasSize(5);
        assertThat(hill.people()).hasSize(2);
    }

    static Stream<Arguments> mistakesAboutBodies() {
        return Stream.of(
                arguments(
                        "key: police, level",
                        "key: council, level",
                        "bodies.yml, agencies entry 'council', field 'key': 'council' occurs "
                                + "twice"),
                arguments(
                        "key: south, kind",
                        "key: north, kind",
                        "bodies.yml, communes entry 'north', field 'key': 'north' occurs twice"),
                arguments(
                        "key: police, level",
                        "key: Police, level",
                        "bodies.yml, agencies entry 'Police', field 'key': 'Police' is not a key "
                                + "of small letters, digits and single hyphens"),
                arguments(
                        "{ key: police, level",
                        "{ level",
                        "bodies.yml, agencies entry 2, field 'key': is missing"),
                arguments(
                        "head: Chief, superior: council",
                        "head: Chief, superior: councill",
                        "bodies.yml, agencies entry 'police', field 'superior': 'councill' is "
                                + "unknown; allowed are council, police, patrol, province"),
                arguments(
                        "head: Chief, superior: council",
                        "head: Chief",
                        "bodies.yml, agencies entry 'police', field 'superior': is missing"),
                arguments(
                        "superior: province",
                        "superior: police",
                        "bodies.yml, agencies entry 'council', field 'superior': runs in a "
                                + "circle, council -> police -> council; it must come to an end"),
                arguments(
                        "superior: province",
                        "superior: patrol",
                        "bodies.yml, agencies entry 'council', field 'superior': runs in a "
                                + "circle, council -> patrol -> police -> council; it "
                                + "must come to an end"),
                arguments(
                        "head: Governor",
                        "head: Governor, performed-by: patrol",
                        "bodies.yml, agencies entry 'council', field 'superior': runs in a "
                                + "circle, council -> patrol -> police -> council; it "
                                + "must come to an end"),
                arguments(
                        "superior: council",
                        "superior: council, performed-by: police",
                        "bodies.yml, agencies entry 'police', field 'performed-by': runs in a "
                                + "circle, police -> police; it must come to an end"),
                arguments(
                        "superior: council",
                        "superior: council, performed-by: nobody",
                        "bodies.yml, agencies entry 'police', field 'performed-by': 'nobody' is "
                                + "unknown; allowed are council, police, patrol, province"),
                arguments(
                        "mail: police@x.example,",
                        "",
                        "bodies.yml, agencies entry 'police', field 'mail': is missing"),
                arguments(
                        "police@x.example",
                        "police@x",
                        "bodies.yml, agencies entry 'police', field 'mail': 'police@x' is not a "
                                + "mail address such as cong-an@khoaichau.example"),
                arguments(
                        "police@x.example",
                        "'police-{kind}@x.example'",
                        "bodies.yml, agencies entry 'police', field 'mail': "
                                + "'police-{kind}@x.example' is not a mail address such as "
                                + "cong-an@khoaichau.example"),
                arguments(
                        "name: Police",
                        "name: ''",
                        "bodies.yml, agencies entry 'police', field 'name': is missing"),
                arguments(
                        "head: Chief,",
                        "",
                        "bodies.yml, agencies entry 'police', field 'head': is missing"),
                arguments(
                        "head: Chief,",
                        "head: [Chief],",
                        "bodies.yml, agencies entry 'police', field 'head': must be a text, not "
                                + "a list and not further fields"),
                arguments(
                        "head: Chief,",
                        "boss: Chief,",
                        "bodies.yml, agencies entry 'police', field 'boss': is not known here; "
                                + "allowed are key, level, name, mail, head, superior, "
                                + "performed-by, "
                                + "manager, register, reviewed"),
                arguments(
                        "head: Chief,",
                        "head: 'Chief of {comune}',",
                        "bodies.yml, agencies entry 'police', field 'head': 'Chief of {comune}' "
                                + "has an unknown placeholder; allowed, at commune "
                                + "level, are {kind} and "
                                + "{commune}"),
                arguments(
                        "unit: 'patrol-{commune}'",
                        "unit: patrol",
                        "bodies.yml, agencies entry 'patrol', field 'unit': 'patrol' must "
                                + "contain {commune}"),
                arguments(
                        "unit: 'patrol-{commune}',",
                        "",
                        "bodies.yml, agencies entry 'patrol', field 'unit': is missing"),
                arguments(
                        "head: Governor",
                        "head: Governor, unit: x",
                        "bodies.yml, agencies entry 'province', field 'unit': is not known here; "
                                + "allowed are key, level, name, mail, head, superior, "
                                + "performed-by, "
                                + "manager, register, reviewed"),
                arguments(
                        "key: province",
                        "key: patrol-north",
                        "bodies.yml, agencies entry 'council', field 'superior': 'province' is "
                                + "unknown; allowed are council, police, patrol, patrol-north"),
                arguments(
                        "level: external, name: Province",
                        "level: country, name: Province",
                        "bodies.yml, agencies entry 'province', field 'level': 'country' is "
                                + "unknown; allowed are district, commune, external"),
                arguments(
                        "head: Chief,",
                        "head: Chief, manager: maybe,",
                        "bodies.yml, agencies entry 'police', field 'manager': 'maybe' is "
                                + "unknown; allowed are true, false"),
                arguments(
                        "standing-agency: police",
                        "standing-agency: polis",
                        "bodies.yml, field 'standing-agency': 'polis' is unknown; allowed are "
                                + "council, police, patrol, province"),
                arguments(
                        "standing-agency: police",
                        "standing-agency: patrol",
                        "bodies.yml, field 'standing-agency': 'patrol' has a body in each "
                                + "commune; allowed is one with a single body"),
                arguments(
                        "case-code: HILL",
                        "case-code: NORTH",
                        "bodies.yml, district, field 'case-code': 'NORTH' is a commune's; the "
                                + "district needs its own"),
                arguments(
                        "case-code: HILL",
                        "code: HILL",
                        "bodies.yml, district, field 'code': is not known here; allowed are key, "
                                + "name, case-code"),
                arguments(
                        "kind: xa, name: North",
                        "kind: p, name: North",
                        "bodies.yml, communes entry 'north', field 'kind': 'p' is unknown; "
                                + "allowed are xa"),
                arguments(
                        "'00001'",
                        "'1'",
                        "bodies.yml, communes entry 'north', field 'code': '1' is not a code of "
                                + "five digits"),
                arguments(
                        "'00002'",
                        "00001",
                        "bodies.yml, communes entry 'south', field 'code': '00001' is that of "
                                + "'north'; each commune has its own"),
                arguments(
                        "code: '00001' }",
                        "code: '00001', merged-into: west }",
                        "bodies.yml, communes entry 'north', field 'merged-into': 'west' is "
                                + "unknown; allowed are north, south"),
                arguments(
                        "code: '00001' }",
                        "code: '00001', merged-into: north }",
                        "bodies.yml, communes entry 'north', field 'merged-into': runs in a "
                                + "circle, north -> north; it must end at a commune that "
                                + "still exists"),
                arguments(
                        "key: patrol-north",
                        "key: patrol-west",
                        "bodies.yml, units entry 'patrol-west', field 'key': 'patrol-west' is "
                                + "unknown; allowed are council, police, patrol-north, "
                                + "patrol-south, "
                                + "province"),
                arguments(
                        "mail: duty@x.example",
                        "mail: duty",
                        "bodies.yml, units entry 'patrol-north', field 'mail': 'duty' is not a "
                                + "mail address such as cong-an@khoaichau.example"),
                arguments("kinds: { xa: xã }\n", "", "bodies.yml, field 'kinds': is missing"),
                arguments(
                        "standing-agency: police",
                        "standing-agency: police\ncolour: red",
                        "bodies.yml, field 'colour': is not known here; allowed are district, "
                                + "standing-agency, kinds, agencies, communes, units"),
                arguments(
                        "district: { key: hill, name: Hill, case-code: HILL }",
                        "district: hill",
                        "bodies.yml, district: must consist of fields, each as 'name: value'"),
                arguments(
                        "case-code: HILL }",
                        "case-code: HILL",
                        "bodies.yml, line 2: expected ',' or '}', but got :"));
    }

    @ParameterizedTest
    @MethodSource("mistakesAboutBodies")
    void namesThePlaceOfAMistakeAboutBodies(String right, String wrong, String complaint) {
        assertThatExceptionOfType(OrganisationDataException.class)
                .isThrownBy(() -> read(Data.replaced(BODIES, right, wrong), PEOPLE))
                .withMessage(complaint)
                .isInstanceOf(ConfigurationMistake.class);
    }

    static Stream<Arguments> mistakesAboutPeople() {
        return Stream.of(
                arguments(
                        "unit: patrol-north",
                        "unit: patrol",
                        "people.yml, people entry 'ann', field 'unit': 'patrol' is unknown; "
                                + "allowed are council, police, patrol-north, "
                                + "patrol-south, province"),
                arguments(
                        "unit: patrol-north, head: true",
                        "head: true",
                        "people.yml, people entry 'ann', field 'unit': is missing; only an "
                                + "administrator may do without"),
                arguments(
                        "head: true",
                        "head: [police]",
                        "people.yml, people entry 'ann', field 'head': 'police' is unknown; "
                                + "allowed are patrol-north"),
                arguments(
                        "head: true",
                        "head: often",
                        "people.yml, people entry 'ann', field 'head': 'often' is unknown; "
                                + "allowed are patrol-north"),
                arguments(
                        "id: bob",
                        "id: ann",
                        "people.yml, people entry 'ann', field 'id': 'ann' occurs twice"),
                arguments(
                        "id: bob",
                        "id: b o b",
                        "people.yml, people entry 'b o b', field 'id': 'b o b' is not a login of "
                                + "letters, digits and dots"),
                arguments(
                        "mail: bob@x.example, ",
                        "",
                        "people.yml, people entry 'bob', field 'mail': is missing"),
                arguments(
                        "{ id: bob, ", "{ ", "people.yml, people entry 2, field 'id': is missing"),
                arguments(
                        "admin: true",
                        "administrator: true",
                        "people.yml, people entry 'bob', field 'administrator': is not known "
                                + "here; allowed are id, name, mail, unit, head, admin"));
    }

    @ParameterizedTest
    @MethodSource("mistakesAboutPeople")
    void namesThePlaceOfAMistakeAboutPeopleButNoName(String right, String wrong, String complaint) {
        assertThatExceptionOfType(OrganisationDataException.class)
                .isThrownBy(() -> read(BODIES, Data.replaced(PEOPLE, right, wrong)))
                .withMessage(complaint)
                .satisfies(it -> assertThat(it.getMessage()).doesNotContain("Secret"));
    }

    @Test
    void refusesTwoAgenciesThatWouldShareAUnit() {
        String clash =
                Data.replaced(BODIES, "superior: province }", "superior: patrol-north }")
                        .replace("key: province", "key: patrol-north");

        assertThatExceptionOfType(OrganisationDataException.class)
                .isThrownBy(() -> read(clash, PEOPLE))
                .withMessage(
                        "bodies.yml, field 'agencies': 'patrol' and 'patrol-north' would share "
                                + "the unit 'patrol-north'; each needs a key of its own");
    }

    @Test
    void refusesASuperiorThatIsManyBodiesForOne() {
        String scattered =
                Data.replaced(
                                BODIES,
                                "{commune}', superior: police",
                                "{commune}', superior: province")
                        .replace("superior: council", "superior: patrol");

        assertThatExceptionOfType(OrganisationDataException.class)
                .isThrownBy(() -> read(scattered, PEOPLE))
                .withMessage(
                        "bodies.yml, agencies entry 'police', field 'superior': 'patrol' has a "
                                + "body in each commune, none of them above 'police'; "
                                + "allowed is level "
                                + "district or external");
    }

    @Test
    void stopsTheStartWhenTheFileIsNotThere() {
        new ApplicationContextRunner()
                .withUserConfiguration(OrganisationConfiguration.class)
                .withPropertyValues("drugfree.organisation=classpath:organisation/kc-2025.yml")
                .run(
                        start ->
                                assertThat(start)
                                        .getFailure()
                                        .rootCause()
                                        .isInstanceOf(ConfigurationMistake.class)
                                        .hasMessageStartingWith("kc-2025.yml: no such file"));
    }

    @Test
    void startsWithoutPeopleUnlessAFileIsNamed() {
        new ApplicationContextRunner()
                .withUserConfiguration(OrganisationConfiguration.class)
                .run(start -> assertThat(start.getBean(Organisation.class).people()).isEmpty());
    }

    private static Organisation read(String bodies, String people) {
        return OrganisationReader.read(
                Data.file("bodies.yml", bodies), Data.file("people.yml", people));
    }
}
