package vn.drugfree.duty;

import java.time.LocalDate;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.World;

/** What scenarios about duties have in common. */
abstract class DutyScenario {

    /** First day of the plan's year 2024. */
    static final LocalDate FIRST_DAY = LocalDate.of(2023, 12, 15);

    @Autowired World world;
    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired JdbcClient database;
    @Autowired ProcessEngine engine;
    @Autowired Duties duties;

    @BeforeEach
    void anEmptyDistrict() {
        world.isEmpty();
        time.set(FIRST_DAY);
    }

    /** It is that day, and the body's case for the duty is opened. */
    CaseRun turnOf(String unit, String duty, LocalDate day) {
        time.set(day);
        duties.due();
        duties.open(round(unit, duty, "id", Long.class));
        String code = round(unit, duty, "case_code", String.class);
        return cases.follow(code);
    }

    /** A column of the body's last round. */
    <T> T round(String unit, String duty, String column, Class<T> type) {
        return database.sql(
                        "select %s from duty.round where unit = ? and duty = ? order by id desc limit 1"
                                .formatted(column))
                .params(unit, duty)
                .query(type)
                .single();
    }
}
