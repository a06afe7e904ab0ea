package vn.drugfree.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.calendar.Days;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.Node;
import vn.drugfree.testing.ShippedData;
import vn.drugfree.testing.TestDatabase;

/**
 * The plan's year 2024 over all communes and bodies, on two nodes that do each morning's work at
 * the same time, and with days on which neither runs. What must have been opened is worked out here
 * from the two data files alone.
 */
@Tag("own-engine")
class YearOfDutiesTest {

    /** The application comes into use; nobody is asked for reports of the time before. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 12, 16);

    private static final LocalDate LAST_DAY = LocalDate.of(2024, 12, 15);

    /** Months in which neither a quarter nor a half-year begins. */
    private static final Set<Integer> REPORTS_ALONE = Set.of(1, 2, 4, 5, 7, 8, 10, 11);

    /** Over the beginning of a quarter, and of a half-year. */
    private static final Set<LocalDate> DOWN = new HashSet<>();

    private static final List<ConfigurableApplicationContext> NODES = new ArrayList<>();
    private static final ExecutorService HANDS = Executors.newFixedThreadPool(2);

    /** What the files say, read without the application's own classes. */
    private static List<Map<String, Object>> duties;

    private static Map<String, String> levels;

    @BeforeAll
    static void aYearPasses() {
        LocalDate.of(2024, 3, 14).datesUntil(LocalDate.of(2024, 3, 18)).forEach(DOWN::add);
        LocalDate.of(2024, 6, 13).datesUntil(LocalDate.of(2024, 6, 18)).forEach(DOWN::add);
        duties = ShippedData.list("plan/duties.yml", "duties");
        levels = new HashMap<>();
        ShippedData.list("organisation/kc-2024.yml", "agencies")
                .forEach(it -> levels.put((String) it.get("key"), (String) it.get("level")));

        DistrictTime time = new DistrictTime();
        time.set(FIRST_DAY);
        String database = TestDatabase.newDatabaseUrl();
        NODES.add(node(database));
        NODES.add(node(database));
        FIRST_DAY
                .datesUntil(LAST_DAY.plusDays(1))
                .filter(day -> day.getDayOfMonth() > 12 && day.getDayOfMonth() < 19)
                .filter(day -> !DOWN.contains(day))
                .forEach(
                        day -> {
                            time.set(day.atTime(5, 1));
                            bothNodesWork(day);
                        });
    }

    @AfterAll
    static void stop() {
        NODES.forEach(ConfigurableApplicationContext::close);
        HANDS.shutdown();
    }

    @Test
    void everyBodyHasEachOfItsTurnsOnce() {
        Map<String, Integer> expected = new TreeMap<>();
        for (Map<String, Object> duty : ofTheCycle()) {
            int units = leads(duty).stream().mapToInt(YearOfDutiesTest::units).sum();
            expected.put((String) duty.get("id"), units * turns(duty));
        }
        Map<String, Integer> opened = new TreeMap<>();
        database()
                .sql(
                        """
                        select duty, count(*) as turns from duty.round
                         where (period like '2024%' or period = 'once') and case_code is not null
                         group by duty
                        """)
                .query()
                .listOfRows()
                .forEach(
                        row ->
                                opened.put(
                                        (String) row.get("duty"),
                                        ((Number) row.get("turns")).intValue()));
        assertThat(opened).isEqualTo(expected);
        assertThat(count("select count(*) from duty.round where case_code is null")).isZero();
        assertThat(
                        count(
                                """
                                select count(*) from (
                                    select duty, unit, period from duty.round
                                     group by duty, unit, period having count(*) > 1) twice
                                """))
                .isZero();
        assertThat(
                        count(
                                """
                                select count(*) from act_hi_procinst
                                 where proc_def_key_ = 'duty-cycle'
                                """))
                .as("cases without a turn")
                .isEqualTo(count("select count(*) from duty.round"));
    }

    @Test
    void everyBodyThatTakesPartIsAskedOnce() {
        int expected = 0;
        for (Map<String, Object> duty : ofTheCycle()) {
            for (String lead : leads(duty)) {
                expected += units(lead) * turns(duty) * partners(duty, lead);
            }
        }
        assertThat(
                        count(
                                """
                                select count(*) from drugfree.deadline
                                  join duty.round on round.case_code = deadline.case_code
                                 where element = 'cooperate'
                                   and (period like '2024%' or period = 'once')
                                """))
                .isEqualTo(expected);
    }

    @Test
    void eachDutyOfTheCycleReachesItsLeadInTime() {
        for (Map<String, Object> duty : ofTheCycle()) {
            leads(duty).forEach(lead -> reaches(duty, lead));
        }
    }

