package vn.drugfree.input;

import org.springframework.lang.Nullable;

/** Why somebody decided something; it is kept, and cannot be left out. */
public final class Reason {

    private static final int LONGEST = 1000;

    private Reason() {}

    /**
     * What was written, without the blanks around it.
     *
     * @throws InvalidInput if it is missing or longer than 1000 letters
     */
    public static String checked(@Nullable String entry) {
        if (entry == null || entry.isBlank()) {
            throw InvalidInput.field("Lý do", "chưa được điền");
        }
        String reason = entry.strip();
        if (reason.length() > LONGEST) {
            throw InvalidInput.field("Lý do", "dài quá %d ký tự".formatted(LONGEST));
        }
        return reason;
    }
}
