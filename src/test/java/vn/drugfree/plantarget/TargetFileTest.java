package vn.drugfree.plantarget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import vn.drugfree.configuration.ConfigurationMistake;
import vn.drugfree.figure.Figure;
import vn.drugfree.figure.Source;

/** The file of targets, and every mistake in it: one line that leads to the place. */
class TargetFileTest {

    private static final String RIGHT =
            """
            targets:
              - id: T01
                name: Người được quản lý
                clause: Mục II.3
                operator: '>='
                value: 80
                unit: '%'
                figure: managed
              - id: T02
                name: Cơ sở y tế
                clause: Mục II.4
                operator: '=='
                value: 100
                unit: '%'
                awaits: Chưa có dữ liệu
              - id: T03
                name: Tầm nhìn
                clause: Mục I
                no-measure: Là mốc thời gian
            """;

    private static final List<Figure> FIGURES =
            List.of(
                    figure("managed", Source.SYSTEM),
                    figure("member-families-on-sheets", Source.SYSTEM),
                    figure("youth-models-on-sheets", Source.SYSTEM),
                    figure("classification-held", Source.SYSTEM),
                    figure("rating-held", Source.SYSTEM),
                    figure("peak-campaigns", Source.SYSTEM),
                    figure("budget-rounds", Source.SYSTEM),
                    figure("post-rehab-file", Source.SYSTEM),
                    figure("post-rehab-support", Source.SYSTEM),
                    figure("general-survey", Source.SYSTEM),
                    figure("pilot-commune", Source.SYSTEM),
                    figure("facilities-qualified", Source.SYSTEM),
                    figure("other-models", Source.REPORTED));

    @TempDir Path folder;

    @Test
    void theShippedFileHasAllTwentyAndSaysOfEachWhetherItIsCounted() {
        List<Target> shipped = TargetFile.read(new ClassPathResource("plan/targets.yml"), FIGURES);
        assertThat(shipped)
                .extracting(Target::id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 20).mapToObj("T%02d"::formatted).toList());
        assertThat(of(shipped, Target.Kind.COUNTED))
                .containsExactly(
                        "T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08", "T15", "T16", "T17",
                        "T18");
        assertThat(of(shipped, Target.Kind.AWAITED)).isEmpty();
        assertThat(of(shipped, Target.Kind.NO_MEASURE))
                .containsExactly("T09", "T10", "T11", "T12", "T13", "T14", "T19", "T20");
        assertThat(shipped).allSatisfy(target -> assertThat(target.words()).endsWith("."));
    }

    @Test
    void isReadAsItIsBeforeAMistakeIsPlanted() {
        List<Target> targets = read(RIGHT);
        assertThat(targets)
                .extracting(Target::kind)
                .containsExactly(Target.Kind.COUNTED, Target.Kind.AWAITED, Target.Kind.NO_MEASURE);
        assertThat(targets.get(0).figure()).isEqualTo("managed");
        assertThat(targets.get(0).words()).isEqualTo("Đếm managed.");
        assertThat(targets.get(0).wantedWords()).isEqualTo("ít nhất 80%");
        assertThat(targets.get(2).wantedWords()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "id: T02 | id: T01 | targets.yml, targets entry 2, field 'id': 'T01' occurs twice",
                "id: T02 | id: X | targets.yml, targets entry 2, field 'id': 'X' is not an id such as T01",
                "id: T02 | code: T02 | targets.yml: The elements [targets[1].code] were left unbound.",
                "name: Tầm nhìn | name: | targets.yml, T03, field 'name': is missing",
                "clause: Mục II.3 | clause: '' | targets.yml, T01, field 'clause': is missing",
                "'>=' | '=>' | targets.yml, T01, field 'operator': is '=>', but must be one of == > >= < <=",
                "value: 80 | value: 101 | targets.yml, T01, field 'value': '101' cannot be reached",
                "value: 80 | value: -1 | targets.yml, T01, field 'value': '-1' cannot be reached",
                "value: 80 | value: | targets.yml, T01, field 'value': is missing",
                "figure: managed | figure: manage | targets.yml, T01, field 'figure': the system counts no figure 'manage'",
                "figure: managed | figure: other-models | targets.yml, T01, field 'figure': the system counts no figure 'other-models'",
                "figure: managed | every-commune: true | targets.yml, T01, field 'figure': give exactly one of figure, awaits and no-measure",
                "no-measure: Là mốc thời gian | awaits: '' | targets.yml, T03, field 'figure': give exactly one of figure, awaits and no-measure",
                "awaits: Chưa có dữ liệu | every-commune: true | targets.yml, T02, field 'figure': give exactly one of figure, awaits and no-measure",
                "targets: | aims: | targets.yml: the list 'targets' is missing"
            })
    void namesThePlaceOfAMistake(String right, String wrong, String complaint) {
        assertThat(RIGHT).contains(right);
        refused(RIGHT.replace(right, wrong), complaint);
    }

    @Test
    void aValueOfAnotherKindAndBrokenYamlAreToldOnOneLine() {
        refused(
                RIGHT.replace("value: 80", "value: eighty"),
                "targets.yml: targets[0].value cannot be 'eighty'");
        refusedWith(RIGHT.replace("operator: '>='", "operator: '>="), "targets.yml: ", "line");
    }

    @Test
    void aFileThatIsNotThereStopsTheStart() {
        assertThatExceptionOfType(ConfigurationMistake.class)
                .isThrownBy(() -> TargetFile.read(new ClassPathResource("plan/none.yml"), FIGURES))
                .withMessageContaining("none.yml")
                .withMessageEndingWith("no such file");
    }

    private void refused(String content, String complaint) {
        assertThatExceptionOfType(ConfigurationMistake.class)
                .isThrownBy(() -> read(content))
                .withMessage(complaint);
    }

    private void refusedWith(String content, String... words) {
        assertThatExceptionOfType(ConfigurationMistake.class)
                .isThrownBy(() -> read(content))
                .satisfies(it -> assertThat(it.getMessage()).contains(words))
                .satisfies(it -> assertThat(it.getMessage()).doesNotContain("\n"));
    }

    private List<Target> read(String content) {
        try {
            return TargetFile.read(
                    new FileSystemResource(
                            Files.writeString(folder.resolve("targets.yml"), content)),
                    FIGURES);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Figure figure(String id, Source source) {
        return new Figure(
                id,
                "Tên",
                "được",
                "tổng số",
                source,
                source == Source.SYSTEM ? "select 1" : null,
                "Đếm " + id + ".");
    }

    private static List<String> of(List<Target> targets, Target.Kind kind) {
        return targets.stream().filter(target -> target.kind() == kind).map(Target::id).toList();
    }
}
