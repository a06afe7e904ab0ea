package vn.drugfree.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.calendar.Days;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.HotspotEntries;
import vn.drugfree.testing.Mails;
import vn.drugfree.testing.Mornings;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.RegisterEntries;
import vn.drugfree.testing.RegisterEntries.Entry;
import vn.drugfree.testing.RegisterEntries.Event;
import vn.drugfree.testing.RegisterEntries.Stretch;
import vn.drugfree.testing.ShippedData;
import vn.drugfree.testing.TestMailServer;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.World;

/**
 * The year 2024 of all communes and all bodies, from the commitment in January to the decisions in
 * December. At its end each score is what somebody gets who knows nothing of the application's
 * queries and tables: from the people that were made up, from what was entered, and from the tasks
 * in the engine's history.
 */
@ProcessTest
class WholeYearTest {

    private static final int YEAR = 2024;
    private static final String TEXT = "Đã xem hồ sơ và đối chiếu.";

    /** Signs late, surveys late, issues no plan. */
    private static final Set<String> LATE = Set.of("nhue-duong", "dai-tap", "ong-dinh");

    /** Hands nothing in, in November. */
    private static final String SILENT = "dong-ninh";

    /** How much a kind of duty weighs; all others 2. */
    private static final Map<String, Integer> WEIGHTS = Map.of("target", 3, "standing-duty", 1);

    /** Two reports missed; false figures. */
    private static final Map<String, String> VETOES =
            Map.of("ubnd-xa-binh-kieu", "V7", "ubnd-xa-thanh-cong", "V6");

    @Autowired World world;
    @Autowired DistrictTime time;
    @Autowired Mornings mornings;
    @Autowired Organisation organisation;
    @Autowired JdbcTemplate jdbc;
    @Autowired JdbcClient database;
    @Autowired TaskService tasks;
    @Autowired FormService forms;
    @Autowired HistoryService history;
    @Autowired ManagementService management;
    @Autowired SheetTable sheets;
    @Autowired LineTable lines;
    @Autowired EntryDesk desk;

    private final Random random = new Random(2024);

    /** What the people of a commune come to, row by row: met and total. */
    private final Map<String, Map<String, int[]>> people = new HashMap<>();

    /** What a commune's campaigns and its Action Month come to: met and total. */
    private final Map<String, Map<String, int[]>> campaigns = new HashMap<>();

    /** How many visits of how many came to an end, by commune. */
    private final Map<String, String> visits = new HashMap<>();

    /** What was entered, by unit and row. */
    private final Map<String, Map<String, String>> entered = new HashMap<>();

    @Test
    void fromTheCommitmentToTheDecisions() {
        world.isEmpty();
        TestMailServer.switchOn();
        // Other scenarios have left their history.
        allTasks().forEach(task -> ofOthers.add(task.getId()));
        escalationsBefore = endedEscalations();
        january();
        february();
        september();
        peopleAreRegistered();
        campaignsAreHeld();
        establishmentsAreVisited();
        november();
        december();

        scoresAreThoseOfTheIndependentCalculation();
        everyCommuneHasItsClass();
        lateBodiesWereRemindedAndEscalated();
    }

    private void january() {
        begins("certification-day", LocalDate.of(YEAR, 1, 1));
        time.set(LocalDate.of(YEAR, 1, 8));
        everywhere(
                "plan-places",
                "chosenPlaces",
                List.of("ong-dinh", "binh-kieu", "dong-ninh", "dai-tap", "nhue-duong"));
        everywhere("approve-places", "placesDecision", "approved");
        assertThat(waiting("register-target")).hasSize(25);
        time.set(LocalDate.of(YEAR, 1, 25));
        complete(
                "register-target",
                commune -> !LATE.contains(commune),
                "communeTarget",
                "drug-free",
                "targetReason",
                TEXT,
                "commitmentNumber",
                "01/CK",
                "committedOn",
                time.today());
        mornings.breaks(LocalDate.of(YEAR, 1, 30));
    }

