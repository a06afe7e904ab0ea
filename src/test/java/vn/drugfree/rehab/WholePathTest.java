package vn.drugfree.rehab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.calendar.Days;
import vn.drugfree.care.PathSteps;
import vn.drugfree.care.People;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.WebOfficer;
import vn.drugfree.testing.World;

/**
 * One person from the first positive test to the end of post-rehabilitation, through processes that
 * hand over to each other: every state, every commune and the plan's targets along the way.
 */
@ProcessTest
class WholePathTest {

    private static final String NO_CASE = "NO_CASE";
    private static final String MET = "MET";
    private static final String MISSED = "MISSED";

    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired JdbcClient database;
    @Autowired HistoryService history;
    @Autowired TestRestTemplate http;

    private CaseRun run;
    private PathSteps path;
    private Steps compulsory;

    @BeforeEach
    void nobodyIsManaged() {
        world.isEmpty();
    }

    @Test
    void sixYearsOfAnAdult() {
        on("2023-08-01");
        useIsFound(People.adult());
        isIn("suspected", "binh-kieu");
        // A suspect is no known user yet.
        target("T01", 2023, NO_CASE, 0, 0);
        on("2023-08-02").managementIsProposed();
        on("2023-08-03").managementIsDecided().helperIsFound();
        isIn("user-management", "binh-kieu");
        target("T01", 2023, MET, 1, 1);
        on("2023-09-01").helperNotes();

        on("2024-07-01").testIsPositive().positiveTestIsHandled();
        isIn("user-management", "binh-kieu");
        on("2024-07-03").addictionIsDetermined();
        isIn("addicted", "binh-kieu");
        target("T01", 2024, MISSED, 0, 1);
        on("2024-07-05").registersForHomeRehabilitation(12);
        isIn("voluntary-rehabilitation", "binh-kieu");
        target("T01", 2024, MET, 1, 1);
        on("2024-07-08").homePlanIsMade().helperIsFound();

        on("2025-06-02").personBreaksOff().violationIsRecorded();
        isIn("voluntary-rehabilitation", "binh-kieu");
        on("2025-06-03").findingIsRecorded();
        isIn("compulsory-rehabilitation", "binh-kieu");
        compulsory.dossierReachesCourt().courtOrdersMonths(24).nobodyObjects();
        compulsory.personIsBrought().facilityTakesOver();
        theTermIsServed();
        isIn("compulsory-rehabilitation", "binh-kieu");
        LocalDate completed = completedOn();
        assertThat(completed).isBetween("2027-06-01", "2027-07-31");
        target("T01", 2027, MET, 1, 1);
        target("T03", 2027, MISSED, 0, 1);
        target("T04", 2027, NO_CASE, 0, 0);

        path.postRehabilitationIsDecided();
        isIn("post-rehabilitation", "binh-kieu");
        target("T03", 2027, MET, 1, 1);
        target("T04", 2027, MISSED, 0, 1);
        path.helperIsFound().personIsCounselledAndAsksForWork().jobIsFound();
        target("T04", 2027, MET, 1, 1);

        run.firesOn("period-over", workingDay(completed.plusYears(2))).passTime("period-over");
        target("T04", 2029, MET, 1, 1);
        path.endIsCertified();
        isIn("closed", "binh-kieu");
        run.isWaitingAt();
        assertThat(unfinished()).isEmpty();
        target("T01", 2029, NO_CASE, 0, 0);
        // A past year keeps its figure.
        target("T01", 2028, MET, 1, 1);
        assertThat(time.today()).isAfter(LocalDate.of(2029, 6, 1));

        states(
                "suspected",
                "user-management",
                "addicted",
                "voluntary-rehabilitation",
                "compulsory-rehabilitation",
                "post-rehabilitation",
                "closed");
        processesInOrder(
                "user-management",
                "addiction-determination",
                "voluntary-rehabilitation",
                "compulsory-rehabilitation",
                "post-rehabilitation");
    }

    @Test
    void whoeverMovesIsHandedOverWithTheFile() {
        on("2023-08-01");
        useIsFound(People.adult());
        on("2023-08-02").managementIsProposed();
        on("2023-08-03").managementIsDecided().helperIsFound();
        on("2023-11-01").personMovesTo("nhue-duong");
        run.isWaitingAt("notify-new-commune")
                .isGivenTo("notify-new-commune", "cong-an-xa-binh-kieu");
        target("T01", 2023, MET, 1, 1);
        path.newCommuneTakesOver();
        isIn("user-management", "nhue-duong");
        run.isWaitingAt("assign-helper", "record-test")
                .isGivenTo("assign-helper", "ubnd-xa-nhue-duong")
                .isGivenTo("record-test", "cong-an-xa-nhue-duong");
        communeTarget("nhue-duong", MET);
        communeTarget("binh-kieu", NO_CASE);
        path.helperIsFound();

        // In voluntary rehabilitation the person goes back.
        on("2024-03-01").testIsPositive().positiveTestIsHandled();
        on("2024-03-04").addictionIsDetermined();
        on("2024-03-06").registersForHomeRehabilitation(6).homePlanIsMade().helperIsFound();
        isIn("voluntary-rehabilitation", "nhue-duong");
        on("2024-05-02").personMovesTo("binh-kieu").newCommuneTakesOver();
        isIn("voluntary-rehabilitation", "binh-kieu");
        run.isGivenTo("assign-helper", "ubnd-xa-binh-kieu");
        path.helperIsFound();
        on("2024-06-03").personBreaksOff().violationIsRecorded();
        run.isGivenTo("record-finding", "cong-an-xa-binh-kieu");
        on("2024-06-04").findingIsRecorded();
        isIn("compulsory-rehabilitation", "binh-kieu");
        assertThat(communes())
                .containsExactly(
                        "suspected binh-kieu",
                        "user-management binh-kieu",
                        "user-management nhue-duong",
                        "addicted nhue-duong",
                        "voluntary-rehabilitation nhue-duong",
                        "voluntary-rehabilitation binh-kieu",
                        "compulsory-rehabilitation binh-kieu");
    }

