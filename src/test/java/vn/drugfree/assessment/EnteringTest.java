package vn.drugfree.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.drugfree.assessment.Criteria.Criterion;
import vn.drugfree.figure.Figures;
import vn.drugfree.figure.Tally;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.WebOfficer;
import vn.drugfree.testing.World;

/** What the officers of Bình Kiều and of the district police may say on a sheet, and what not. */
@ProcessTest
class EnteringTest {

    private static final String COMMUNE = "ubnd.binhkieu";
    private static final String VERIFIER = "ca.huyen";

    @Autowired World world;
    @Autowired DistrictTime time;
    @Autowired SheetTable sheets;
    @Autowired LineTable lines;
    @Autowired Criteria criteria;
    @Autowired Evaluation evaluation;
    @Autowired Figures figures;
    @Autowired TestRestTemplate http;

    private long sheet;

    @BeforeEach
    void theSheetOfBinhKieuIsOpen() {
        world.isEmpty();
        time.set(LocalDate.of(2024, 11, 4));
        sheet = newSheet("ubnd-xa-binh-kieu", "binh-kieu");
        // The register knows 12 people, 11 of them managed.
        lines.count(sheet, "A1", new Tally(11, 12));
        evaluation.evaluate(sheets.find(sheet).orElseThrow());
        sheets.open(sheet, "self", "ubnd-xa-binh-kieu");
    }

    @Test
    void aReportedFigureEarnsItsPointsAtOnce() {
        JsonNode line = kept(enter(COMMUNE, "D4", 3, 4, null, "Biên bản 12/BB-UBND"));
        assertThat(line.path("points").decimalValue()).isEqualByComparingTo("1.5");
        assertThat(line.path("evidence").asText()).isEqualTo("Biên bản 12/BB-UBND");
        assertThat(line.path("version").asInt()).isEqualTo(2);
        assertThat(shown(COMMUNE).path("left").asInt())
                .isEqualTo(shown(VERIFIER).path("left").asInt())
                .isEqualTo(leftAtFirst() - 1);
    }

    @Test
    void aCountIsOneNumber() {
        long body = newSheet("phong-noi-vu", null);
        sheets.open(body, "self", "phong-noi-vu");
        JsonNode line = kept(put("nv.huyen", body, "P4", Values.map("total", 3, "version", 1)));
        assertThat(line.path("points").decimalValue()).isEqualByComparingTo("3");
    }

    /** Both figures stay visible; the system's holds until the verifier says otherwise. */
    @Test
    void aFigureOfTheSystemIsContestedWithAReason() {
        assertThat(refused(enter(COMMUNE, "A1", 12, 12, " ", null))).contains("Lý do");
        JsonNode contested = kept(enter(COMMUNE, "A1", 12, 12, "Một người đã chuyển đi", null));
        assertThat(contested.path("met").asInt()).isEqualTo(11);
        assertThat(contested.path("claimedMet").asInt()).isEqualTo(12);
        assertThat(contested.path("contestReason").asText()).isEqualTo("Một người đã chuyển đi");

        sheets.open(sheet, "verify", "cong-an-huyen");
        assertThat(refused(enter(COMMUNE, "A1", 12, 12, "Một người đã chuyển đi", null)))
                .contains("chưa đến lượt");
        assertThat(refused(enter(VERIFIER, "A1", 12, 12, null, null))).contains("Lý do");
        JsonNode verified = kept(enter(VERIFIER, "A1", 12, 12, "Đã xác minh", null));
        assertThat(verified.path("met").asInt()).isEqualTo(12);
        assertThat(verified.path("countedMet").asInt()).isEqualTo(11);
        assertThat(verified.path("points").decimalValue()).isEqualByComparingTo("10");
    }

    @Test
    void whatWasEnteredCanBeTakenBack() {
        kept(enter(COMMUNE, "D4", 3, 4, null, null));
        JsonNode line = kept(enter(COMMUNE, "D4", null, null, null, null));
        assertThat(line.path("claimedTotal").isNull()).isTrue();
        assertThat(line.path("points").decimalValue()).isEqualByComparingTo("0");
        assertThat(shown(COMMUNE).path("left").asInt()).isEqualTo(leftAtFirst());
    }

