package vn.drugfree.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** Who is in charge, today and after a reform that is nothing but a changed file. */
class OrganisationTest {

    private static final String LABOUR =
            "    head: Trưởng phòng Lao động - Thương binh và Xã hội huyện Khoái Châu\n";
    private static final String POLICE = "    head: Trưởng Công an huyện Khoái Châu\n";
    private static final String DA_TRACH = "name: Dạ Trạch, code: '12214'";

    private final Organisation today = Data.shipped().read();

    @Test
    void sendsAMissedDeadlineToTheSuperiorOfTheSameCommune() {
        assertThat(today.superiorOf("bcd-138-xa-binh-kieu", null))
                .isEqualTo("lanh-dao-ubnd-xa-binh-kieu");
        assertThat(today.superiorOf("cong-an-xa-binh-kieu", " "))
                .isEqualTo("lanh-dao-cong-an-huyen");
    }

    @Test
    void sendsAMissedDeadlineWhereTheTimetableSays() {
        assertThat(today.superiorOf("cong-an-xa-binh-kieu", "ubnd-huyen"))
                .isEqualTo("lanh-dao-ubnd-huyen");
        assertThat(today.superiorOf("cong-an-xa-binh-kieu", "ubnd-xa"))
                .isEqualTo("lanh-dao-ubnd-xa-binh-kieu");
    }

    @Test
    void leavesAMissedDeadlineAtTheTopOfALineWithItsHead() {
        assertThat(today.superiorOf("ubnd-tinh", null)).isEqualTo("lanh-dao-ubnd-tinh");
    }

    @Test
    void findsTheUnitOfBothItsGroups() {
        assertThat(today.unitOfGroup("cong-an-xa-binh-kieu"))
                .isEqualTo(today.unitOfGroup("lanh-dao-cong-an-xa-binh-kieu"))
                .map(Unit::commune)
                .hasValue("binh-kieu");
        assertThat(today.unitOfGroup("camunda-admin")).isEmpty();
        assertThat(today.unitOfGroup(null)).isEmpty();
    }

    @Test
    void listsTheUnitsOfAnAgency() {
        assertThat(today.unitsOf("cong-an-xa")).hasSize(25);
        assertThat(today.unitsOf("cong-an-huyen"))
                .extracting(Unit::key)
                .containsExactly("cong-an-huyen");
    }

    @Test
    void knowsWhereAPersonWorks() {
        assertThat(today.unitsOfPerson("tubnd.huyen"))
                .extracting(Unit::key)
                .containsExactly("ubnd-huyen", "bcd-138-huyen");
        assertThat(today.unitsOfPerson("nobody")).isEmpty();
        assertThat(Data.shipped().withoutPeople().read().unitsOfPerson(null)).isEmpty();
    }

