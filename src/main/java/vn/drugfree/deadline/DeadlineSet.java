package vn.drugfree.deadline;

/**
 * Published within the engine's transaction whenever a task got a deadline or another date.
 *
 * @param hourly whether the period is counted in hours
 */
public record DeadlineSet(String taskId, boolean hourly) {}