    @Test
    void whoeverSawAnOlderLineIsToldAndOverwritesNothing() {
        kept(put(COMMUNE, "D4", Values.map("met", 3, "total", 4, "version", 1)));
        ResponseEntity<JsonNode> late =
                put("tubnd.binhkieu", "D4", Values.map("met", 1, "total", 4, "version", 1));
        assertThat(late.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(late.getBody().path("message").asText())
                .contains("Công chức UBND xã Bình Kiều vừa nhập");
        assertThat(late.getBody().path("line").path("claimedMet").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "D4, 5, 4, không được lớn hơn 4",
                "D4, -1, 4, nhập số từ 0",
                "D4, 1, 1000001, nhập số từ 0",
                "D4, -, 4, nhập số",
                "D4, 3, -, nhập số",
                "Z9, 1, 1, không có mục này"
            })
    void whatIsNoFigureIsRefusedWithTheFieldsName(
            String code, Integer met, Integer total, String why) {
        assertThat(refused(enter(COMMUNE, code, met, total, null, null))).contains(why);
        assertThat(shown(COMMUNE).path("left").asInt()).isEqualTo(leftAtFirst());
    }

    @Test
    void aTextMayNotBeEndless() {
        assertThat(refused(enter(COMMUNE, "D4", 3, 4, null, "x".repeat(2001))))
                .contains("Minh chứng", "2000");
    }

    @Test
    void onlyTheVerifierRates() {
        long body = newSheet("phong-noi-vu", null);
        sheets.open(body, "self", "phong-noi-vu");
        assertThat(refused(put("nv.huyen", body, "P3", Values.map("total", 10, "version", 1))))
                .contains("cơ quan thẩm định");
        sheets.open(body, "verify", "cong-an-huyen");
        JsonNode rated = kept(put(VERIFIER, body, "P3", Values.map("total", 8, "version", 1)));
        assertThat(rated.path("points").decimalValue()).isEqualByComparingTo("8");
    }

    @Test
    void nobodyEntersAnythingOnceTheTaskIsDone() {
        sheets.close(sheet);
        assertThat(refused(enter(COMMUNE, "D4", 3, 4, null, null))).contains("đã đóng");
    }

    @Test
    void anotherCommuneSeesNothing() {
        WebOfficer other = new WebOfficer(http, "ubnd.nhueduong");
        assertThat(other.get("/assessments/" + sheet).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(
                        put("ubnd.nhueduong", "D4", Values.map("met", 3, "total", 4, "version", 1))
                                .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(other.get("/assessments/mine").getBody().path("sheets")).isEmpty();
        assertThat(other.get("/assessments/999999").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void theRankingShowsOthersOnlyOnceItIsDecided() {
        WebOfficer other = new WebOfficer(http, "ubnd.nhueduong");
        sheets.rank(2024);
        assertThat(other.get("/assessments/ranking?year=2024").getBody().path("communes"))
                .isEmpty();
        sheets.conclude(sheet, "good", Instant.parse("2024-12-25T03:00:00Z"));
        JsonNode ranked =
                other.get("/assessments/ranking?year=2024").getBody().path("communes").path(0);
        assertThat(ranked.path("name").asText()).isEqualTo("UBND xã Bình Kiều");
        assertThat(ranked.path("sheet").isNull()).isTrue();
        assertThat(ranked.path("decided").asBoolean()).isTrue();
    }

    /** Half a sheet would look like a bad year. */
    @Test
    void aSheetThatIsBeingFilledInHasNoScoreInTheRanking() {
        assertThat(ranked().path("score").isNull()).isTrue();
        sheets.open(sheet, "verify", "cong-an-huyen");
        assertThat(ranked().path("score").isNumber()).isTrue();
    }

    private JsonNode ranked() {
        return new WebOfficer(http, VERIFIER)
                .get("/assessments/ranking?year=2024")
                .getBody()
                .path("communes")
                .path(0);
    }

    private int leftAtFirst() {
        return (int)
                StreamSupport.stream(shown(COMMUNE).path("lines").spliterator(), false)
                        .filter(line -> line.path("source").asText().equals("reported"))
                        .count();
    }

    private JsonNode shown(String officer) {
        return new WebOfficer(http, officer).get("/assessments/" + sheet).getBody();
    }

    private ResponseEntity<JsonNode> enter(
            String officer,
            String code,
            Integer met,
            Integer total,
            String reason,
            String evidence) {
        int version =
                StreamSupport.stream(shown(COMMUNE).path("lines").spliterator(), false)
                        .filter(line -> line.path("code").asText().equals(code))
                        .mapToInt(line -> line.path("version").asInt())
                        .findFirst()
                        .orElse(1);
        return put(
                officer,
                code,
                Values.map(
                        "met",
                        met,
                        "total",
                        total,
                        "reason",
                        reason,
                        "evidence",
                        evidence,
                        "version",
                        version));
    }

    private ResponseEntity<JsonNode> put(String officer, String code, Map<String, Object> body) {
        return put(officer, sheet, code, body);
    }

    private ResponseEntity<JsonNode> put(
            String officer, long of, String code, Map<String, Object> body) {
        return new WebOfficer(http, officer)
                .send(HttpMethod.PUT, "/assessments/%d/lines/%s".formatted(of, code), body);
    }

    private static JsonNode kept(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode()).as(answer.toString()).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    private static String refused(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode()).as(answer.toString()).isEqualTo(HttpStatus.BAD_REQUEST);
        return answer.getBody().path("message").asText();
    }

    private long newSheet(String unit, String commune) {
        String list = commune == null ? "body-score" : "commune-score";
        Criteria.Version version = criteria.version(list, 2024);
        long id =
                sheets.add(
                                Sheet.SCORE,
                                2024,
                                unit,
                                commune == null ? unit : "ubnd-xa",
                                commune,
                                "TEST",
                                list,
                                version)
                        .orElseThrow();
        for (Criterion criterion : criteria.list(version.key(), list)) {
            lines.add(id, criterion, figures.get(criterion.figure()));
        }
        return id;
    }
}
