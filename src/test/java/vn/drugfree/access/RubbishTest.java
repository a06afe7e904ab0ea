package vn.drugfree.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.Papers;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.World;

@ProcessTest
class RubbishTest {

    private static final String START =
            "/process-definition/key/compulsory-rehabilitation/submit-form";

    @Autowired TestRestTemplate http;
    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;

    @BeforeEach
    void nothingIsOpen() {
        world.isEmpty();
        time.set(LocalDate.of(2024, 2, 1));
    }

    static Stream<Arguments> spoiltFindings() {
        return Stream.of(
                Arguments.of(finding().without("findingDate"), "«Ngày phát hiện»: chưa được điền"),
                Arguments.of(finding().with("findingDate", ""), "«Ngày phát hiện»: chưa được điền"),
                Arguments.of(
                        finding().with("findingDate", "hôm qua"),
                        "«Ngày phát hiện»: phải là một ngày có thật"),
                Arguments.of(
                        finding().with("findingDate", "2024-02-30"),
                        "«Ngày phát hiện»: phải là một ngày có thật"),
                Arguments.of(
                        finding().with("findingDate", "0024-02-01"),
                        "«Ngày phát hiện»: phải là một ngày có thật"),
                Arguments.of(
                        finding().with("findingDate", 20240201),
                        "«Ngày phát hiện»: phải là một ngày có thật"),
                Arguments.of(
                        finding().with("findingDate", true),
                        "«Ngày phát hiện»: phải là một ngày có thật"),
                Arguments.of(
                        finding().with("findingDate", "2024-02-02"),
                        "«Ngày phát hiện»: không được sau ngày 01/02/2024"),
                Arguments.of(
                        finding()
                                .with("violationDate", "2024-02-01")
                                .with("findingDate", "2024-01-31"),
                        "«Ngày phát hiện»: không được trước ngày 01/02/2024"),
                Arguments.of(finding().with("ground", "because"), "không có lựa chọn này"),
                Arguments.of(finding().with("ground", 1), "không có lựa chọn này"),
                Arguments.of(finding().with("residence", "Stable"), "không có lựa chọn này"),
                Arguments.of(
                        finding().withPerson("fullName", "<script>alert(1)</script>"),
                        "«Họ và tên»"),
                Arguments.of(
                        finding().withPerson("fullName", "x".repeat(1_000)),
                        "«Họ và tên»: dài quá"),
                Arguments.of(
                        finding().withPerson("fullName", "   "), "«Họ và tên»: chưa được điền"),
                Arguments.of(finding().withPerson("fullName", 7), "«Họ và tên»: phải là chữ"),
                Arguments.of(
                        finding().withPerson("fullName", List.of("a")), "«Họ và tên»: phải là chữ"),
                Arguments.of(
                        finding().withPerson("birthDate", "2024-02-02"),
                        "«Ngày sinh»: không được sau ngày"),
                Arguments.of(finding().withPerson("idNumber", "12a"), "không đúng định dạng"),
                Arguments.of(
                        finding().withPerson("address", "Thôn <b>1</b>"), "không được chứa ký tự"),
                Arguments.of(
                        finding().withPerson("isAdmin", true),
                        "Biểu mẫu này không có trường «isAdmin»"),
                Arguments.of(
                        finding().with("commune", "nhue-duong"),
                        "Biểu mẫu này không có trường «commune»"),
                Arguments.of(
                        finding().with("eligible", true),
                        "Biểu mẫu này không có trường «eligible»"),
                Arguments.of(
                        finding().with("<img src=x>", true),
                        "Biểu mẫu này không có trường «?img?src?x?»"),
                Arguments.of(finding().with("person", "{"), "Nhóm «person»: dữ liệu bị hỏng"),
                Arguments.of(
                        finding().with("person", List.of()), "kiểu dữ liệu không được chấp nhận"),
                Arguments.of(
                        finding().with("findingDate", Map.of("a", 1)),
                        "kiểu dữ liệu không được chấp nhận"));
    }

    @ParameterizedTest
    @MethodSource("spoiltFindings")
    void aSpoiltStartFormIsRefusedByFieldAndOpensNothing(FindingEntries finding, String message) {
        refused(as("ca.binhkieu").submit(START, finding.posted()), HttpStatus.BAD_REQUEST, message);
        assertThat(cases.count()).isZero();
    }

    @Test
    void aMegabyteOfTextIsRefused() {
        FindingEntries finding = finding().withPerson("address", "x".repeat(1_048_576));
        refused(
                as("ca.binhkieu").submit(START, finding.posted()),
                HttpStatus.PAYLOAD_TOO_LARGE,
                "quá lớn");
        assertThat(cases.count()).isZero();
    }

    @Test
    void whatIsNoJsonIsRefused() {
        refused(
                as("ca.binhkieu").post(START, "{\"variables\": "),
                HttpStatus.BAD_REQUEST,
                "không đọc được");
        refused(as("ca.binhkieu").post(START, "[1, 2]"), HttpStatus.BAD_REQUEST, "");
        assertThat(cases.count()).isZero();
    }

