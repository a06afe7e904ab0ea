package vn.drugfree.reminder;

import org.springframework.lang.Nullable;

/**
 * Somebody who is reminded: whoever took a task, or the group that may take it.
 *
 * @param key {@code user:…} or {@code group:…}
 */
record Recipient(String key) {

    private static final String USER = "user:";
    private static final String GROUP = "group:";

    static Recipient user(String id) {
        return new Recipient(USER + id);
    }

    static Recipient group(String id) {
        return new Recipient(GROUP + id);
    }

    /**
     * @param assignee who took the task, if somebody did
     * @param candidate the group that may take it
     */
    static Recipient of(@Nullable String assignee, @Nullable String candidate) {
        return assignee == null ? group(String.valueOf(candidate)) : user(assignee);
    }

    boolean isUser() {
        return key.startsWith(USER);
    }

    String id() {
        return key.substring(key.indexOf(':') + 1);
    }
}
