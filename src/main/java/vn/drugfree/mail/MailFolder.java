package vn.drugfree.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import java.util.UUID;

/** Writes each mail as an {@code .eml} file, for trying out without a mail server. */
final class MailFolder implements Postman {

    private static final DateTimeFormatter FILE_NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Session session = Session.getInstance(new Properties());
    private final Path folder;
    private final Clock clock;

    MailFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public MimeMessage newMail() {
        return new LetterWithId(session);
    }

    @Override
    public String deliver(MimeMessage mail) {
        Path file = folder.resolve(fileName());
        try {
            Files.createDirectories(folder);
            mail.saveChanges();
            try (OutputStream content = Files.newOutputStream(file)) {
                mail.writeTo(content);
            }
            return "Đã ghi vào tệp " + file.getFileName();
        } catch (IOException | MessagingException failure) {
            throw new NotDelivered("Không ghi được vào thư mục thư", failure);
        }
    }

    private String fileName() {
        return FILE_NAME.format(LocalDateTime.now(clock))
                + "-"
                + UUID.randomUUID().toString().substring(0, 8)
                + ".eml";
    }
}
