package vn.drugfree.register;

import java.sql.Timestamp;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;

/** What a process wrote down about its person stays in the register when the process is over. */
@Component
class CaseRecords {

    private final JdbcClient database;
    private final DistrictClock clock;

    CaseRecords(JdbcClient database, DistrictClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Of each process, also one that a legal term interrupts before it hands anything back. */
    @EventListener(condition = "#process.eventName == 'end'")
    void keep(DelegateExecution process) {
        boolean processIsOver =
                process.getParentId() == null
                        && process.getProcessInstanceId().equals(process.getActivityInstanceId());
        if (processIsOver
                && process.getVariable(Register.PERSON_CODE) instanceof String code
                && process.getVariable(PersonVariable.NAME) != null) {
            database.sql(
                            """
                            insert into register.case_record
                                (process_instance_id, case_code, person_code, outermost, content,
                                 closed_at)
                            values (?, ?, ?, ?, ?, ?)
                            on conflict (process_instance_id) do nothing
                            """)
                    .params(
                            process.getProcessInstanceId(),
                            process.getProcessBusinessKey(),
                            code,
                            process.getSuperExecution() == null,
                            process.getVariable(PersonVariable.NAME).toString(),
                            Timestamp.from(clock.now()))
                    .update();
        }
    }

    /** Cases that are over and whose history still holds the person; at most so many. */
    List<String> notRemoved(int most) {
        return database.sql(
                        """
                        select process_instance_id from register.case_record
                         where outermost and removed_at is null
                         order by closed_at limit ?
                        """)
                .param(most)
                .query(String.class)
                .list();
    }

    void markRemoved(String processInstanceId) {
        database.sql(
                        """
                        update register.case_record set removed_at = ?
                         where process_instance_id = ?
                        """)
                .params(Timestamp.from(clock.now()), processInstanceId)
                .update();
    }
}
