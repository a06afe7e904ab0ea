package vn.drugfree.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Comment;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.Mornings;
import vn.drugfree.testing.Papers;
import vn.drugfree.testing.TestMailServer;
import vn.drugfree.testing.World;

/** A dossier of the police of Bình Kiều commune that was due on 15 February, after Tết. */
abstract class EscalationScenario {

    static final LocalDate FINDING = LocalDate.of(2024, 2, 1);
    static final LocalDate DUE = LocalDate.of(2024, 2, 15);
    static final LocalDate DAY_AFTER = LocalDate.of(2024, 2, 16);

    static final String LATE = "prepare-dossier";
    static final String SEARCH = "search-person";
    static final String REASON = "Cán bộ đang đi công tác xa";

    @Autowired Cases cases;
    @Autowired Mornings morning;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired TaskService tasks;
    @Autowired RuntimeService processes;
    @Autowired HistoryService history;

    CaseRun run;

    @BeforeEach
    void aDossierIsWaiting() {
        world.isEmpty();
        TestMailServer.switchOn();
        time.set(FINDING);
        run = cases.dossier("binh-kieu", FINDING);
        run.isDue(LATE, DUE);
    }

    void theHeadHearsOfIt() {
        morning.breaks(DAY_AFTER);
        run.isWaitingAt(LATE, "head-decides");
    }

    void theSuperiorHearsOfIt() {
        theHeadHearsOfIt();
        run.passTime("head-silent").isWaitingAt(LATE, "superior-decides");
    }

    void theStandingAgencyHearsOfIt() {
        theSuperiorHearsOfIt();
        run.passTime("superior-silent").isWaitingAt(LATE, "standing-agency-decides");
    }

    /** A search by the district police, due on Wednesday, 3 April; the plan limits no search. */
    void theHeadHearsOfALateSearch() {
        world.isEmpty();
        LocalDate hidden = LocalDate.of(2024, 3, 4);
        time.set(hidden);
        run = cases.begin("rehab-enforcement", "effectiveOn", hidden, "termMonths", 18);
        run.complete("bring-person", "bringResult", "absconded")
                .complete(
                        "issue-search-decision",
                        "hiddenSince",
                        hidden,
                        "searchDecisionIssued",
                        true)
                .isDue(SEARCH, LocalDate.of(2024, 4, 3));
        morning.breaks(LocalDate.of(2024, 4, 4));
        run.isWaitingAt(SEARCH, "head-decides");
    }

    void theSuperiorHearsOfALateSearch() {
        theHeadHearsOfALateSearch();
        run.passTime("head-silent").isWaitingAt(SEARCH, "superior-decides");
    }

    void theDossierIsPrepared() {
        run.completeAs("ca.binhkieu", LATE, Papers.allTicked());
    }

    void theEscalationEndedAt(String end) {
        assertThat(escalations()).as("running escalations").isZero();
        run.hasPassed(end);
    }

    long escalations() {
        return processes
                .createProcessInstanceQuery()
                .processDefinitionKey("deadline-escalation")
                .processInstanceBusinessKey(run.code())
                .count();
    }

    /** How often somebody on that rung was asked, as a report would count it. */
    long timesAsked(String rung) {
        return history.createHistoricTaskInstanceQuery()
                .processDefinitionKey("deadline-escalation")
                .processInstanceBusinessKey(run.code())
                .taskDefinitionKey(rung)
                .count();
    }

    List<String> commentsOn(String task) {
        return tasks.getTaskComments(run.waiting(task).getId()).stream()
                .map(Comment::getFullMessage)
                .toList();
    }
}
