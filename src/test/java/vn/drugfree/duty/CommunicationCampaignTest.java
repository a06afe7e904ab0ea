package vn.drugfree.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.testing.AnsweredRow;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Clauses;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;

@ProcessTest(covers = "communication-campaign")
class CommunicationCampaignTest extends CampaignScenario {

    private static final String OFFICER = "gd.huyen";
    private static final String HEAD = "tgd.huyen";
    private static final String COMMITTEE = "ubnd.binhkieu";

    @Autowired ProcessEngine engine;

    @Test
    void aYearOfTheSchoolsDivision() {
        CaseRun run = schools();
        run.isWaitingAt("plan-campaign")
                .isGivenTo("plan-campaign", "phong-gddt")
                .isDue("plan-campaign", LocalDate.of(2024, 1, 31))
                .refuses("plan-campaign", "ít nhất 2 buổi, mới có 1", plan("2024-03-15"))
                .refuses(
                        "plan-campaign",
                        "Buổi 2: ngày dự kiến»: không được sau ngày 14/12/2024",
                        plan("2024-03-15", "2024-12-15"));
        assertThat(Clauses.of(database, run.waiting("plan-campaign")))
                .isEqualTo("Mục III, gạch đầu dòng thứ 1");
        assertThat(String.valueOf(run.value("audiences")))
                .isEqualTo("[\"students\",\"teachers\",\"families\"]");
        run.completeAs(OFFICER, "plan-campaign", threeSessions())
                .isGivenTo("approve-campaign", "lanh-dao-phong-gddt")
                .isDue("approve-campaign", LocalDate.of(2023, 12, 25))
                .completeAs(
                        HEAD,
                        "approve-campaign",
                        "campaignDecision",
                        "returned",
                        "campaignRemark",
                        "Thêm một buổi cho phụ huynh.")
                .isDue("plan-campaign", LocalDate.of(2023, 12, 25))
                .completeAs(OFFICER, "plan-campaign", threeSessions());
        assertThat(activities(run, "session")).as("before it is approved").isEmpty();
        assertThat(shown(run.waiting("approve-campaign"), "sessionList"))
                .isEqualTo(
                        """
                        * **Buổi 1:** ngày 15/03/2024, Xã Bình Kiều, Học sinh khối 8
                        * **Buổi 2:** ngày 05/10/2024, Xã Nhuế Dương, Học sinh khối 9
                        * **Buổi 3:** ngày 20/11/2024, toàn huyện, Giáo viên""");
        run.completeAs(HEAD, "approve-campaign", "campaignDecision", "approved")
                .isWaitingAt("steer-campaign", "hold-session", "hold-session", "hold-session")
                .isGivenTo("steer-campaign", "phong-gddt")
                .isDue("steer-campaign", LocalDate.of(2024, 12, 18));
        assertThat(activities(run, "session"))
                .containsExactly(
                        "1 binh-kieu 2024-03-15 -",
                        "2 nhue-duong 2024-10-05 -",
                        "3 - 2024-11-20 -");
        assertThat(due(session(run, 1))).isEqualTo(LocalDate.of(2024, 3, 15));
        // The 5th is a Saturday.
        assertThat(due(session(run, 2))).isEqualTo(LocalDate.of(2024, 10, 7));

        time.set(LocalDate.of(2024, 3, 16));
        isHeld(run, 1, 120);
        time.set(LocalDate.of(2024, 10, 4));
        isRefused(
                session(run, 2),
                "Ngày mới»: không được sau ngày 14/12/2024",
                "sessionOutcome",
                "postponed",
                "newSessionOn",
                "2024-12-16",
                "outcomeReason",
                "Mưa bão");
        submit(
                OFFICER,
                session(run, 2),
                "sessionOutcome",
                "postponed",
                "newSessionOn",
                "2024-10-21",
                "outcomeReason",
                "Mưa bão");
        assertThat(due(session(run, 2))).isEqualTo(LocalDate.of(2024, 10, 21));
        assertThat(activities(run, "session")).contains("2 nhue-duong 2024-10-21 -");
        isCalledOff(run, 3);
        assertThat(activities(run, "session"))
                .containsExactly("1 binh-kieu 2024-03-15 2024-03-16", "2 nhue-duong 2024-10-21 -");

        run.refuses("steer-campaign", "Ngày dự kiến", "steerAction", "add")
                .completeAs(
                        OFFICER,
                        "steer-campaign",
                        "steerAction",
                        "add",
                        "addedOn",
                        "2024-12-02",
                        "addedPlace",
                        "dong-ninh",
                        "addedAudience",
                        "Phụ huynh")
                .isWaitingAt("steer-campaign", "hold-session", "hold-session");
        assertThat(activities(run, "session")).contains("4 dong-ninh 2024-12-02 -");
        run.complete("steer-campaign", "steerAction", "enough");
        time.set(LocalDate.of(2024, 10, 21));
        isHeld(run, 2, 80);
        time.set(LocalDate.of(2024, 12, 2));
        isHeld(run, 4, 50);

        run.isWaitingAt("report-result")
                .isGivenTo("report-result", "phong-gddt")
                .isDue("report-result", LocalDate.of(2024, 12, 18))
                .has("peopleReached", 250)
                .has("dutyResult", "done")
                .has(
                        "evidenceNote",
                        """
                        Buổi 1, ngày 15/03/2024: Biên bản 1/BB
                        Buổi 2, ngày 21/10/2024: Biên bản 2/BB
                        Buổi 4, ngày 02/12/2024: Biên bản 4/BB""");
        Task report = run.waiting("report-result");
        assertThat(tasks.getVariable(report.getId(), "sessionsPlanned")).isEqualTo(3);
        assertThat(tasks.getVariable(report.getId(), "sessionsHeld")).isEqualTo(3);
        assertThat(shown(report, "sessionList"))
                .contains(
                        "Học sinh khối 9; đã tổ chức ngày 21/10/2024, 80 người",
                        "Giáo viên; không tổ chức: Trùng lịch thi");
        run.refuses("report-result", "Kết quả", "dutyResult", "done", "peopleReached", 250)
                .completeAs(OFFICER, "report-result", result("done", 250))
                .hasEndedAt("campaign-reported")
                .has("dutyResult", "done")
                .has("resultText", TEXT);
    }

