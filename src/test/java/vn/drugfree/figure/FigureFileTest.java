package vn.drugfree.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import vn.drugfree.configuration.ConfigurationMistake;

/** The file of figures, and every mistake in it: one line that leads to the place. */
class FigureFileTest {

    private static final String RIGHT =
            """
            figures:
              - id: managed
                name: Người được quản lý
                met: được quản lý
                total: người đã biết
                query: managed.sql
                counting: Đếm hết.
              - id: hotspots
                name: Điểm phức tạp
                total: điểm đang hoạt động
                by: body
                counting: Đếm các điểm.
              - id: cooperation
                name: Phối hợp
                met: điểm
                total: điểm tối đa
                by: verifier
                counting: Chấm từ 0 đến 10.
            """;

    /** Whatever stands in quotes after one of the two columns that name a step. */
    private static final Pattern NAMED =
            Pattern.compile("(process_key|element) (?:=|in) (\\([^)]*\\)|'[^']*')");

    @TempDir Path folder;

    @BeforeEach
    void aQueryLiesBesideTheFile() throws IOException {
        Files.writeString(folder.resolve("managed.sql"), "select 1");
    }

    @Test
    void theShippedFileSaysWhereEachFigureComesFrom() {
        Collection<Figure> shipped = shipped();
        assertThat(from(shipped, Source.SYSTEM))
                .containsExactly(
                        "managed",
                        "post-rehab-file",
                        "post-rehab-support",
                        "general-survey",
                        "pilot-commune",
                        "survey-held",
                        "records-in-time",
                        "referral",
                        "dossiers-in-time",
                        "voluntary-enrolled",
                        "support-helped",
                        "commitment-signed",
                        "classification-filed",
                        "new-people",
                        "own-duties",
                        "youth-models-on-sheets",
                        "member-families-on-sheets",
                        "classification-held",
                        "rating-held",
                        "reports-on-time",
                        "body-reports",
                        "reports-missed",
                        "commune-plan",
                        "duties-of-commune",
                        "budget-rounds",
                        "hotspots-active",
                        "hotspots-closed",
                        "hotspots-new",
                        "peak-campaigns",
                        "facilities-qualified",
                        "inspections",
                        "action-month",
                        "sessions");
        assertThat(from(shipped, Source.REPORTED))
                .containsExactly(
                        "youth-models",
                        "other-models",
                        "member-families",
                        "prolonged-crime",
                        "officials-involved",
                        "plants-handled",
                        "standard-places",
                        "initiative");
        assertThat(from(shipped, Source.RATED)).containsExactly("cooperation");
        assertThat(shipped).allSatisfy(figure -> assertThat(figure.counting()).endsWith("."));
    }

    @Test
    void onlyNumbersOfThingsHaveNoWordForWhatIsMet() {
        assertThat(shipped())
                .filteredOn(figure -> figure.metWords().isEmpty())
                .extracting(Figure::id)
                .containsExactly(
                        "general-survey",
                        "pilot-commune",
                        "youth-models-on-sheets",
                        "classification-held",
                        "rating-held",
                        "reports-missed",
                        "budget-rounds",
                        "hotspots-active",
                        "hotspots-new",
                        "prolonged-crime",
                        "officials-involved",
                        "initiative",
                        "cooperation");
    }

    /** A task of another name would count as nothing and be missed by nobody. */
    @Test
    void aQueryNamesStepsThatHaveADeadline() throws IOException {
        String timetable = Files.readString(Path.of("processes/plan/task-timetable.dmn"));
        List<String> named =
                shipped().stream()
                        .filter(figure -> figure.query() != null)
                        .flatMap(figure -> namesIn(figure.query()))
                        .toList();
        assertThat(named)
                .contains("commune-survey", "prepare-dossier", "register-target")
                .allSatisfy(
                        name -> assertThat(timetable).contains("<text>\"" + name + "\"</text>"));
    }

    @Test
    void isReadAsItIsBeforeAMistakeIsPlanted() {
        Map<String, Figure> figures = read(RIGHT);
        assertThat(figures.values())
                .containsExactly(
                        new Figure(
                                "managed",
                                "Người được quản lý",
                                "được quản lý",
                                "người đã biết",
                                Source.SYSTEM,
                                "select 1",
                                "Đếm hết."),
                        new Figure(
                                "hotspots",
                                "Điểm phức tạp",
                                "",
                                "điểm đang hoạt động",
                                Source.REPORTED,
                                null,
                                "Đếm các điểm."),
                        new Figure(
                                "cooperation",
                                "Phối hợp",
                                "điểm",
                                "điểm tối đa",
                                Source.RATED,
                                null,
                                "Chấm từ 0 đến 10."));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "id: hotspots | id: managed | figures.yml, figures entry 2, field 'id': 'managed' occurs twice",
                "id: hotspots | id: Hotspots 1 | figures.yml, figures entry 2, field 'id': 'Hotspots 1' is not an id such as own-duties",
                "id: hotspots | id: | figures.yml, figures entry 2, field 'id': is missing",
                "id: hotspots | code: hotspots | figures.yml: The elements [figures[1].code] were left unbound.",
                "name: Phối hợp | name: | figures.yml, cooperation, field 'name': is missing",
                "total: người đã biết | total: '' | figures.yml, managed, field 'total': is missing",
                "counting: Đếm hết. | counting: '' | figures.yml, managed, field 'counting': is missing",
                "query: managed.sql | query: manage.sql | figures.yml, managed, field 'query': there is no file 'manage.sql' beside this one",
                "query: managed.sql | query: '' | figures.yml, managed, field 'query': give either query or by",
                "met: điểm | query: managed.sql | figures.yml, cooperation, field 'query': give either query or by",
                "by: verifier | by: police | figures.yml, cooperation, field 'by': is 'police', but must be body or verifier",
                "figures: | numbers: | figures.yml: the list 'figures' is missing"
            })
    void namesThePlaceOfAMistake(String right, String wrong, String complaint) {
        assertThat(RIGHT).contains(right);
        assertThatExceptionOfType(ConfigurationMistake.class)
                .isThrownBy(() -> read(RIGHT.replace(right, wrong)))
                .withMessage(complaint);
    }

    private static Stream<String> namesIn(String query) {
        return NAMED.matcher(query)
                .results()
                .map(match -> match.group(2))
                .flatMap(list -> Pattern.compile("'([^']*)'").matcher(list).results())
                .map((MatchResult name) -> name.group(1));
    }

    private static Collection<Figure> shipped() {
        return FigureFile.read(new ClassPathResource("plan/figures.yml")).values();
    }

    private Map<String, Figure> read(String content) {
        try {
            return FigureFile.read(
                    new FileSystemResource(
                            Files.writeString(folder.resolve("figures.yml"), content)));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<String> from(Collection<Figure> figures, Source source) {
        return figures.stream()
                .filter(figure -> figure.source() == source)
                .map(Figure::id)
                .toList();
    }
}