    private void february() {
        mornings.breaks(LocalDate.of(YEAR, 2, 1));
        mornings.breaks(LocalDate.of(YEAR, 2, 2));
        assertThat(waiting("head-decides")).hasSize(3);
        complete(
                "register-target",
                LATE::contains,
                "communeTarget",
                "drug-free",
                "targetReason",
                TEXT,
                "commitmentNumber",
                "02/CK",
                "committedOn",
                time.today());
        plansAreIssuedAndReportsSent();
    }

    /** The year's duties of the communes, as the cases would have left them. */
    private void plansAreIssuedAndReportsSent() {
        for (String commune : organisation.communeKeys()) {
            database.sql(
                            """
                            insert into duty.activity
                                (case_code, kind, number, unit, commune, due_on, done_on)
                            values (?, 'plan', 1, ?, ?, '2024-12-14', ?)
                            """)
                    .params(
                            "KH-" + commune,
                            organisation.unit("ubnd-xa", commune),
                            commune,
                            LATE.contains(commune) ? null : time.today())
                    .update();
        }
        database.sql(
                        """
                        insert into drugfree.deadline
                        select (jsonb_populate_record(step, jsonb_build_object(
                                   'id', 'report-' || step.id, 'process_key', 'report-cycle',
                                   'element', 'sign-report', 'ended_at', step.due_at))).*
                          from drugfree.deadline as step
                         where step.element = 'register-target' and step.completed
                        """)
                .update();
        database.sql(
                        """
                        insert into duty.report
                               (process_instance_id, case_code, unit, period, signed_at, figures)
                        select process_instance_id, case_code, candidate, 'test', due_at, '[]'
                          from drugfree.deadline where element = 'sign-report'
                        """)
                .update();
    }

    private void september() {
        begins("survey-day", LocalDate.of(YEAR, 9, 1));
        time.set(LocalDate.of(YEAR, 9, 3));
        surveyed(commune -> !LATE.contains(commune));
        time.set(LocalDate.of(YEAR, 10, 28));
        surveyed(LATE::contains);
        everywhere("compare-survey", "person", Values.map("surveyRemark", TEXT));
        everywhere("approve-survey", "surveyApproved", true);
    }

    private void surveyed(Predicate<String> where) {
        complete("check-list", where, "listChecked", true);
        complete("sign-off", where, "surveyResult", "signed");
    }

    private void november() {
        fire("self-assessment-opens");
        begins("review-day", LocalDate.of(YEAR, 11, 1));
        runJobs("annual-review");
        assertThat(waiting("submit-self-assessment")).hasSize(25);
        assertThat(waiting("score-own-work")).hasSize(organisation.reviewedUnits().size());

        time.set(LocalDate.of(YEAR, 11, 8));
        sheets.ofYear(Sheet.SCORE, YEAR).forEach(this::bodyEnters);
        sheets.ofYear(Sheet.CERTIFICATION, YEAR).forEach(this::bodyEnters);
        complete("submit-self-assessment", it -> !SILENT.equals(it), "dossierSent", true);
        complete("score-own-work", it -> !SILENT.equals(it), "selfScored", true);
        everywhere("check-self-assessment", "checkResult", "complete");
        time.set(LocalDate.of(YEAR, 11, 18));
        everywhere("visit-commune", "councilVisitOn", time.today(), "figuresConfirmed", true);
        everywhere("cast-vote", "vote", "for", "voteReason", TEXT);
        everywhere("post-notice", "postedOn", time.today());
        fire("public-notice-ended");
        fire("self-assessment-closed");
        fire("self-scoring-over");

        time.set(LocalDate.of(YEAR, 11, 28));
        sheets.ofYear(Sheet.SCORE, YEAR).forEach(this::verifierRates);
        for (Task task : waiting("verify-scores")) {
            String unit = (String) tasks.getVariable(task.getId(), "reviewedUnit");
            submit(
                    task,
                    "scoresVerified",
                    true,
                    "vetoFound",
                    VETOES.containsKey(unit) ? "yes" : "no");
        }
        for (Task task : waiting("propose-veto")) {
            String unit = (String) tasks.getVariable(task.getId(), "reviewedUnit");
            submit(task, "vetoCode", VETOES.get(unit), "vetoEvidence", TEXT, "moreVetoes", "no");
        }
        runJobs("veto-proposal");
        assertThat(waiting("explain-veto")).hasSize(2);
        everywhere("explain-veto", "vetoExplanation", TEXT);
        everywhere("decide-veto", "vetoDecision", "upheld", "vetoReason", TEXT);
    }