    /** What is still to be held then is not held; the sessions of a commune are in that commune. */
    @Test
    void aCommuneThatBeginsLateAndDoesNotHoldAllUntilTheYearIsOver() {
        time.set(LocalDate.of(2024, 2, 20));
        CaseRun run = commune();
        run.isGivenTo("plan-campaign", "ubnd-xa-binh-kieu")
                .isDue("plan-campaign", LocalDate.of(2024, 3, 5))
                .refuses(
                        "plan-campaign",
                        "ít nhất 4 buổi, mới có 3",
                        plan("2024-03-15", "2024-06-10", "2024-09-10"))
                .completeAs(
                        COMMITTEE,
                        "plan-campaign",
                        plan("2024-03-15", "2024-06-10", "2024-09-10", "2024-12-10"))
                .isGivenTo("approve-campaign", "lanh-dao-ubnd-xa-binh-kieu");
        run.completeAs("tubnd.binhkieu", "approve-campaign", "campaignDecision", "approved");
        assertThat(activities(run, "session"))
                .containsExactly(
                        "1 binh-kieu 2024-03-15 -",
                        "2 binh-kieu 2024-06-10 -",
                        "3 binh-kieu 2024-09-10 -",
                        "4 binh-kieu 2024-12-10 -");
        time.set(LocalDate.of(2024, 6, 10));
        submit(COMMITTEE, session(run, 2), held(30, "Loa truyền thanh, sổ trực"));
        // The 14th is a Saturday.
        run.firesOn("campaign-over", LocalDate.of(2024, 12, 16))
                .passTime("campaign-over")
                .isWaitingAt("report-result")
                .isDue("report-result", LocalDate.of(2024, 12, 18))
                .has("dutyResult", "partly")
                .has("peopleReached", 30);
        run.completeAs(COMMITTEE, "report-result", result("partly", 30))
                .hasEndedAt("campaign-reported");
        assertThat(activities(run, "session"))
                .containsExactly(
                        "1 binh-kieu 2024-03-15 -",
                        "2 binh-kieu 2024-06-10 2024-06-10",
                        "3 binh-kieu 2024-09-10 -",
                        "4 binh-kieu 2024-12-10 -");
    }

    @Test
    void aYearThatIsOverBeforeThePlanIsApproved() {
        time.set(LocalDate.of(2024, 12, 10));
        CaseRun run = schools().complete("plan-campaign", threeSessions());
        time.set(LocalDate.of(2024, 12, 20));
        run.complete("approve-campaign", "campaignDecision", "approved");
        Job over = management.createJobQuery().activityId("campaign-over").singleResult();
        management.executeJob(over.getId());
        run.isWaitingAt("report-result")
                .isDue("report-result", LocalDate.of(2024, 12, 25))
                .has("dutyResult", "not-done")
                .has("evidenceNote", "");
    }

