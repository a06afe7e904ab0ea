package vn.drugfree.reliability;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.drugfree.DrugfreeApplication;
import vn.drugfree.testing.ProcessTest;

/** The application in a process of its own, as in production: job executor on, no test class. */
final class RunningApplication implements AutoCloseable {

    private static final Path LOGS = Path.of("target", "reliability");
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Process process;

    private RunningApplication(Process process) {
        this.process = process;
    }

    /**
     * Comes back once the application is up.
     *
     * @param calendar a calendar file
     * @param mailPort of the SMTP server on this machine
     */
    static RunningApplication start(String databaseUrl, Path calendar, int mailPort) {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Many short lives: starting quickly matters more than running quickly.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx512m"));
        command.addAll(List.of("-cp", classPath(), DrugfreeApplication.class.getName()));
        command.addAll(
                List.of(
                        "--server.port=" + port,
                        "--spring.datasource.url=" + databaseUrl,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--spring.datasource.hikari.maximum-pool-size=8",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + mailPort,
                        "--drugfree.calendar=" + calendar.toUri(),
                        "--drugfree.people=classpath:organisation/kc-2024-demo.yml",
                        "--drugfree.demo.password=" + ProcessTest.PASSWORD,
                        "--drugfree.data-folder=" + LOGS.toAbsolutePath(),
                        "--drugfree.monitoring.interval=PT24H",
                        // Whatever hour the test runs at, the mails may leave.
                        "--drugfree.reminders.send-at=00:00",
                        "--drugfree.reminders.quiet-until=00:00",
                        "--drugfree.reminders.quiet-from=23:59",
                        // What a killed application had begun is taken over soon.
                        "--camunda.bpm.job-execution.lock-time-in-millis=5000",
                        "--camunda.bpm.job-execution.wait-time-in-millis=200",
                        "--camunda.bpm.job-execution.max-wait=500"));
        try {
            Files.createDirectories(LOGS);
            File log = LOGS.resolve("application.log").toFile();
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                            .start();
            RunningApplication application = new RunningApplication(process);
            application.awaitHealth(port);
            return application;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As power failure does: SIGKILL, and nothing is tidied up. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    private void awaitHealth(int port) {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest health =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                        .build();
        try {
            await().atMost(LONGEST_START)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> isUp(http, health));
        } catch (RuntimeException failure) {
            kill();
            throw failure;
        }
    }

    private boolean isUp(HttpClient http, HttpRequest health) throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("the application ended; see " + LOGS);
        }
        try {
            return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .filter(entry -> !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
