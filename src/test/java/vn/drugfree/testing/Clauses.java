package vn.drugfree.testing;

import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On which clause tasks are due. */
public final class Clauses {

    private Clauses() {}

    public static String of(JdbcClient database, Task task) {
        return database.sql("select clause from drugfree.deadline where id = ?")
                .param(task.getId())
                .query(String.class)
                .single();
    }
}