    /** A form takes 2000 signs. What does not fit stays in the list of sessions. */
    @Test
    void theEvidenceOfManySessionsIsCutToWhatAFormTakes() {
        CaseRun run =
                schools()
                        .complete(
                                "plan-campaign",
                                plan(
                                        "2024-01-10",
                                        "2024-01-11",
                                        "2024-01-12",
                                        "2024-01-15",
                                        "2024-01-16",
                                        "2024-01-17",
                                        "2024-01-18",
                                        "2024-01-19"))
                        .complete("approve-campaign", "campaignDecision", "approved");
        for (int added = 22; added <= 26; added++) {
            run.complete(
                    "steer-campaign",
                    "steerAction",
                    "add",
                    "addedOn",
                    "2024-01-" + added,
                    "addedAudience",
                    "Phụ huynh");
        }
        run.complete("steer-campaign", "steerAction", "enough");
        time.set(LocalDate.of(2024, 1, 26));
        for (int number = 1; number <= 13; number++) {
            submit(null, session(run, number), held(1, "x".repeat(150)));
        }
        run.isWaitingAt("report-result").has("peopleReached", 13);
        assertThat(((String) run.value("evidenceNote")).length()).isBetween(1800, 2000);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "trial, all, toa-an-huyen, trial, 1",
                "teaching, students, phong-gddt, teaching, 2",
                "sessions, all, ubnd-xa, commune, 4",
                "sessions, students, phong-gddt, students, 2",
                "sessions, youth, huyen-doan, youth, 2",
                "sessions, workers, ldld-huyen, workers, 2",
                "sessions, women, hoi-phu-nu, women, 2",
                "sessions, families, hoi-phu-nu, families, 2",
                "sessions, members, hoi-ccb, members, 2",
                "sessions, farmers, phong-nnptnt, farmers, 2",
                "sessions, soldiers, bch-quan-su, soldiers, 2",
                "sessions, trainees, phong-ldtbxh, trainees, 2",
                "sessions, all, phong-vhtt, otherwise, 2",
                "-, -, phong-vhtt, otherwise, 2"
            })
    void theCatalogueSaysWhatIsFilledInAlready(
            String format, String audience, String lead, String row, int least) {
        AnsweredRow answered =
                AnsweredRow.of(
                        engine,
                        "campaign-preset",
                        Variables.putValue("format", format)
                                .putValue("audience", audience)
                                .putValue("lead", lead));
        assertThat(answered.row()).isEqualTo("campaign-preset-" + row);
        assertThat(answered.answer()).containsEntry("minimumSessions", least);
        assertThat((List<?>) answered.answer().get("audiences")).isNotEmpty();
        assertThat((List<?>) answered.answer().get("channels")).isNotEmpty();
    }

    private CaseRun schools() {
        return begins(
                "communication-campaign",
                "III.8.1a",
                "phong-gddt",
                "phong-gddt",
                "audience",
                "students",
                "format",
                "sessions");
    }

    private CaseRun commune() {
        return begins(
                "communication-campaign",
                "III.20.2a",
                "ubnd-xa",
                "ubnd-xa-binh-kieu",
                "commune",
                "binh-kieu");
    }

    private Task session(CaseRun run, int number) {
        return oneOf(run, "hold-session", "sessionNumber", number);
    }

    private void isHeld(CaseRun run, int number, int people) {
        submit(OFFICER, session(run, number), held(people, "Biên bản %d/BB".formatted(number)));
    }

    private Object[] held(int people, String evidence) {
        return new Object[] {
            "sessionOutcome",
            "held",
            "heldOn",
            time.today(),
            "sessionPeople",
            people,
            "sessionChannel",
            "talk",
            "sessionEvidence",
            evidence
        };
    }

    private void isCalledOff(CaseRun run, int number) {
        submit(
                OFFICER,
                session(run, number),
                "sessionOutcome",
                "called-off",
                "outcomeReason",
                "Trùng lịch thi");
    }

    private void isRefused(Task task, String why, Object... entries) {
        assertThatThrownBy(() -> submit(OFFICER, task, entries))
                .rootCause()
                .hasMessageContaining(why);
    }

    private String shown(Task task, String variable) {
        return (String) tasks.getVariable(task.getId(), variable);
    }

    private static Object[] threeSessions() {
        List<Object> entries =
                new ArrayList<>(List.of(plan("2024-03-15", "2024-10-05", "2024-11-20")));
        Map<String, Object> where =
                Values.map(
                        "sessionPlace1",
                        "binh-kieu",
                        "sessionPlace2",
                        "nhue-duong",
                        "sessionAudience1",
                        "Học sinh khối 8",
                        "sessionAudience2",
                        "Học sinh khối 9",
                        "sessionAudience3",
                        "Giáo viên");
        where.forEach((name, value) -> entries.addAll(List.of(name, value)));
        return entries.toArray();
    }

    private static Object[] plan(String... days) {
        List<Object> entries =
                new ArrayList<>(
                        Arrays.asList(
                                "campaignTopic",
                                "Nói không với ma túy",
                                "audiences",
                                List.of("students"),
                                "channels",
                                List.of("talk", "contest")));
        for (int number = 1; number <= days.length; number++) {
            entries.addAll(
                    List.of(
                            "sessionOn" + number,
                            days[number - 1],
                            "sessionAudience" + number,
                            "Học sinh"));
        }
        return entries.toArray();
    }

    private static Object[] result(String result, int people) {
        return new Object[] {
            "dutyResult",
            result,
            "resultText",
            TEXT,
            "peopleReached",
            people,
            "evidenceNote",
            "Sổ theo dõi"
        };
    }
}