    private void december() {
        fire("acknowledgement-over");
        time.set(LocalDate.of(YEAR, 12, 9));
        everywhere("propose-grades", "gradesProposed", true);
        everywhere("confirm-rating", "ratingConfirmed", true);
        everywhere("prepare-review", "reportNumber", "12/BC-CAH", "reportedOn", time.today());
        time.set(LocalDate.of(YEAR, 12, 20));
        everywhere("hold-review", "meetingHeldOn", time.today());
        everywhere("approve-review", "reviewConclusion", TEXT, "nextDirection", TEXT);
        everywhere(
                "decide-awards",
                "awardDecision",
                "decided",
                "awardDecisionNumber",
                "200/QĐ-UBND",
                "awardDecidedOn",
                time.today());
        runJobs("annual-review");
        for (Task task : waiting("decide-recognition")) {
            String proposed = (String) tasks.getVariable(task.getId(), "councilClass");
            submit(
                    task,
                    "finalClass",
                    proposed,
                    "decisionNumber",
                    "201/QĐ-UBND",
                    "recognisedOn",
                    time.today());
        }
        everywhere("report-recognition", "reportNumber", "45/BC", "reportedOn", time.today());
        everywhere(
                "evaluate-wave",
                "whatWorked",
                TEXT,
                "whatToChange",
                TEXT,
                "nextWave",
                "rolled-out");
        everywhere("approve-evaluation", "evaluationDecision", "approved");
        assertThat(endOf("certification-round")).isEqualTo("COMPLETED");
        assertThat(endOf("annual-review")).isEqualTo("COMPLETED");
    }

    private void scoresAreThoseOfTheIndependentCalculation() {
        List<SheetRow> all = sheets.ofYear(Sheet.SCORE, YEAR);
        assertThat(all).hasSize(organisation.reviewedUnits().size());
        Map<String, BigDecimal> scored = new TreeMap<>();
        Map<String, BigDecimal> byHand = new TreeMap<>();
        for (SheetRow sheet : all) {
            scored.put(sheet.unit(), sheet.score());
            byHand.put(sheet.unit(), publishedByHand(sheet));
        }
        assertThat(scored).isEqualTo(byHand);
        assertThat(scored.values().stream().distinct().count())
                .as("scores that differ from each other")
                .isGreaterThan(20);
        assertThat(sheets.of(Sheet.SCORE, YEAR, "ubnd-xa-thanh-cong").orElseThrow().score())
                .isEqualTo("0.00");
        ranksFollow(all.stream().filter(it -> it.commune() != null).toList());
        ranksFollow(all.stream().filter(it -> it.commune() == null).toList());
    }

    private BigDecimal publishedByHand(SheetRow sheet) {
        if ("V6".equals(VETOES.get(sheet.unit()))) {
            return new BigDecimal("0.00");
        }
        Map<String, String> figures = new HashMap<>(entered.get(sheet.unit()));
        if (sheet.commune() == null) {
            figures.put("P1", ownDuties(sheet));
            figures.put("P2", "0/0");
        } else {
            people.get(sheet.commune())
                    .forEach((row, figure) -> figures.put(row, figure[0] + "/" + figure[1]));
            campaigns
                    .get(sheet.commune())
                    .forEach((row, figure) -> figures.put(row, figure[0] + "/" + figure[1]));
            boolean late = LATE.contains(sheet.commune());
            figures.put("A2", late ? "0/1" : "1/1");
            figures.put("A3", surveySteps(sheet));
            figures.put("A5", "0/0");
            figures.put("C3", visits.get(sheet.commune()));
            figures.put("E1", late ? "0/1" : "1/1");
            figures.put("E2", late ? "0/1" : "1/1");
            figures.put("E3", "1/1");
            figures.put("E4", sheet.commune().equals(SILENT) ? "0/0" : "1/1");
        }
        return ScoredByHand.score(figures);
    }

