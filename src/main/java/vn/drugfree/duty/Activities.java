package vn.drugfree.duty;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;

/**
 * What a case plans to do, and what of it was done. Models call it {@code activity}: {@code
 * ${activity.plan(execution, 'visit', 1, place, visitDueOn)}}.
 *
 * <p>An activity has a kind ({@code session}, {@code visit}) and, within its case, a number.
 */
@Component("activity")
public class Activities {

    private final JdbcClient database;
    private final DistrictClock clock;

    Activities(JdbcClient database, DistrictClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Plans an activity, or changes where and by when a planned one takes place.
     *
     * @param commune null: in the whole district
     */
    public void plan(
            DelegateExecution execution,
            String kind,
            int number,
            @Nullable String commune,
            Date dueOn) {
        database.sql(
                        """
                        insert into duty.activity
                               (case_code, kind, number, duty, unit, commune, due_on)
                        values (:case, :kind, :number, :duty, :unit, :commune, :due)
                            on conflict (case_code, kind, number)
                            do update set commune = excluded.commune, due_on = excluded.due_on
                        """)
                .param("case", CaseVariables.caseCode(execution))
                .param("kind", kind)
                .param("number", number)
                .param("duty", execution.getVariable(CaseVariables.DUTY))
                .param("unit", execution.getVariable(CaseVariables.LEAD_UNIT))
                // A null that is written in a model arrives as an empty text.
                .param("commune", StringUtils.hasText(commune) ? commune : null)
                .param("due", Days.dayOf(dueOn))
                .update();
    }

    /** It was done today. */
    public void done(DelegateExecution execution, String kind, int number) {
        database.sql(
                        """
                        update duty.activity set done_on = :today
                         where case_code = :case and kind = :kind and number = :number
                        """)
                .param("today", clock.today())
                .param("case", CaseVariables.caseCode(execution))
                .param("kind", kind)
                .param("number", number)
                .update();
    }

    /** It was called off: nobody is asked for it any more. */
    public void cancel(DelegateExecution execution, String kind, int number) {
        database.sql(
                        """
                        delete from duty.activity
                         where case_code = :case and kind = :kind and number = :number
                        """)
                .param("case", CaseVariables.caseCode(execution))
                .param("kind", kind)
                .param("number", number)
                .update();
    }
}
