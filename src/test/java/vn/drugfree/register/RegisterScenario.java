package vn.drugfree.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.World;

/** Somebody comes into the register by a case of compulsory rehabilitation. */
abstract class RegisterScenario {

    static final LocalDate FOUND = LocalDate.of(2024, 2, 1);
    static final String NUMBER = "033090004321";

    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired JdbcClient database;
    @Autowired PersonSearch search;
    @Autowired RecordChanges changes;

    @BeforeEach
    void nobodyIsManaged() {
        world.isEmpty();
        time.set(FOUND);
    }

    CaseRun found(String officer, Map<String, Object> person, Object... others) {
        Map<String, Object> entries =
                Values.map(
                        "person",
                        person,
                        "violationDate",
                        FOUND,
                        "findingDate",
                        FOUND,
                        "determinationDate",
                        FOUND,
                        "ground",
                        "no-voluntary-rehab",
                        "residence",
                        "stable",
                        "exclusion",
                        "none");
        entries.putAll(Values.map(others));
        return cases.open("compulsory-rehabilitation", officer, entries);
    }

    /** The case comes to nothing at once, and the person is free for another one. */
    CaseRun foundAndSpared(Map<String, Object> person) {
        return found("ca.binhkieu", person, "exclusion", "sole-carer")
                .complete("record-ineligibility", "otherMeasure", "none");
    }

    static Map<String, Object> person(Object... others) {
        Map<String, Object> person =
                Values.map(
                        "fullName", "Nguyễn Văn Thử",
                        "birthDate", LocalDate.of(1990, 5, 5),
                        "gender", "male",
                        "idNumber", NUMBER,
                        "address", "Thôn Thử Nghiệm");
        person.putAll(Values.map(others));
        return person;
    }

    static String codeOf(CaseRun run) {
        return (String) run.value("personCode");
    }

    /** State, commune and first day of each row of the path. */
    List<String> path(String code) {
        return database.sql(
                        """
                        select state || ' ' || coalesce(commune, '?') || ' ' || from_day
                          from register.person_state where person_code = ? order by id
                        """)
                .param(code)
                .query(String.class)
                .list();
    }
}