    /** 1 + how many of its like are better. */
    private static void ranksFollow(List<SheetRow> alike) {
        for (SheetRow sheet : alike) {
            long better =
                    alike.stream().filter(it -> it.score().compareTo(sheet.score()) > 0).count();
            assertThat(sheet.rank()).as(sheet.unit()).isEqualTo((int) better + 1);
        }
    }

    private void everyCommuneHasItsClass() {
        List<SheetRow> all = sheets.ofYear(Sheet.CERTIFICATION, YEAR);
        assertThat(all).hasSize(25).allSatisfy(it -> assertThat(it.result()).isNotBlank());
        assertThat(all.stream().map(SheetRow::result).collect(Collectors.toSet()))
                .contains("drug-free", "has-drug-evils");
        assertThat(
                        database.sql(
                                        "select count(*) from review.commune_status"
                                                + " where status_year = 2024")
                                .query(Long.class)
                                .single())
                .isEqualTo(25);
        long free = all.stream().filter(it -> it.result().equals("drug-free")).count();
        assertThat(waitingIn("status-upkeep"))
                .as("recognised communes are checked")
                .isEqualTo(free);
    }

    private void lateBodiesWereRemindedAndEscalated() {
        String mails =
                TestMailServer.received().stream().map(Mails::plain).collect(Collectors.joining());
        assertThat(mails).contains("Đăng ký mục tiêu, ký cam kết", "Quá hạn 1 ngày làm việc");
        assertThat(endedEscalations() - escalationsBefore)
                .as("escalations that ended by themselves")
                .isEqualTo(3);
    }

    private long endedEscalations() {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("deadline-escalation")
                .completed()
                .count();
    }

    // The people of the register.

    private void peopleAreRegistered() {
        time.set(LocalDate.of(YEAR, 10, 30));
        List<Entry> all = new ArrayList<>();
        for (String commune : organisation.communeKeys()) {
            Map<String, int[]> rows = new HashMap<>();
            List.of("A1", "A4", "B1", "B2", "B3", "B4", "C1", "C2")
                    .forEach(it -> rows.put(it, new int[2]));
            people.put(commune, rows);
            for (int number = random.nextInt(9); number > 0; number--) {
                all.add(somebody(all.size() + 1, commune, rows));
            }
        }
        new RegisterEntries(jdbc, time.instant()).write(all);
        for (String commune : organisation.communeKeys()) {
            int places = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0;
            for (int number = places; number > 0; number--) {
                hotspot(number, commune, people.get(commune));
            }
        }
    }

    /** One of four places, and what it adds to which row. */
    private void hotspot(int number, String commune, Map<String, int[]> rows) {
        String code = "DTD-2024-%s-%d".formatted(commune, number);
        HotspotEntries hotspots = new HotspotEntries(database);
        switch (random.nextInt(4)) {
            case 0 -> {
                hotspots.write(
                        code,
                        commune,
                        "2023-05-01",
                        "confirmed",
                        "2024-02-01",
                        "eliminated",
                        "2024-05-01");
                count(rows, true, "C1");
            }
            case 1 -> {
                hotspots.write(code, commune, "2024-03-01", "confirmed", "2024-04-01");
                count(rows, false, "C1", "C2");
            }
            case 2 -> {
                hotspots.write(
                        code,
                        commune,
                        "2023-01-01",
                        "confirmed",
                        "2023-02-01",
                        "eliminated",
                        "2023-11-01",
                        "reactivated",
                        "2024-03-01",
                        "eliminated",
                        "2024-04-01");
                count(rows, true, "C1", "C2");
            }
            default ->
                    hotspots.write(
                            code, commune, null, "listed", "2024-03-01", "unfounded", "2024-03-05");
        }
    }

