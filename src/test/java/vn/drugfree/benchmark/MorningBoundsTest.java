package vn.drugfree.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Statements;
import vn.drugfree.testing.World;

/**
 * What a morning may cost, whatever machine it runs on; {@link MorningBenchmark} tells the time.
 */
@ProcessTest
class MorningBoundsTest {

    private static final int OFFICERS = 25;

    @Autowired JdbcClient database;
    @Autowired IdentityService identities;
    @Autowired TransactionTemplate transaction;
    @Autowired DistrictTime time;
    @Autowired World world;

    @Autowired
    @Qualifier("planReminders")
    JavaDelegate plan;

    private LargeDistrict district;
    private PlannedMorning morning;

    @BeforeEach
    void manyOfficers() {
        world.isEmpty();
        time.set(LargeDistrict.MORNING.atTime(7, 0));
        morning = new PlannedMorning(plan, transaction);
        district = new LargeDistrict(database, identities, OFFICERS);
        district.settles();
    }

    @AfterEach
    void leave() {
        district.leaves();
    }

    @Test
    void tenTimesAsManyTasksNeedNotOneStatementMore() {
        district.has(500);
        int statements = Statements.countedIn(morning);
        assertThat(district.lines()).isEqualTo(50);
        district.has(5000);
        assertThat(Statements.countedIn(morning)).isEqualTo(statements);
        assertThat(district.lines()).isEqualTo(500);
        assertThat(district.mails()).isEqualTo(OFFICERS);
        assertThat(statements).isLessThan(OFFICERS + 15);
    }

    @Test
    void theSecondRunPlansNothingNew() {
        district.has(1000);
        morning.run();
        long lines = district.lines();
        morning.run();
        assertThat(district.lines()).isEqualTo(lines).isEqualTo(100);
        assertThat(district.mails()).isEqualTo(OFFICERS);
    }
}
