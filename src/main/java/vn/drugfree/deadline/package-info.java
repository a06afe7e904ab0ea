/**
 * Deadlines of tasks and legal timers: set, kept with their reasoning, stopped, moved, explained.
 */
package vn.drugfree.deadline;
