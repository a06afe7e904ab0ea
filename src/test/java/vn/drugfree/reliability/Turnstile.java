package vn.drugfree.reliability;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Holds the application between the moment a mail server took a mail and the commit that says so: a
 * trigger in the database waits for a lock that the test holds.
 */
final class Turnstile implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Connection connection;

    private Turnstile(Connection connection) {
        this.connection = connection;
    }

    /** Builds the turnstile, open. */
    static Turnstile in(String databaseUrl) throws SQLException {
        Turnstile turnstile =
                new Turnstile(DriverManager.getConnection(databaseUrl, "postgres", "postgres"));
        turnstile.run(
                """
                create function wait_before_commit() returns trigger language plpgsql as $$
                begin
                    perform pg_advisory_xact_lock_shared(42);
                    return new;
                end
                $$
                """);
        turnstile.run(
                """
                create trigger wait_before_commit before update on drugfree.mail for each row
                    when (new.sent_at is not null) execute function wait_before_commit()
                """);
        return turnstile;
    }

    void shut() {
        run("select pg_advisory_lock(42)");
    }

    void open() {
        run("select pg_advisory_unlock(42)");
    }

    /** One passes, at most another. */
    void letOnePass() {
        open();
        shut();
    }

    /** Until the application stands before the shut turnstile. */
    void awaitSomebody() {
        await().atMost(LONGEST_WAIT).pollInterval(Duration.ofMillis(50)).until(() -> waiting() > 0);
    }

    /** Until the database has noticed that whoever stood there is dead. */
    void awaitNobody() {
        await().atMost(LONGEST_WAIT)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> waiting() == 0);
    }

    private int waiting() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                """
                                select count(*) from pg_stat_activity
                                 where datname = current_database() and wait_event = 'advisory'
                                   and query like '%update drugfree.mail%'
                                """)) {
            found.next();
            return found.getInt(1);
        }
    }

    private void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