    @Test
    void aFifteenYearOld() {
        on("2023-08-01");
        useIsFound(People.minor(LocalDate.of(2008, 6, 10)));
        run.has("variant", "minor");
        on("2023-08-02").managementIsProposed();
        on("2023-08-03").managementIsDecided().helperIsFound();
        on("2023-10-02").testIsPositive().positiveTestIsHandled();
        on("2023-10-04").addictionIsDetermined();
        on("2023-10-06").registersForHomeRehabilitation(6);
        on("2023-10-09").homePlanIsMade().helperIsFound();
        on("2023-12-04").personBreaksOff().violationIsRecorded();
        on("2023-12-05").findingIsRecorded();
        compulsory
                .dossierIsPrepared()
                .guardianAndLegalAidAreArranged()
                .noticeIsReceived()
                .dossierIsRead()
                .dossierIsSubmitted()
                .dossierIsFoundComplete()
                .headSignsApplication()
                .courtTakesCaseOn()
                .sessionIsSetFor(time.today())
                .sessionWithGuardianRules("apply")
                .minorDecisionIsIssuedFor(9)
                .nobodyObjects()
                .personIsBrought()
                .facilityTakesOver();
        theTermIsServed();
        LocalDate completed = completedOn();
        path.postRehabilitationIsDecided();
        isIn("post-rehabilitation", "binh-kieu");
        // One year for whoever is not of age; two it would be for an adult.
        run.firesOn("period-over", workingDay(completed.plusYears(1)));
        path.helperIsFound().personIsCounselledAndAsksForWork().jobIsFound();
        run.passTime("period-over");
        path.endIsCertified();
        isIn("closed", "binh-kieu");
        states(
                "suspected",
                "user-management",
                "addicted",
                "voluntary-rehabilitation",
                "compulsory-rehabilitation",
                "post-rehabilitation",
                "closed");
    }

    private void useIsFound(Map<String, Object> person) {
        run =
                cases.open(
                        "user-management",
                        "ca.binhkieu",
                        PathSteps.useFoundOn(time.today(), person));
        path = new PathSteps(run, time);
        compulsory = new Steps(run, time);
    }

    private void theTermIsServed() {
        compulsory
                .treatmentIsPlanned()
                .passed("half-term-reached")
                .nothingIsProposedAtHalfTerm()
                .passed("release-near")
                .certificateIsIssued();
        time.set(releaseDay());
        compulsory.personComesHome();
    }

    private LocalDate releaseDay() {
        String treatment =
                history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(run.code())
                        .processDefinitionKey("rehab-treatment")
                        .singleResult()
                        .getId();
        Object day =
                history.createHistoricVariableInstanceQuery()
                        .processInstanceId(treatment)
                        .variableName("releaseOn")
                        .singleResult()
                        .getValue();
        return Days.dayOf((Date) day);
    }

    private PathSteps on(String day) {
        time.set(LocalDate.parse(day));
        return path;
    }

    private void isIn(String state, String commune) {
        assertThat(
                        database.sql("select state || ' ' || commune from register.person")
                                .query(String.class)
                                .list())
                .containsExactly(state + " " + commune);
    }

    private void states(String... states) {
        assertThat(
                        database.sql("select state from register.person_state order by id")
                                .query(String.class)
                                .list())
                .containsExactly(states);
    }

    private List<String> communes() {
        return database.sql("select state || ' ' || commune from register.person_state order by id")
                .query(String.class)
                .list();
    }

    private LocalDate completedOn() {
        return database.sql("select happened_on from register.event where kind = 'rehab-completed'")
                .query(LocalDate.class)
                .single();
    }

    /** The case's processes that nobody called, by their beginning: one code, one history. */
    private void processesInOrder(String... keys) {
        assertThat(
                        history.createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(run.code())
                                .rootProcessInstances()
                                .orderByProcessInstanceStartTime()
                                .asc()
                                .list())
                .extracting(HistoricProcessInstance::getProcessDefinitionKey)
                .containsExactly(keys);
    }

    private List<String> unfinished() {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(run.code())
                .unfinished()
                .list()
                .stream()
                .map(HistoricProcessInstance::getProcessDefinitionKey)
                .toList();
    }

    private void target(String id, int year, String verdict, int met, int total) {
        JsonNode figure = shown(id, year).path("district");
        assertThat(figure.path("verdict").asText()).as("%s of %d", id, year).isEqualTo(verdict);
        assertThat(figure.path("met").asInt()).as("%s of %d", id, year).isEqualTo(met);
        assertThat(figure.path("total").asInt()).as("%s of %d", id, year).isEqualTo(total);
    }

    private void communeTarget(String commune, String verdict) {
        assertThat(shown("T01", time.today().getYear()).path("communes"))
                .filteredOn(it -> it.path("commune").asText().equals(commune))
                .singleElement()
                .extracting(it -> it.path("verdict").asText())
                .isEqualTo(verdict);
    }

    private JsonNode shown(String id, int year) {
        JsonNode targets = new WebOfficer(http, "tca.huyen").read("/targets?year=" + year);
        return StreamSupport.stream(targets.path("targets").spliterator(), false)
                .filter(target -> target.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A period that ends on a day of rest ends on the next working day. */
    private static LocalDate workingDay(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }
}
