package vn.drugfree.mail;

/** A mail was not taken; the message is the mail server's own answer, or why there was none. */
public final class NotDelivered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotDelivered(String answer, Exception cause) {
        super(answer, cause);
    }
}
