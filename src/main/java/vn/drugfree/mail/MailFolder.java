package vn.drugfree.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Writes each message as an {@code .eml} file, for trying out without a mail server. */
final class MailFolder extends JavaMailSenderImpl {

    private static final DateTimeFormatter FILE_NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path folder;
    private final Clock clock;

    MailFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        setDefaultEncoding("UTF-8");
    }

    @Override
    protected void doSend(MimeMessage[] messages, Object[] originals) {
        for (MimeMessage message : messages) {
            write(message);
        }
    }

    private void write(MimeMessage message) {
        try {
            Files.createDirectories(folder);
            String givenId = message.getMessageID();
            message.saveChanges();
            if (givenId != null) {
                // Saving invents a new id; ours is what makes a repeated mail recognisable.
                message.setHeader("Message-ID", givenId);
            }
            try (OutputStream file = Files.newOutputStream(folder.resolve(fileName()))) {
                message.writeTo(file);
            }
        } catch (IOException | MessagingException failure) {
            throw new MailSendException("The mail folder cannot be written", failure);
        }
    }

    private String fileName() {
        return FILE_NAME.format(LocalDateTime.now(clock))
                + "-"
                + UUID.randomUUID().toString().substring(0, 8)
                + ".eml";
    }
}
