package vn.drugfree.dutyboard;

import java.util.stream.Stream;

/** How a body stands with a duty; in the order in which managers want to hear of it. */
enum State {
    LATE("late", "Đã quá hạn"),
    DUE("due", "Sắp đến hạn"),
    RETURNED("returned", "Bị trả lại, đang bổ sung"),
    WAITING("waiting", "Chờ xác nhận"),
    RUNNING("running", "Đang thực hiện"),
    NOT_DONE("not-done", "Không thực hiện"),
    NO_EVIDENCE("no-evidence", "Thiếu minh chứng"),
    DONE_LATE("done-late", "Xong, trễ hạn"),
    DONE("done", "Xong đúng hạn"),
    QUIET("quiet", "Chưa phát sinh việc");

    private final String key;
    private final String words;

    State(String key, String words) {
        this.key = key;
        this.words = words;
    }

    String key() {
        return key;
    }

    String words() {
        return words;
    }

    /**
     * @throws IllegalArgumentException if there is none
     */
    static State of(String key) {
        return Stream.of(values())
                .filter(state -> state.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state '" + key + "'"));
    }
}
