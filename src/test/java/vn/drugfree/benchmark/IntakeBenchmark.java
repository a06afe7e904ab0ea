package vn.drugfree.benchmark;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.intake.ListFiles;
import vn.drugfree.intake.WholeIntake;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Statements;
import vn.drugfree.testing.World;

/** See README.md beside. Its name keeps it out of {@code mvn verify}. */
@ProcessTest
class IntakeBenchmark {

    private static final int FEW = 1_000;
    private static final int MANY = 10_000;

    @Autowired ApplicationContext application;
    @Autowired JdbcClient database;
    @Autowired DistrictTime time;
    @Autowired World world;

    private WholeIntake intake;

    @Test
    void measure() throws Exception {
        time.set(LocalDate.of(2026, 11, 23));
        intake = new WholeIntake(application);
        for (boolean workbook : new boolean[] {false, true}) {
            System.out.printf("%n%s%n", workbook ? "Excel" : "CSV");
            warmUp(workbook);
            tell(FEW, workbook);
            tell(MANY, workbook);
            long few = heap(FEW, workbook);
            long many = heap(MANY, workbook);
            System.out.printf("Ratio of heap growth: %.2f%n", (double) many / few);
        }
    }

    private void warmUp(boolean workbook) {
        for (int i = 0; i < 5; i++) {
            emptyRegister();
            wholeWay(file(FEW, workbook));
        }
    }

    private void tell(int rows, boolean workbook) {
        emptyRegister();
        byte[] list = file(rows, workbook);
        long checked = millis(() -> intake.check(list));
        long entered = millis(() -> intake.takeOver(list));
        time.set(time.today().plusDays(1));
        // The same people; only the same file would be refused at once.
        database.sql("delete from register.intake").update();
        long confirmed = millis(() -> intake.takeOver(list));
        System.out.printf(
                "%,d rows, %,d kB: check %,d ms, new %,d ms (%,d rows/s), known %,d ms%n",
                rows, list.length / 1024, checked, entered, 1000L * rows / entered, confirmed);

        emptyRegister();
        int checking = Statements.countedIn(() -> intake.check(list));
        int entering = Statements.countedIn(() -> intake.takeOver(list));
        System.out.printf("%,d rows: statements %,d, %,d%n", rows, checking, entering);
    }

    private long heap(int rows, boolean workbook) throws InterruptedException {
        byte[] list = file(rows, workbook);
        // As much work whatever the number, so that the worst moment is seen as surely.
        long growth =
                PeakHeap.growthIn(
                        () -> {
                            for (int done = 0; done < 3 * MANY; done += rows) {
                                emptyRegister();
                                wholeWay(list);
                            }
                        });
        System.out.printf("%,d rows: heap grows by %,d kB%n", rows, growth / 1024);
        return growth;
    }

    private void wholeWay(byte[] list) {
        intake.check(list);
        intake.takeOver(list);
    }

    private void emptyRegister() {
        world.isEmpty();
        database.sql("analyze register.person, register.personal_record, register.event").update();
    }

    private static byte[] file(int rows, boolean workbook) {
        return workbook ? ListFiles.peopleInExcel(rows) : ListFiles.people(rows);
    }

    private static long millis(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Math.max(1, Duration.ofNanos(System.nanoTime() - begin).toMillis());
    }
}