    @Test
    void namesWhatItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> today.unit("cong-an-tinh-doi", "binh-kieu"))
                .withMessage("Unknown agency 'cong-an-tinh-doi'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> today.head("cong-an-xa", "binh-kieuu"))
                .withMessage("Unknown commune 'binh-kieuu' for agency 'cong-an-xa'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> today.unit("cong-an-xa", null))
                .withMessageContaining("'cong-an-xa'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> today.headOfUnit("cong-an-xa"))
                .withMessage("Unknown unit 'cong-an-xa'");
    }

    @Test
    void sendsEverythingToTheBodyThatHasTakenOver() {
        Organisation reformed =
                Data.shipped().withBodies(LABOUR, LABOUR + performedBy("cong-an-tinh")).read();

        assertThat(reformed.unit("phong-ldtbxh", "binh-kieu")).isEqualTo("cong-an-tinh");
        assertThat(reformed.head("phong-ldtbxh", null)).isEqualTo("lanh-dao-cong-an-tinh");
        assertThat(reformed.superiorOf("phong-ldtbxh", null)).isEqualTo("lanh-dao-ubnd-tinh");
        assertThat(reformed.superiorOf("co-so-cai-nghien", null))
                .isEqualTo("lanh-dao-cong-an-tinh");
        assertThat(reformed.unitOfGroup("lanh-dao-phong-ldtbxh"))
                .map(Unit::key)
                .hasValue("cong-an-tinh");
        assertThat(reformed.unitsOf("phong-ldtbxh"))
                .extracting(Unit::key)
                .containsExactly("cong-an-tinh");
        assertThat(reformed.findUnit("phong-ldtbxh")).map(Unit::key).hasValue("phong-ldtbxh");
    }

    @Test
    void movesADistrictDutyToTheCommunes() {
        Organisation reformed =
                Data.shipped()
                        .withBodies(LABOUR, LABOUR + performedBy("cong-an-xa"))
                        .withBodies("    superior: phong-ldtbxh\n", "    superior: ubnd-huyen\n")
                        .read();

        assertThat(reformed.unit("phong-ldtbxh", "dai-tap")).isEqualTo("cong-an-xa-dai-tap");
        assertThat(reformed.unitsOf("phong-ldtbxh")).hasSize(25);
        assertThat(reformed.unitOfGroup("phong-ldtbxh")).map(Unit::key).hasValue("phong-ldtbxh");
    }

    @Test
    void letsAnotherAgencySteerThePlanWhenTheDistrictPoliceIsGone() {
        Organisation reformed =
                Data.shipped().withBodies(POLICE, POLICE + performedBy("cong-an-tinh")).read();

        assertThat(reformed.standing()).isEqualTo("lanh-dao-cong-an-tinh");
        assertThat(reformed.superiorOf("cong-an-xa-binh-kieu", null))
                .isEqualTo("lanh-dao-cong-an-tinh");
    }

    @Test
    void letsACommuneCarryOnWhatAnAbsorbedOneBegan() {
        Organisation merged =
                Data.shipped().withBodies(DA_TRACH, DA_TRACH + ", merged-into: binh-minh").read();

        assertThat(merged.communes())
                .hasSize(24)
                .extracting(Commune::key)
                .doesNotContain("da-trach");
        assertThat(merged.findCommune("da-trach")).isPresent();
        assertThat(merged.communeInCharge("da-trach")).map(Commune::key).hasValue("binh-minh");
        assertThat(merged.communeInCharge("binh-minh")).map(Commune::key).hasValue("binh-minh");
        assertThat(merged.communeInCharge("west")).isEmpty();
        assertThat(merged.unit("cong-an-xa", "da-trach")).isEqualTo("cong-an-xa-binh-minh");
        assertThat(merged.superiorOf("bcd-138-xa-da-trach", null))
                .isEqualTo("lanh-dao-ubnd-xa-binh-minh");
        assertThat(merged.unitOfGroup("cong-an-xa-da-trach"))
                .map(Unit::key)
                .hasValue("cong-an-xa-binh-minh");
        assertThat(merged.unitsOf("cong-an-xa")).hasSize(24);
    }

    @Test
    void takesASingleBodysOwnMailboxNameAndHead() {
        Organisation edited =
                Data.shipped()
                        .withBodies(
                                "units: []",
                                """
                                units:
                                  - key: cong-an-xa-dai-tap
                                    mail: truc-ban@daitap.example
                                    head: Quyền Trưởng Công an xã Đại Tập
                                """)
                        .read();

        Unit unit = edited.findUnit("cong-an-xa-dai-tap").orElseThrow();
        assertThat(unit.mail()).isEqualTo("truc-ban@daitap.example");
        assertThat(unit.headTitle()).isEqualTo("Quyền Trưởng Công an xã Đại Tập");
        assertThat(unit.name()).isEqualTo("Công an xã Đại Tập");
    }

    @Test
    void gainsACommuneByOneLine() {
        Organisation grown =
                Data.shipped()
                        .withCommune("{ key: moi, kind: xa, name: Mới, code: '99999' }")
                        .read();

        assertThat(grown.communes()).hasSize(26);
        assertThat(grown.units()).hasSize(33 + 6 * 26);
        assertThat(grown.findUnit("tram-y-te-xa-moi"))
                .map(Unit::mail)
                .hasValue("tram-y-te-xa-moi@khoaichau.example");
    }

    @Test
    void letsSomebodyHeadOneBodyAndServeInAnother() {
        Person person =
                Data.shipped()
                        .withPeople(
                                "unit: [ubnd-huyen, bcd-138-huyen]\n    head: true",
                                "unit: [ubnd-huyen, bcd-138-huyen]\n    head: [bcd-138-huyen]")
                        .read()
                        .people()
                        .stream()
                        .filter(it -> it.id().equals("tubnd.huyen"))
                        .findFirst()
                        .orElseThrow();

        assertThat(person.units()).containsExactly("ubnd-huyen", "bcd-138-huyen");
        assertThat(person.headOf()).containsExactly("bcd-138-huyen");
    }

    private static String performedBy(String agency) {
        return "    performed-by: " + agency + "\n";
    }
}