    /** The last sessions of the year are still to come, and count for nobody. */
    private void campaignsAreHeld() {
        for (String commune : organisation.communeKeys()) {
            Map<String, int[]> rows = new HashMap<>();
            List.of("D1", "D2").forEach(row -> rows.put(row, new int[2]));
            campaigns.put(commune, rows);
            boolean tookPart = random.nextBoolean();
            activity(commune, "action-month", 1, LocalDate.of(YEAR, 6, 30), tookPart);
            count(rows, tookPart, "D1");
            for (int number = random.nextInt(6); number > 0; number--) {
                boolean held = random.nextInt(3) > 0;
                activity(commune, "session", number, LocalDate.of(YEAR, 3 + number, 10), held);
                count(rows, held, "D2");
            }
            activity(commune, "session", 9, LocalDate.of(YEAR, 12, 10), false);
        }
    }

    private void activity(String commune, String kind, int number, LocalDate due, boolean done) {
        database.sql(
                        """
                        insert into duty.activity
                               (case_code, kind, number, unit, commune, due_on, done_on)
                        values (?, ?, ?, 'phong-vhtt', ?, ?, ?)
                        """)
                .params("NVKH-" + commune, kind, number, commune, due, done ? due : null)
                .update();
    }

    /** One of six lives, and what it adds to which row. */
    private Entry somebody(int number, String commune, Map<String, int[]> rows) {
        Life life = new Life(commune);
        switch (random.nextInt(6)) {
            case 0 -> {
                life.was("suspected", "2023-02-01").was("user-management", "2023-03-01");
                count(rows, true, "A1");
            }
            case 1 -> {
                life.was("suspected", "2024-03-01").was("addicted", "2024-04-01");
                count(rows, false, "A1", "B3");
                count(rows, true, "A4");
            }
            case 2 -> {
                life.was("suspected", "2024-02-01")
                        .was("addicted", "2024-03-01")
                        .was("voluntary-rehabilitation", "2024-03-10");
                count(rows, true, "A1", "A4", "B3");
            }
            case 3 -> {
                life.was("compulsory-rehabilitation", "2023-05-01")
                        .was("post-rehabilitation", "2024-05-01")
                        .had("rehab-completed", "2024-05-01")
                        .had("management-file", "2024-05-05")
                        .had("support-asked", "2024-05-10")
                        .had("job", "2024-06-01");
                count(rows, true, "A1", "B1", "B2", "B4");
            }
            case 4 -> {
                life.was("compulsory-rehabilitation", "2023-05-01")
                        .was("post-rehabilitation", "2024-05-01")
                        .had("rehab-completed", "2024-05-01")
                        .had("support-asked", "2024-05-10");
                count(rows, true, "A1");
                count(rows, false, "B1", "B2", "B4");
            }
            default -> {
                life.was("suspected", "2024-06-01");
                count(rows, false, "A4");
            }
        }
        return life.of("GEN-%05d".formatted(number), number);
    }

    private static void count(Map<String, int[]> rows, boolean met, String... which) {
        for (String row : which) {
            rows.get(row)[0] += met ? 1 : 0;
            rows.get(row)[1]++;
        }
    }

    private static final class Life {

        private final String commune;
        private final List<Stretch> path = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();

        Life(String commune) {
            this.commune = commune;
        }

        Life was(String state, String since) {
            LocalDate from = LocalDate.parse(since);
            if (!path.isEmpty()) {
                Stretch before = path.remove(path.size() - 1);
                path.add(new Stretch(before.state(), null, commune, before.from(), from));
            }
            path.add(new Stretch(state, null, commune, from, null));
            return this;
        }

        Life had(String kind, String on) {
            events.add(new Event(kind, LocalDate.parse(on), commune));
            return this;
        }

        Entry of(String code, int number) {
            return new Entry(
                    code, "Người Sinh Ra " + number, "0330900%05d".formatted(number), path, events);
        }
    }

    private void establishmentsAreVisited() {
        for (String commune : organisation.communeKeys()) {
            int planned = random.nextInt(5);
            int made = random.nextInt(planned + 1);
            for (int number = 1; number <= planned; number++) {
                LocalDate due = LocalDate.of(YEAR, 2 + 2 * number, 1);
                database.sql(
                                """
                                insert into duty.activity
                                       (case_code, kind, number, commune, due_on, done_on)
                                values (?, 'visit', ?, ?, ?, ?)
                                """)
                        .params("NVKH-" + commune, number, commune, due)
                        .param(number <= made ? due : null)
                        .update();
            }
            visits.put(commune, made + "/" + planned);
        }
    }

