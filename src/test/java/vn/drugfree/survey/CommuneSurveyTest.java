package vn.drugfree.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import vn.drugfree.input.InvalidInput;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;

@ProcessTest(covers = {"commune-survey", "suspect-entry"})
class CommuneSurveyTest extends SurveyScenario {

    @Test
    void aListIsWorkedThroughReferredFromAndSigned() {
        String suspect = people.person("suspected", "Nguyễn Văn Một");
        String other = people.person("suspected", "Nguyễn Văn Hai");
        String managed = people.person("user-management", "Nguyễn Văn Ba");
        String dead = people.person("addicted", "Nguyễn Văn Bốn");
        String away = people.person("suspected", "Nguyễn Văn Năm");
        people.caseOf(managed);
        CaseRun survey = surveyBegins();

        isGivenTo("check-list", "cong-an-xa-binh-kieu");
        assertThat(dueDay("check-list")).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(number("check-list", "peopleLeft")).isEqualTo(5L);
        confirmed(suspect, other, managed);
        isKept(close(POLICE, dead, "died", 0));
        isKept(close(POLICE, away, "moved-out", 0));
        ResponseEntity<JsonNode> added = add("Nguyễn Văn Mới", "1999-03-04", "033099000123");
        isKept(added);
        String found = added.getBody().path("code").asText();
        assertThat(number("check-list", "peopleLeft")).isEqualTo(0L);
        assertThat(stateOf(dead)).as("before the list is closed").isEqualTo("addicted");

        complete("check-list", "listChecked", true);
        assertThat(stateOf(dead)).isEqualTo("closed died");
        assertThat(stateOf(away)).isEqualTo("closed moved-out");
        assertThat(stateOf(found)).isEqualTo("suspected");
        assertThat(eventsOf(suspect)).containsExactly("survey-confirmed");
        assertThat(eventsOf(managed)).containsExactly("survey-confirmed");
        assertThat(eventsOf(found)).isEmpty();

        isGivenTo("refer-suspects", "tram-y-te-xa-binh-kieu");
        assertThat(dueDay("refer-suspects")).isEqualTo(LocalDate.of(2026, 9, 9));
        assertThat(codes(web(STATION).read("/surveys/communes/binh-kieu/referrals")))
                .containsExactlyInAnyOrder(suspect, other, found);
        isKept(decide(STATION, suspect, "refer", 1));
        isKept(decide(STATION, other, "no-sign", 1));
        isKept(decide(STATION, found, "refer", 1));
        assertThat(number("refer-suspects", "peopleUndecided")).isEqualTo(0L);
        complete("refer-suspects", "suspectsDecided", true);
        runJobs();

        List<ProcessInstance> opened = determinations();
        assertThat(opened)
                .extracting(ProcessInstance::getBusinessKey)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.startsWith("XDTN-2026-BINH-KIEU-"));
        assertThat(opened)
                .extracting(it -> processes.getVariable(it.getId(), "personCode"))
                .containsExactlyInAnyOrder(suspect, found);
        assertThat(processes.getVariables(opened.get(0).getId()))
                .containsEntry("commune", COMMUNE)
                .containsEntry("positiveTestOn", null)
                .containsEntry("determinationGroup", "none")
                .containsEntry("determinationAwaited", false);

