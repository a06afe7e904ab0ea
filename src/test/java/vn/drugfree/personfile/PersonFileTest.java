package vn.drugfree.personfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import vn.drugfree.care.People;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.RegisterEntries;
import vn.drugfree.testing.RegisterEntries.Entry;
import vn.drugfree.testing.RegisterEntries.Event;
import vn.drugfree.testing.RegisterEntries.Stretch;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.WebOfficer;
import vn.drugfree.testing.World;

/** Who may see which file, what stands in it, and how a record is read and corrected. */
@ProcessTest
class PersonFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    private static final String POLICE = "ca.binhkieu";
    private static final String COMMITTEE = "ubnd.binhkieu";
    private static final String OTHER_POLICE = "ca.nhueduong";
    private static final String MANAGER = "tubnd.huyen";
    private static final String PURPOSE = "Giải quyết hồ sơ";
    private static final String HERE = "binh-kieu";
    private static final String THERE = "nhue-duong";
    private static final HttpStatus FORBIDDEN = HttpStatus.FORBIDDEN;
    private static final HttpStatus OK = HttpStatus.OK;

    @Autowired World world;
    @Autowired DistrictTime time;
    @Autowired Cases cases;
    @Autowired TestRestTemplate http;
    @Autowired JdbcTemplate tables;
    @Autowired JdbcClient database;
    @Autowired RuntimeService processes;

    @BeforeEach
    void threePeopleAreInTheRegister() {
        world.isEmpty();
        time.set(TODAY);
        new RegisterEntries(tables, time.instant())
                .write(
                        List.of(
                                entry("P-1", "Nguyễn Văn Đạt", "033090000001", HERE, "addicted"),
                                entry("P-2", "Trần Thị Đào", "033090000002", HERE, "closed"),
                                entry("P-3", "Nguyễn Văn Đạt", "033090000003", THERE, "addicted"),
                                entry("P-4", "Lê Không Nhà", "033090000004", null, "suspected")));
    }

    @AfterEach
    void timeGoesOn() {
        time.reset();
    }

    @Test
    void aCommuneListsItsOwnPeopleByCodeOnly() {
        JsonNode list = as(POLICE).read("/persons/list?commune=" + HERE);
        assertThat(codes(list)).containsExactly("P-1");
        assertThat(list.get(0).path("state").asText())
                .isEqualTo("Người nghiện, chưa áp dụng biện pháp");
        assertThat(list.get(0).path("since").asText()).isEqualTo("2026-05-01");
        assertThat(list.toString()).doesNotContain("Đạt", "0330900");
        assertThat(codes(as(POLICE).read("/persons/list?commune=binh-kieu&state=closed")))
                .containsExactly("P-2");
        assertThat(accesses()).as("nobody's record was read").isEmpty();
    }

    @Test
    void onlyTheBodiesThatKeepTheRegisterAndManagersGetIn() {
        for (String officer : List.of(POLICE, COMMITTEE, "yt.binhkieu", "tca.binhkieu")) {
            JsonNode choices = as(officer).read("/persons");
            assertThat(ids(choices.path("communes"))).as(officer).containsExactly(HERE);
            assertThat(choices.path("mayReadRecords").asBoolean()).isTrue();
            assertThat(choices.path("withoutCommune").asBoolean()).isFalse();
        }
        JsonNode district = as("ca.huyen").read("/persons");
        assertThat(district.path("communes")).hasSize(25);
        assertThat(district.path("mayReadRecords").asBoolean()).isTrue();
        JsonNode manager = as(MANAGER).read("/persons");
        assertThat(manager.path("communes")).hasSize(25);
        assertThat(manager.path("mayReadRecords").asBoolean()).isFalse();
        for (String other : List.of("dt.binhkieu", "ldtbxh.huyen", "ta.huyen", "quantri")) {
            assertThat(as(other).status("/persons")).as(other).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(as(other).status("/persons/P-1")).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(as(other).status("/persons/P-9")).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(as(other).status("/persons/list?commune=" + HERE))
                    .isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(read(other, "P-1").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(search(other, "Đạt").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(accesses()).isEmpty();
    }

    @Test
    void anotherCommunesPeopleAreClosedToOfficers() {
        assertThat(as(OTHER_POLICE).status("/persons/list?commune=" + HERE)).isEqualTo(FORBIDDEN);
        assertThat(as(OTHER_POLICE).status("/persons/list")).isEqualTo(FORBIDDEN);
        assertThat(as(OTHER_POLICE).status("/persons/P-1")).isEqualTo(FORBIDDEN);
        assertThat(read(OTHER_POLICE, "P-1").getStatusCode()).isEqualTo(FORBIDDEN);
        assertThat(correct(OTHER_POLICE, "P-1", 1, "Thôn Khác").getStatusCode())
                .isEqualTo(FORBIDDEN);
        assertThat(as(POLICE).status("/persons/P-4")).as("nobody's commune").isEqualTo(FORBIDDEN);
        assertThat(as(POLICE).status("/persons/P-9")).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(accesses()).isEmpty();
    }

    @Test
    void anonymousCallersReadAndChangeNothing() {
        for (String path : List.of("/persons/P-1/record", "/persons/search")) {
            assertThat(http.postForEntity("/api" + path, Map.of(), String.class).getStatusCode())
                    .as(path)
                    .isEqualTo(HttpStatus.UNAUTHORIZED);
        }
        assertThat(
                        http.exchange(
                                        "/api/persons/P-1/record",
                                        HttpMethod.PUT,
                                        new HttpEntity<>(correction(1, "Thôn Khác")),
                                        String.class)
                                .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(accesses()).isEmpty();
    }

    @Test
    void aManagerReadsThePathButNotWhoItIs() {
        JsonNode file = as(MANAGER).read("/persons/P-1");
        assertThat(file.path("mayReadRecord").asBoolean()).isFalse();
        assertThat(file.path("path")).isNotEmpty();
        assertThat(file.toString()).doesNotContain("Đạt", "0330900");
        assertThat(read(MANAGER, "P-1").getStatusCode()).isEqualTo(FORBIDDEN);
        assertThat(search(MANAGER, "Đạt").getStatusCode()).isEqualTo(FORBIDDEN);
        assertThat(codes(as(MANAGER).read("/persons/list"))).containsExactly("P-4");
    }

    @Test
    void theDistrictPoliceReadEverybody() {
        assertThat(read("ca.huyen", "P-3").getBody().path("fullName").asText())
                .isEqualTo("Nguyễn Văn Đạt");
        assertThat(read("ca.huyen", "P-4").getBody().path("idNumber").asText())
                .isEqualTo("033090000004");
        assertThat(codes(search("ca.huyen", "nguyen van dat").getBody().path("people")))
                .containsExactly("P-1", "P-3");
    }

    @Test
    void everyReadingIsKeptWithItsPurpose() {
        ResponseEntity<JsonNode> answer = read(POLICE, "P-1");
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(answer.getBody().path("version").asInt()).isEqualTo(1);
        assertThat(accesses()).containsExactly("P-1 ca.binhkieu read Giải quyết hồ sơ");
        for (String none : new String[] {null, "", "  "}) {
            ResponseEntity<JsonNode> refused =
                    as(POLICE).post("/persons/P-1/record", Values.map("purpose", none));
            assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(message(refused)).isEqualTo("Trường «Mục đích xem»: chưa được chọn.");
        }
        assertThat(accesses()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "đạt, P-1",
        "DAT, P-1",
        "nguyen  van, P-1",
        "thị đào, P-2",
        "033090000001, P-1",
        "033090000003, ''",
        "Lê, ''",
        "không có ai, ''"
    })
    void aSearchStaysWithinTheCommune(String text, String codes) {
        JsonNode found = search(POLICE, text).getBody();
        assertThat(String.join(" ", codes(found.path("people")))).isEqualTo(codes);
        assertThat(found.path("more").asBoolean()).isFalse();
        assertThat(accesses())
                .as("whoever was shown")
                .hasSize(codes.isEmpty() ? 0 : 1)
                .allMatch(it -> it.equals(codes + " ca.binhkieu read Giải quyết hồ sơ"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a | nhập từ 2 đến 100 ký tự",
                "'' | nhập từ 2 đến 100 ký tự",
                "0330900 | số định danh phải đủ 12 số, hoặc 9 số của CMND"
            })
    void tooLittleIsNotLookedFor(String text, String complaint) {
        ResponseEntity<JsonNode> refused = search(POLICE, text);
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(message(refused)).contains("«Họ tên hoặc số định danh»", complaint);
    }

    @Test
    void aSearchNeedsAPurposeAndShowsNoMoreThanThirty() {
        assertThat(message(as(POLICE).post("/persons/search", Map.of("text", "Đạt"))))
                .contains("«Mục đích xem»");
        List<Entry> many = new ArrayList<>();
        for (int i = 10; i < 50; i++) {
            many.add(entry("M-" + i, "Phạm Văn Đông", "0330910000" + i, HERE, "addicted"));
        }
        new RegisterEntries(tables, time.instant()).write(many);
        JsonNode found = search(POLICE, "phạm văn").getBody();
        assertThat(found.path("people")).hasSize(30);
        assertThat(found.path("more").asBoolean()).isTrue();
        assertThat(accesses()).hasSize(30);
    }

    @Test
    void thePathReadsAsOneStory() {
        new RegisterEntries(tables, time.instant())
                .write(
                        List.of(
                                new Entry(
                                        "P-7",
                                        "Vũ Văn Dài",
                                        "033090000007",
                                        List.of(
                                                stretch("suspected", null, THERE, 1, 10),
                                                stretch("user-management", null, THERE, 10, 20),
                                                stretch("user-management", null, HERE, 20, 30),
                                                stretch("closed", "died", HERE, 30, 0)),
                                        List.of(
                                                new Event("contact", march(15), THERE),
                                                new Event("test-negative", march(20), HERE)))));
        assertThat(story("P-7"))
                .containsExactly(
                        "2026-03-01 STATE Nghi sử dụng trái phép chất ma túy, Xã Nhuế Dương",
                        "2026-03-10 STATE Người sử dụng trái phép đang được quản lý, Xã Nhuế Dương",
                        "2026-03-15 EVENT Gặp gỡ, tiếp xúc, Xã Nhuế Dương",
                        "2026-03-20 MOVE Chuyển đến Xã Bình Kiều, Xã Bình Kiều",
                        "2026-03-20 EVENT Xét nghiệm âm tính, Xã Bình Kiều",
                        "2026-03-30 STATE Đã kết thúc theo dõi: Đã chết, Xã Bình Kiều");
        JsonNode file = as(POLICE).read("/persons/P-7");
        assertThat(file.path("state").asText()).isEqualTo("Đã kết thúc theo dõi: Đã chết");
        assertThat(file.path("running").isNull()).isTrue();
    }

    @Test
    void theFileTellsWhichCaseRunsAndWhoseTaskWaits() {
        CaseRun found = found();
        String code = codeOf(found);
        JsonNode file = as(POLICE).read("/persons/" + code);
        JsonNode running = file.path("running");
        assertThat(running.path("caseCode").asText()).isEqualTo(found.code());
        assertThat(running.path("processes").get(0).asText())
                .isEqualTo("Đưa người nghiện ma túy vào cơ sở cai nghiện bắt buộc");
        JsonNode task = running.path("tasks").get(0);
        assertThat(task.path("name").asText()).isEqualTo("Lập hồ sơ đề nghị");
        assertThat(task.path("body").asText()).isEqualTo("Công an xã Bình Kiều");
        assertThat(task.path("due").asText()).isNotEmpty();
        assertThat(task.path("takenBy").isNull()).isTrue();
        assertThat(story(code).get(0)).contains("CASE_OPENED Mở hồ sơ: Đưa người nghiện ma túy");
        assertThat(as(POLICE).read("/persons/list?commune=" + HERE).toString())
                .contains(found.code(), "Đưa người nghiện ma túy vào cơ sở cai nghiện bắt buộc");
    }

    @Test
    void aCorrectionIsKnownToTheRunningCaseAtOnce() {
        CaseRun found = found();
        String code = codeOf(found);
        JsonNode corrected = correct(COMMITTEE, code, 1, "Thôn Mới").getBody();
        assertThat(corrected.path("version").asInt()).isEqualTo(2);
        assertThat(processes.getVariable(found.id(), "person").toString())
                .contains("Thôn Mới", "Nguyễn Văn Sửa");
        assertThat(accesses())
                .containsExactly(code + " ubnd.binhkieu change Sửa theo căn cước công dân");
    }

    @Test
    void whoeverIsSlowerIsToldAndNothingIsLost() {
        assertThat(correct(POLICE, "P-1", 1, "Thôn Một").getStatusCode()).isEqualTo(OK);
        ResponseEntity<JsonNode> slower = correct(COMMITTEE, "P-1", 1, "Thôn Hai");
        assertThat(slower.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(message(slower)).contains("vừa được cán bộ khác sửa");
        assertThat(slower.getBody().path("current").path("address").asText()).isEqualTo("Thôn Một");
        assertThat(slower.getBody().path("current").path("version").asInt()).isEqualTo(2);
        assertThat(correct(COMMITTEE, "P-1", 2, "Thôn Hai").getStatusCode()).isEqualTo(OK);
        assertThat(accesses())
                .as("the newer record that was shown counts as read")
                .containsExactly(
                        "P-1 ca.binhkieu change Sửa theo căn cước công dân",
                        "P-1 ubnd.binhkieu read Sửa theo căn cước công dân",
                        "P-1 ubnd.binhkieu change Sửa theo căn cước công dân");
    }

    @Test
    void ofTwoAtTheSameMomentExactlyOneIsTaken() throws Exception {
        CaseRun found = found();
        String code = codeOf(found);
        ExecutorService officers = Executors.newFixedThreadPool(2);
        try {
            for (int version = 1; version <= 10; version++) {
                int seen = version;
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<ResponseEntity<JsonNode>>> answers = new ArrayList<>();
                for (String officer : List.of(POLICE, COMMITTEE)) {
                    answers.add(
                            officers.submit(
                                    () -> {
                                        together.await();
                                        return correct(
                                                officer, code, seen, "Thôn " + officer + seen);
                                    }));
                }
                List<HttpStatusCode> statuses = new ArrayList<>();
                String taken = "";
                for (Future<ResponseEntity<JsonNode>> answer : answers) {
                    statuses.add(answer.get().getStatusCode());
                    if (answer.get().getStatusCode().equals(OK)) {
                        taken = answer.get().getBody().path("address").asText();
                    }
                }
                assertThat(statuses).containsExactlyInAnyOrder(OK, HttpStatus.CONFLICT);
                JsonNode now = read(POLICE, code).getBody();
                assertThat(now.path("version").asInt()).isEqualTo(seen + 1);
                assertThat(now.path("address").asText()).isEqualTo(taken);
                assertThat(processes.getVariable(found.id(), "person").toString())
                        .as("the case knows what the register knows")
                        .contains(taken);
            }
        } finally {
            officers.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fullName | '' | «Họ và tên»: chưa được điền",
                "fullName | Nguyễn 9 | «Họ và tên»: không đúng định dạng",
                "birthDate | '' | «Ngày sinh»: chưa được điền",
                "birthDate | 2026-02-30 | «Ngày sinh»: phải là một ngày có thật",
                "birthDate | 2026-06-11 | «Ngày sinh»: không được sau ngày 10/06/2026",
                "gender | m | «Giới tính»: không có lựa chọn này",
                "idNumber | 12345 | «Số định danh cá nhân hoặc số CMND»: không đúng định dạng",
                "idNumber | 033090000002 | đã có trong sổ, của người khác (P-2)",
                "guardianPhone | abc | «Số điện thoại người giám hộ»: không đúng định dạng",
                "reason | '' | «Lý do»: chưa được điền"
            })
    void aMistakeIsNamedAndNothingIsChanged(String field, String entry, String complaint) {
        Map<String, Object> wrong = correction(1, "Thôn Mới");
        wrong.put(field, entry);
        ResponseEntity<JsonNode> refused =
                as(POLICE).send(HttpMethod.PUT, "/persons/P-1/record", wrong);
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(message(refused)).contains(complaint);
        assertThat(read(POLICE, "P-1").getBody().path("version").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsLeftEmptyIsEmptyAfterwards() {
        Map<String, Object> entry = correction(1, " ");
        entry.put("gender", null);
        entry.put("idNumber", "");
        JsonNode corrected =
                as(POLICE).send(HttpMethod.PUT, "/persons/P-1/record", entry).getBody();
        assertThat(corrected.path("address").isNull()).isTrue();
        assertThat(corrected.path("gender").isNull()).isTrue();
        assertThat(corrected.path("idNumber").isNull()).isTrue();
    }

    private CaseRun found() {
        return cases.open(
                "compulsory-rehabilitation",
                POLICE,
                Values.map(
                        "person",
                        People.adult(),
                        "violationDate",
                        TODAY.minusDays(2),
                        "findingDate",
                        TODAY,
                        "determinationDate",
                        TODAY.minusDays(2),
                        "ground",
                        "relapse-in-post-rehab",
                        "residence",
                        "stable",
                        "exclusion",
                        "none"));
    }

    private static String codeOf(CaseRun run) {
        return (String) run.value("personCode");
    }

    private ResponseEntity<JsonNode> read(String officer, String code) {
        return as(officer).post("/persons/" + code + "/record", Map.of("purpose", PURPOSE));
    }

    private ResponseEntity<JsonNode> search(String officer, String text) {
        return as(officer).post("/persons/search", Map.of("text", text, "purpose", PURPOSE));
    }

    private ResponseEntity<JsonNode> correct(
            String officer, String code, int version, String address) {
        return as(officer)
                .send(HttpMethod.PUT, "/persons/" + code + "/record", correction(version, address));
    }

    private static Map<String, Object> correction(int version, String address) {
        return Values.map(
                "version", version,
                "reason", "Sửa theo căn cước công dân",
                "fullName", "Nguyễn Văn Sửa",
                "birthDate", "1990-05-06",
                "gender", "male",
                "idNumber", "033090009999",
                "address", address);
    }

    private List<String> accesses() {
        return database.sql(
                        """
                        select person_code || ' ' || user_id || ' ' || action || ' ' || purpose
                          from register.record_access order by id
                        """)
                .query(String.class)
                .list();
    }

    private List<String> story(String code) {
        return StreamSupport.stream(
                        as(POLICE).read("/persons/" + code).path("path").spliterator(), false)
                .map(
                        it ->
                                "%s %s %s, %s"
                                        .formatted(
                                                it.path("on").asText(),
                                                it.path("kind").asText(),
                                                it.path("words").asText(),
                                                it.path("where").asText()))
                .toList();
    }

    private static Entry entry(
            String code, String name, String idNumber, @Nullable String commune, String state) {
        return new Entry(
                code,
                name,
                idNumber,
                List.of(
                        new Stretch(
                                state,
                                state.equals("closed") ? "term-over" : null,
                                commune,
                                LocalDate.of(2026, 5, 1),
                                null)),
                List.of());
    }

    private static Stretch stretch(
            String state, @Nullable String reason, String commune, int from, int until) {
        return new Stretch(state, reason, commune, march(from), until == 0 ? null : march(until));
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    private static List<String> codes(JsonNode people) {
        return texts(people, "code");
    }

    private static List<String> ids(JsonNode choices) {
        return texts(choices, "id");
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(it -> it.path(field).asText())
                .toList();
    }

    private static String message(ResponseEntity<JsonNode> answer) {
        return answer.getBody().path("message").asText();
    }

    private WebOfficer as(String officer) {
        return new WebOfficer(http, officer);
    }
}
