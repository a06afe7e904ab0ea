package vn.drugfree.reminder;

/**
 * A task in a mail, as the templates read it.
 *
 * @param holder whose task it is, if the mail goes to several; else empty
 */
public record MailLine(
        String task,
        String caseCode,
        String dueOn,
        String standing,
        boolean late,
        String holder,
        String link) {}
