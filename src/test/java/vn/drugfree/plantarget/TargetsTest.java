package vn.drugfree.plantarget;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.RegisterEntries;
import vn.drugfree.testing.RegisterEntries.Entry;
import vn.drugfree.testing.RegisterEntries.Event;
import vn.drugfree.testing.RegisterEntries.Stretch;
import vn.drugfree.testing.WebOfficer;
import vn.drugfree.testing.World;

/** How the targets of the plan stand, for managers and for officers of a commune. */
@ProcessTest
class TargetsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    private static final String MANAGER = "tubnd.huyen";
    private static final String POLICE = "ca.binhkieu";
    private static final String HERE = "binh-kieu";
    private static final String NAME = "Người Không Nêu Tên";

    @Autowired World world;
    @Autowired DistrictTime time;
    @Autowired TestRestTemplate http;
    @Autowired JdbcTemplate tables;
    @Autowired JdbcClient database;

    private final List<Entry> people = new ArrayList<>();

    @BeforeEach
    void nobodyIsInTheRegister() {
        world.isEmpty();
        database.sql("delete from register.survey").update();
        time.set(TODAY);
        people.clear();
    }

    @AfterEach
    void theSurveysAreGone() {
        database.sql("delete from register.survey").update();
        time.reset();
    }

    @Test
    void withNobodyToCountATargetIsNeitherMetNorMissed() {
        for (String target : List.of("T01", "T03", "T04")) {
            JsonNode district = district(target, 2026);
            assertThat(district.path("shown").asText()).isEqualTo("không có trường hợp");
            assertThat(district.path("verdict").asText()).isEqualTo("NO_CASE");
            assertThat(commune(target, HERE).path("verdict").asText()).isEqualTo("NO_CASE");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "800, 200, '80,0%', MISSED",
        "801, 199, '80,1%', MET",
        "4, 1, '80,0%', MISSED",
        "5, 1, '83,3%', MET"
    })
    void overEightyPercentMeansMoreThanEighty(
            int supported, int others, String shown, String verdict) {
        LocalDate since = TODAY.minusDays(100);
        for (int i = 0; i < supported + others; i++) {
            person(
                    List.of(stretch("post-rehabilitation", HERE, since, null)),
                    i < supported ? List.of(new Event("job", TODAY, HERE)) : List.of());
        }
        settle();
        JsonNode district = district("T04", 2026);
        assertThat(district.path("shown").asText()).isEqualTo(shown);
        assertThat(district.path("verdict").asText()).isEqualTo(verdict);
        assertThat(commune("T04", HERE).path("verdict").asText()).isEqualTo(verdict);
        assertThat(commune("T04", "nhue-duong").path("verdict").asText()).isEqualTo("NO_CASE");
    }

    @Test
    void aPastYearKeepsTheFigureOfItsLastDay() {
        LocalDate inTime = LocalDate.of(2025, 12, 31);
        person(
                List.of(
                        stretch("addicted", HERE, LocalDate.of(2024, 5, 1), inTime),
                        stretch("voluntary-rehabilitation", HERE, inTime, null)));
        LocalDate late = LocalDate.of(2026, 1, 1);
        person(
                List.of(
                        stretch("addicted", HERE, LocalDate.of(2024, 5, 1), late),
                        stretch("substitution-treatment", HERE, late, null)));
        person(List.of(stretch("suspected", HERE, LocalDate.of(2024, 5, 1), null)));
        settle();
        assertThat(counts(district("T01", 2024))).isEqualTo("0/2");
        assertThat(counts(district("T01", 2025))).isEqualTo("1/2");
        assertThat(counts(district("T01", 2026))).isEqualTo("2/2");
        assertThat(subjects("/targets/T01/rows?year=2025"))
                .as("who is missing stands first")
                .containsExactly("P-2 false", "P-1 true");
    }

    @Test
    void afterTheLastCompletionAFileIsMadeEvenInTheYearAfter() {
        LocalDate completed = LocalDate.of(2025, 12, 30);
        person(
                List.of(stretch("post-rehabilitation", HERE, completed, null)),
                List.of(
                        new Event("rehab-completed", completed, HERE),
                        new Event("management-file", completed.plusDays(6), HERE)));
        person(
                List.of(stretch("post-rehabilitation", HERE, completed, null)),
                List.of(
                        new Event("rehab-completed", completed, HERE),
                        new Event("management-file", completed.minusDays(1), HERE)));
        settle();
        assertThat(counts(district("T03", 2025))).isEqualTo("1/2");
        assertThat(counts(district("T03", 2026))).isEqualTo("0/0");
    }

    @Test
    void whereNobodyKnowsTheCommuneAPersonCountsForTheDistrictAlone() {
        person(List.of(stretch("addicted", null, TODAY.minusDays(3), null)));
        settle();
        assertThat(counts(district("T01", 2026))).isEqualTo("0/1");
        JsonNode last = null;
        for (JsonNode figure : target("T01", 2026, MANAGER).path("communes")) {
            last = figure;
        }
        assertThat(last.path("name").asText()).isEqualTo("Chưa rõ xã");
        assertThat(counts(last)).isEqualTo("0/1");
        assertThat(target("T01", 2026, POLICE).path("communes")).hasSize(1);
    }

    @Test
    void aSurveyCountsInTheYearItEndsAndForTheCommunesThatTookPart() {
        survey("TKS-1", LocalDate.of(2025, 12, 31), HERE);
        survey("TKS-2", LocalDate.of(2026, 1, 1), "nhue-duong");
        survey("TKS-3", null, HERE);
        for (int year : List.of(2025, 2026)) {
            assertThat(district("T05", year).path("shown").asText()).isEqualTo("1");
            assertThat(district("T05", year).path("verdict").asText()).isEqualTo("MET");
        }
        assertThat(district("T05", 2024).path("shown").asText()).isEqualTo("0");
        assertThat(district("T05", 2024).path("verdict").asText()).isEqualTo("MISSED");
        assertThat(commune("T05", HERE).path("verdict").asText()).isEqualTo("MISSED");
        assertThat(commune("T05", "nhue-duong").path("verdict").asText()).isEqualTo("MET");
        assertThat(subjects("/targets/T05/rows?year=2025")).containsExactly("TKS-1 true");
        assertThat(subjects("/targets/T05/rows?year=2026&commune=nhue-duong"))
                .containsExactly("TKS-2 true");
        assertThat(subjects("/targets/T05/rows?year=2026&commune=" + HERE)).isEmpty();
    }

    @Test
    void thePilotCommunesAreThoseOfThePlan() {
        assertThat(district("T08", 2026).path("shown").asText()).isEqualTo("5");
        assertThat(district("T08", 2026).path("verdict").asText()).isEqualTo("MET");
        assertThat(target("T08", 2026, MANAGER).path("communes")).isEmpty();
        assertThat(subjects("/targets/T08/rows"))
                .containsExactlyInAnyOrder(
                        "Xã Bình Kiều true",
                        "Xã Nhuế Dương true",
                        "Xã Đông Ninh true",
                        "Xã Đại Tập true",
                        "Xã Ông Đình true");
    }

    @Test
    void theHealthCentreReportsWhichFacilitiesQualify() {
        assertThat(district("T02", 2026).path("verdict").asText()).isEqualTo("NO_CASE");
        reported("2026-H1", "2026-06-14", 2, 3);
        assertThat(district("T02", 2026).path("verdict").asText()).isEqualTo("MISSED");
        reported("2026-H2", "2026-12-14", 3, 3);
        assertThat(district("T02", 2026).path("verdict").asText()).isEqualTo("MET");
        assertThat(target("T02", 2026, MANAGER).path("communes")).isEmpty();
    }

    private void reported(String period, String endsOn, int met, int total) {
        database.sql(
                        """
                        insert into duty.reported_figure
                               (figure, unit, period, ends_on, met, total)
                        values ('facilities-qualified', 'tt-y-te', ?, cast(? as date), ?, ?)
                        """)
                .params(period, endsOn, met, total)
                .update();
    }

    @Test
    void whatCannotBeCountedSaysWhy() {
        JsonNode horizon = target("T10", 2026, MANAGER);
        assertThat(horizon.path("kind").asText()).isEqualTo("NO_MEASURE");
        assertThat(horizon.path("words").asText()).isNotBlank();
        assertThat(horizon.path("district").isNull()).isTrue();
        assertThat(as(MANAGER).status("/targets/T10/rows")).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(as(MANAGER).status("/targets/T99/rows")).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void officersSeeTheirOwnCommuneAndNoOther() {
        person(List.of(stretch("addicted", HERE, TODAY.minusDays(3), null)));
        person(List.of(stretch("addicted", "nhue-duong", TODAY.minusDays(3), null)));
        settle();
        for (String officer : List.of(POLICE, "ubnd.binhkieu", "yt.binhkieu", "dt.binhkieu")) {
            JsonNode target = target("T01", 2026, officer);
            assertThat(target.path("district").isNull()).as(officer).isTrue();
            assertThat(target.path("communes")).hasSize(1);
            assertThat(counts(target.path("communes").get(0))).isEqualTo("0/1");
            assertThat(as(officer).status("/targets/T01/rows?commune=" + HERE))
                    .isEqualTo(HttpStatus.OK);
            assertThat(as(officer).status("/targets/T01/rows?commune=nhue-duong"))
                    .isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(as(officer).status("/targets/T01/rows")).isEqualTo(HttpStatus.FORBIDDEN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tubnd.huyen", "tca.huyen", "ca.huyen", "quantri"})
    void theDistrictIsForManagersTheAdministratorAndTheStandingAgency(String officer) {
        assertThat(target("T01", 2026, officer).path("communes")).hasSize(25);
        assertThat(as(officer).status("/targets/T01/rows")).isEqualTo(HttpStatus.OK);
    }

    @Test
    void otherBodiesOfTheDistrictAreRefused() {
        for (String officer : List.of("ldtbxh.huyen", "ta.huyen", "cscn.huyen")) {
            assertThat(as(officer).status("/targets")).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(as(officer).status("/targets/T01/rows")).isEqualTo(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void noNameIsEverTold() {
        person(List.of(stretch("addicted", HERE, TODAY.minusDays(3), null)));
        settle();
        for (String path : List.of("/targets", "/targets/T01/rows")) {
            assertThat(as(MANAGER).read(path).toString()).doesNotContain(NAME, "0330900");
        }
    }

    @Test
    void theYearMustHaveBegun() {
        assertThat(as(MANAGER).read("/targets").path("year").asInt()).isEqualTo(2026);
        assertThat(as(MANAGER).read("/targets").path("until").asText()).isEqualTo("2026-06-10");
        assertThat(as(MANAGER).read("/targets?year=2025").path("until").asText())
                .isEqualTo("2025-12-31");
        for (String year : List.of("2027", "1999", "x")) {
            assertThat(as(MANAGER).status("/targets?year=" + year))
                    .isEqualTo(HttpStatus.BAD_REQUEST);
        }
        assertThat(as(MANAGER).get("/targets?year=2027").getBody().path("message").asText())
                .isEqualTo("Trường «Năm»: chọn từ 2000 đến 2026.");
    }

    private void person(List<Stretch> path) {
        person(path, List.of());
    }

    private void person(List<Stretch> path, List<Event> events) {
        int number = people.size() + 1;
        people.add(new Entry("P-" + number, NAME, "0330900%05d".formatted(number), path, events));
    }

    private void settle() {
        new RegisterEntries(tables, time.instant()).write(people);
    }

    private static Stretch stretch(
            String state, @Nullable String commune, LocalDate from, @Nullable LocalDate until) {
        return new Stretch(state, null, commune, from, until);
    }

    private void survey(String code, @Nullable LocalDate finished, String commune) {
        database.sql(
                        """
                        insert into register.survey (case_code, survey_year, begun_on, finished_on)
                        values (?, 2025, '2025-09-01', ?)
                        """)
                .params(code, finished == null ? null : Date.valueOf(finished))
                .update();
        database.sql(
                        """
                        insert into register.survey_commune (case_code, commune, position)
                        values (?, ?, 1)
                        """)
                .params(code, commune)
                .update();
    }

    private JsonNode district(String target, int year) {
        return target(target, year, MANAGER).path("district");
    }

    private JsonNode commune(String target, String key) {
        return StreamSupport.stream(
                        target(target, 2026, MANAGER).path("communes").spliterator(), false)
                .filter(figure -> figure.path("commune").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode target(String id, int year, String officer) {
        return StreamSupport.stream(
                        as(officer).read("/targets?year=" + year).path("targets").spliterator(),
                        false)
                .filter(target -> target.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> subjects(String path) {
        return StreamSupport.stream(as(MANAGER).read(path).spliterator(), false)
                .map(row -> row.path("subject").asText() + " " + row.path("met").asText())
                .toList();
    }

    private static String counts(JsonNode figure) {
        return figure.path("met").asInt() + "/" + figure.path("total").asInt();
    }

    private WebOfficer as(String officer) {
        return new WebOfficer(http, officer);
    }
}
