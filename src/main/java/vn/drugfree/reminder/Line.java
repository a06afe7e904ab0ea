package vn.drugfree.reminder;

import java.util.UUID;

/**
 * One thing to say to one recipient.
 *
 * @param mail the mail that says it
 * @param taskId whose deadline it is about
 * @param version of that deadline
 */
record Line(UUID mail, String taskId, int version, Stage stage, Recipient recipient) {}
