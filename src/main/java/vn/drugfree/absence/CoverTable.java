package vn.drugfree.absence;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What absences moved: tasks, and memberships in groups. */
@Component
class CoverTable {

    private static final String TASKS =
            """
            select absence_id, person, subject, holder
              from drugfree.absence_cover join drugfree.absence on absence.id = absence_id
             where kind = 'task'
            """;

    private final JdbcClient database;

    CoverTable(JdbcClient database) {
        this.database = database;
    }

    List<CoveredTask> tasks() {
        return database.sql(TASKS + " order by subject").query(TASK).list();
    }

    Optional<CoveredTask> task(String taskId) {
        return database.sql(TASKS + " and subject = ?").param(taskId).query(TASK).optional();
    }

    /** Notes who has the task from now on. */
    void hold(UUID absence, String taskId, String holder) {
        database.sql(
                        """
                        insert into drugfree.absence_cover (absence_id, kind, subject, holder)
                        values (?, 'task', ?, ?)
                        on conflict (subject) where kind = 'task'
                        do update set absence_id = excluded.absence_id, holder = excluded.holder
                        """)
                .params(absence, taskId, holder)
                .update();
    }

    void dropTask(String taskId) {
        database.sql("delete from drugfree.absence_cover where kind = 'task' and subject = ?")
                .param(taskId)
                .update();
    }

    Set<Loan> loans() {
        return new HashSet<>(
                database.sql(
                                """
                                select absence_id, subject, holder
                                  from drugfree.absence_cover where kind = 'group'
                                """)
                        .query(LOAN)
                        .list());
    }

    void lend(Loan loan) {
        database.sql(
                        """
                        insert into drugfree.absence_cover (absence_id, kind, subject, holder)
                        values (?, 'group', ?, ?)
                        """)
                .params(loan.absence(), loan.group(), loan.holder())
                .update();
    }

    void drop(Loan loan) {
        database.sql(
                        """
                        delete from drugfree.absence_cover
                         where absence_id = ? and kind = 'group' and subject = ? and holder = ?
                        """)
                .params(loan.absence(), loan.group(), loan.holder())
                .update();
    }

    /** The groups somebody is in only for the time being. */
    Set<String> groupsLentTo(String user) {
        return new HashSet<>(
                database.sql(
                                """
                                select subject from drugfree.absence_cover
                                 where kind = 'group' and holder = ?
                                """)
                        .param(user)
                        .query(String.class)
                        .list());
    }

    /** The absence that lends somebody one of these groups; of several, the one entered first. */
    Optional<Lender> lender(String user, Collection<String> groups) {
        return database.sql(
                        """
                        select id, person
                          from drugfree.absence_cover
                          join drugfree.absence on absence.id = absence_id
                         where kind = 'group' and holder = :user and subject = any(:groups)
                         order by entered_at, id
                         limit 1
                        """)
                .param("user", user)
                .param("groups", groups.toArray(String[]::new))
                .query(
                        (row, number) ->
                                new Lender(
                                        row.getObject("id", UUID.class), row.getString("person")))
                .optional();
    }

    record Lender(UUID absence, String person) {}

    private static final RowMapper<CoveredTask> TASK =
            (row, number) ->
                    new CoveredTask(
                            row.getObject("absence_id", UUID.class),
                            row.getString("person"),
                            row.getString("subject"),
                            row.getString("holder"));

    private static final RowMapper<Loan> LOAN =
            (row, number) ->
                    new Loan(
                            row.getObject("absence_id", UUID.class),
                            row.getString("subject"),
                            row.getString("holder"));
}
