package vn.drugfree.rehab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;

/** A case from the start form to its end: who has it, by when, and what is known of the person. */
abstract class WholeCaseScenario {

    static final String COMMUNE_POLICE = "cong-an-xa-binh-kieu";
    static final String DISTRICT_POLICE = "cong-an-huyen";
    static final String LABOUR_OFFICE = "phong-ldtbxh";
    static final String COURT = "toa-an-huyen";
    static final String PROVINCIAL_COURT = "toa-an-tinh";
    static final String PROCURACY = "vks-huyen";
    static final String FACILITY = "co-so-cai-nghien";

    static final LocalDate FOUND = LocalDate.of(2024, 2, 1);

    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired HistoryService history;

    CaseRun run;
    Steps steps;

    void caseIsOpenedBy(String officer, Map<String, Object> entries) {
        time.set(FOUND);
        run = cases.open("compulsory-rehabilitation", officer, entries);
        steps = new Steps(run, time);
    }

    /** What follows happens on that day. */
    Steps on(String day) {
        time.set(LocalDate.parse(day));
        return steps;
    }

    /** The only task that waits, for whom, and its last day. */
    void expect(String task, String group, String due) {
        run.isWaitingAt(task);
        given(task, group, due);
    }

    /** A task that waits, perhaps beside others. */
    void given(String task, String group, String due) {
        run.isGivenTo(task, group).isDue(task, LocalDate.parse(due));
    }

    void everyProcessBearsTheCode(String pattern, String... processes) {
        assertThat(run.code()).matches(pattern);
        assertThat(new CaseHistory(history, run.code()).instances())
                .allSatisfy(it -> assertThat(it.getBusinessKey()).isEqualTo(run.code()))
                .extracting(HistoricProcessInstance::getProcessDefinitionKey)
                .contains(processes);
    }

    void onlyPersonHolds(String... texts) {
        CaseHistory kept = new CaseHistory(history, run.code());
        for (String text : texts) {
            assertThat(kept.placesNaming(text)).as(text).containsExactly("person");
        }
    }
}
