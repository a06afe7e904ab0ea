package vn.drugfree.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.Test;
import vn.drugfree.input.InvalidInput;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;

/** Who comes into the register, and what a case writes there. */
@ProcessTest
class RegisterTest extends RegisterScenario {

    @Test
    void aCaseEntersWhoeverIsNewAndKeepsEachState() {
        CaseRun run = found("ca.binhkieu", person());
        String code = codeOf(run);
        assertThat(code).matches("NQL-\\d{6}");
        run.has("variant", "adult");
        assertThat(search.find(code).orElseThrow())
                .isEqualTo(
                        new PersonRow(
                                code,
                                "binh-kieu",
                                "compulsory-rehabilitation",
                                FOUND,
                                null,
                                run.code()));
        assertThat(path(code))
                .containsExactly(
                        "suspected binh-kieu 2024-02-01",
                        "compulsory-rehabilitation binh-kieu 2024-02-01");
        assertThat(search.record(code).record())
                .isEqualTo(
                        new PersonalRecord(
                                "Nguyễn Văn Thử",
                                LocalDate.of(1990, 5, 5),
                                "male",
                                NUMBER,
                                "Thôn Thử Nghiệm",
                                null,
                                null));
    }

    @Test
    void aMeasureThatComesToNothingLeavesAnAddictWithoutOne() {
        String code = codeOf(foundAndSpared(person()));
        assertThat(search.find(code).orElseThrow().state()).isEqualTo("addicted");
    }

    @Test
    void whoeverIsKnownIsFoundByTheNumber() {
        String code = codeOf(foundAndSpared(person("address", null)));
        time.set(FOUND.plusDays(10));
        CaseRun again = found("ca.binhkieu", person("address", "Thôn Mới", "gender", "female"));
        assertThat(codeOf(again)).isEqualTo(code);
        // What was missing is filled in; what stands there is corrected on its own page only.
        assertThat(search.record(code).record())
                .extracting(PersonalRecord::address, PersonalRecord::gender)
                .containsExactly("Thôn Mới", "male");
        assertThat(((SpinJsonNode) again.value("person")).prop("gender").stringValue())
                .isEqualTo("male");
    }

    @Test
    void whoeverHasNoNumberIsFoundByNameAndBirthDateInTheCommune() {
        String code = codeOf(foundAndSpared(person("idNumber", null)));
        assertThat(codeOf(foundAndSpared(person("fullName", "  nguyễn văn  THỬ "))))
                .isEqualTo(code);
        assertThat(search.record(code).record().idNumber()).isEqualTo(NUMBER);
        assertThat(codeOf(foundAndSpared(person("idNumber", "033090009999")))).isNotEqualTo(code);
        assertThat(
                        codeOf(
                                found(
                                        "ca.nhueduong",
                                        person("idNumber", null, "fullName", "Nguyễn Văn Thử"))))
                .isNotEqualTo(code);
    }

    @Test
    void aNumberOfSomebodyElseIsRefused() {
        String code = codeOf(foundAndSpared(person()));
        assertThatThrownBy(() -> found("ca.binhkieu", person("fullName", "Trần Văn Khác")))
                .rootCause()
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("họ tên hoặc ngày sinh khác");
        assertThat(search.record(code).record().fullName()).isEqualTo("Nguyễn Văn Thử");
        assertThat(cases.count()).isZero();
    }

    @Test
    void aDistrictBodyEntersSomebodyWhoseCommuneIsNotKnownYet() {
        CaseRun run = found("ca.huyen", person());
        String code = codeOf(run);
        assertThat(search.find(code).orElseThrow().commune()).isNull();
        run.complete("assign-commune", "commune", "nhue-duong");
        assertThat(search.find(code).orElseThrow().commune()).isEqualTo("nhue-duong");
        assertThat(path(code))
                .containsExactly(
                        "suspected ? 2024-02-01",
                        "compulsory-rehabilitation nhue-duong 2024-02-01");
    }

    @Test
    void aCorrectionReachesTheCaseThatRuns() {
        CaseRun run = found("ca.binhkieu", person());
        String code = codeOf(run);
        PersonSearch.Versioned seen = search.record(code);
        cases.as(
                "ca.binhkieu",
                () -> changes.change(code, seen.version(), named("Nguyễn Văn Đúng"), "Sai tên"));
        assertThat(((SpinJsonNode) run.value("person")).prop("fullName").stringValue())
                .isEqualTo("Nguyễn Văn Đúng");
        assertThatThrownBy(
                        () ->
                                cases.as(
                                        "ca.binhkieu",
                                        () ->
                                                changes.change(
                                                        code,
                                                        seen.version(),
                                                        named("Nguyễn Văn Sai"),
                                                        "Sai tên")))
                .isInstanceOf(RecordConflict.class);
        assertThat(search.record(code).record().fullName()).isEqualTo("Nguyễn Văn Đúng");
    }

    @Test
    void aTaskThatLearnsAboutTheGuardianWritesItBackUnlessSomebodyElseDid() {
        CaseRun run =
                found(
                        "ca.binhkieu",
                        person("birthDate", LocalDate.of(2008, 6, 10), "guardianName", "Bà Một"));
        String code = codeOf(run);
        run.complete(
                "prepare-dossier",
                "lifeSummary",
                true,
                "violationRecord",
                true,
                "determinationCopy",
                true,
                "ownStatement",
                true,
                "requestDocument",
                true,
                "violationHistory",
                true);
        PersonSearch.Versioned seen = search.record(code);
        PersonalRecord other =
                new PersonalRecord(
                        "Nguyễn Văn Thử",
                        LocalDate.of(2008, 6, 10),
                        "male",
                        NUMBER,
                        "Thôn Thử Nghiệm",
                        "Bà Hai",
                        "0221 3910 002");
        cases.as(
                "ca.binhkieu",
                () -> changes.change(code, seen.version(), other, "Đổi người giám hộ"));
        Object[] entries = {
            "person",
            Values.map(
                    "guardianName", "Bà Ba",
                    "guardianPhone", "0221 3910 003",
                    "bestInterestNote", "Có chỗ ở"),
            "legalAidRequested",
            true
        };
        run.refuses("arrange-guardian-legal-aid", "vừa được cán bộ khác sửa", entries);
        assertThat(search.record(code).record().guardianName()).isEqualTo("Bà Hai");
        run.take("arrange-guardian-legal-aid", "ca.binhkieu")
                .complete("arrange-guardian-legal-aid", entries);
        assertThat(search.record(code).record().guardianName()).isEqualTo("Bà Ba");
    }

    private static PersonalRecord named(String name) {
        return new PersonalRecord(
                name, LocalDate.of(1990, 5, 5), "male", NUMBER, "Thôn Thử Nghiệm", null, null);
    }
}
