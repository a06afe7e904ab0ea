package vn.drugfree.mail;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A mail whose Message-ID is the writer's: it makes a repeated mail recognisable. */
final class LetterWithId extends MimeMessage {

    LetterWithId(Session session) {
        super(session);
    }

    /** Saving would invent a new id. */
    @Override
    protected void updateMessageID() {
        // Kept as it was set.
    }
}
