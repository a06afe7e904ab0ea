package vn.drugfree.testing;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;

/** Reads the two bodies of a mail as a mail program would. */
public final class Mails {

    private Mails() {}

    public static String plain(Part mail) {
        return body(mail, "text/plain");
    }

    public static String html(Part mail) {
        return body(mail, "text/html");
    }

    private static String body(Part part, String type) {
        try {
            if (part.isMimeType(type)) {
                return ((String) part.getContent()).replace("\r\n", "\n");
            }
            if (part.getContent() instanceof Multipart parts) {
                StringBuilder found = new StringBuilder();
                for (int i = 0; i < parts.getCount(); i++) {
                    found.append(body(parts.getBodyPart(i), type));
                }
                return found.toString();
            }
            return "";
        } catch (MessagingException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
