package vn.drugfree.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A real SMTP server for the whole test run; it can be switched off for a while, or turn away
 * everybody.
 */
public final class TestMailServer
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static GreenMail server =
            started(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final int PORT = server.getSmtp().getPort();
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
        server = started(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    /**
     * From now on no mail is taken.
     *
     * @param answer to whatever recipient is named, such as {@code 550 mailbox unknown}
     */
    public static void refuse(String answer) {
        switchOff();
        refusing = new RefusingMailServer(PORT, answer);
    }

    /** What arrived since the server was switched on, oldest first. */
    public static List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    private static GreenMail started(ServerSetup setup) {
        GreenMail mail = new GreenMail(setup);
        mail.start();
        return mail;
    }
}
