package vn.drugfree.reminder;

import java.time.LocalTime;

/**
 * How a mailbox wants its mails. Nobody can wish away what is due, late or urgent: those are
 * notices the plan requires.
 *
 * @param sendAt when the day's mail leaves
 * @param early whether to remind before the due date, too
 */
record Preference(LocalTime sendAt, boolean early) {}
