package vn.drugfree.testing;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A real SMTP server for the whole test run; it can be switched off for a while, or turn away
 * everybody.
 */
public final class TestMailServer
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    // Below the ports that outgoing connections take: while the server is off, none of them must
    // come to sit on its port.
    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 30_000;
    private static final Duration LONGEST_START = Duration.ofSeconds(20);

    private static final int PORT = freePort();
    private static GreenMail server = started();
    private static RefusingMailServer refusing;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("spring.mail.host=127.0.0.1", "spring.mail.port=" + PORT)
                .applyTo(context);
    }

    public static int port() {
        return PORT;
    }

    public static void switchOff() {
        server.stop();
        if (refusing != null) {
            refusing.close();
            refusing = null;
        }
    }

    /** On the same port as before, with an empty mailbox. */
    public static void switchOn() {
        switchOff();
        server = started();
    }

    /**
     * From now on no mail is taken.
     *
     * @param answer to whatever recipient is named, such as {@code 550 mailbox unknown}
     */
    public static void refuse(String answer) {
        switchOff();
        await().pollInSameThread().atMost(LONGEST_START).until(() -> isFree(PORT));
        refusing = new RefusingMailServer(PORT, answer);
    }

    /** What arrived since the server was switched on, oldest first. */
    public static List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    private static GreenMail started() {
        ServerSetup setup = new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(LONGEST_START.toMillis());
        GreenMail mail = new GreenMail(setup);
        // A server that was just closed lets go of its port a moment later.
        await().pollInSameThread().atMost(LONGEST_START).until(() -> isFree(PORT));
        mail.start();
        return mail;
    }

    private static int freePort() {
        return new Random()
                .ints(FIRST_PORT, LAST_PORT)
                .filter(TestMailServer::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket door = new ServerSocket(port)) {
            return door.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
