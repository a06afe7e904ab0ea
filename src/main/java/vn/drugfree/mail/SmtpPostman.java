package vn.drugfree.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/**
 * Speaks SMTP with the configured server. Spring's own sender does so, too, but keeps the server's
 * answer to itself, and takes a connection that does not close for a mail that was not sent.
 */
final class SmtpPostman implements Postman {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpPostman.class);

    private final JavaMailSenderImpl settings;

    SmtpPostman(JavaMailSenderImpl settings) {
        this.settings = settings;
    }

    @Override
    public MimeMessage newMail() {
        return new LetterWithId(settings.getSession());
    }

    @Override
    public String deliver(MimeMessage mail) {
        try {
            mail.saveChanges();
            Transport transport = transport();
            try {
                return send(mail, transport);
            } finally {
                close(transport);
            }
        } catch (MessagingException refused) {
            throw new NotDelivered(answer(refused), refused);
        }
    }

    private Transport transport() throws MessagingException {
        Session session = settings.getSession();
        return session.getTransport(Objects.requireNonNullElse(settings.getProtocol(), "smtp"));
    }

    private String send(MimeMessage mail, Transport transport) throws MessagingException {
        transport.connect(
                settings.getHost(),
                settings.getPort(),
                textOrNull(settings.getUsername()),
                textOrNull(settings.getPassword()));
        transport.sendMessage(mail, mail.getAllRecipients());
        return transport instanceof SMTPTransport smtp ? smtp.getLastServerResponse().strip() : "";
    }

    private static String textOrNull(String setting) {
        return StringUtils.hasText(setting) ? setting : null;
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException failure) {
            // Whether the mail was taken is known by now.
            LOG.debug("The connection to the mail server did not close", failure);
        }
    }

    /** What the server said is in the innermost exception; ours to tell if it said nothing. */
    private static String answer(MessagingException refused) {
        Exception innermost = refused;
        while (innermost instanceof MessagingException outer && outer.getNextException() != null) {
            innermost = outer.getNextException();
        }
        String words = String.valueOf(innermost.getMessage()).strip();
        return words.matches("(?s)\\d{3}[ -].*")
                ? words
                : "Không gửi được đến máy chủ thư: " + words;
    }
}