    // The page of the sheets.

    private void bodyEnters(SheetRow sheet) {
        Map<String, String> mine = new HashMap<>();
        boolean free = sheet.kind().equals(Sheet.CERTIFICATION) && random.nextInt(3) > 0;
        for (Line line : lines.of(sheet.id())) {
            if (line.source().equals(Line.REPORTED)) {
                mine.put(line.code(), null);
                if (!SILENT.equals(sheet.commune())) {
                    mine.put(line.code(), free ? wished(line) : drawn(line));
                    enter(sheet, line, mine.get(line.code()));
                }
            }
        }
        if (sheet.kind().equals(Sheet.SCORE)) {
            entered.put(sheet.unit(), mine);
        }
    }

    private void verifierRates(SheetRow sheet) {
        for (Line line : lines.of(sheet.id())) {
            if (line.source().equals(Line.RATED)) {
                String rating = "0/" + random.nextInt(11);
                entered.get(sheet.unit()).put(line.code(), rating);
                enter(sheet, line, rating);
            }
        }
    }

    private void enter(SheetRow sheet, Line line, String figure) {
        String[] parts = figure.split("/");
        SheetRow now = sheets.find(sheet.id()).orElseThrow();
        EntryDesk.Saved saved =
                desk.enter(
                        "test",
                        Set.of(now.stageGroup()),
                        sheet.id(),
                        line.code(),
                        new EntryDesk.Entry(
                                line.metWords().isEmpty() ? null : Integer.valueOf(parts[0]),
                                Integer.valueOf(parts[1]),
                                null,
                                "Sổ theo dõi năm 2024",
                                line.version()));
        assertThat(saved.message()).isNull();
    }

    private String drawn(Line line) {
        int total = random.nextInt(line.metWords().isEmpty() ? 4 : 30);
        return (line.metWords().isEmpty() ? 0 : random.nextInt(total + 1)) + "/" + total;
    }

    /** Nothing bad, and everything done. */
    private static String wished(Line line) {
        return line.metWords().isEmpty() ? "0/0" : "3/3";
    }

    // What the engine's history says about tasks.

    /** No turn of the duty cycle was opened this year: what counts is done in other processes. */
    private String ownDuties(SheetRow sheet) {
        Set<String> groups = Set.of(sheet.unit(), organisation.headOfUnit(sheet.unit()));
        int met = 0;
        int total = 0;
        for (Map<String, Object> duty : dutiesDoneElsewhere()) {
            @SuppressWarnings("unchecked")
            List<String> steps = (List<String>) duty.get("done-in");
            String[] judged =
                    judged(sheet, groups, task -> steps.contains(nameOf(task))).split("/");
            int weight = WEIGHTS.getOrDefault(duty.get("kind"), 2);
            if (!judged[1].equals("0")) {
                total += weight;
                met += judged[0].equals(judged[1]) ? weight : 0;
            }
        }
        return met + "/" + total;
    }

    private static String nameOf(HistoricTaskInstance task) {
        return task.getProcessDefinitionKey() + "/" + task.getTaskDefinitionKey();
    }

    private static List<Map<String, Object>> dutiesDoneElsewhere() {
        return ShippedData.list("plan/duties.yml", "duties").stream()
                .filter(duty -> duty.containsKey("done-in"))
                .toList();
    }

    private String surveySteps(SheetRow sheet) {
        Set<String> groups = new HashSet<>();
        organisation.units().stream()
                .filter(unit -> sheet.commune().equals(unit.commune()))
                .forEach(
                        unit -> {
                            groups.add(unit.key());
                            groups.add(organisation.headOfUnit(unit.key()));
                        });
        return judged(
                sheet, groups, task -> task.getProcessDefinitionKey().equals("commune-survey"));
    }

