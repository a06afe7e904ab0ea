package vn.drugfree.duty;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The catalogue in the database, where queries join it. */
@Component
class EntryTable {

    private final JdbcClient database;

    EntryTable(JdbcClient database) {
        this.database = database;
    }

    /** Replaces what is there. */
    void write(List<Duty> duties) {
        // Two nodes that start together write one after the other.
        database.sql("lock table duty.entry in exclusive mode").update();
        database.sql("delete from duty.entry").update();
        for (int position = 0; position < duties.size(); position++) {
            write(duties.get(position), position);
        }
    }

    private void write(Duty duty, int position) {
        database.sql(
                        """
                        insert into duty.entry
                               (id, position, name, clause, kind, weight)
                        values (:id, :position, :name, :clause, :kind, :weight)
                        """)
                .param("id", duty.id())
                .param("position", position)
                .param("name", duty.name())
                .param("clause", duty.clause())
                .param("kind", duty.kind().key())
                .param("weight", duty.kind().weight())
                .update();
        for (Duty.TaskOfProcess task : duty.doneIn()) {
            duty.leads().forEach(lead -> link(duty, task, lead));
        }
    }

    private void link(Duty duty, Duty.TaskOfProcess task, String lead) {
        database.sql(
                        """
                        insert into duty.linked_task (duty, process, element, lead)
                        values (:duty, :process, :element, :lead)
                        """)
                .param("duty", duty.id())
                .param("process", task.process())
                .param("element", task.element())
                .param("lead", lead)
                .update();
    }
}
