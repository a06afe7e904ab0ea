package vn.drugfree.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import vn.drugfree.calendar.Days;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;

/** The district police make one report of many. */
@ProcessTest(covers = "district-report")
class DistrictReportTest extends ReportScenario {

    private static final String CLAUSE = "III.1.12b";

    @Test
    void ofTheCommunesReportsTheDistrictMakesItsOwn() {
        time.set(LocalDate.of(2024, 3, 15));
        managed("binh-kieu", 1, 2);
        managed("nhue-duong", 3);
        managed("dai-tap", 4);
        signed(quarterOf("binh-kieu"));
        CaseRun run =
                cases.begin("district-report", quarter(POLICE, POLICE, null, CLAUSE, "after"));
        run.isWaitingAt("ask-for-reports")
                .isGivenTo("ask-for-reports", POLICE)
                .isDue("ask-for-reports", LocalDate.of(2024, 3, 18))
                .complete("ask-for-reports", "reportsAsked", true)
                .isWaitingAt()
                .firesOn("communes-date", LocalDate.of(2024, 3, 19))
                .passTime("communes-date")
                .isWaitingAt("write-report")
                .isGivenTo("write-report", POLICE)
                .isDue("write-report", LocalDate.of(2024, 3, 22));
        assertThat(shown(run, "write-report", "communeReports"))
                .contains("1 trên 25 đã gửi", "Xã Nhuế Dương")
                .doesNotContain("Bình Kiều");
        assertThat(shown(run, "write-report", "figureLines"))
                .contains(
                        "4 người nghiện, người sử dụng đã biết, trong đó 4 được quản lý; cộng từ báo"
                                + " cáo của xã: 2, trong đó 2");

        time.set(LocalDate.of(2024, 3, 21));
        signed(quarterOf("nhue-duong"));
        run.completeAs("ca.huyen", "write-report", written("refresh"));
        assertThat(shown(run, "write-report", "communeReports")).contains("2 trên 25 đã gửi");
        assertThat(shown(run, "write-report", "figureLines")).contains("xã: 3, trong đó 3");
        assertThat(shown(run, "write-report", "reportComments"))
                .contains("* **UBND xã Nhuế Dương:** " + TEXT + " Khó khăn: Thiếu kinh phí.");

        run.complete("write-report", written("submit"))
                .isWaitingAt("sign-report")
                .isGivenTo("sign-report", CHIEF)
                .isDue("sign-report", LocalDate.of(2024, 3, 25))
                .completeAs(
                        "tca.huyen",
                        "sign-report",
                        "reportAnswer",
                        "returned",
                        "returnReason",
                        "Cần nêu rõ các xã chưa gửi.")
                .isDue("write-report", LocalDate.of(2024, 3, 22))
                .complete("write-report", written("submit"))
                .completeAs("tca.huyen", "sign-report", "reportAnswer", "signed")
                .isWaitingAt("send-report")
                .isGivenTo("send-report", POLICE)
                .isDue("send-report", LocalDate.of(2024, 3, 26))
                .refuses("send-report", "Đã gửi Công an tỉnh", sent(time.today(), false))
                .refuses(
                        "send-report",
                        "không được trước ngày 14/03/2024",
                        sent(LocalDate.of(2024, 3, 13), true))
                .completeAs("ca.huyen", "send-report", sent(time.today(), true))
                .isClosedAs("report-sent")
                .hasNotPassed("body-reports")
                .has("dutyResult", "done")
                .has("evidenceNote", "Báo cáo số 15/BC-CAH ngày 21/03/2024");
        assertThat(counted("body-reports", POLICE)).isEqualTo("1/1");
    }

