package vn.drugfree.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.FileSystemResource;
import vn.drugfree.configuration.ConfigurationMistake;
import vn.drugfree.testing.ShippedData;

/** The catalogue, and every mistake in it: one line that leads to the place. */
class DutyFileTest {

    private static final String RIGHT =
            """
            periods:
              - { key: quarter, months: 3, begins: 12-15, code: Q, names: ['quý {number}'] }
              - { key: year, months: 12, begins: 12-15, names: ['năm {year}'] }
            kinds:
              - { key: inspection, name: kiểm tra, weight: 2 }
            bullets:
              - { bullet: III.1.1, duties: [III.1.1] }
              - { bullet: III.1.2, duties: [III.1.2a, III.1.2b] }
            duties:
              - id: III.1.1
                name: Kiểm tra nhà thuốc
                clause: Mục III.1
                kind: inspection
                lead: phong-y-te
                joint-leads: [cong-an-huyen]
                with: [ubnd-xa]
                every: [quarter, year]
                opens: after
                work: lawful-control
                values: { sector: health }
                figures: [managed]
                evidence: Biên bản
                until: 2025-12-31
              - id: III.1.2a
                name: Lập hồ sơ
                clause: Mục III.1
                kind: inspection
                lead: cong-an-huyen
                done-in: [rehab-dossier/prepare-dossier]
              - id: III.1.2b
                name: Báo cáo
                clause: Mục III.1
                kind: inspection
                lead: cong-an-huyen
                every: [year]
                evidence: Báo cáo
            """;

    private static final Set<String> AGENCIES = Set.of("phong-y-te", "cong-an-huyen", "ubnd-xa");

    @TempDir Path folder;

