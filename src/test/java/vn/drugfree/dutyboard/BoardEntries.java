package vn.drugfree.dutyboard;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.calendar.Days;

/** Duties, rounds and deadlines as tests put them into the tables. */
public final class BoardEntries {

    private final JdbcClient database;
    private List<Map<String, Object>> aside = List.of();
    private int rounds;

    public BoardEntries(JdbcClient database) {
        this.database = database;
    }

    /** What the plan's duties are done in elsewhere is set aside until all is forgotten. */
    public void begin() {
        forget();
        aside = database.sql("delete from duty.linked_task returning *").query().listOfRows();
    }

    /** Duties of tests have sections that the plan does not have. */
    public void forget() {
        database.sql("delete from duty.entry where id like 'II.9_.%' or id like 'III.9_.%'")
                .update();
        aside.forEach(
                link ->
                        linked(
                                (String) link.get("duty"),
                                (String) link.get("process"),
                                (String) link.get("element"),
                                (String) link.get("lead")));
        aside = List.of();
    }

    public void duty(String id, String name) {
        database.sql(
                        """
                        insert into duty.entry
                               (id, position, name, clause, kind, weight)
                        values (?, 9000 + (select count(*) from duty.entry), ?, ?, 'test', 1)
                        """)
                .params(id, name, "Mục %s của kế hoạch huyện".formatted(id))
                .update();
    }

    public void linked(String duty, String process, String element, String lead) {
        database.sql("insert into duty.linked_task values (?, ?, ?, ?)")
                .params(duty, process, element, lead)
                .update();
    }

    /** A round of a year; its case is open. */
    public Round round(String duty, String unit, String agency, String commune, int year) {
        String place = commune == null ? "HUYEN" : commune.toUpperCase(Locale.ROOT);
        String code = "NVKH-%d-%s-%04d".formatted(year, place, ++rounds);
        database.sql(
                        """
                        insert into duty.round
                               (duty, unit, agency, commune, period, period_name, begins_on,
                                ends_on, planned_at, opened_at, case_code)
                        values (?, ?, ?, ?, ?, ?, ?, ?, now(), now(), ?)
                        """)
                .params(
                        duty,
                        unit,
                        agency,
                        commune,
                        String.valueOf(year),
                        "Năm " + year,
                        LocalDate.of(year - 1, 12, 15),
                        LocalDate.of(year, 12, 14),
                        code)
                .update();
        return new Round(code);
    }

    /** A task of some case that is open. */
    public void task(String code, String process, String element, String candidate, LocalDate due) {
        database.sql(
                        """
                        insert into drugfree.deadline
                               (id, kind, case_id, process_instance_id, process_key, element, name,
                                case_code, candidate, timetable_key, start_variable, started_at,
                                amount, unit, clock, remind_before, escalate_to, clause, confidence,
                                due_at, reasoning, created_at)
                        values (gen_random_uuid()::text, 'task', 'case-of-' || :code, 'x', :process,
                                :element, 'Việc thử', :code, :candidate, 'test', '', now(),
                                5, 'working-days', '', '', '', 'Mục thử', 'assumed',
                                :due, '{}', now())
                        """)
                .param("code", code)
                .param("process", process)
                .param("element", element)
                .param("candidate", candidate)
                .param("due", endOf(due))
                .update();
    }

    /** The open tasks of the case are done on that day. */
    public void done(String code, LocalDate day) {
        end(code, day, true);
    }

    /** Nobody has to do them any more. */
    public void calledOff(String code, LocalDate day) {
        end(code, day, false);
    }

    private void end(String code, LocalDate day, boolean completed) {
        database.sql(
                        """
                        update drugfree.deadline set ended_at = ?, completed = ?
                         where case_code = ? and ended_at is null
                        """)
                .params(Timestamp.from(Days.startOf(day).toInstant()), completed, code)
                .update();
    }

    private static Timestamp endOf(LocalDate day) {
        return Timestamp.from(Days.endOf(day).toInstant());
    }

    /** One body's turn at a duty. */
    public final class Round {

        private final String code;

        private Round(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** It is this case's. */
        public Round in(String caseCode) {
            database.sql("update duty.round set case_code = ? where case_code = ?")
                    .params(caseCode, code)
                    .update();
            return new Round(caseCode);
        }

        /** The quarter instead of the year. */
        public Round ofQuarter(int year, int quarter) {
            return set(
                    "period = ?, period_name = ?, ends_on = ?",
                    "%d-Q%d".formatted(year, quarter),
                    "Quý %d năm %d".formatted(quarter, year),
                    LocalDate.of(year, quarter * 3, 14));
        }

        public Round due(String element, String candidate, LocalDate day) {
            task(code, "duty-cycle", element, candidate, day);
            return this;
        }

        public Round doneOn(LocalDate day) {
            done(code, day);
            return this;
        }

        public Round reported(String result, boolean withEvidence) {
            return set("reported_at = now(), result = ?, with_evidence = ?", result, withEvidence);
        }

        public Round returned(int times) {
            return set("returned = ?", times);
        }

        public Round accepted() {
            return set("accepted_at = now()");
        }

        private Round set(String what, Object... values) {
            Object[] all = Arrays.copyOf(values, values.length + 1);
            all[values.length] = code;
            database.sql("update duty.round set %s where case_code = ?".formatted(what))
                    .params(all)
                    .update();
            return this;
        }
    }
}
