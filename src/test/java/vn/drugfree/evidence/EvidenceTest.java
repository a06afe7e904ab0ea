package vn.drugfree.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.care.People;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.Mornings;
import vn.drugfree.testing.Papers;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.World;

/** A case of Bình Kiều, whose tasks all lie in processes that it calls. */
@ProcessTest
class EvidenceTest {

    private static final LocalDate FOUND = LocalDate.of(2024, 2, 1);
    private static final int LARGEST = 5 * 1024 * 1024;
    private static final String DOSSIER = "prepare-dossier";
    private static final String MODEL = "asks-for-evidence";

    @Autowired TestRestTemplate http;
    @Autowired Cases cases;
    @Autowired Mornings morning;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired JdbcClient database;
    @Autowired TaskService tasks;
    @Autowired RuntimeService processes;
    @Autowired HistoryService history;
    @Autowired RepositoryService repository;
    @Autowired ManagementService management;

    private CaseRun run;
    private String dossier;

    @BeforeEach
    void aDossierIsToBePrepared() {
        world.isEmpty();
        time.set(FOUND);
        run =
                cases.open(
                        "compulsory-rehabilitation",
                        "ca.binhkieu",
                        Values.map(
                                "person",
                                People.adult(),
                                "violationDate",
                                FOUND.minusDays(1),
                                "findingDate",
                                FOUND,
                                "determinationDate",
                                FOUND,
                                "ground",
                                "no-voluntary-rehab",
                                "residence",
                                "stable",
                                "exclusion",
                                "none"));
        dossier = run.waiting(DOSSIER).getId();
        assertThat(run.waiting(DOSSIER).getProcessInstanceId()).isNotEqualTo(run.id());
    }

    @AfterEach
    void noModelIsLeft() {
        repository
                .createDeploymentQuery()
                .deploymentName(MODEL)
                .list()
                .forEach(it -> repository.deleteDeployment(it.getId(), true));
    }

    @Test
    void aFileIsAttachedListedAndSaved() {
        FileOfficer police = officer("ca.binhkieu");
        police.attaches(dossier, "Biên bản số 12.PDF", EvidenceFiles.pdf());
        JsonNode shown = police.sees(dossier);
        assertThat(shown.path("caseCode").asText()).isEqualTo(run.code());
        assertThat(shown.path("number").asInt()).isOne();
        assertThat(shown.path("left").asInt()).isEqualTo(19);
        JsonNode file = shown.path("files").path(0);
        assertThat(file.path("name").asText()).isEqualTo("Biên bản số 12.pdf");
        assertThat(file.path("size").asInt()).isEqualTo(EvidenceFiles.pdf().length);
        assertThat(file.path("by").asText()).isEqualTo("Cán bộ Công an xã Bình Kiều");
        assertThat(file.path("at").asText()).startsWith("2024-02-01");
        assertThat(file.path("mayDelete").asBoolean()).isTrue();

        ResponseEntity<byte[]> saved = police.download(dossier, file.path("id").asText());
        assertThat(saved.getBody()).isEqualTo(EvidenceFiles.pdf());
        HttpHeaders headers = saved.getHeaders();
        assertThat(headers.getContentDisposition().isAttachment()).isTrue();
        assertThat(headers.getContentDisposition().getFilename()).isEqualTo("Biên bản số 12.pdf");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy")).contains("sandbox");
        assertThat(headers.getCacheControl()).isEqualTo("no-store");
    }

    @Test
    void whatIsNoPaperOrPictureIsRefusedWithTheReason() {
        FileOfficer police = officer("ca.binhkieu");
        assertThat(police.isRefused(dossier, "bao-cao.pdf", EvidenceFiles.text("<script>")))
                .contains("Chỉ nhận tệp PDF");
        assertThat(police.isRefused(dossier, "bao-cao.docx", EvidenceFiles.locked()))
                .contains("mật khẩu");
        assertThat(police.isRefused(dossier, "bao-cao.docx", EvidenceFiles.docxWithMacro()))
                .contains("macro");
        assertThat(police.isRefused(dossier, "bao-cao.pdf", new byte[0])).contains("trống");
        assertThat(police.names(dossier)).isEmpty();
    }

