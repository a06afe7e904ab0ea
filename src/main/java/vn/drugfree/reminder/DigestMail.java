package vn.drugfree.reminder;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.ui.freemarker.FreeMarkerTemplateUtils;

/** Writes and sends a morning's mail, in HTML and in plain text. */
@Component
class DigestMail {

    private final JavaMailSender sender;
    private final Configuration templates;
    private final String from;
    private final Counter sent;
    private final Counter failed;

    DigestMail(
            JavaMailSender sender,
            Configuration templates,
            @Value("${drugfree.mail.sender}") String from,
            MeterRegistry meters) {
        this.sender = sender;
        this.templates = templates;
        this.from = from;
        this.sent = meters.counter("drugfree.reminders.sent");
        this.failed = meters.counter("drugfree.reminders.failed");
    }

    /**
     * @throws MailException when the mail server does not take it
     */
    void send(Addressee addressee, List<DigestLine> lines, String messageId) {
        try {
            sender.send(message(addressee, lines, messageId));
            sent.increment();
        } catch (MailException refused) {
            failed.increment();
            throw refused;
        }
    }

    private MimeMessage message(Addressee addressee, List<DigestLine> lines, String messageId) {
        Map<String, Object> model = Map.of("addressee", addressee.title(), "lines", lines);
        try {
            MimeMessage message = sender.createMimeMessage();
            MimeMessageHelper helper =
                    new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(addressee.mail());
            helper.setSubject(subject(lines));
            helper.setText(text("digest.ftl", model), text("digest.ftlh", model));
            message.setHeader(
                    "Message-ID", "<" + messageId + from.substring(from.indexOf('@')) + ">");
            return message;
        } catch (MessagingException | IOException | TemplateException failure) {
            throw new MailPreparationException("The reminder could not be written", failure);
        }
    }

    private String text(String template, Map<String, Object> model)
            throws IOException, TemplateException {
        return FreeMarkerTemplateUtils.processTemplateIntoString(
                templates.getTemplate("mail/" + template), model);
    }

    private static String subject(List<DigestLine> lines) {
        long late = lines.stream().filter(DigestLine::late).count();
        String count = "Nhắc việc: %d việc đến hạn".formatted(lines.size());
        return late == 0 ? count : count + ", trong đó %d việc quá hạn".formatted(late);
    }
}
