package vn.drugfree.duty;

import org.springframework.lang.Nullable;

/** What a coordinating body says it did. */
record Contribution(String unit, String state, @Nullable String contribution) {

    /** For people. */
    String words() {
        return switch (state) {
            case "done" -> contribution == null ? "" : contribution;
            case "nothing" -> "không phát sinh việc phải phối hợp";
            default -> "không trả lời";
        };
    }
}
