package vn.drugfree.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.RegisterEntries;
import vn.drugfree.testing.RegisterEntries.Entry;
import vn.drugfree.testing.RegisterEntries.Stretch;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.World;

/** Somebody is managed in Bình Kiều, and a process is called for that person. */
abstract class FollowedPersonScenario {

    // A Monday.
    static final LocalDate FROM = LocalDate.of(2024, 6, 10);

    private static final String CODE = "NQL-900001";

    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired JdbcClient database;
    @Autowired JdbcTemplate tables;

    CaseRun run;
    SupportSteps support;

    @BeforeEach
    void somebodyIsManaged() {
        world.isEmpty();
        time.set(FROM);
        Stretch managed = new Stretch("user-management", null, "binh-kieu", FROM, null);
        new RegisterEntries(tables, time.instant())
                .write(
                        List.of(
                                new Entry(
                                        CODE,
                                        "Nguyễn Văn Thử",
                                        "033090009001",
                                        List.of(managed),
                                        List.of())));
    }

    void isCalled(String process, Object... variables) {
        Map<String, Object> known =
                Values.map("personCode", CODE, "person", People.adult(), "supportFrom", FROM);
        known.putAll(Values.map(variables));
        run = cases.begin(process, known);
        support = new SupportSteps(run, time);
    }

    RegisterView register() {
        return new RegisterView(database, run);
    }
}
