package vn.drugfree.benchmark;

import java.time.Duration;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.Mornings;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Statements;
import vn.drugfree.testing.TestMailServer;
import vn.drugfree.testing.World;

/** See README.md beside. Its name keeps it out of {@code mvn verify}. */
@ProcessTest
class MorningBenchmark {

    private static final int OFFICERS = 500;
    private static final int FEW = 10_000;
    private static final int MANY = 100_000;

    @Autowired JdbcClient database;
    @Autowired IdentityService identities;
    @Autowired TransactionTemplate transaction;
    @Autowired DistrictTime time;
    @Autowired Mornings mornings;
    @Autowired World world;

    @Autowired
    @Qualifier("planReminders")
    JavaDelegate plan;

    @Test
    void measure() throws Exception {
        world.isEmpty();
        TestMailServer.switchOn();
        time.set(LargeDistrict.MORNING.atTime(7, 0));
        LargeDistrict district = new LargeDistrict(database, identities, OFFICERS);
        district.settles();
        PlannedMorning morning = new PlannedMorning(plan, transaction);
        try {
            district.has(FEW);
            morning.run();

            long fewHeap = heap(district, morning, FEW);
            long manyHeap = heap(district, morning, MANY);
            System.out.printf("Ratio of heap growth: %.2f%n", (double) manyHeap / fewHeap);

            planned(district, morning, FEW);
            planned(district, morning, MANY);
            System.out.printf("Second run: %s%n", measured(district, morning));

            district.nobodyWasReminded();
            long begin = System.nanoTime();
            mornings.breaks(LargeDistrict.MORNING);
            System.out.printf(
                    "Whole morning with %,d mails sent: %,d ms%n",
                    TestMailServer.received().size(), millisSince(begin));
        } finally {
            district.leaves();
        }
    }

    private static long heap(LargeDistrict district, PlannedMorning morning, int tasks)
            throws InterruptedException {
        district.has(tasks);
        // As much work whatever the number, so that the worst moment is seen as surely.
        long growth =
                PeakHeap.growthIn(
                        () -> {
                            for (int planned = 0; planned < MANY; planned += tasks) {
                                district.nobodyWasReminded();
                                morning.run();
                            }
                        });
        System.out.printf("%,d open tasks: heap grows by %,d kB%n", tasks, growth / 1024);
        return growth;
    }

    private static void planned(LargeDistrict district, PlannedMorning morning, int tasks) {
        district.has(tasks);
        System.out.printf("%,d open tasks: %s%n", tasks, measured(district, morning));
        district.nobodyWasReminded();
        int statements = Statements.countedIn(morning);
        System.out.printf("%,d open tasks: %,d statements%n", tasks, statements);
    }

    private static String measured(LargeDistrict district, PlannedMorning morning) {
        long linesBefore = district.lines();
        long begin = System.nanoTime();
        morning.run();
        long millis = millisSince(begin);
        return "%,d ms, %,d new lines, %,d mails in the ledger"
                .formatted(millis, district.lines() - linesBefore, district.mails());
    }

    private static long millisSince(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }
}