    @Test
    void fiveMebibytesAreTakenAndNoMore() {
        FileOfficer police = officer("ca.binhkieu");
        police.attaches(dossier, "vua-du.pdf", EvidenceFiles.pdf(LARGEST));
        ResponseEntity<JsonNode> answer =
                police.post(dossier, "qua-lon.pdf", EvidenceFiles.pdf(LARGEST + 1));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
        assertThat(answer.getBody().path("message").asText()).contains("không quá 5 MB");
        assertThat(police.names(dossier)).containsExactly("vua-du.pdf");
    }

    @Test
    void aCaseTakesTwentyFiles() {
        FileOfficer police = officer("ca.binhkieu");
        for (int i = 1; i <= 20; i++) {
            police.attaches(dossier, i + ".png", EvidenceFiles.png());
        }
        assertThat(police.isRefused(dossier, "21.png", EvidenceFiles.png()))
                .contains("đã có đủ 20 tệp");
        assertThat(police.sees(dossier).path("left").asInt()).isZero();
    }

    @Test
    void otherBodiesOfTheCaseSeeItsFilesAndNobodyElse() {
        FileOfficer police = officer("ca.binhkieu");
        police.attaches(dossier, "bien-ban.pdf", EvidenceFiles.pdf());
        String file = fileOf(police, dossier);
        for (String other : List.of("ca.nhueduong", "ldtbxh.huyen", "ubnd.binhkieu")) {
            assertThat(officer(other).get(dossier).getStatusCode())
                    .as(other)
                    .isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(officer(other).download(dossier, file).getStatusCode())
                    .as(other)
                    .isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(officer(other).post(dossier, "a.pdf", EvidenceFiles.pdf()).getStatusCode())
                    .as(other)
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
        String check = theLabourOfficeChecks();
        FileOfficer labour = officer("ldtbxh.huyen");
        assertThat(labour.names(check)).containsExactly("bien-ban.pdf");
        assertThat(labour.download(check, file).getBody()).isEqualTo(EvidenceFiles.pdf());
        labour.attaches(check, "cong-van.docx", EvidenceFiles.docx());
        assertThat(labour.names(check)).containsExactly("bien-ban.pdf", "cong-van.docx");
        // The task of the police is over, and with it their sight of the case.
        assertThat(police.get(dossier).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void aFileOfAnotherCaseIsNotReachedThroughATaskOfOnesOwn() {
        FileOfficer police = officer("ca.binhkieu");
        police.attaches(dossier, "bien-ban.pdf", EvidenceFiles.pdf());
        String file = fileOf(police, dossier);
        CaseRun other =
                cases.begin(
                        "rehab-dossier",
                        "commune",
                        "nhue-duong",
                        "dossierReturned",
                        false,
                        "residence",
                        "stable");
        assertThat(
                        officer("ca.nhueduong")
                                .download(other.waiting(DOSSIER).getId(), file)
                                .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void managersLearnHowManyFilesThereAre() {
        officer("ca.binhkieu").attaches(dossier, "bien-ban.pdf", EvidenceFiles.pdf());
        String file = fileOf(officer("ca.binhkieu"), dossier);
        FileOfficer manager = officer("tca.huyen");
        JsonNode shown = manager.sees(dossier);
        assertThat(shown.path("readable").asBoolean()).isFalse();
        assertThat(shown.path("number").asInt()).isOne();
        assertThat(shown.path("files")).isEmpty();
        assertThat(manager.download(dossier, file).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(manager.post(dossier, "a.pdf", EvidenceFiles.pdf()).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(manager.delete(dossier, file).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void theEnginesOwnInterfaceShowsAttachmentsToAdministratorsOnly() {
        officer("ca.binhkieu").attaches(dossier, "bien-ban.pdf", EvidenceFiles.pdf());
        String file = fileOf(officer("ca.binhkieu"), dossier);
        for (String path :
                List.of(
                        "/task/%s/attachment".formatted(dossier),
                        "/task/%s/attachment/%s".formatted(dossier, file),
                        "/task/%s/attachment/%s/data".formatted(dossier, file),
                        "/engine/default/task/%s/attachment/%s/data".formatted(dossier, file))) {
            for (String other : List.of("ca.binhkieu", "ca.nhueduong", "tca.huyen")) {
                assertThat(officer(other).engine(path))
                        .as(other + path)
                        .isEqualTo(HttpStatus.FORBIDDEN);
            }
            assertThat(officer("quantri").engine(path)).as(path).isEqualTo(HttpStatus.OK);
        }
    }

    @Test
    void whoeverDecidesAnEscalationIsNoPartyToTheCase() {
        officer("ca.binhkieu").attaches(dossier, "bien-ban.pdf", EvidenceFiles.pdf());
        morning.breaks(LocalDate.of(2024, 2, 16));
        JsonNode shown = officer("tca.binhkieu").sees(run.waiting("head-decides").getId());
        assertThat(shown.path("readable").asBoolean()).isFalse();
        assertThat(shown.path("number").asInt()).isOne();
        assertThat(officer("tca.binhkieu").names(dossier))
                .as("the head, by the body's own task")
                .containsExactly("bien-ban.pdf");
    }

    @Test
    void onesOwnFileIsDeletedWhileItsTaskIsOpen() {
        FileOfficer police = officer("ca.binhkieu");
        police.attaches(dossier, "nham.pdf", EvidenceFiles.pdf());
        police.attaches(dossier, "dung.pdf", EvidenceFiles.pdf());
        String wrong = fileOf(police, dossier);
        String content = contentOf(wrong);
        FileOfficer head = officer("tca.binhkieu");
        assertThat(head.sees(dossier).path("files").path(0).path("mayDelete").asBoolean())
                .isFalse();
        ResponseEntity<JsonNode> refused = head.delete(dossier, wrong);
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.getBody().path("message").asText()).contains("Chỉ người đính kèm");

        assertThat(police.delete(dossier, wrong).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(police.names(dossier)).containsExactly("dung.pdf");
        assertThat(isKept(content)).as("the content goes along").isFalse();
        assertThat(police.delete(dossier, wrong).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);

        String right = fileOf(police, dossier);
        run.complete(DOSSIER, Papers.allTicked());
        String next = run.waiting("notify-person").getId();
        assertThat(police.names(next)).containsExactly("dung.pdf");
        assertThat(police.delete(next, right).getStatusCode())
                .as("somebody may have relied on it")
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void aModelAsksWhetherTheCaseHasAFile() {
        assertThat(askedByAModel()).isEqualTo(false);
        officer("ca.binhkieu").attaches(dossier, "bien-ban.pdf", EvidenceFiles.pdf());
        assertThat(askedByAModel()).isEqualTo(true);
    }

    @Test
    void theFilesGoWithTheHistoryOfTheirCase() {
        officer("ca.binhkieu").attaches(dossier, "bien-ban.pdf", EvidenceFiles.pdf());
        String file = fileOf(officer("ca.binhkieu"), dossier);
        String content = contentOf(file);
        processes.deleteProcessInstance(run.id(), "called off");
        time.set(FOUND.plusDays(1824));
        historyIsCleanedUp();
        assertThat(isKept(content)).isTrue();
        time.set(FOUND.plusDays(1826));
        historyIsCleanedUp();
        assertThat(isKept(content)).isFalse();
        assertThat(tasks.getAttachment(file)).isNull();
    }

    @Test
    void inADutysCaseTheContributionsStandBesideTheFiles() {
        database.sql(
                        """
                        insert into duty.contribution
                               (case_code, unit, state, contribution, evidence, given_at)
                        values (:case, 'phong-tu-phap', 'done', 'Đã cử báo cáo viên.', 'CV 12',
                                :at),
                               (:case, 'tt-y-te', 'silent', null, null, :at)
                        """)
                .param("case", run.code())
                .param("at", Timestamp.valueOf(FOUND.atTime(9, 0)))
                .update();
        assertThat(contributions()).as("no duty's case").isEmpty();
        database.sql(
                        """
                        insert into duty.round
                               (duty, unit, agency, commune, period, period_name, begins_on,
                                ends_on, planned_at, case_code)
                        values ('III.1.1', 'cong-an-xa-binh-kieu', 'cong-an-xa', 'binh-kieu',
                                '2024', 'Năm 2024', date '2023-12-15', date '2024-12-14',
                                now(), ?)
                        """)
                .param(run.code())
                .update();
        assertThat(contributions()).hasSize(2);
        assertThat(contributions().path(0).path("body").asText()).contains("Phòng Tư pháp");
        assertThat(contributions().path(0).path("state").asText()).isEqualTo("Đã phối hợp");
        assertThat(contributions().path(0).path("words").asText()).contains("báo cáo viên");
        assertThat(contributions().path(1).path("state").asText()).contains("không trả lời");
        assertThat(officer("tca.huyen").sees(dossier).path("contributions")).isEmpty();
    }

    private JsonNode contributions() {
        return officer("ca.binhkieu").sees(dossier).path("contributions");
    }

    private FileOfficer officer(String user) {
        return new FileOfficer(http, user);
    }

    private static String fileOf(FileOfficer officer, String taskId) {
        return officer.sees(taskId).path("files").path(0).path("id").asText();
    }

    private String theLabourOfficeChecks() {
        LocalDate today = time.today();
        run.complete(DOSSIER, Papers.allTicked())
                .complete("notify-person", "noticeResult", "received", "notifiedOn", today)
                .complete("record-reading", "readingResult", "read", "readOn", today)
                .complete("send-dossier", "submittedOn", today);
        return run.waiting("check-dossier").getId();
    }

    /** A process that bears the case's code. */
    private Object askedByAModel() {
        repository
                .createDeployment()
                .name(MODEL)
                .addModelInstance(
                        MODEL + ".bpmn",
                        Bpmn.createExecutableProcess(MODEL)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .serviceTask("ask")
                                .camundaExpression("${evidence.attached(execution)}")
                                .camundaResultVariable("attached")
                                .endEvent()
                                .done())
                .deploy();
        return processes
                .createProcessInstanceByKey(MODEL)
                .businessKey(run.code())
                .setVariables(Map.of("caseCode", run.code()))
                .executeWithVariablesInReturn()
                .getVariables()
                .get("attached");
    }

    /**
     * All of it: one run takes some hundred rows of each table, other scenarios have left theirs,
     * and there are many more contents than cases.
     */
    private void historyIsCleanedUp() {
        long before;
        do {
            before = overdue();
            history.cleanUpHistoryAsync(true);
            history.findHistoryCleanupJobs().forEach(job -> management.executeJob(job.getId()));
        } while (overdue() < before);
        assertThat(overdue()).as("rows of history past their time").isZero();
    }

    private long overdue() {
        return database.sql(
                        """
                        select (select count(*) from act_hi_procinst where removal_time_ <= :now)
                             + (select count(*) from act_hi_attachment where removal_time_ <= :now)
                             + (select count(*) from act_ge_bytearray where removal_time_ <= :now)
                        """)
                .param("now", Timestamp.from(time.instant()))
                .query(Long.class)
                .single();
    }

    /** Where the engine keeps what the file says. */
    private String contentOf(String file) {
        return database.sql("select content_id_ from act_hi_attachment where id_ = ?")
                .param(file)
                .query(String.class)
                .single();
    }

    private boolean isKept(String content) {
        return database.sql("select count(*) > 0 from act_ge_bytearray where id_ = ?")
                .param(content)
                .query(Boolean.class)
                .single();
    }
}
