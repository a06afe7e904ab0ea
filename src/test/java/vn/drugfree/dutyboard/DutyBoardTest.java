package vn.drugfree.dutyboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.Papers;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.WebOfficer;
import vn.drugfree.testing.World;

/** Monday, 23 November 2026: five working days later it is the Monday after. */
@ProcessTest
class DutyBoardTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate PAST = LocalDate.of(2026, 11, 20);
    private static final LocalDate SOON = LocalDate.of(2026, 11, 30);
    private static final LocalDate LATER = LocalDate.of(2026, 12, 1);
    private static final int YEAR = 2026;

    private static final String DUTY = "II.91.1";
    private static final String OTHER = "III.92.2b";
    private static final String POLICE = "cong-an-xa-binh-kieu";
    private static final String JUSTICE = "phong-tu-phap";
    private static final String MANAGER = "tca.huyen";

    @Autowired TestRestTemplate http;
    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired JdbcClient database;

    private BoardEntries entries;

    @BeforeEach
    void twoDutiesAreInTheCatalogue() {
        world.isEmpty();
        time.set(TODAY);
        entries = new BoardEntries(database);
        entries.begin();
        entries.duty(DUTY, "Phổ biến pháp luật");
        entries.duty(OTHER, "Rà soát địa bàn");
    }

    @AfterEach
    void theCatalogueIsAsItWas() {
        entries.forget();
    }

    @Test
    void anOpenCaseIsLateWhenTheLeadIsLate() {
        round(JUSTICE).due("report-duty", JUSTICE, PAST);
        assertThat(row("state")).isEqualTo("late");
        assertThat(only().path("overdue").asBoolean()).isTrue();
        assertThat(row("dueAt")).startsWith("2026-11-20");
    }

    @Test
    void theHeadsTaskIsTheLeadsToo() {
        round(JUSTICE).due("sign-report", "lanh-dao-" + JUSTICE, PAST);
        assertThat(row("state")).isEqualTo("late");
    }

    @Test
    void aCoordinatingBodyThatIsLateDoesNotMakeTheLeadLate() {
        round(JUSTICE).due("cooperate", "tt-y-te", PAST).due("report-duty", JUSTICE, LATER);
        assertThat(row("state")).isEqualTo("running");
        assertThat(row("dueAt")).startsWith("2026-12-01");
    }

    @Test
    void fiveWorkingDaysAheadADutyIsDueSoon() {
        round(JUSTICE).due("report-duty", JUSTICE, SOON);
        assertThat(row("state")).isEqualTo("due");
        assertThat(only().path("overdue").asBoolean()).isFalse();
    }

    @Test
    void aCaseWithoutADeadlineIsRunning() {
        round(JUSTICE);
        assertThat(row("state")).isEqualTo("running");
        assertThat(only().path("dueAt").isNull()).isTrue();
    }

    @Test
    void whatIsReportedWaitsForTheStandingAgency() {
        round(JUSTICE)
                .due("report-duty", JUSTICE, PAST)
                .doneOn(PAST)
                .reported("done", true)
                .due("verify-duty", "cong-an-huyen", PAST);
        assertThat(row("state")).isEqualTo("waiting");
    }

    @Test
    void whatIsReturnedIsSupplemented() {
        round(JUSTICE)
                .due("report-duty", JUSTICE, PAST)
                .doneOn(PAST)
                .reported("done", true)
                .returned(2)
                .due("supplement-duty", JUSTICE, LATER);
        assertThat(row("state")).isEqualTo("returned");
        assertThat(only().path("returned").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsAcceptedWasDoneInTimeOrLate() {
        round(JUSTICE)
                .due("report-duty", JUSTICE, PAST)
                .doneOn(PAST)
                .reported("done", true)
                .accepted();
        round("tt-y-te")
                .due("report-duty", "tt-y-te", PAST)
                .doneOn(TODAY)
                .reported("partly", true)
                .accepted();
        assertThat(states()).containsExactly("done", "done-late");
        assertThat(rows(MANAGER, DUTY).path(1).path("result").asText()).isEqualTo("partly");
        assertThat(only().path("caseId").isNull()).as("Cockpit shows what is running").isTrue();
    }

    @Test
    void whatIsAcceptedWithoutEvidenceSaysSo() {
        round(JUSTICE).reported("done", false).accepted();
        assertThat(row("state")).isEqualTo("no-evidence");
    }

    @Test
    void whatWasNotDoneNeedsNoEvidenceToBeSeenAsNotDone() {
        round(JUSTICE).reported("not-done", false).accepted();
        assertThat(row("state")).isEqualTo("not-done");
    }

    @Test
    void realDeadlinesMakeARoundRunSoonDueAndLate() {
        time.set(LocalDate.of(YEAR, 11, 2));
        CaseRun review = cases.bodyReview("ubnd-xa-binh-kieu", "ubnd-xa", "binh-kieu", YEAR);
        review.isDue("score-own-work", LocalDate.of(YEAR, 11, 13));
        entries.round(DUTY, "ubnd-xa-binh-kieu", "ubnd-xa", "binh-kieu", YEAR).in(review.code());
        assertThat(row("state")).isEqualTo("running");
        assertThat(row("caseId")).isEqualTo(review.id());
        time.set(LocalDate.of(YEAR, 11, 9));
        assertThat(row("state")).isEqualTo("due");
        time.set(LocalDate.of(YEAR, 11, 14));
        assertThat(row("state")).isEqualTo("late");
    }

    @Test
    void otherCasesWorkIsARowForEachBody() {
        entries.linked(DUTY, "rehab-dossier", "prepare-dossier", "cong-an-xa");
        CaseRun first = dossier("binh-kieu");
        dossier("nhue-duong");
        assertThat(states()).containsExactly("running", "running");
        assertThat(standing()).isEqualTo("0/0, 1 open");
        assertThat(only().path("linked").asBoolean()).isTrue();
        assertThat(row("periodName")).isEqualTo("Năm 2026");
        assertThat(only().path("codes").path(0).asText()).isEqualTo(first.code());

        first.complete("prepare-dossier", Papers.allTicked());
        assertThat(states()).containsExactly("done", "running");
        assertThat(standing()).isEqualTo("1/1, 0 open");

        CaseRun second = dossier("binh-kieu");
        time.set(LocalDate.of(YEAR, 12, 7));
        assertThat(states()).containsExactly("late", "late");
        assertThat(standing()).isEqualTo("1/2, 1 open");
        assertThat(only().path("codes").path(0).asText())
                .as("what is late comes first")
                .isEqualTo(second.code());

        second.complete("prepare-dossier", Papers.allTicked());
        assertThat(states()).containsExactly("done-late", "late");
        assertThat(standing()).isEqualTo("1/2, 0 open");
        assertThat(only().path("cases").asInt()).isEqualTo(2);
    }

    @Test
    void workThatWasCalledOffInTimeOrBelongsToAnotherYearOrBodyDoesNotCount() {
        entries.linked(DUTY, "rehab-dossier", "prepare-dossier", "cong-an-xa");
        entries.task("A", "rehab-dossier", "prepare-dossier", POLICE, LATER);
        entries.calledOff("A", TODAY);
        entries.task("B", "rehab-dossier", "prepare-dossier", POLICE, LATER.plusYears(1));
        entries.task("C", "rehab-dossier", "prepare-dossier", "ubnd-xa-binh-kieu", LATER);
        entries.task("D", "rehab-dossier", "send-dossier", POLICE, LATER);
        assertThat(begun(YEAR)).isEmpty();
        assertThat(begun(YEAR + 1)).hasSize(1);
    }

    @Test
    void aDutyOfOtherCasesIsARowAlsoWhileThereIsNoSuchCase() {
        entries.linked(DUTY, "rehab-dossier", "prepare-dossier", "cong-an-xa");
        entries.linked(DUTY, "rehab-dossier", "notify-person", "cong-an-xa");
        assertThat(rows(MANAGER, DUTY).findValuesAsText("state"))
                .as("a row for each commune's police")
                .hasSize(25)
                .containsOnly("quiet");
        assertThat(count(board(MANAGER, "?section=II.91"), "quiet")).isEqualTo(25);
        JsonNode quiet = rows("ca.binhkieu", DUTY).path(0);
        assertThat(quiet.path("unit").asText()).isEqualTo("Công an xã Bình Kiều");
        assertThat(quiet.path("codes")).isEmpty();
        assertThat(quiet.path("cases").asInt()).isZero();
        assertThat(quiet.path("dueAt").isNull()).isTrue();

        dossier("nhue-duong");
        assertThat(states()).containsExactly("running");
        assertThat(rows(MANAGER, DUTY).path(0).path("state").asText())
                .as("what has come up stands first")
                .isEqualTo("running");
        assertThat(count(board(MANAGER, "?section=II.91"), "quiet")).isEqualTo(24);
        List<Cell> row = workbook(MANAGER, "?section=II.91&state=quiet").get(1);
        assertThat(row.get(6).asString()).isEqualTo("Chưa phát sinh việc");
        assertThat(row.get(10).asString()).as("of nothing, nothing was in time").isEmpty();
    }

    @Test
    void rowsAreFilteredAndCountedByState() {
        round(JUSTICE).due("report-duty", JUSTICE, PAST);
        round("tt-y-te").ofQuarter(YEAR, 4).due("report-duty", "tt-y-te", LATER);
        entries.round(OTHER, POLICE, "cong-an-xa", "binh-kieu", YEAR);
        entries.round(OTHER, JUSTICE, JUSTICE, null, YEAR - 1);

        assertThat(names(""))
                .containsExactly("Phổ biến pháp luật", "Phổ biến pháp luật", "Rà soát địa bàn");
        assertThat(names("&section=III.92")).containsExactly("Rà soát địa bàn");
        assertThat(names("&commune=binh-kieu")).containsExactly("Rà soát địa bàn");
        assertThat(names("&period=2026-Q4")).hasSize(1);
        assertThat(names("&unit=" + JUSTICE)).hasSize(1);
        assertThat(names("&state=late")).hasSize(1);
        assertThat(names("&state=late&unit=tt-y-te")).isEmpty();
        assertThat(names("&year=2025")).hasSize(1);

        JsonNode board = board(MANAGER, "?state=late&unit=" + JUSTICE);
        assertThat(count(board, "late")).isOne();
        assertThat(count(board, "running")).as("the filter by state changes no total").isZero();
        assertThat(count(board(MANAGER, "?state=late&section=II.91"), "running")).isOne();
        assertThat(board.path("years").toString()).isEqualTo("[2026,2025]");
        assertThat(ids(board.path("periods"))).containsExactly("2026", "2026-Q4");
        assertThat(ids(board.path("communes"))).containsExactly("binh-kieu");
        assertThat(board.path("sections").toString()).contains("II.91", "III.92");
    }

    @Test
    void aYearNobodyMeansIsRefused() {
        ResponseEntity<JsonNode> answer =
                new WebOfficer(http, MANAGER).get("/duty-board?year=99999");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("message").asText()).contains("Năm");
    }

    @Test
    void aHundredRowsAreAPage() {
        database.sql(
                        """
                        insert into duty.round
                               (duty, unit, agency, period, period_name, begins_on, ends_on,
                                planned_at)
                        select :duty, :unit, :unit, '2026-X' || number, 'Kỳ ' || number,
                               date '2026-01-01', date '2026-06-14', now()
                          from generate_series(1, 230) number
                        """)
                .param("duty", DUTY)
                .param("unit", JUSTICE)
                .update();
        JsonNode first = board(MANAGER, "?section=II.91");
        assertThat(first.path("total").asInt()).isEqualTo(230);
        assertThat(first.path("pages").asInt()).isEqualTo(3);
        assertThat(first.path("rows")).hasSize(100);
        assertThat(board(MANAGER, "?section=II.91&page=2").path("rows")).hasSize(30);
        assertThat(board(MANAGER, "?section=II.91&page=9").path("page").asInt()).isEqualTo(2);
        assertThat(workbook(MANAGER, "?section=II.91")).hasSize(231);
    }

    @Test
    void bodiesSeeTheirOwnRowsManagersAndAdministratorsAll() {
        round(JUSTICE).due("report-duty", JUSTICE, LATER);
        entries.round(DUTY, POLICE, "cong-an-xa", "binh-kieu", YEAR);
        entries.round(DUTY, "cong-an-xa-nhue-duong", "cong-an-xa", "nhue-duong", YEAR);
        for (String all : List.of(MANAGER, "tubnd.huyen", "quantri")) {
            assertThat(rows(all, DUTY)).as(all).hasSize(3);
        }
        assertThat(units("ca.binhkieu")).containsExactly("Công an xã Bình Kiều");
        assertThat(units("tca.nhueduong")).containsExactly("Công an xã Nhuế Dương");
        assertThat(units("ubnd.binhkieu")).isEmpty();
        assertThat(units("tp.huyen")).hasSize(1);
        assertThat(rows("tp.huyen", DUTY).path(0).path("caseId").isNull())
                .as("Cockpit is for managers")
                .isTrue();
        assertThat(rows(MANAGER, DUTY).findValuesAsText("caseId"))
                .anyMatch(it -> it.startsWith("case-of-NVKH"));
        assertThat(workbook("ca.binhkieu", "?section=II.91")).hasSize(2);
    }

    @Test
    void theWorkbookHasTheFilteredRowsAndNoFormulas() {
        entries.duty("II.91.2", "=HYPERLINK(\"http://evil.example\";\"Bấm vào đây\")");
        entries.round("II.91.2", JUSTICE, JUSTICE, null, YEAR)
                .due("report-duty", JUSTICE, PAST)
                .returned(1);
        round(JUSTICE).due("report-duty", JUSTICE, LATER);
        List<List<Cell>> rows = workbook(MANAGER, "?section=II.91&state=late");
        assertThat(texts(rows.get(0)))
                .containsExactly(
                        "Mục",
                        "Căn cứ",
                        "Nhiệm vụ",
                        "Đơn vị",
                        "Xã, thị trấn",
                        "Kỳ",
                        "Tình trạng",
                        "Kết quả báo cáo",
                        "Hạn",
                        "Số lần trả lại",
                        "Đúng hạn",
                        "Mã hồ sơ");
        assertThat(rows).hasSize(2);
        List<Cell> row = rows.get(1);
        assertThat(row.get(2).getType()).isEqualTo(CellType.STRING);
        assertThat(row.get(2).getFormula()).isNull();
        assertThat(row.get(2).asString()).startsWith("=HYPERLINK");
        assertThat(row.get(0).asString()).isEqualTo("II.91");
        assertThat(row.get(3).asString()).contains("Phòng Tư pháp");
        assertThat(row.get(6).asString()).isEqualTo("Đã quá hạn");
        assertThat(row.get(8).asDate().toLocalDate()).isEqualTo(PAST);
        assertThat(row.get(9).asNumber().intValue()).isOne();
        assertThat(row.get(11).asString()).isEqualTo("NVKH-2026-HUYEN-0001");
    }

    @Test
    void theWorkbookIsReadyToWorkWith() throws IOException {
        round(JUSTICE);
        byte[] file =
                http.withBasicAuth(MANAGER, ProcessTest.PASSWORD)
                        .getForObject("/api/duty-board/workbook?section=II.91", byte[].class);
        try (ZipFile parts =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get()) {
            String sheet =
                    new String(
                            parts.getInputStream(parts.getEntry("xl/worksheets/sheet1.xml"))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8);
            assertThat(sheet).contains("<autoFilter ref=\"A1:L2\">", "<cols>", "state=\"frozen\"");
        }
    }

    private BoardEntries.Round round(String unit) {
        return entries.round(DUTY, unit, unit, null, YEAR);
    }

    private CaseRun dossier(String commune) {
        return cases.dossier(commune, time.today());
    }

    private JsonNode board(String officer, String query) {
        return new WebOfficer(http, officer).read("/duty-board" + query);
    }

    private JsonNode rows(String officer, String duty) {
        return board(officer, "?section=" + duty.replaceAll("\\.\\w+$", "")).path("rows");
    }

    /** The test's only row, or the first of which something is to be told. */
    private JsonNode only() {
        return begun(YEAR).get(0);
    }

    private List<JsonNode> begun(int year) {
        List<JsonNode> begun = new ArrayList<>();
        board(MANAGER, "?section=II.91&year=" + year)
                .path("rows")
                .forEach(
                        row -> {
                            if (!row.path("state").asText().equals("quiet")) {
                                begun.add(row);
                            }
                        });
        return begun;
    }

    private String row(String what) {
        return only().path(what).asText();
    }

    private String standing() {
        return "%d/%d, %d open"
                .formatted(
                        only().path("onTime").asInt(),
                        only().path("decided").asInt(),
                        only().path("open").asInt());
    }

    private List<String> states() {
        return begun(YEAR).stream().map(row -> row.path("state").asText()).toList();
    }

    private List<String> units(String officer) {
        return rows(officer, DUTY).findValuesAsText("unit");
    }

    private List<String> names(String query) {
        return board(MANAGER, "?page=0" + query).path("rows").findValuesAsText("name");
    }

    private static List<String> ids(JsonNode choices) {
        return choices.findValuesAsText("id");
    }

    private static long count(JsonNode board, String state) {
        for (JsonNode one : board.path("states")) {
            if (one.path("id").asText().equals(state)) {
                return one.path("number").asLong();
            }
        }
        throw new AssertionError(state);
    }

    private List<List<Cell>> workbook(String officer, String query) {
        ResponseEntity<byte[]> answer =
                http.withBasicAuth(officer, ProcessTest.PASSWORD)
                        .getForEntity("/api/duty-board/workbook" + query, byte[].class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        HttpHeaders headers = answer.getHeaders();
        assertThat(headers.getContentDisposition().getFilename()).isEqualTo("nhiem-vu-2026.xlsx");
        assertThat(headers.getContentDisposition().isAttachment()).isTrue();
        List<List<Cell>> rows = new ArrayList<>();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(answer.getBody()))) {
            for (Row row : workbook.getFirstSheet().read()) {
                rows.add(row.stream().toList());
            }
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return rows;
    }

    private static List<String> texts(List<Cell> cells) {
        return cells.stream().map(Cell::asString).toList();
    }
}
