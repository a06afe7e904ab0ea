package vn.drugfree.rehab;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;

@ProcessTest(covers = "rehab-dossier")
class RehabDossierTest {

    private static final LocalDate FOUND = LocalDate.of(2024, 2, 1);
    // The last working day before Tết.
    private static final LocalDate EVE = LocalDate.of(2024, 2, 7);
    private static final LocalDate FIRST_DAY_AFTER_TET = LocalDate.of(2024, 2, 15);
    // Three working days from the eve: 15, 16 and, after a weekend, 19 February.
    private static final LocalDate READING_ENDS = LocalDate.of(2024, 2, 19);
    private static final String POLICE = "cong-an-xa-binh-kieu";

    @Autowired Cases cases;
    @Autowired DistrictTime time;

    private CaseRun run;
    private Steps steps;

    @BeforeEach
    void itIsTheDayOfTheFinding() {
        time.set(FOUND);
    }

    @Test
    void theDossierOfAnAdultIsReadAndSent() {
        dossierOf("adult");
        waitsFor("prepare-dossier", FIRST_DAY_AFTER_TET);
        time.set(EVE);
        steps.dossierIsPrepared();
        waitsFor("notify-person", FIRST_DAY_AFTER_TET);
        steps.noticeIsReceived();
        waitsFor("record-reading", READING_ENDS);
        run.firesOn("reading-window-closed", READING_ENDS);
        time.set(LocalDate.of(2024, 2, 16));
        steps.dossierIsRead();
        waitsFor("send-dossier", READING_ENDS);
        steps.dossierIsSubmitted();
        run.isWaitingAt("check-dossier")
                .isGivenTo("check-dossier", "phong-ldtbxh")
                .isDue("check-dossier", LocalDate.of(2024, 2, 23));
        steps.dossierIsFoundComplete();
        run.hasEndedAt("dossier-closed")
                .has("dossierOutcome", "sent")
                .has("sentOn", LocalDate.of(2024, 2, 16));
    }

    @Test
    void aMinorGetsAGuardianAndLegalAidBeforeTheNotice() {
        dossierOf("minor");
        time.set(EVE);
        steps.dossierIsPrepared();
        // Two working days from the eve of Tết.
        waitsFor("arrange-guardian-legal-aid", LocalDate.of(2024, 2, 16));
        steps.guardianAndLegalAidAreArranged();
        waitsFor("notify-person", FIRST_DAY_AFTER_TET);
    }

    @Test
    void whoeverIsNotMetIsNotifiedAgainAndMayRefuseBeforeWitnesses() {
        dossierOf("adult");
        time.set(EVE);
        steps.dossierIsPrepared().done("notify-person", "noticeResult", "not-found");
        run.hasPassed("notice-served");
        waitsFor("notify-person", FIRST_DAY_AFTER_TET);
        steps.done(
                "notify-person",
                "noticeResult",
                "refused-with-witnesses",
                "notifiedOn",
                EVE,
                "person",
                Values.map("noticeWitnesses", "Lê Văn Chứng, Lê Thị Kiến"));
        waitsFor("record-reading", READING_ENDS);
    }

    @Test
    void afterTheDaysForReadingTheDossierGoesOnWithMinutes() {
        dossierOf("adult");
        time.set(EVE);
        steps.dossierIsPrepared().noticeIsReceived();
        run.passTime("reading-window-closed");
        // The days for reading end at midnight; the next day is the 20th.
        waitsFor("take-minutes", LocalDate.of(2024, 2, 21));
        steps.done(
                "take-minutes",
                "readingMissed",
                "absent",
                "minutesTakenOn",
                LocalDate.of(2024, 2, 20));
        waitsFor("send-dossier", LocalDate.of(2024, 2, 21));
    }

    private void dossierOf(String variant) {
        run = cases.begin("rehab-dossier", Finding.handedOn(FOUND, "variant", variant));
        steps = new Steps(run, time);
    }

    private void waitsFor(String task, LocalDate due) {
        run.isWaitingAt(task).isGivenTo(task, POLICE).isDue(task, due);
    }
}
