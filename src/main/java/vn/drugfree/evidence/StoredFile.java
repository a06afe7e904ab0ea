package vn.drugfree.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.task.Attachment;

/**
 * A file of a case. The engine keeps neither the size of an attachment nor who attached it, so both
 * stand in the description.
 *
 * @param type its media type
 * @param taskId the task at which it was attached, which may be over
 * @param size bytes
 * @param by account
 */
record StoredFile(
        String id, String name, String type, String taskId, long size, String by, Instant at) {

    private static final Pattern DESCRIPTION = Pattern.compile("(\\d+) (\\S+)");

    static String description(long size, String by) {
        return size + " " + by;
    }

    /** Empty for an attachment that somebody else put there. */
    static Optional<StoredFile> of(Attachment attachment) {
        Matcher description = DESCRIPTION.matcher(String.valueOf(attachment.getDescription()));
        return description.matches()
                ? Optional.of(
                        new StoredFile(
                                attachment.getId(),
                                attachment.getName(),
                                attachment.getType(),
                                attachment.getTaskId(),
                                Long.parseLong(description.group(1)),
                                description.group(2),
                                attachment.getCreateTime().toInstant()))
                : Optional.empty();
    }
}
