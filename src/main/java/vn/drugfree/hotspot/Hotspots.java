package vn.drugfree.hotspot;

import java.time.LocalDate;
import java.util.Date;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.organisation.Commune;
import vn.drugfree.organisation.Organisation;

/**
 * The hotspots of the district, one for each case. Models call it {@code hotspots}: {@code
 * ${hotspots.state(execution, 'eliminated', struckOn)}}.
 *
 * <p>The states are {@code listed}, {@code unfounded}, {@code confirmed}, {@code eliminated},
 * {@code closed} and {@code reactivated}.
 */
@Component("hotspots")
public class Hotspots {

    private final JdbcClient database;
    private final Organisation organisation;
    private final DistrictClock clock;

    Hotspots(JdbcClient database, Organisation organisation, DistrictClock clock) {
        this.database = database;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Somebody saw signs of one, in the case's commune. */
    public void list(DelegateExecution execution) {
        database.sql("insert into duty.hotspot (case_code, commune) values (?, ?)")
                .params(code(execution), execution.getVariable("commune"))
                .update();
        state(execution, "listed", Days.startOf(clock.today()));
    }

    /**
     * It is one.
     *
     * @param aroseOn since about when; of an earlier year, it is not a new one
     */
    public void confirm(DelegateExecution execution, Date on, Date aroseOn) {
        database.sql("update duty.hotspot set arose_on = ? where case_code = ?")
                .params(Days.dayOf(aroseOn), code(execution))
                .update();
        state(execution, "confirmed", on);
    }

    /** What has become of it. */
    public void state(DelegateExecution execution, String state, Date since) {
        database.sql("insert into duty.hotspot_state (case_code, state, since) values (?, ?, ?)")
                .params(code(execution), state, Days.dayOf(since))
                .update();
    }

    /**
     * Codes of the cases that became active again in that year, separated by commas; null if there
     * are none. What lies in a commune that another has absorbed is the other's.
     *
     * @param commune null or empty, for a body of the district: none
     */
    public @Nullable String reopened(@Nullable String commune, int year) {
        String codes =
                database
                        .sql(
                                """
                                select distinct case_code, commune from duty.hotspot_path
                                 where state = 'reactivated' and since between ? and ?
                                 order by case_code
                                """)
                        .params(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                        .query(Reopened.class)
                        .list()
                        .stream()
                        .filter(it -> liesIn(it, commune))
                        .map(Reopened::caseCode)
                        .collect(Collectors.joining(", "));
        return codes.isEmpty() ? null : codes;
    }

    private boolean liesIn(Reopened hotspot, @Nullable String commune) {
        return organisation
                .communeInCharge(hotspot.commune())
                .map(Commune::key)
                .filter(key -> key.equals(commune))
                .isPresent();
    }

    private static String code(DelegateExecution execution) {
        return (String) execution.getVariable("caseCode");
    }

    private record Reopened(String caseCode, String commune) {}
}
