package vn.drugfree.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts statements that go to the database, the engine's and the application's. */
public final class Statements {

    private static final List<String> LOGGERS =
            List.of(JdbcTemplate.class.getName(), "org.camunda.bpm.engine.impl.persistence.entity");

    private Statements() {}

    /** A batch counts as one. */
    public static int countedIn(Runnable work) {
        AtomicInteger count = new AtomicInteger();
        Counter counter = new Counter(count);
        counter.start();
        LOGGERS.forEach(name -> listen(name, counter));
        try {
            work.run();
        } finally {
            LOGGERS.forEach(name -> listenNoMore(name, counter));
        }
        return count.get();
    }

    private static void listen(String name, Counter counter) {
        logger(name).setAdditive(false);
        logger(name).setLevel(Level.DEBUG);
        logger(name).addAppender(counter);
    }

    private static void listenNoMore(String name, Counter counter) {
        logger(name).detachAppender(counter);
        logger(name).setLevel(null);
        logger(name).setAdditive(true);
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    private static final class Counter extends AppenderBase<ILoggingEvent> {

        private final AtomicInteger count;

        Counter(AtomicInteger count) {
            this.count = count;
        }

        @Override
        protected void append(ILoggingEvent event) {
            String words = event.getFormattedMessage();
            if (words.contains("==>  Preparing:")
                    || words.startsWith("Executing prepared SQL st")) {
                count.incrementAndGet();
            }
        }
    }
}
