package vn.drugfree.deadline;

/**
 * Published within the transaction in which a date of a case was set right.
 *
 * @param processInstanceId one of the case's process instances
 */
public record StartCorrected(String processInstanceId) {}