        isGivenTo("sign-off", "lanh-dao-ubnd-xa-binh-kieu");
        assertThat(dueDay("sign-off")).isEqualTo(LocalDate.of(2026, 9, 7));
        assertThat(tasks.getVariables(waiting(COMMUNE, "sign-off").getId()))
                .containsEntry("knownNow", 5)
                .containsEntry("confirmedNow", 3)
                .containsEntry("addedNow", 1)
                .containsEntry("closedNow", 2)
                .containsEntry("referredNow", 2);
        complete("sign-off", "surveyResult", "signed");
        survey.hasPassed("commune-surveyed");
    }

    @Test
    void aListWithSomebodyLeftIsNotClosed() {
        people.person("suspected", "Nguyễn Văn Một");
        String other = people.person("suspected", "Nguyễn Văn Hai");
        surveyBegins();
        refuses("check-list", "listChecked", "Còn 2 người trong danh sách chưa được trả lời.");
        confirmed(other);
        refuses("check-list", "listChecked", "Còn 1 người trong danh sách chưa được trả lời.");
        ResponseEntity<JsonNode> atTasklist =
                http.withBasicAuth(POLICE, ProcessTest.PASSWORD)
                        .postForEntity(
                                "/engine-rest/task/%s/submit-form"
                                        .formatted(waiting(COMMUNE, "check-list").getId()),
                                Map.of("variables", Map.of("listChecked", Map.of("value", true))),
                                JsonNode.class);
        isRefused(atTasklist, "Còn 1 người trong danh sách chưa được trả lời.");
    }

    @Test
    void suspectsOfWhomNobodyDecidedAreNotLeftBehind() {
        String one = people.person("suspected", "Nguyễn Văn Một");
        String two = people.person("suspected", "Nguyễn Văn Hai");
        surveyBegins();
        confirmed(one, two);
        complete("check-list", "listChecked", true);
        isKept(decide(STATION, one, "absent", 1));
        refuses(
                "refer-suspects",
                "suspectsDecided",
                "Còn 1 người nghi sử dụng chưa được quyết định.");
        isRefused(decide(STATION, two, "unknown", 1), "không có lựa chọn này");
    }

    @Test
    void whatTheCommitteeReturnsIsGoneThroughAgainWithoutWritingTwice() {
        String managed = people.person("user-management", "Nguyễn Văn Một");
        String gone = people.person("user-management", "Nguyễn Văn Hai");
        String dead = people.person("addicted", "Nguyễn Văn Ba");
        String suspect = people.person("suspected", "Nguyễn Văn Bốn");
        CaseRun survey = surveyBegins();
        confirmed(managed, gone, suspect);
        isKept(close(POLICE, dead, "died", 0));
        complete("check-list", "listChecked", true);
        isKept(decide(STATION, suspect, "refer", 1));
        complete("refer-suspects", "suspectsDecided", true);
        runJobs();
        refusesReturnWithoutNote();
        complete(
                "sign-off",
                "surveyResult",
                "returned",
                "person",
                Values.map("surveyNote", "Một người trong danh sách đã đi khỏi xã."));

        assertThat(dueDay("check-list")).isEqualTo(LocalDate.of(2026, 9, 9));
        isRefused(answer(POLICE, dead, "confirmed", 1), "đã kết thúc theo dõi");
        isKept(close(POLICE, gone, "moved-out", 1));
        complete("check-list", "listChecked", true);
        assertThat(stateOf(gone)).isEqualTo("closed moved-out");
        assertThat(eventsOf(managed)).containsExactly("survey-confirmed");
        assertThat(determinations()).hasSize(1);
        assertThat(tasksOf(COMMUNE, "refer-suspects")).as("nobody new is suspected").isEmpty();
        assertThat(tasks.getVariables(waiting(COMMUNE, "sign-off").getId()))
                .containsEntry("knownNow", 4)
                .containsEntry("confirmedNow", 2)
                .containsEntry("closedNow", 2)
                .containsEntry("referredNow", 1);
        complete("sign-off", "surveyResult", "signed");
        survey.hasPassed("commune-surveyed");
    }

    @Test
    void whoeverHasACaseIsLeftToIt() {
        String managed = people.person("user-management", "Nguyễn Văn Một");
        String later = people.person("suspected", "Nguyễn Văn Hai");
        String idle = people.person("suspected", "Nguyễn Văn Ba");
        String code = people.caseOf(managed);
        surveyBegins();
        JsonNode listed = web(POLICE).read("/surveys/communes/binh-kieu/answers").path("people");
        assertThat(row(listed, managed).path("runningCase").asText()).isEqualTo(code);
        assertThat(row(listed, idle).path("runningCase").isNull()).isTrue();
        isRefused(close(POLICE, managed, "moved-out", 0), "Người này đang có hồ sơ " + code);
        isKept(answer(POLICE, managed, "in-case", 0));
        isRefused(answer(POLICE, idle, "in-case", 0), "không có hồ sơ nào đang giải quyết");
        isRefused(close(POLICE, idle, "term-over", 0), "không có lựa chọn này");
        isRefused(close(POLICE, idle, null, 0), "không có lựa chọn này");
        isKept(close(POLICE, later, "died", 0));
        isKept(answer(POLICE, idle, "confirmed", 0));

        people.caseOf(later);
        complete("check-list", "listChecked", true);
        assertThat(stateOf(later)).as("a case began meanwhile").isEqualTo("suspected");
        assertThat(stateOf(managed)).isEqualTo("user-management");
        assertThat(eventsOf(managed)).isEmpty();
        assertThat(codes(web(STATION).read("/surveys/communes/binh-kieu/referrals")))
                .containsExactly(idle);
        people.caseOf(idle);
        isKept(decide(STATION, idle, "refer", 1));
        complete("refer-suspects", "suspectsDecided", true);
        runJobs();
        assertThat(determinations()).as("that person has a case by now").isEmpty();
        assertThat(tasks.getVariables(waiting(COMMUNE, "sign-off").getId()))
                .containsEntry("knownNow", 3)
                .containsEntry("confirmedNow", 1)
                .containsEntry("closedNow", 0)
                .containsEntry("referredNow", 0);
        isRefused(decide(STATION, idle, "absent", 2), "Việc này của xã đã xong");
    }

    @Test
    void somebodyNewIsEnteredAtOnceAndOnlyOnce() {
        String closed =
                people.person(
                        COMMUNE,
                        "suspected",
                        "Trần Văn Trở Về",
                        LocalDate.of(1988, 8, 8),
                        "033088000001");
        database.sql(
                        "update register.person set state = 'closed', closing_reason = 'moved-out'"
                                + " where code = ?")
                .param(closed)
                .update();
        surveyBegins();
        ResponseEntity<JsonNode> first = add("  Nguyễn Văn   Mới ", "1999-03-04", null);
        isKept(first);
        String code = first.getBody().path("code").asText();
        assertThat(first.getBody().path("added").asBoolean()).isTrue();
        isRefused(add("nguyễn văn mới", "1999-03-04", null), "đã có trong sổ quản lý, mã " + code);
        isRefused(add("Lê Văn Khác", "1970-01-01", "033088000001"), "của một người khác");
        isRefused(add("", "1999-03-04", null), "Trường «Họ và tên»: chưa được điền");
        isRefused(add("Kẻ <xấu>", "1999-03-04", null), "Trường «Họ và tên»: không đúng");
        isRefused(add("Lê Văn Khác", "2030-01-01", null), "Trường «Ngày sinh»");
        isRefused(add("Lê Văn Khác", "31/12/1999", null), "Trường «Ngày sinh»");
        isRefused(add("Lê Văn Khác", "1999-03-04", "12345"), "9 hoặc 12 chữ số");

        isKept(add("Trần Văn Trở Về", "1988-08-08", "033088000001"));
        assertThat(stateOf(closed)).isEqualTo("suspected");
        assertThat(
                        database.sql(
                                        "select state || ' ' || process_key || ' ' || element from"
                                                + " register.person_state where until_day is null"
                                                + " and person_code in (?, ?)")
                                .params(code, closed)
                                .query(String.class)
                                .list())
                .containsOnly("suspected suspect-entry enter-suspect");
        assertThat(
                        history.createHistoricVariableInstanceQuery()
                                .variableName(EnterSuspect.FOUND)
                                .count())
                .as("the engine keeps nothing about who the person is")
                .isZero();

        isKept(close(POLICE, code, "no-use-found", 1));
        complete("check-list", "listChecked", true);
        assertThat(stateOf(code)).as("entered by mistake").isEqualTo("closed no-use-found");
    }

    private void refusesReturnWithoutNote() {
        assertThatThrownBy(() -> complete("sign-off", "surveyResult", "returned"))
                .hasRootCauseInstanceOf(InvalidInput.class)
                .rootCause()
                .hasMessageContaining("Cần rà soát lại những gì");
    }

    private void refuses(String task, String box, String reason) {
        assertThatThrownBy(() -> complete(task, box, true))
                .hasRootCauseInstanceOf(InvalidInput.class)
                .rootCause()
                .hasMessageContaining(reason);
        waiting(COMMUNE, task);
    }

    private Object number(String task, String variable) {
        return tasks.getVariable(waiting(COMMUNE, task).getId(), variable);
    }

    private List<ProcessInstance> determinations() {
        return processes
                .createProcessInstanceQuery()
                .processDefinitionKey("addiction-determination")
                .list();
    }

    private static List<String> codes(JsonNode listed) {
        return listed.path("people").findValuesAsText("code");
    }

    private static JsonNode row(JsonNode people, String code) {
        for (JsonNode person : people) {
            if (person.path("code").asText().equals(code)) {
                return person;
            }
        }
        throw new AssertionError(code + " is not on the list");
    }
}
