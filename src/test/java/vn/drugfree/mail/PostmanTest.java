package vn.drugfree.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.testing.TestMailServer;

class PostmanTest {

    private static final String ID = "<7@khoaichau.example>";

    private final Postman smtp = new SmtpPostman(settings());

    @BeforeEach
    @AfterEach
    void theServerTakesMail() {
        TestMailServer.switchOn();
    }

    @Test
    void theServersAnswerComesBackAndTheIdStays() throws Exception {
        assertThat(smtp.deliver(mail(smtp))).isEqualTo("250 OK");
        assertThat(TestMailServer.received().get(0).getMessageID()).isEqualTo(ID);
    }

    @Test
    void aMailThatIsDeliveredTwiceIsTheSameMail() throws Exception {
        MimeMessage mail = mail(smtp);
        smtp.deliver(mail);
        smtp.deliver(mail);
        assertThat(TestMailServer.received())
                .hasSize(2)
                .allSatisfy(received -> assertThat(received.getMessageID()).isEqualTo(ID));
    }

    @Test
    void aRefusalIsToldInTheServersOwnWords() {
        TestMailServer.refuse("550 5.1.1 mailbox unknown");
        assertThatThrownBy(() -> smtp.deliver(mail(smtp)))
                .isInstanceOf(NotDelivered.class)
                .hasMessage("550 5.1.1 mailbox unknown");
    }

    @Test
    void aServerThatIsNotThereIsToldInOurs() {
        TestMailServer.switchOff();
        assertThatThrownBy(() -> smtp.deliver(mail(smtp)))
                .isInstanceOf(NotDelivered.class)
                .hasMessageStartingWith("Không gửi được đến máy chủ thư: ");
    }

    @Test
    void withoutAServerAMailBecomesAFile(@TempDir Path folder) throws Exception {
        Postman files = folder(folder.resolve("mail"));
        String answer = files.deliver(mail(files));
        assertThat(answer).startsWith("Đã ghi vào tệp ").endsWith(".eml");
        try (var written = Files.list(folder.resolve("mail"))) {
            assertThat(written)
                    .singleElement()
                    .satisfies(
                            file -> {
                                assertThat(answer).endsWith(file.getFileName().toString());
                                assertThat(file).content().contains("Message-ID: " + ID);
                            });
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldInWords(@TempDir Path folder) throws IOException {
        Path taken = Files.createFile(folder.resolve("mail"));
        Postman files = folder(taken);
        assertThatThrownBy(() -> files.deliver(mail(files)))
                .isInstanceOf(NotDelivered.class)
                .hasMessage("Không ghi được vào thư mục thư");
    }

    private static Postman folder(Path folder) {
        return new MailFolder(folder, Clock.system(DistrictClock.ZONE));
    }

    private static JavaMailSenderImpl settings() {
        JavaMailSenderImpl settings = new JavaMailSenderImpl();
        settings.setHost("127.0.0.1");
        settings.setPort(TestMailServer.port());
        return settings;
    }

    private static MimeMessage mail(Postman postman) throws Exception {
        MimeMessage mail = postman.newMail();
        mail.setFrom(new InternetAddress("nhac-viec@khoaichau.example"));
        mail.setRecipients(MimeMessage.RecipientType.TO, "cong-an-huyen@khoaichau.example");
        mail.setSubject("Nhắc việc", "UTF-8");
        mail.setText("Nội dung", "UTF-8");
        mail.setHeader("Message-ID", ID);
        return mail;
    }
}
