package vn.drugfree.certification;

import org.springframework.lang.Nullable;

/**
 * A member of the council and its answer.
 *
 * @param member agency
 * @param answer {@code for}, {@code against}, or null for none yet
 */
record Vote(String member, @Nullable String answer, @Nullable String reason) {

    String inWords() {
        if (answer == null) {
            return "không gửi phiếu";
        }
        return (answer.equals("for") ? "đồng ý" : "không đồng ý") + " – " + reason;
    }
}
