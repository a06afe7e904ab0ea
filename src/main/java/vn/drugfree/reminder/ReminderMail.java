package vn.drugfree.reminder;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.ui.freemarker.FreeMarkerTemplateUtils;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.mail.Postman;

/** Writes a mail from its lines, in HTML and in plain text: the same at each try. */
@Component
class ReminderMail {

    private final Postman postman;
    private final Configuration templates;
    private final AddressBook addresses;
    private final ReminderWords words;
    private final DistrictClock clock;
    private final InternetAddress from;
    private final String tasklist;

    ReminderMail(
            Postman postman,
            Configuration templates,
            AddressBook addresses,
            ReminderWords words,
            DistrictClock clock,
            @Value("${drugfree.mail.sender}") String from,
            @Value("${drugfree.base-url}") String baseUrl)
            throws AddressException {
        this.postman = postman;
        this.templates = templates;
        this.addresses = addresses;
        this.words = words;
        this.clock = clock;
        this.from = new InternetAddress(from, true);
        this.tasklist = baseUrl + "/camunda/app/tasklist/default/#/?task=";
    }

    /**
     * @throws AddressException if the recipient's address is none; its message names the address
     */
    MimeMessage write(PlannedMail mail, List<StatedLine> stated) throws MessagingException {
        Map<String, String> titles = titles(stated);
        List<MailLine> lines =
                stated.stream()
                        .filter(line -> !line.tellsChange())
                        .map(line -> line(line, mail, titles))
                        .toList();
        List<MailChange> changes =
                stated.stream()
                        .filter(StatedLine::tellsChange)
                        .map(line -> change(line, titles))
                        .toList();
        Map<String, Object> model =
                Map.of(
                        "addressee",
                        String.join("; ", titles.values()),
                        "asOf",
                        words.moment(mail.plannedAt()),
                        "lines",
                        lines,
                        "changes",
                        changes);
        try {
            MimeMessage message = postman.newMail();
            MimeMessageHelper helper =
                    new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(from.getAddress(), from.getPersonal());
            helper.setTo(mail.address());
            helper.setSentDate(Date.from(clock.now()));
            helper.setSubject(subject(mail, lines, changes));
            helper.setText(text("reminder.ftl", model), text("reminder.ftlh", model));
            message.setHeader("Message-ID", "<" + mail.id() + domain(from.getAddress()) + ">");
            return message;
        } catch (IOException | TemplateException failure) {
            throw new IllegalStateException("Mail " + mail.id() + " cannot be written", failure);
        }
    }

    /** With the sign before it. */
    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@'));
    }

    /** How to address each recipient, by key; those of one mailbox read the same mail. */
    private Map<String, String> titles(List<StatedLine> stated) {
        return stated.stream()
                .map(line -> line.line().recipient())
                .distinct()
                .collect(
                        Collectors.toMap(
                                Recipient::key,
                                recipient -> addresses.find(recipient).title(),
                                (one, same) -> one,
                                LinkedHashMap::new));
    }

    private MailLine line(StatedLine stated, PlannedMail mail, Map<String, String> titles) {
        return new MailLine(
                stated.task(),
                stated.caseCode(),
                words.due(stated.dueAt(), stated.hourly()),
                words.standing(stated, mail),
                words.isLate(stated, mail),
                holder(stated, titles),
                link(stated));
    }

    private MailChange change(StatedLine stated, Map<String, String> titles) {
        return new MailChange(
                stated.task(),
                stated.caseCode(),
                words.change(stated.oldDueAt(), stated.newDueAt(), stated.hourly()),
                stated.reason(),
                holder(stated, titles),
                link(stated));
    }

    private static String holder(StatedLine stated, Map<String, String> titles) {
        return titles.size() > 1 ? titles.get(stated.line().recipient().key()) : "";
    }

    private String link(StatedLine stated) {
        return tasklist + stated.line().taskId();
    }

    private String text(String template, Map<String, Object> model)
            throws IOException, TemplateException {
        return FreeMarkerTemplateUtils.processTemplateIntoString(
                templates.getTemplate("mail/" + template), model);
    }

    private static String subject(
            PlannedMail mail, List<MailLine> lines, List<MailChange> changes) {
        String again = mail.kind() == PlannedMail.Kind.REPEAT ? "[Gửi lại] " : "";
        if (mail.kind() == PlannedMail.Kind.URGENT) {
            return "Nhắc việc khẩn: " + lines.get(0).standing().toLowerCase();
        }
        return again + "Nhắc việc: " + summary(lines, changes);
    }

    private static String summary(List<MailLine> lines, List<MailChange> changes) {
        String changed = "%d thời hạn thay đổi".formatted(changes.size());
        if (lines.isEmpty()) {
            return changed;
        }
        long late = lines.stream().filter(MailLine::late).count();
        String due = "%d việc đến hạn".formatted(lines.size());
        String all = late == 0 ? due : due + ", trong đó %d việc quá hạn".formatted(late);
        return changes.isEmpty() ? all : all + "; " + changed;
    }
}
