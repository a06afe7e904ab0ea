package vn.drugfree.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;

/** Serious events, and what the chairman wants to know on a date. */
@ProcessTest(covers = "urgent-report")
class UrgentReportTest extends ReportScenario {

    private static final String CHAIRMAN = "lanh-dao-ubnd-huyen";
    private static final String FACTS = "Phát hiện nhiều người cùng sử dụng tại một quán.";

    /** A Saturday morning: hours run on. */
    private static final LocalDateTime NOW = LocalDateTime.of(2024, 6, 8, 9, 0);

    @Autowired RuntimeService processes;

    @BeforeEach
    void itIsSaturday() {
        time.set(NOW);
    }

    @Test
    void whatIsReportedInTimeReachesTheChairmanWithinADayAndIsFollowedUp() {
        CaseRun run = reported("ca.binhkieu", "07:30");
        assertThat(run.code()).startsWith("BCKC-2024-BINH-KIEU-");
        run.isWaitingAt("verify-event").isGivenTo("verify-event", POLICE);
        isDueAt(run, "verify-event", LocalDateTime.of(2024, 6, 8, 19, 30));
        run.refuses("verify-event", "Đã xác minh", "verifyResult", "confirmed");
        isVerified(run);
        run.isWaitingAt("send-urgent-report").isGivenTo("send-urgent-report", POLICE);
        isDueAt(run, "send-urgent-report", LocalDateTime.of(2024, 6, 9, 7, 30));
        isSent(run);
        run.isWaitingAt("decide-measures").isGivenTo("decide-measures", CHAIRMAN);
        isDueAt(run, "decide-measures", NOW.plusDays(1));
        run.refuses(
                        "decide-measures",
                        "Ngày phải báo cáo tiếp",
                        "measures",
                        TEXT,
                        "followUp",
                        "needed")
                .completeAs("tubnd.huyen", "decide-measures", measures("needed", 2024, 6, 14))
                .isWaitingAt("write-follow-up")
                .isGivenTo("write-follow-up", "ubnd-xa-binh-kieu")
                .isDue("write-follow-up", LocalDate.of(2024, 6, 14))
                .completeAs("ubnd.binhkieu", "write-follow-up", "followUpText", TEXT)
                .isWaitingAt("decide-measures")
                // Monday to Wednesday
                .isDue("decide-measures", LocalDate.of(2024, 6, 12))
                .has("followUpText", TEXT)
                .complete("decide-measures", measures("not-needed", 2024, 6, 14))
                .isClosedAs("event-closed")
                .has("followUpOn", null);
    }

    @Test
    void aFalseAlarmEndsWithTheVerification() {
        reported("ubnd.binhkieu", "08:00")
                .completeAs(
                        "ca.huyen",
                        "verify-event",
                        "verifyResult",
                        "false-alarm",
                        "verifyText",
                        TEXT)
                .isClosedAs("false-alarm");
    }

    @Test
    void whatIsReportedLateIsHurried() {
        Map<String, Object> entries = event("07:30");
        entries.put("eventOn", LocalDate.of(2024, 6, 7));
        CaseRun run = cases.open("urgent-report", "ca.binhkieu", entries);
        run.has("variant", "late");
        isDueAt(run, "verify-event", NOW.plusHours(4));
        isVerified(run);
        isDueAt(run, "send-urgent-report", NOW.plusHours(8));
    }

    @Test
    void anHourThatIsStillToComeCountsFromNow() {
        CaseRun run = reported("ca.binhkieu", "23:59");
        isDueAt(run, "verify-event", NOW.plusHours(12));
    }

    @Test
    void whatTheChairmanWantsToKnowComesOnHisDate() {
        CaseRun run = requested("binh-kieu");
        run.isWaitingAt("write-special-report")
                .isGivenTo("write-special-report", "ubnd-xa-binh-kieu")
                .isDue("write-special-report", LocalDate.of(2024, 6, 13))
                .completeAs("ubnd.binhkieu", "write-special-report", "specialText", TEXT)
                .isWaitingAt("send-urgent-report")
                .isDue("send-urgent-report", LocalDate.of(2024, 6, 13));
        isSent(run);
        run.isDue("decide-measures", LocalDate.of(2024, 6, 12))
                .complete("decide-measures", measures("not-needed", 2024, 6, 14))
                .isClosedAs("event-closed")
                .hasNotPassed("verify-event");
    }

    @Test
    void aMatterOfTheDistrictIsReportedByThePolice() {
        CaseRun run = requested(null);
        assertThat(run.code()).startsWith("BCKC-2024-HUYEN-");
        run.isGivenTo("write-special-report", POLICE);
    }

    /** Whoever reports for a commune reports for that one. */
    @Test
    void aCommuneCannotSpeakForAnother() {
        Map<String, Object> entries = event("08:00");
        entries.put("eventCommune", "nhue-duong");
        cases.open("urgent-report", "ca.binhkieu", entries).has("commune", "binh-kieu");
    }

    /** Sent as the processes do that find out, such as that about hotspots. */
    @Test
    void anotherCaseFindsTheEventOut() {
        processes
                .createMessageCorrelation("urgent-report-due")
                .setVariable("eventKind", "hotspot-reopened")
                .setVariable("eventFacts", FACTS)
                .setVariable("commune", "binh-kieu")
                .setVariable("sourceCase", "NVKH-2024-HUYEN-0001")
                .correlateStartMessage();
        CaseRun run = cases.running("urgent-report");
        assertThat(run.code()).startsWith("BCKC-2024-BINH-KIEU-");
        isDueAt(run, "verify-event", NOW.plusHours(12));
        assertThat(shown(run, "verify-event", "shown"))
                .contains("Điểm, tụ điểm hoạt động trở lại hoặc mới phát sinh", FACTS);
        isVerified(run);
        isDueAt(run, "send-urgent-report", NOW.plusHours(24));
    }

    private CaseRun reported(String officer, String hour) {
        return cases.open("urgent-report", officer, event(hour));
    }

    private static Map<String, Object> event(String hour) {
        return Values.map(
                "reportKind",
                "urgent",
                "eventKind",
                "mass-use",
                "eventOn",
                NOW.toLocalDate(),
                "eventAtTime",
                hour,
                "eventPlace",
                "Thôn Đoài",
                "eventFacts",
                FACTS);
    }

    private CaseRun requested(String commune) {
        return cases.open(
                "urgent-report",
                "ca.huyen",
                Values.map(
                        "reportKind",
                        "special",
                        "requestText",
                        "Báo cáo về các quán có biểu hiện phức tạp.",
                        "reportDueOn",
                        LocalDate.of(2024, 6, 13),
                        "eventCommune",
                        commune));
    }

    private void isVerified(CaseRun run) {
        run.completeAs("ca.huyen", "verify-event", "verifyResult", "confirmed", "verifyText", TEXT);
    }

    private void isSent(CaseRun run) {
        run.completeAs(
                "ca.huyen",
                "send-urgent-report",
                "reportNumber",
                "16/BC-CAH",
                "reportedOn",
                time.today(),
                "sentToChairman",
                true,
                "sentToProvince",
                true);
    }

    private static Object[] measures(String followUp, int year, int month, int day) {
        return new Object[] {
            "measures", TEXT, "followUp", followUp, "followUpOn", LocalDate.of(year, month, day)
        };
    }

    private void isDueAt(CaseRun run, String task, LocalDateTime moment) {
        assertThat(run.waiting(task).getDueDate())
                .as("due date of " + task)
                .isEqualTo(Date.from(moment.atZone(DistrictClock.ZONE).toInstant()));
    }
}