    private static void reaches(Map<String, Object> duty, String lead) {
        String id = (String) duty.get("id");
        List<Map<String, Object>> first =
                database()
                        .sql(
                                """
                                select distinct on (round.case_code)
                                       deadline.clause, due_at, begins_on,
                                       greatest(ends_on, cast(opened_at as date)) as last_day
                                  from duty.round
                                  join drugfree.deadline
                                    on deadline.case_code = round.case_code
                                 where duty = :duty and agency = :lead
                                   and process_key = :process and kind = 'task'
                                   and element <> 'cooperate'
                                   and candidate in (round.unit, 'lanh-dao-' || round.unit)
                                 order by round.case_code, created_at
                                """)
                        .param("duty", id)
                        .param("lead", lead)
                        .param("process", duty.getOrDefault("work", "duty-cycle"))
                        .query()
                        .listOfRows();
        assertThat(first)
                .as("first tasks of " + id)
                .hasSize(
                        database()
                                .sql(
                                        "select count(*) from duty.round"
                                                + " where duty = ? and agency = ?")
                                .params(id, lead)
                                .query(Integer.class)
                                .single());
        for (Map<String, Object> task : first) {
            assertThat(task.get("clause")).as(id).isEqualTo(duty.get("clause"));
            assertThat(Days.dayOf((Timestamp) task.get("due_at")))
                    .as(id)
                    .isAfter(((Date) task.get("begins_on")).toLocalDate())
                    .isBefore(((Date) task.get("last_day")).toLocalDate().plusDays(15));
        }
    }

    /**
     * Both nodes plan at once, and each may find that the other was quicker. Cases are opened by
     * one of them, as the engine has it: jobs of one process are exclusive. On the days when only
     * reports fall due both race for them all the same.
     */
    private static void bothNodesWork(LocalDate day) {
        atOnce(YearOfDutiesTest::planning);
        if (REPORTS_ALONE.contains(day.getMonthValue())) {
            atOnce(YearOfDutiesTest::all);
        } else {
            work(NODES.get(day.getMonthValue() % 2), YearOfDutiesTest::all);
        }
    }

    private static void atOnce(Function<ManagementService, List<Job>> which) {
        List<Future<?>> mornings =
                NODES.stream()
                        .<Future<?>>map(node -> HANDS.submit(() -> work(node, which)))
                        .toList();
        for (Future<?> morning : mornings) {
            try {
                morning.get();
            } catch (InterruptedException | ExecutionException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    private static void work(
            ConfigurableApplicationContext node, Function<ManagementService, List<Job>> which) {
        ManagementService management = node.getBean(ManagementService.class);
        for (List<Job> due = which.apply(management);
                !due.isEmpty();
                due = which.apply(management)) {
            for (Job job : due) {
                try {
                    management.executeJob(job.getId());
                } catch (RuntimeException theOtherNodeWasQuicker) {
                    // The job executor takes the job again; so does this loop.
                }
            }
        }
    }

    /** The timer, and the step that plans the day's turns. */
    private static List<Job> planning(ManagementService management) {
        List<Job> due = new ArrayList<>(due(management).activityId("every-day-at-five").list());
        due.addAll(due(management).activityId("open-case#multiInstanceBody").list());
        return due;
    }

    private static List<Job> all(ManagementService management) {
        return due(management).list();
    }

    private static JobQuery due(ManagementService management) {
        return management.createJobQuery().processDefinitionKey("duty-day").executable();
    }

    private static List<Map<String, Object>> ofTheCycle() {
        return duties.stream().filter(duty -> duty.containsKey("every")).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Map<String, Object> duty, String field) {
        return (List<String>) duty.getOrDefault(field, List.of());
    }

    private static List<String> leads(Map<String, Object> duty) {
        List<String> leads = new ArrayList<>(List.of((String) duty.get("lead")));
        leads.addAll(strings(duty, "joint-leads"));
        return leads;
    }

    /** In each of twelve months the longest report alone. */
    private static int turns(Map<String, Object> duty) {
        List<String> every = strings(duty, "every");
        if (every.size() > 1) {
            assertThat(every).containsExactly("month", "quarter", "half-year", "year");
            return 12;
        }
        return Map.of("month", 12, "quarter", 4, "half-year", 2, "year", 1, "once", 1)
                .get(every.get(0));
    }

    private static int units(String agency) {
        return levels.get(agency).equals("commune") ? 25 : 1;
    }

    private static int partners(Map<String, Object> duty, String lead) {
        return strings(duty, "with").stream()
                .filter(agency -> !agency.equals(lead))
                .mapToInt(agency -> units(lead) == 25 ? 1 : units(agency))
                .sum();
    }

    private static int count(String query) {
        return database().sql(query).query(Integer.class).single();
    }

    private static JdbcClient database() {
        return NODES.get(0).getBean(JdbcClient.class);
    }

    private static ConfigurableApplicationContext node(String database) {
        return Node.start(List.of(MovedClock.class), database, Node.DEMO_PEOPLE);
    }

    /** All nodes live at the same time, which the test moves. */
    @TestConfiguration(proxyBeanMethods = false)
    static class MovedClock {

        @Bean
        DistrictTime districtTime() {
            return new DistrictTime();
        }
    }
}
