package vn.drugfree.mail;

import jakarta.mail.internet.MimeMessage;

/** Hands mails to whoever carries them: the configured mail server, or a folder of files. */
public interface Postman {

    /** An empty mail. The Message-ID it is given stays, however often it is delivered. */
    MimeMessage newMail();

    /**
     * @param mail complete, with one recipient at least
     * @return what the carrier said when it took the mail
     * @throws NotDelivered when it did not take it
     */
    String deliver(MimeMessage mail);
}
