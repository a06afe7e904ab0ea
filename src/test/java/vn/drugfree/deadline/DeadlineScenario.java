package vn.drugfree.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.Papers;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.WebOfficer;
import vn.drugfree.testing.World;

/** Cases whose deadlines somebody asks about, extends or corrects. */
abstract class DeadlineScenario {

    static final LocalDate FOUND = LocalDate.of(2024, 2, 1);
    static final String REASON = "Vụ việc phức tạp, cần xác minh thêm";

    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired TestRestTemplate http;

    CaseRun run;

    @BeforeEach
    void itIsTheDayOfTheFinding() {
        world.isEmpty();
        time.set(FOUND);
    }

    /** The commune police of Bình Kiều write the dossier: five working days, over Tết. */
    void aDossierIsToBePrepared() {
        run =
                cases.begin(
                        "rehab-dossier",
                        "dossierFrom",
                        FOUND,
                        "violationDate",
                        FOUND.minusDays(1),
                        "findingDate",
                        FOUND,
                        "dossierReturned",
                        false);
    }

    /** The person was told on 7 February, the eve of Tết, and may read the dossier. */
    void theDossierIsBeingRead() {
        aDossierIsToBePrepared();
        time.set(LocalDate.of(2024, 2, 7));
        run.complete("prepare-dossier", Papers.allTicked())
                .complete(
                        "notify-person",
                        "noticeResult",
                        "received",
                        "notifiedOn",
                        LocalDate.of(2024, 2, 7));
    }

    /** Accepted on Friday 1 March: the session is due within 15 days, on Monday the 18th. */
    void aSessionIsToBeHeld() {
        LocalDate accepted = LocalDate.of(2024, 3, 1);
        time.set(accepted);
        run =
                cases.begin(
                        "rehab-court", "person", Values.map("birthDate", LocalDate.of(1990, 5, 1)));
        run.complete(
                        "register-receipt",
                        "registerNumber",
                        "15/2024",
                        "receivedOn",
                        accepted,
                        "receiptCheck",
                        "complete")
                .complete(
                        "accept-case",
                        "acceptanceNumber",
                        "07/2024/TLST",
                        "acceptedOn",
                        accepted,
                        "judge",
                        "Trần Thị Bình")
                .complete(
                        "notify-acceptance",
                        "acceptanceNotifiedOn",
                        accepted,
                        "noticeToApplicant",
                        true,
                        "noticeToPerson",
                        true,
                        "noticeToProcuracy",
                        true)
                .complete(
                        "examine-dossier",
                        "ruling",
                        "open-session",
                        "newSessionDate",
                        LocalDate.of(2024, 3, 12));
    }

    WebOfficer as(String officer) {
        return new WebOfficer(http, officer);
    }

    String path(String task) {
        return "/deadlines/" + run.waiting(task).getId();
    }

    JsonNode explained(String officer, String task) {
        return as(officer).read(path(task));
    }

    void granted(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode()).as("%s", answer).isEqualTo(HttpStatus.NO_CONTENT);
    }

    void refused(ResponseEntity<JsonNode> answer, String... words) {
        assertThat(answer.getStatusCode()).as("%s", answer).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("message").asText()).contains(words);
    }

    static Map<String, Object> extension(int by) {
        return Map.of("by", by, "reason", REASON);
    }
}