    /** Tasks due this year that were done by then, or whose time was over when it was counted. */
    private String judged(
            SheetRow sheet, Set<String> groups, Predicate<HistoricTaskInstance> which) {
        Instant counted = sheet.countedAt();
        int met = 0;
        int total = 0;
        for (HistoricTaskInstance task : finishedAndOpen()) {
            if (task.getDueDate() == null
                    || Days.dayOf(task.getDueDate()).getYear() != YEAR
                    || !which.test(task)
                    || !groups.contains(groupOf(task))) {
                continue;
            }
            Instant due = task.getDueDate().toInstant();
            Optional<Instant> done =
                    Optional.ofNullable(task.getEndTime())
                            .filter(end -> "completed".equals(task.getDeleteReason()))
                            .map(Date::toInstant)
                            .filter(end -> !end.isAfter(counted));
            Instant gone =
                    Optional.ofNullable(task.getEndTime()).map(Date::toInstant).orElse(Instant.MAX);
            if (done.isPresent()) {
                total++;
                met += done.get().isAfter(due) ? 0 : 1;
            } else if (due.isBefore(counted) && due.isBefore(gone)) {
                total++;
            }
        }
        return met + "/" + total;
    }

    private final Set<String> ofOthers = new HashSet<>();
    private long escalationsBefore;
    private List<HistoricTaskInstance> finishedAndOpen;
    private Map<String, String> groups;

    private List<HistoricTaskInstance> finishedAndOpen() {
        if (finishedAndOpen == null) {
            finishedAndOpen =
                    allTasks().stream().filter(it -> !ofOthers.contains(it.getId())).toList();
        }
        return finishedAndOpen;
    }

    private List<HistoricTaskInstance> allTasks() {
        return history.createHistoricTaskInstanceQuery().list();
    }

    private String groupOf(HistoricTaskInstance task) {
        if (groups == null) {
            groups = new HashMap<>();
            for (HistoricIdentityLinkLog link :
                    history.createHistoricIdentityLinkLogQuery()
                            .type("candidate")
                            .operationType("add")
                            .orderByTime()
                            .asc()
                            .list()) {
                if (link.getTaskId() != null && link.getGroupId() != null) {
                    groups.putIfAbsent(link.getTaskId(), link.getGroupId());
                }
            }
        }
        return groups.get(task.getId());
    }

    // Tasks and timers.

    /** Seven o'clock of that day, and whatever it brings. */
    private void begins(String process, LocalDate day) {
        time.set(day.atTime(7, 0));
        Job start =
                management.createJobQuery().processDefinitionKey(process).timers().singleResult();
        management.executeJob(start.getId());
        runJobs(process);
    }

    private void runJobs(String process) {
        management.createJobQuery().processDefinitionKey(process).messages().list().stream()
                .map(Job::getId)
                .forEach(management::executeJob);
    }

    /** Whatever waits for that timer, each at its time. */
    private void fire(String timer) {
        for (Job job : management.createJobQuery().activityId(timer).list()) {
            time.set(new Date(job.getDuedate().getTime() + 1000));
            management.executeJob(job.getId());
        }
    }

    private List<Task> waiting(String task) {
        return tasks.createTaskQuery().taskDefinitionKey(task).list();
    }

    private void everywhere(String task, Object... entries) {
        assertThat(waiting(task)).as(task).isNotEmpty();
        waiting(task).forEach(it -> submit(it, entries));
    }

    private void complete(String task, Predicate<String> where, Object... entries) {
        for (Task waiting : waiting(task)) {
            String commune = (String) tasks.getVariable(waiting.getId(), "commune");
            if (where.test(commune)) {
                submit(waiting, entries);
            }
        }
    }

    private void submit(Task task, Object... entries) {
        forms.submitTaskForm(task.getId(), Values.entered(Values.map(entries)));
    }

    private String endOf(String process) {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .variableValueEquals("reviewYear", YEAR)
                .orderByProcessInstanceStartTime()
                .desc()
                .list()
                .get(0)
                .getState();
    }

    private long waitingIn(String process) {
        return management.createJobQuery().processDefinitionKey(process).timers().count();
    }
}
