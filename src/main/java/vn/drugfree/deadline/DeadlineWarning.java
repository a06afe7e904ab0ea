package vn.drugfree.deadline;

import java.time.LocalDate;
import java.util.Optional;

/** Something an officer should know about a due date; other capabilities contribute as beans. */
public interface DeadlineWarning {

    /** A Vietnamese sentence, when there is something to say. */
    Optional<String> about(String assignee, LocalDate dueOn);
}