    @Test
    void isReadAsItIsBeforeAMistakeIsPlanted() {
        List<Duty> duties = read(RIGHT);
        Duty first = duties.get(0);
        assertThat(duties).extracting(Duty::id).containsExactly("III.1.1", "III.1.2a", "III.1.2b");
        assertThat(first.leads()).containsExactly("phong-y-te", "cong-an-huyen");
        assertThat(first.partners()).containsExactly("ubnd-xa");
        assertThat(first.every()).extracting(PeriodKind::months).containsExactly(3, 12);
        assertThat(first.afterwards()).isTrue();
        assertThat(first.work()).isEqualTo("lawful-control");
        assertThat(first.values()).isEqualTo(Map.of("sector", "health"));
        assertThat(first.holdsOn(LocalDate.of(2025, 12, 31))).isTrue();
        assertThat(first.holdsOn(LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(duties.get(1).every()).isEmpty();
        assertThat(duties.get(1).doneIn())
                .containsExactly(new Duty.TaskOfProcess("rehab-dossier", "prepare-dossier"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "id: III.1.2a | id: III.1.1 | duties.yml, duties entry 2, field 'id': 'III.1.1' occurs twice",
                "id: III.1.2a | id: X7 | duties.yml, duties entry 2, field 'id': 'X7' is not an id such as III.1.9a",
                "name: Báo cáo | title: Báo cáo | duties.yml: The elements [duties[2].title] were left unbound.",
                "name: Báo cáo | name: | duties.yml, III.1.2b, field 'name': is missing",
                "lead: phong-y-te | lead: phong-x | duties.yml, III.1.1, field 'lead': the organisation knows no agency 'phong-x'",
                "joint-leads: [cong-an-huyen] | joint-leads: [cong-an] | duties.yml, III.1.1, field 'joint-leads': the organisation knows no agency 'cong-an'",
                "with: [ubnd-xa] | with: [xa] | duties.yml, III.1.1, field 'with': the organisation knows no agency 'xa'",
                "every: [year] | every: [decade] | duties.yml, III.1.2b, field 'every': is 'decade', but must be one of quarter, year",
                "every: [year] | opens: after | duties.yml, III.1.2b, field 'every': give either every or done-in",
                "opens: after | opens: later | duties.yml, III.1.1, field 'opens': is 'later', but can only be after",
                "figures: [managed] | figures: [manage] | duties.yml, III.1.1, field 'figures': there is no figure 'manage'",
                "until: 2025-12-31 | until: 2025-13-31 | duties.yml, III.1.1, field 'until': '2025-13-31' is no date",
                "evidence: Biên bản | from: 2025-01-01 | duties.yml, III.1.1, field 'evidence': is missing",
                "rehab-dossier/prepare-dossier | rehab-dossier | duties.yml, III.1.2a, field 'done-in': 'rehab-dossier' is not of the form process/task",
                "months: 3 | months: 5 | duties.yml, quarter, field 'months': '5' does not divide a year",
                "code: Q, | | duties.yml, quarter, field 'code': is missing",
                "['quý {number}'] | ['quý 1', 'quý 2'] | duties.yml, quarter, field 'names': give one for all, or one for each of a year",
                "weight: 2 | weight: 0 | duties.yml, inspection, field 'weight': must be a whole number from 1 up",
                "III.1.2a, III.1.2b] | III.1.2c] | duties.yml, bullet III.1.2, field 'duties': duty 'III.1.2c' is missing; put it back, and give it 'until' if it is over",
                "duties: [III.1.1] | duties: [] | duties.yml, bullet III.1.1, field 'duties': the plan's bullet has no duty"
            })
    void namesThePlaceOfAMistake(String right, String wrong, String complaint) {
        assertThat(RIGHT).contains(right);
        assertThatExceptionOfType(ConfigurationMistake.class)
                .isThrownBy(() -> read(RIGHT.replace(right, wrong == null ? "" : wrong)))
                .withMessage(complaint);
    }

    /** Section II of the plan has 22 bullets under six headings, section III 57 under twenty. */
    @Test
    void noBulletOfThePlanIsWithoutADuty() {
        int[] second = {3, 4, 10, 1, 1, 3};
        int[] third = {12, 1, 4, 3, 7, 3, 2, 2, 1, 1, 1, 1, 2, 1, 2, 2, 2, 2, 1, 7};
        List<String> ids = shipped("duties").stream().map(duty -> (String) duty.get("id")).toList();
        assertThat(ids).hasSize(151).doesNotHaveDuplicates();
        assertThat(bulletsOf(ids, "II.")).isEqualTo(bullets("II.", second)).hasSize(22);
        assertThat(bulletsOf(ids, "III.")).isEqualTo(bullets("III.", third)).hasSize(57);
        assertThat(
                        shipped("bullets").stream()
                                .map(bullet -> (String) bullet.get("bullet"))
                                .collect(Collectors.toSet()))
                .hasSize(79)
                .containsAll(bulletsOf(ids, "II."))
                .containsAll(bulletsOf(ids, "III."));
        List<Object> promised =
                shipped("bullets").stream()
                        .<Object>flatMap(bullet -> ((List<?>) bullet.get("duties")).stream())
                        .toList();
        assertThat(promised)
                .as("a duty that is deleted is missed")
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    private static Set<String> bulletsOf(List<String> ids, String section) {
        return ids.stream()
                .filter(id -> id.startsWith(section))
                .map(id -> id.replaceFirst("[a-z]$", ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> bullets(String section, int[] perHeading) {
        return IntStream.range(0, perHeading.length)
                .boxed()
                .flatMap(
                        heading ->
                                IntStream.rangeClosed(1, perHeading[heading])
                                        .mapToObj(bullet -> section + (heading + 1) + "." + bullet))
                .collect(Collectors.toSet());
    }

    private static List<Map<String, Object>> shipped(String list) {
        return ShippedData.list("plan/duties.yml", list);
    }

    private List<Duty> read(String content) {
        try {
            return DutyFile.read(
                    new FileSystemResource(
                            Files.writeString(folder.resolve("duties.yml"), content)),
                    AGENCIES,
                    Set.of("managed"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
