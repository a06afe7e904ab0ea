package vn.drugfree.review;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.World;

/** The head of a body answers for what happened there. */
@ProcessTest(covers = "accountability")
class AccountabilityTest {

    private static final String HEAD = "lanh-dao-ubnd-xa-binh-kieu";
    private static final String BODY = "ubnd-xa-binh-kieu";
    private static final String CHAIRMAN = "lanh-dao-ubnd-huyen";
    private static final String TEXT = "Đã kiểm tra hồ sơ và thực tế tại xã.";

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 3);

    private static final LocalDate IN_A_WEEK = LocalDate.of(2024, 6, 10);

    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;

    @BeforeEach
    void nobodyHasToAnswer() {
        world.isEmpty();
        time.set(TODAY);
    }

    @Test
    void theHeadExplainsAndPutsItRight() {
        CaseRun run = reported();
        run.isWaitingAt("explain-liability")
                .isGivenTo("explain-liability", HEAD)
                .isDue("explain-liability", IN_A_WEEK)
                .complete("explain-liability", "liabilityExplanation", TEXT)
                .isGivenTo("review-liability", "phong-noi-vu")
                .isDue("review-liability", LocalDate.of(2024, 6, 17));
        decided(run, "accountability-review");
        run.isWaitingAt("make-remedy-plan")
                .isGivenTo("make-remedy-plan", HEAD)
                .isDue("make-remedy-plan", IN_A_WEEK)
                .refuses(
                        "make-remedy-plan",
                        "Ngày phải khắc phục xong",
                        "remedyPlan",
                        TEXT,
                        "remedyDueOn",
                        TODAY.minusDays(1));
        planned(run);
        run.isGivenTo("report-remedy", BODY)
                .isDue("report-remedy", LocalDate.of(2024, 7, 31))
                .complete("report-remedy", "remedyReport", TEXT)
                .isGivenTo("confirm-remedy", "cong-an-huyen")
                .isDue("confirm-remedy", IN_A_WEEK)
                .complete("confirm-remedy", "remedyResult", "remedied", "remedyRemark", TEXT)
                .isClosedAs("liability-remedied");
    }

    @Test
    void whatIsNotPutRightGoesToTheChairmanWhoMayGiveMoreTimeOrNot() {
        CaseRun run = reported();
        run.complete("explain-liability", "liabilityExplanation", TEXT);
        decided(run, "discipline-file");
        run.isWaitingAt("open-discipline-file")
                .isGivenTo("open-discipline-file", "phong-noi-vu")
                .isDue("open-discipline-file", IN_A_WEEK)
                .complete(
                        "open-discipline-file",
                        "disciplineFileNumber",
                        "03/HS-NV",
                        "disciplineFileOn",
                        TODAY);
        planned(run);
        notRemedied(run);
        run.isGivenTo("settle-liability", CHAIRMAN)
                .isDue("settle-liability", IN_A_WEEK)
                .refuses(
                        "settle-liability",
                        "Ngày phải khắc phục xong",
                        "settlement",
                        "new-date",
                        "settlementReason",
                        TEXT)
                .complete(
                        "settle-liability",
                        "settlement",
                        "new-date",
                        "newRemedyDueOn",
                        LocalDate.of(2024, 8, 30),
                        "settlementReason",
                        TEXT)
                .isDue("report-remedy", LocalDate.of(2024, 8, 30));
        notRemedied(run);
        run.complete("settle-liability", "settlement", "closed", "settlementReason", TEXT)
                .isClosedAs("closed-unremedied");
    }

    /** Another process raised it; the head says nothing. */
    @Test
    void whoeverSaysNothingIsJudgedByTheFile() {
        CaseRun run =
                cases.handOver(
                        "liability-raised",
                        "caseCode",
                        "TNDD-TEST",
                        "commune",
                        null,
                        "liableBody",
                        "phong-tu-phap",
                        "liabilityReason",
                        "target-missed",
                        "liabilityFacts",
                        TEXT,
                        "reviewYear",
                        2024);
        run.has("liableUnit", "phong-tu-phap")
                .isGivenTo("explain-liability", "lanh-dao-phong-tu-phap")
                .firesOn("explanation-over", IN_A_WEEK)
                .passTime("explanation-over");
        decided(run, "reminder");
        run.isClosedAs("no-remedy");
    }

    private CaseRun reported() {
        return cases.open(
                "accountability",
                "nv.huyen",
                Values.map(
                        "liableUnit",
                        BODY,
                        "liabilityReason",
                        "prolonged-crime",
                        "liabilityFacts",
                        "Tội phạm về ma túy kéo dài hai năm ở thôn 3."));
    }

    private static void decided(CaseRun run, String measure) {
        run.complete("review-liability", "measureProposal", measure, "proposalReason", TEXT)
                .isGivenTo("decide-liability", CHAIRMAN)
                .complete(
                        "decide-liability",
                        "liabilityMeasure",
                        measure,
                        "measureNumber",
                        "45/QĐ-UBND",
                        "measureReason",
                        TEXT);
    }

    private static void planned(CaseRun run) {
        run.complete(
                "make-remedy-plan", "remedyPlan", TEXT, "remedyDueOn", LocalDate.of(2024, 7, 31));
    }

    private static void notRemedied(CaseRun run) {
        run.complete("report-remedy", "remedyReport", TEXT)
                .complete("confirm-remedy", "remedyResult", "not-remedied", "remedyRemark", TEXT)
                .isWaitingAt("settle-liability");
    }
}
