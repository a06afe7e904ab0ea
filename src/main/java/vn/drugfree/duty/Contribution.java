package vn.drugfree.duty;

import java.time.Instant;
import java.util.Map;
import org.springframework.lang.Nullable;

/**
 * What a coordinating body says it did for a duty.
 *
 * @param unit key of the body
 * @param state {@code done}, {@code nothing} or {@code silent}
 * @param contribution what it did; null unless it did something
 * @param evidence numbers of documents and where they lie
 */
public record Contribution(
        String unit,
        String state,
        @Nullable String contribution,
        @Nullable String evidence,
        Instant givenAt) {

    private static final Map<String, String> STATES =
            Map.of(
                    "done", "Đã phối hợp",
                    "nothing", "Không có việc phát sinh",
                    "silent", "Hết thời hạn, không trả lời");

    /** The state, for people. */
    public String stateInWords() {
        return STATES.get(state);
    }

    /** What it did, or else its state. */
    String inWords() {
        return contribution == null ? stateInWords() : contribution;
    }
}
