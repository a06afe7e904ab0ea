package vn.drugfree.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.drugfree.testing.ProcessTest;

/** A date was entered wrongly; whatever is counted from it is counted again. */
@ProcessTest
class CorrectedStartTest extends DeadlineScenario {

    private static final LocalDate TOLD = LocalDate.of(2024, 2, 6);

    @Test
    void aCorrectedDateMovesTheTaskAndTheTimerThatHangOnIt() {
        theDossierIsBeingRead();
        // Three working days from the eve of Tết, 7 February: 15, 16 and 19.
        run.isDue("record-reading", LocalDate.of(2024, 2, 19))
                .firesOn("reading-window-closed", LocalDate.of(2024, 2, 19));
        granted(correct("tca.binhkieu", TOLD));
        run.isDue("record-reading", LocalDate.of(2024, 2, 16))
                .firesOn("reading-window-closed", LocalDate.of(2024, 2, 16))
                .has("notifiedOn", TOLD);
        JsonNode told = explained("tca.binhkieu", "record-reading");
        assertThat(told.path("start").asText()).isEqualTo("06/02/2024");
        assertThat(told.path("changes").get(0).path("kind").asText()).isEqualTo("Sửa ngày bắt đầu");
        assertThat(told.path("changes").get(0).path("reason").asText()).isEqualTo(REASON);
    }

    @Test
    void theSameDateAgainChangesNothing() {
        theDossierIsBeingRead();
        granted(correct("tca.binhkieu", TOLD));
        granted(correct("tca.binhkieu", TOLD));
        assertThat(explained("tca.binhkieu", "record-reading").path("changes")).hasSize(1);
    }

    @Test
    void aStartThatLiesAheadIsRefused() {
        theDossierIsBeingRead();
        refused(
                correct("tca.binhkieu", time.today().plusDays(1)),
                "«Ngày bắt đầu đúng»",
                "không được sau ngày hôm nay");
        run.has("notifiedOn", LocalDate.of(2024, 2, 7));
    }

    @Test
    void aPeriodThatBeginsWithTheTaskHasNoDateToCorrect() {
        theDossierIsBeingRead();
        run.complete("record-reading", "readingResult", "read", "readOn", time.today());
        refused(
                as("tca.binhkieu")
                        .post(
                                path("send-dossier") + "/start",
                                Map.of("date", TOLD.toString(), "reason", REASON)),
                "không có ngày bắt đầu");
        assertThat(explained("tca.binhkieu", "send-dossier").path("correct").isNull()).isTrue();
    }

    @Test
    void anOfficerIsNoHead() {
        theDossierIsBeingRead();
        assertThat(correct("ca.binhkieu", TOLD).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    private ResponseEntity<JsonNode> correct(String officer, LocalDate day) {
        return as(officer)
                .post(
                        path("record-reading") + "/start",
                        Map.of("date", day.toString(), "reason", REASON));
    }
}
