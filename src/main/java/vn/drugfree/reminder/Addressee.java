package vn.drugfree.reminder;

import java.util.Locale;
import org.springframework.lang.Nullable;

/**
 * Where mail for a recipient goes.
 *
 * @param mailbox whose mailbox it is: {@code user:…}, or {@code group:…} of a unit, which its heads
 *     share
 * @param address null if there is nobody to write to
 * @param title how the mail addresses the reader: a unit, a head's title, or an officer's name
 */
record Addressee(String mailbox, @Nullable String address, String title) {

    /** The same for all whose mails arrive at the same address. */
    String place() {
        return address == null ? mailbox : address.toLowerCase(Locale.ROOT);
    }
}
