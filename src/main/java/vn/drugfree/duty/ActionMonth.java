package vn.drugfree.duty;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.drugfree.organisation.Organisation;

/**
 * Who took part in the Action Month, and who did not say. Models call it {@code actionMonth}. What
 * each body was to do is an activity of the case.
 */
@Component("actionMonth")
public class ActionMonth {

    private static final String NOT_HELD = "notHeldUnits";
    private static final String BETWEEN = "; ";

    private final JdbcClient database;
    private final Organisation organisation;

    ActionMonth(JdbcClient database, Organisation organisation) {
        this.database = database;
        this.organisation = organisation;
    }

    /** How many bodies were asked. */
    public int countPlanned(DelegateExecution execution) {
        return units(execution, "true").size();
    }

    /** How many of them held something and reported it. */
    public int countHeld(DelegateExecution execution) {
        return units(execution, "done_on is not null").size();
    }

    /** The body of this execution reports that it held nothing. */
    public void notHeld(DelegateExecution execution) {
        String before = CaseVariables.text(execution, NOT_HELD);
        String name = organisation.nameOfUnit((String) execution.getVariable("bodyUnit"));
        execution.setVariable(NOT_HELD, before.isEmpty() ? name : before + BETWEEN + name);
    }

    /** Names of the bodies that have reported nothing. */
    public String silent(DelegateExecution execution) {
        Set<String> answered =
                Set.copyOf(Arrays.asList(CaseVariables.text(execution, NOT_HELD).split(BETWEEN)));
        return units(execution, "done_on is null").stream()
                .map(organisation::nameOfUnit)
                .filter(name -> !answered.contains(name))
                .collect(Collectors.joining(BETWEEN));
    }

    private List<String> units(DelegateExecution execution, String which) {
        return database.sql(
                        """
                        select unit from duty.activity
                         where case_code = :case and kind = 'action-month' and %s
                         order by number
                        """
                                .formatted(which))
                .param("case", CaseVariables.caseCode(execution))
                .query(String.class)
                .list();
    }
}
