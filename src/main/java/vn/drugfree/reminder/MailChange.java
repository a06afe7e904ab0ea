package vn.drugfree.reminder;

/**
 * A changed date in a mail, as the templates read it.
 *
 * @param dates the old and the new one
 * @param holder whose task it is, if the mail goes to several; else empty
 */
public record MailChange(
        String task, String caseCode, String dates, String reason, String holder, String link) {}
