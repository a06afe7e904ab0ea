package vn.drugfree.deadline;

import org.springframework.lang.Nullable;

/**
 * A new date of an open task that nobody who works on it has been told of.
 *
 * @param version of the deadline that came of the change
 * @param candidate group that may take the task
 * @param assignee who took it; null while nobody did
 */
public record UntoldChange(
        String taskId, int version, @Nullable String candidate, @Nullable String assignee) {}
