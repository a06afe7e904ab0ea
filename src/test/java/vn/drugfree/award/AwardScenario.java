package vn.drugfree.award;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.WebOfficer;
import vn.drugfree.testing.World;

/** Somebody deserves praise or blame; nothing was awarded yet. */
abstract class AwardScenario {

    // A Monday; no holiday in the weeks after it.
    static final LocalDate TODAY = LocalDate.of(2024, 6, 10);

    static final String TEXT = "Nội dung dùng để thử nghiệm.";
    static final String POLICE = "ca.huyen";

    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired RuntimeService processes;
    @Autowired HistoryService history;
    @Autowired ManagementService management;
    @Autowired AwardTable awards;
    @Autowired TestRestTemplate http;

    CaseRun run;

    @BeforeEach
    void nothingWasAwarded() {
        world.isEmpty();
        time.set(TODAY);
    }

    /** Another process opens a case by that message, as {@code newCase} does. */
    CaseRun isOpenedBy(String message, String process, Object... variables) {
        processes
                .createMessageCorrelation(message)
                .setVariables(Values.map(variables))
                .correlateStartMessage();
        return cases.running(process);
    }

    /** The only award of the year. */
    Award award(int year) {
        List<Award> found = awards.ofYear(year);
        if (found.size() != 1) {
            throw new AssertionError(found.toString());
        }
        return found.get(0);
    }

    JsonNode awardsSeenBy(String officer) {
        return new WebOfficer(http, officer).read("/awards?year=" + TODAY.getYear());
    }
}
