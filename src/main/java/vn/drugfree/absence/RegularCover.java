package vn.drugfree.absence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Settles what no absence's beginning or end settled: at each start and once a day. A case stood
 * still when its task was to go back, or the people file no longer knows a deputy.
 */
@Component
@Order(10)
class RegularCover implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RegularCover.class);

    private final SettleCover settle;

    RegularCover(SettleCover settle) {
        this.settle = settle;
    }

    /**
     * What the people file says has just been written, and with it went every membership the file
     * does not know. Runners come after that, and before the application is reported ready.
     */
    @Override
    public void run(ApplicationArguments arguments) {
        settle.groups();
        try {
            settle.everything();
        } catch (RuntimeException failure) {
            // One task that cannot move must not keep everybody from working.
            LOG.error("Tasks of absent people are settled at the next daily run", failure);
        }
    }

    /** Before the earliest mail of the morning: it goes to whoever has the work by then. */
    @Scheduled(cron = "0 0 5 * * *", zone = "Asia/Ho_Chi_Minh")
    public void daily() {
        settle.everything();
    }
}
