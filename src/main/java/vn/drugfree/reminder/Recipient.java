package vn.drugfree.reminder;

/**
 * Somebody who gets a morning's mail: whoever took a task, or the group that may take it.
 *
 * @param key {@code user:…} or {@code group:…}; this is what the process and the ledger keep, never
 *     an address
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

    boolean isUser() {
        return key.startsWith(USER);
    }

    String id() {
        return key.substring(key.indexOf(':') + 1);
    }
}
