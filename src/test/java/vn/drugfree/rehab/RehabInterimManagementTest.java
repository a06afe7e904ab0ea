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

@ProcessTest(covers = "rehab-interim-management")
class RehabInterimManagementTest {

    // Three months from 31 January end on 30 April, a holiday; 2 May is the next working day.
    private static final LocalDate DECIDED = LocalDate.of(2024, 1, 31);
    private static final LocalDate THREE_MONTHS = LocalDate.of(2024, 5, 2);

    @Autowired Cases cases;
    @Autowired DistrictTime time;

    private CaseRun run;

    @BeforeEach
    void interimManagementIsNeeded() {
        time.set(DECIDED);
        run = cases.begin("rehab-interim-management", Finding.handedOn(DECIDED));
        run.isWaitingAt("decide-interim-management")
                .isGivenTo("decide-interim-management", "lanh-dao-ubnd-xa-binh-kieu")
                .isDue("decide-interim-management", DECIDED.plusDays(1));
    }

    @Test
    void ubndXaFollowsAFacility() {
        new Steps(run, time).interimManagementGoesTo("facility");
        endsEarly("follow-facility", "ubnd-xa-binh-kieu");
    }

    @Test
    void aSocialBodySupervises() {
        new Steps(run, time).interimManagementGoesTo("social-body");
        endsEarly("supervise-interim", "doan-the-xa-binh-kieu");
    }

    private void endsEarly(String task, String group) {
        run.isWaitingAt(task).isGivenTo(task, group).isDue(task, THREE_MONTHS);
        run.complete(
                task,
                "interimEndedOn",
                DECIDED,
                "person",
                Values.map("interimNote", "Gia đình đón về"));
        run.hasEndedAt("interim-ended");
    }
}
