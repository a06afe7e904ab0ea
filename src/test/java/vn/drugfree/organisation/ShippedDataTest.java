package vn.drugfree.organisation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.drugfree.organisation.Agency.Level;

/** Walks the files of the district as they are shipped. */
class ShippedDataTest {

    private final Organisation district = Data.shipped().read();

    @Test
    void knowsTheAgenciesOfThePlanAndTheProvince() {
        Map<Level, Long> counts =
                district.agencies().values().stream()
                        .collect(groupingBy(Agency::level, counting()));

        assertThat(counts)
                .containsOnly(
                        Map.entry(Level.DISTRICT, 29L),
                        Map.entry(Level.COMMUNE, 6L),
                        Map.entry(Level.EXTERNAL, 4L));
    }

    @Test
    void hasOneTownAndTwentyFourCommunes() {
        assertThat(district.communes())
                .hasSize(25)
                .extracting(Commune::code)
                .doesNotHaveDuplicates();
        assertThat(district.communes()).filteredOn(it -> it.kind().equals("tt")).hasSize(1);
    }

    @Test
    void knowsTheFivePilotCommunesOfThePlan() {
        assertThat(district.communes())
                .filteredOn(Commune::pilot)
                .extracting(Commune::name)
                .containsExactlyInAnyOrder(
                        "Bình Kiều", "Đông Ninh", "Nhuế Dương", "Đại Tập", "Ông Đình");
    }

    @Test
    void givesEachCommuneItsSixBodies() {
        assertThat(district.units()).hasSize(33 + 6 * 25);
        for (Commune commune : district.communes()) {
            assertThat(district.units())
                    .filteredOn(unit -> commune.key().equals(unit.commune()))
                    .as(commune.key())
                    .hasSize(6)
                    .allSatisfy(unit -> assertThat(unit.name()).endsWith(commune.name()));
        }
    }

    @Test
    void givesEachUnitAMailboxOfItsOwnOnAnInventedDomain() {
        assertThat(district.units())
                .extracting(Unit::mail)
                .allSatisfy(mail -> assertThat(mail).matches("[a-z0-9-]+@[a-z]+\\.example"))
                .doesNotHaveDuplicates();
    }

    @Test
    void leadsEachUnitUpToTheProvince() {
        for (Unit unit : district.units()) {
            assertThat(lineAbove(unit)).as(unit.key()).hasSizeLessThan(6);
            assertThat(district.findUnit(last(lineAbove(unit))))
                    .hasValueSatisfying(top -> assertThat(top.key()).endsWith("-tinh"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cong-an-xa, binh-kieu, cong-an-xa-binh-kieu, Công an xã Bình Kiều",
        "cong-an-xa, khoai-chau, cong-an-tt-khoai-chau, Công an thị trấn Khoái Châu",
        "ubnd-xa, nhue-duong, ubnd-xa-nhue-duong, UBND xã Nhuế Dương",
        "toa-an-huyen, binh-kieu, toa-an-huyen, Tòa án nhân dân huyện Khoái Châu",
        "toa-an-tinh, , toa-an-tinh, Tòa án nhân dân tỉnh Hưng Yên"
    })
    void namesTheUnitOfAnAgency(String agency, String commune, String unit, String name) {
        assertThat(district.unit(agency, commune)).isEqualTo(unit);
        assertThat(district.findUnit(unit)).map(Unit::name).hasValue(name);
    }

    @Test
    void namesCommunesForPeopleAndForCaseCodes() {
        Commune town = district.findCommune("khoai-chau").orElseThrow();
        Commune commune = district.findCommune("binh-kieu").orElseThrow();

        assertThat(town.fullName()).isEqualTo("Thị trấn Khoái Châu");
        assertThat(commune.fullName()).isEqualTo("Xã Bình Kiều");
        assertThat(commune.caseCode()).isEqualTo("BINH-KIEU");
        assertThat(district.caseCode()).isEqualTo("HUYEN");
    }

    @Test
    void letsTheDistrictPoliceSteerThePlan() {
        assertThat(district.standing()).isEqualTo("lanh-dao-cong-an-huyen");
        assertThat(district.standingUnit().headTitle())
                .isEqualTo("Trưởng Công an huyện Khoái Châu");
    }

    @Test
    void mansEveryDemoUnitAndWhateverStandsAboveIt() {
        Set<String> headed =
                district.people().stream()
                        .flatMap(person -> person.headOf().stream())
                        .collect(Collectors.toSet());
        for (Person person : district.people()) {
            for (Unit unit : district.unitsOfPerson(person.id())) {
                assertThat(headed).as(person.id()).contains(unit.key());
                if (unit.superior() != null) {
                    assertThat(headed).as(unit.key()).contains(unit.superior());
                }
            }
        }
    }

    @Test
    void hasOneAdministratorForTheDemo() {
        assertThat(district.people())
                .filteredOn(Person::admin)
                .extracting(Person::id)
                .containsExactly("quantri");
    }

    private List<String> lineAbove(Unit unit) {
        List<String> line = new ArrayList<>(List.of(unit.key()));
        for (Unit it = unit; it.superior() != null && line.size() < 10; ) {
            it = district.findUnit(it.superior()).orElseThrow();
            line.add(it.key());
        }
        return line;
    }

    private static String last(List<String> line) {
        return line.get(line.size() - 1);
    }
}