    @Test
    void inAHalfYearTheOtherBodiesReportTooAndNobodyWaitsForEver() {
        time.set(LocalDate.of(2024, 6, 17));
        CaseRun run = cases.begin("district-report", halfYear("after"));
        assertThat(bodies("write-report"))
                .extracting(this::unit)
                .hasSize(23)
                .contains("phong-noi-vu", "huyen-doan")
                .doesNotContain(POLICE, "ubnd-xa-binh-kieu");
        Task first = task("write-report", "phong-noi-vu");
        assertThat(Days.dayOf(first.getDueDate())).isEqualTo(LocalDate.of(2024, 6, 18));
        assertThat(tasks.getVariable(first.getId(), "dutyName"))
                .isEqualTo("Báo cáo kết quả thực hiện kế hoạch về Công an huyện");
        run.firesOn("bodies-over", LocalDate.of(2024, 6, 20));
        reports("phong-noi-vu");
        complete(task("write-report", "huyen-doan"), written("submit"));
        run.complete("ask-for-reports", "reportsAsked", true).passTime("communes-date");
        assertThat(task("write-report", POLICE)).as("before the bodies' time is over").isNull();
        run.passTime("bodies-over").isWaitingAt("write-report");
        assertThat(shown(run, "write-report", "bodyReports"))
                .contains("1 trên 23 đã gửi", "Huyện đoàn")
                .doesNotContain("Nội vụ");
        assertThat(shown(run, "write-report", "reportComments"))
                .contains("Phòng Nội vụ", "Khó khăn: Thiếu kinh phí.");
        run.complete("write-report", written("submit"))
                .complete("sign-report", "reportAnswer", "signed")
                .complete("send-report", sent(time.today(), true))
                .isClosedAs("report-sent");
        assertThat(counted("body-reports", "phong-noi-vu")).isEqualTo("1/1");
        assertThat(counted("body-reports", "huyen-doan")).isEqualTo("0/1");
        assertThat(counted("reports-missed", "huyen-doan")).isEqualTo("1/1");
        assertThat(counted("body-reports", "cong-an-huyen")).isEqualTo("1/1");
    }

    @Test
    void whenEverybodyHasReportedNobodyIsMissed() {
        time.set(LocalDate.of(2024, 6, 17));
        CaseRun run = cases.begin("district-report", halfYear("after"));
        bodies("write-report").stream().map(this::unit).toList().forEach(this::reports);
        run.isWaitingAt("ask-for-reports")
                .hasPassed("bodies-done")
                .complete("ask-for-reports", "reportsAsked", true)
                .passTime("communes-date")
                .isWaitingAt("write-report");
        assertThat(shown(run, "write-report", "bodyReports"))
                .contains("23 trên 23 đã gửi. Không còn nơi nào chưa gửi.");
    }

    @Test
    void aCaseThatIsOpenedLateLeavesSomeDays() {
        time.set(LocalDate.of(2024, 7, 1));
        CaseRun run = cases.begin("district-report", halfYear("late"));
        assertThat(Days.dayOf(task("write-report", "phong-noi-vu").getDueDate()))
                .isEqualTo(LocalDate.of(2024, 7, 3));
        run.isDue("ask-for-reports", LocalDate.of(2024, 7, 2))
                .firesOn("bodies-over", LocalDate.of(2024, 7, 8))
                .complete("ask-for-reports", "reportsAsked", true)
                .firesOn("communes-date", LocalDate.of(2024, 6, 19))
                .passTime("communes-date")
                .passTime("bodies-over")
                .isDue("write-report", LocalDate.of(2024, 7, 12))
                .complete("write-report", written("submit"))
                .isDue("sign-report", LocalDate.of(2024, 7, 10))
                .complete("sign-report", "reportAnswer", "signed")
                .isDue("send-report", LocalDate.of(2024, 7, 10));
        time.set(LocalDate.of(2024, 7, 16));
        run.complete("send-report", sent(time.today(), true));
        assertThat(counted("body-reports", POLICE)).isEqualTo("0/1");
    }

    private void reports(String unit) {
        complete(task("write-report", unit), written("submit"));
        complete(task("sign-report", unit), "reportAnswer", "signed");
    }

    private Task task(String name, String unit) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(name)
                .processVariableValueEquals("leadUnit", unit)
                .singleResult();
    }

    private List<Task> bodies(String task) {
        return tasks.createTaskQuery().taskDefinitionKey(task).list();
    }

    private String unit(Task task) {
        return (String) tasks.getVariable(task.getId(), "leadUnit");
    }

    private static Map<String, Object> halfYear(String variant) {
        return period(
                "2024-H1",
                "6 tháng đầu năm 2024",
                "2023-12-15",
                "2024-06-14",
                POLICE,
                POLICE,
                null,
                CLAUSE,
                variant);
    }

    private static Object[] sent(LocalDate day, boolean toTheProvince) {
        return new Object[] {
            "reportNumber",
            "15/BC-CAH",
            "reportedOn",
            day,
            "sentToProvince",
            toTheProvince,
            "sentToChairman",
            true
        };
    }
}
