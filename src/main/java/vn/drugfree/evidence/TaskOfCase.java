package vn.drugfree.evidence;

/**
 * A task that the caller sees, and its case.
 *
 * @param readable whether the caller may read what the case's files say; otherwise only how many
 *     there are
 */
record TaskOfCase(String taskId, String processInstanceId, String caseCode, boolean readable) {}