    @Test
    void aSerializedObjectIsRefused() {
        Map<String, Object> object =
                Map.of(
                        "value",
                        "rO0AB",
                        "type",
                        "Object",
                        "valueInfo",
                        Map.of("objectTypeName", "java.util.HashMap"));
        refused(
                as("ca.binhkieu").post(START, Map.of("variables", Map.of("findingDate", object))),
                HttpStatus.BAD_REQUEST,
                "kiểu dữ liệu");
        assertThat(cases.count()).isZero();
    }

    static Stream<Arguments> spoiltCompletions() {
        return Stream.of(
                Arguments.of(Map.of(), "«Kết quả giao thông báo»: chưa được điền"),
                Arguments.of(Map.of("noticeResult", "maybe"), "không có lựa chọn này"),
                Arguments.of(
                        Map.of("noticeResult", "received"),
                        "«Ngày giao hoặc ngày lập biên bản»: chưa được điền"),
                Arguments.of(
                        Map.of("noticeResult", "received", "notifiedOn", "2024-01-31"),
                        "không được trước ngày 01/02/2024"),
                Arguments.of(
                        Map.of("noticeResult", "received", "notifiedOn", "2024-02-02"),
                        "không được sau ngày 01/02/2024"),
                Arguments.of(
                        Map.of(
                                "noticeResult",
                                "received",
                                "notifiedOn",
                                "2024-02-01",
                                "dossierOutcome",
                                "sent"),
                        "Biểu mẫu này không có trường «dossierOutcome»"),
                Arguments.of(
                        Map.of(
                                "noticeResult",
                                "refused-with-witnesses",
                                "notifiedOn",
                                "2024-02-01"),
                        "chưa được điền"));
    }

    @ParameterizedTest
    @MethodSource("spoiltCompletions")
    void aSpoiltCompletionIsRefusedByFieldAndTheTaskStaysAsItWas(
            Map<String, Object> entries, String message) {
        RestOfficer police = as("ca.binhkieu");
        CaseRun dossier = dossierAtNotice(police);
        String task = dossier.waiting("notify-person").getId();
        refused(
                police.submit("/task/" + task + "/submit-form", entries),
                HttpStatus.BAD_REQUEST,
                message);
        // An id in disguise is the same task for the engine; it must be the same one for the check.
        String disguised = task.replaceFirst("-", "%252D");
        assertThat(
                        police.submit("/task/" + disguised + "/submit-form", entries)
                                .getStatusCode()
                                .is4xxClientError())
                .isTrue();
        dossier.isWaitingAt("notify-person");
    }

    @Test
    void completingPastTheFormIsNobodysWork() {
        CaseRun dossier = dossierAtNotice(as("ca.binhkieu"));
        String task = dossier.waiting("notify-person").getId();
        for (String user : List.of("ca.binhkieu", "quantri")) {
            refused(
                    as(user).submit(
                                    "/task/" + task + "/complete",
                                    Map.of("noticeResult", "received")),
                    HttpStatus.FORBIDDEN,
                    "không có quyền");
        }
        dossier.isWaitingAt("notify-person");
    }

    @Test
    void casesStartedAtTheSameMomentHaveCodesOfTheirOwn() throws Exception {
        RestOfficer police = as("ca.binhkieu");
        ExecutorService officers = Executors.newFixedThreadPool(8);
        try {
            Callable<String> start =
                    () ->
                            police.submit(START, finding().posted())
                                    .getBody()
                                    .path("businessKey")
                                    .asText();
            List<Future<String>> started =
                    officers.invokeAll(java.util.Collections.nCopies(24, start));
            List<String> codes = started.stream().map(RubbishTest::result).toList();
            assertThat(codes)
                    .doesNotHaveDuplicates()
                    .allMatch(code -> code.matches("CNBB-2024-BINH-KIEU-\\d{4}"));
            int[] numbers =
                    codes.stream()
                            .mapToInt(code -> Integer.parseInt(code.substring(code.length() - 4)))
                            .sorted()
                            .toArray();
            assertThat(numbers[23] - numbers[0])
                    .as("no gap in " + Arrays.toString(numbers))
                    .isEqualTo(23);
        } finally {
            officers.shutdown();
        }
    }

    private CaseRun dossierAtNotice(RestOfficer police) {
        assertThat(police.submit(START, finding().posted()).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        CaseRun dossier = cases.running("compulsory-rehabilitation");
        Map<String, Object> papers = Values.map(Papers.allTicked());
        String task = dossier.waiting("prepare-dossier").getId();
        assertThat(police.submit("/task/" + task + "/submit-form", papers).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        return dossier;
    }

    private static void refused(
            ResponseEntity<JsonNode> answer, HttpStatus status, String message) {
        assertThat(answer.getStatusCode()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.getBody().path("message").asText()).contains(message);
    }

    private static String result(Future<String> future) {
        try {
            return future.get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static FindingEntries finding() {
        return new FindingEntries();
    }

    private RestOfficer as(String user) {
        return new RestOfficer(http, user);
    }
}
