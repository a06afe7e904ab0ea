package vn.drugfree.absence;

import java.util.UUID;

/**
 * A task that is with somebody else because of an absence.
 *
 * @param owner the absent person, to whom it goes back
 * @param holder who has it for now
 */
record CoveredTask(UUID absence, String owner, String taskId, String holder) {}
