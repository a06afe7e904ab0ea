package vn.drugfree.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.configuration.ConfigurationMistake;
import vn.drugfree.organisation.MergedDistrict;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.HotspotEntries;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.RegisterEntries;
import vn.drugfree.testing.RegisterEntries.Entry;
import vn.drugfree.testing.RegisterEntries.Event;
import vn.drugfree.testing.RegisterEntries.Stretch;
import vn.drugfree.testing.World;

/** Each figure the system counts, on the twentieth of November 2026 at half past eight. */
@ProcessTest
class FiguresTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String HERE = "binh-kieu";
    private static final String THERE = "nhue-duong";
    private static final String NOWHERE = "nowhere";
    private static final String POLICE = "cong-an-xa-binh-kieu";
    private static final String HEADS = "lanh-dao-ubnd-xa-binh-kieu";

    @Autowired World world;
    @Autowired DistrictTime time;
    @Autowired DistrictClock clock;
    @Autowired JdbcTemplate tables;
    @Autowired JdbcClient database;
    @Autowired Figures figures;
    @Autowired FigureQueries queries;

    private final List<Entry> people = new ArrayList<>();
    private int steps;

    @BeforeEach
    void nothingHasHappened() {
        world.isEmpty();
        time.set(TODAY);
        people.clear();
        steps = 0;
    }

    @AfterEach
    void nothingIsLeft() {
        world.isEmpty();
        time.reset();
    }

    // what the register tells

    @Test
    void managedIsWhoHasAMeasureOnTheLastDay() {
        person(stretch("user-management", HERE, "2025-03-01", null));
        person(
                stretch("addicted", HERE, "2025-03-01", "2026-02-01"),
                stretch("substitution-treatment", THERE, "2026-02-01", null));
        person(stretch("addicted", HERE, "2026-02-01", null));
        person(stretch("suspected", HERE, "2025-03-01", null));
        settle();
        assertThat(counted("managed", 2026)).isEqualTo(Map.of(HERE, "1/2", THERE, "1/1"));
        assertThat(counted("managed", 2025)).isEqualTo(Map.of(HERE, "1/2"));
        assertThat(counted("managed", 2024)).isEmpty();
        assertThat(rows("managed", 2026))
                .containsExactly(
                        "binh-kieu P-3 false", "binh-kieu P-1 true", "nhue-duong P-2 true");
    }

    @Test
    void whoCompletedRehabilitationHasAFile() {
        person(
                List.of(stretch("post-rehabilitation", HERE, "2026-04-01", null)),
                event("rehab-completed", HERE, "2026-04-01"),
                event("management-file", HERE, "2026-04-03"));
        person(
                List.of(stretch("post-rehabilitation", HERE, "2025-04-01", null)),
                event("rehab-completed", HERE, "2025-04-01"));
        settle();
        assertThat(counted("post-rehab-file", 2026)).isEqualTo(Map.of(HERE, "1/1"));
        assertThat(counted("post-rehab-file", 2025)).isEqualTo(Map.of(HERE, "0/1"));
    }

    @Test
    void supportAfterRehabilitationIsCountedWhereThePersonIs() {
        person(
                List.of(
                        stretch("post-rehabilitation", HERE, "2025-04-01", "2026-05-01"),
                        stretch("post-rehabilitation", THERE, "2026-05-01", null)),
                event("job", HERE, "2025-06-01"));
        settle();
        assertThat(counted("post-rehab-support", 2026)).isEqualTo(Map.of(THERE, "1/1"));
        assertThat(counted("post-rehab-support", 2025)).isEqualTo(Map.of(HERE, "1/1"));
    }

    @Test
    void aSuspicionOfTheYearLeadsToADetermination() {
        person(List.of(stretch("suspected", HERE, "2026-03-01", null)));
        person(
                List.of(stretch("suspected", HERE, "2026-03-01", null)),
                event("referred", HERE, "2026-02-27"));
        person(
                List.of(
                        stretch("suspected", HERE, "2026-03-01", "2026-03-20"),
                        stretch("addicted", HERE, "2026-03-18", null)));
        person(
                List.of(
                        stretch("suspected", HERE, "2026-03-01", "2026-04-01"),
                        stretch("suspected", THERE, "2026-04-01", null)));
        person(
                List.of(stretch("suspected", THERE, "2025-12-31", null)),
                event("referred", THERE, "2026-01-04"));
        settle();
        assertThat(counted("referral", 2026)).isEqualTo(Map.of(HERE, "2/4"));
        assertThat(counted("referral", 2025)).isEqualTo(Map.of(THERE, "1/1"));
        assertThat(rows("referral", 2026))
                .containsExactly(
                        "binh-kieu P-1 false",
                        "binh-kieu P-4 false",
                        "binh-kieu P-2 true",
                        "binh-kieu P-3 true");
    }

    @Test
    void whoComesUnderUserManagementOrDidNotUseNeedsNoReferral() {
        person(
                stretch("suspected", HERE, "2026-03-01", "2026-03-05"),
                stretch("user-management", HERE, "2026-03-05", null));
        person(
                stretch("suspected", HERE, "2026-03-01", "2026-03-05"),
                closed("no-use-found", HERE, "2026-03-05"));
        person(
                stretch("suspected", HERE, "2026-03-01", "2026-03-05"),
                closed("moved-out", HERE, "2026-03-05"));
        person(
                List.of(
                        stretch("suspected", HERE, "2026-03-01", "2026-03-15"),
                        stretch("user-management", HERE, "2026-03-15", null)),
                event("referred", HERE, "2026-03-02"));
        settle();
        assertThat(rows("referral", 2026))
                .containsExactly("binh-kieu P-3 false", "binh-kieu P-4 true");
    }

    @Test
    void aPositiveTestUnderManagementLeadsToADetermination() {
        Stretch managed = stretch("user-management", HERE, "2025-03-05", null);
        person(List.of(managed), event("test-positive", HERE, "2026-05-01"));
        person(
                List.of(managed),
                event("test-positive", HERE, "2026-05-01"),
                event("referred", HERE, "2026-05-02"));
        person(
                List.of(managed),
                event("referred", HERE, "2026-05-02"),
                event("test-positive", HERE, "2026-09-01"));
        person(List.of(managed), event("test-positive", HERE, "2025-05-01"));
        person(
                List.of(
                        stretch("post-rehabilitation", HERE, "2025-08-01", "2026-06-09"),
                        stretch("addicted", HERE, "2026-06-09", null)),
                event("test-positive", THERE, "2026-06-01"));
        person(
                List.of(stretch("voluntary-rehabilitation", HERE, "2025-08-01", null)),
                event("test-positive", HERE, "2026-06-01"));
        settle();
        assertThat(rows("referral", 2026))
                .containsExactly(
                        "binh-kieu P-1 false",
                        "binh-kieu P-3 false",
                        "binh-kieu P-2 true",
                        "nhue-duong P-5 true");
        assertThat(counted("referral", 2025)).isEqualTo(Map.of(HERE, "0/1"));
    }

    @Test
    void whoComesBackIsReferredAnew() {
        person(
                List.of(
                        stretch("suspected", HERE, "2025-03-01", "2025-04-01"),
                        closed("term-over", HERE, "2025-04-01", "2026-02-01"),
                        stretch("suspected", HERE, "2026-02-01", null)),
                event("referred", HERE, "2025-03-02"));
        settle();
        assertThat(counted("referral", 2025)).isEqualTo(Map.of(HERE, "1/1"));
        assertThat(counted("referral", 2026)).isEqualTo(Map.of(HERE, "0/1"));
    }

    @Test
    void whoWasDeterminedAddictedEntersAVoluntaryMeasure() {
        person(
                stretch("suspected", HERE, "2026-01-01", "2026-02-01"),
                stretch("addicted", HERE, "2026-02-01", "2026-03-01"),
                stretch("addicted", THERE, "2026-03-01", "2026-04-01"),
                stretch("voluntary-rehabilitation", THERE, "2026-04-01", null));
        person(stretch("substitution-treatment", HERE, "2026-02-01", null));
        person(
                stretch("addicted", HERE, "2026-02-01", "2026-03-01"),
                stretch("compulsory-rehabilitation", HERE, "2026-03-01", null));
        person(stretch("addicted", HERE, "2026-02-01", null));
        person(
                stretch("addicted", HERE, "2026-02-01", "2026-02-09"),
                closed("died", HERE, "2026-02-09"));
        settle();
        assertThat(counted("voluntary-enrolled", 2026)).isEqualTo(Map.of(HERE, "2/4"));
        assertThat(counted("voluntary-enrolled", 2025)).isEmpty();
    }

    @Test
    void fallingBackIntoAddictionIsNoDeterminationButARelapseAfterRehabilitationIs() {
        person(
                stretch("addicted", HERE, "2025-02-01", "2025-03-01"),
                stretch("voluntary-rehabilitation", HERE, "2025-03-01", "2026-03-01"),
                stretch("addicted", HERE, "2026-03-01", null));
        person(
                stretch("addicted", HERE, "2025-12-31", "2026-01-05"),
                stretch("substitution-treatment", HERE, "2026-01-05", "2026-03-01"),
                stretch("post-rehabilitation", HERE, "2026-03-01", "2026-06-01"),
                stretch("addicted", THERE, "2026-06-01", null));
        settle();
        assertThat(counted("voluntary-enrolled", 2025)).isEqualTo(Map.of(HERE, "2/2"));
        assertThat(counted("voluntary-enrolled", 2026)).isEqualTo(Map.of(THERE, "0/1"));
    }

    @Test
    void eachRequestForSupportIsFollowedByHelp() {
        Stretch after = stretch("post-rehabilitation", HERE, "2025-03-05", null);
        person(
                List.of(after),
                event("support-asked", HERE, "2025-12-30"),
                event("social-service", HERE, "2026-01-10"),
                event("support-asked", HERE, "2026-05-01"));
        person(
                List.of(after),
                event("loan", HERE, "2026-05-01"),
                event("support-asked", HERE, "2026-05-01"),
                event("support-asked", HERE, "2026-05-01"));
        person(
                List.of(after),
                event("support-asked", THERE, "2026-05-01"),
                event("counselling", THERE, "2026-06-01"));
        person(List.of(after), event("job", HERE, "2026-05-01"));
        settle();
        assertThat(counted("support-helped", 2025)).isEqualTo(Map.of(HERE, "1/1"));
        assertThat(counted("support-helped", 2026)).isEqualTo(Map.of(HERE, "1/2", THERE, "0/1"));
    }

    @Test
    void newPeopleAreHeldAgainstTheSameDaysOfTheYearBefore() {
        person(stretch("user-management", HERE, "2026-01-01", null));
        person(
                stretch("suspected", HERE, "2025-12-20", "2026-11-20"),
                stretch("addicted", THERE, "2026-11-20", null));
        person(
                stretch("user-management", HERE, "2025-01-01", "2026-03-01"),
                stretch("addicted", THERE, "2026-03-01", null));
        person(stretch("addicted", HERE, "2025-11-20", null));
        person(stretch("addicted", HERE, "2025-11-21", null));
        person(stretch("suspected", HERE, "2026-02-01", null));
        person(
                stretch("suspected", HERE, "2026-02-01", "2026-02-02"),
                closed("no-use-found", HERE, "2026-02-02"));
        settle();
        assertThat(counted("new-people", 2026)).isEqualTo(Map.of(HERE, "2/3", THERE, "0/1"));
        assertThat(counted("new-people", 2025)).isEqualTo(Map.of(HERE, "0/3"));
        assertThat(counted("new-people", 2024)).isEmpty();
    }

    // what the duties tell

    @Test
    void aVisitCountsOnceItsDayHasPassedOrItIsDone() {
        visit(HERE, "2026-03-02", "2026-03-02");
        visit(HERE, "2026-03-02", null);
        visit(HERE, "2026-12-10", "2026-11-19");
        visit(HERE, "2026-11-19", null);
        visit(HERE, "2026-11-20", null);
        visit(HERE, "2026-12-10", null);
        visit(THERE, "2025-12-31", "2026-01-15");
        visit(THERE, "2025-12-31", null);
        database.sql("update duty.activity set kind = 'session' where number = 2").update();
        assertThat(counted("inspections", 2026)).isEqualTo(Map.of(HERE, "2/3"));
        assertThat(counted("inspections", 2025)).isEqualTo(Map.of(THERE, "1/2"));
        assertThat(rows("inspections", 2026))
                .startsWith("binh-kieu NVKH-1 false", "binh-kieu NVKH-1 true");
    }

    // what the deadlines tell

    @Test
    void recordsAreKeptInTimeByTheBodiesOfTheCommune() {
        done("user-management", "notify-person", POLICE, "2026-03-10", "2026-03-09");
        done("voluntary-rehabilitation", "any", POLICE, "2026-03-10", "2026-03-10");
        done("substitution-treatment", "any", "tram-y-te-xa-binh-kieu", "2026-03-10", "2026-03-11");
        open("post-rehabilitation", "any", HEADS, "2026-11-19");
        open("community-support", "any", POLICE, "2026-11-20");
        open("community-support", "any", POLICE, "2026-12-24");
        done("commune-survey", "check-list", POLICE, "2026-12-24", "2026-11-18");
        done("commune-transfer", "any", "cong-an-xa-nhue-duong", "2026-03-10", "2026-03-10");
        // of others
        done("commune-transfer", "any", "cong-an-huyen", "2026-03-10", "2026-03-11");
        done("rehab-dossier", "prepare-dossier", POLICE, "2026-03-10", "2026-03-11");
        done("user-management", "any", null, "2026-03-10", "2026-03-11");
        assertThat(counted("records-in-time", 2026)).isEqualTo(Map.of(HERE, "3/5", THERE, "1/1"));
        assertThat(counted("records-in-time", 2025)).isEmpty();
        assertThat(rows("records-in-time", 2026))
                .startsWith("binh-kieu HS-3 false", "binh-kieu HS-4 false", "binh-kieu HS-1 true");
    }

    @Test
    void whatWasDueInAYearBelongsToThatYearEvenIfItIsDoneInTheNext() {
        done("user-management", "any", POLICE, "2025-12-31", "2026-01-02");
        done("user-management", "any", POLICE, "2026-01-01", "2025-12-30");
        assertThat(counted("records-in-time", 2025)).isEqualTo(Map.of(HERE, "0/1"));
        assertThat(counted("records-in-time", 2026)).isEqualTo(Map.of(HERE, "1/1"));
    }

    @Test
    void aTaskIsLateWhenItsHourHasPassed() {
        open("user-management", "any", POLICE, TODAY.atTime(8, 29));
        open("user-management", "any", POLICE, TODAY.atTime(8, 31));
        assertThat(counted("records-in-time", 2026)).isEqualTo(Map.of(HERE, "0/1"));
    }

    @Test
    void whatHasNoDateAndWhatIsNoTaskIsNotJudged() {
        open("user-management", "any", POLICE, (LocalDateTime) null);
        done("user-management", "any", POLICE, "2026-03-10", "2026-03-11");
        database.sql("update drugfree.deadline set kind = 'timer' where case_code = 'HS-2'")
                .update();
        assertThat(counted("records-in-time", 2026)).isEmpty();
    }

    @Test
    void dossiersOfCompulsoryRehabilitationAreSentInTime() {
        done("rehab-dossier", "prepare-dossier", POLICE, "2026-03-10", "2026-03-10");
        done("rehab-dossier", "send-dossier", POLICE, "2026-03-10", "2026-03-11");
        open("rehab-dossier", "send-dossier", POLICE, "2026-12-10");
        open("rehab-dossier", "prepare-dossier", "cong-an-xa-nhue-duong", "2026-10-10");
        done("rehab-dossier", "notify-person", POLICE, "2026-03-10", "2026-03-11");
        done("rehab-dossier", "send-dossier", POLICE, "2025-03-10", "2025-03-10");
        assertThat(counted("dossiers-in-time", 2026)).isEqualTo(Map.of(HERE, "1/2", THERE, "0/1"));
        assertThat(counted("dossiers-in-time", 2025)).isEqualTo(Map.of(HERE, "1/1"));
    }

    @ParameterizedTest
    @CsvSource({
        "commitment-signed, register-target, true",
        // Not filed is not late, but nothing at all.
        "classification-filed, submit-self-assessment, false"
    })
    void theCommuneSignsAndFilesInTime(String figure, String element, boolean overdueCounts) {
        String there = "lanh-dao-ubnd-xa-nhue-duong";
        done("commune-certification", element, HEADS, "2026-11-15", "2026-11-15");
        done("commune-certification", element, there, "2026-11-15", "2026-11-16");
        open("commune-certification", element, "ubnd-xa-dai-tap", "2026-11-15");
        open("commune-certification", element, "ubnd-xa-ong-dinh", "2026-11-25");
        done("commune-certification", element, HEADS, "2025-11-15", "2025-11-16");
        done("commune-certification", "appraise-commune", HEADS, "2026-11-15", "2026-11-15");
        done("annual-review", element, HEADS, "2026-11-15", "2026-11-15");
        assertThat(counted(figure, 2026))
                .isEqualTo(
                        overdueCounts
                                ? Map.of(HERE, "1/1", THERE, "0/1", "dai-tap", "0/1")
                                : Map.of(HERE, "1/1", THERE, "0/1"));
        assertThat(counted(figure, 2025)).isEqualTo(Map.of(HERE, "0/1"));
    }

    /** Nobody does it any more: that is no fault as long as there was time left. */
    @Test
    void whatWasCalledOffCountsOnlyIfItWasLate() {
        done("user-management", "any", POLICE, "2026-03-10", "2026-03-02");
        done("user-management", "any", POLICE, "2026-03-10", "2026-03-12");
        database.sql("update drugfree.deadline set completed = false").update();
        assertThat(counted("records-in-time", 2026)).isEqualTo(Map.of(HERE, "0/1"));
        done("commune-certification", "submit-self-assessment", HEADS, "2026-11-15", "2026-11-26");
        database.sql("update drugfree.deadline set completed = false").update();
        assertThat(counted("classification-filed", 2026)).isEmpty();
    }

    // hotspots and campaigns

    @Test
    void aHotspotIsActiveFromItsVerificationUntilItIsEliminated() {
        hotspot("D-1", HERE, null, "listed", "2026-03-01");
        hotspot("D-2", HERE, null, "listed", "2026-03-01", "unfounded", "2026-03-05");
        hotspot("D-3", HERE, "2025-02-01", "listed", "2026-03-01", "confirmed", "2026-03-05");
        hotspot(
                "D-4",
                THERE,
                "2024-02-01",
                "confirmed",
                "2025-03-05",
                "eliminated",
                "2026-01-01",
                "closed",
                "2026-07-02");
        // all of it on one day
        hotspot("D-5", THERE, "2025-02-01", "confirmed", "2026-05-05", "eliminated", "2026-05-05");
        assertThat(counted("hotspots-active", 2026)).isEqualTo(Map.of(HERE, "1/1"));
        assertThat(rows("hotspots-active", 2026)).containsExactly("binh-kieu D-3 true");
        assertThat(counted("hotspots-closed", 2026)).isEqualTo(Map.of(HERE, "0/1", THERE, "2/2"));
        assertThat(counted("hotspots-closed", 2025)).isEqualTo(Map.of(THERE, "0/1"));
        // D-3 and D-5 arose then, as is known by now.
        assertThat(counted("hotspots-active", 2025)).isEqualTo(Map.of(HERE, "1/1", THERE, "2/2"));
        assertThat(counted("hotspots-new", 2026)).isEmpty();
        assertThat(counted("hotspots-new", 2025)).isEqualTo(Map.of(HERE, "1/1", THERE, "1/1"));
        assertThat(counted("hotspots-new", 2024)).isEqualTo(Map.of(THERE, "1/1"));
    }

    @Test
    void aHotspotThatIsActiveAgainCountsOnceInEachYear() {
        hotspot(
                "D-1",
                HERE,
                "2024-02-01",
                "confirmed",
                "2024-03-05",
                "eliminated",
                "2024-04-01",
                "reactivated",
                "2025-05-01",
                "eliminated",
                "2025-06-01",
                "reactivated",
                "2025-07-01",
                "eliminated",
                "2026-02-01",
                "closed",
                "2026-08-01");
        assertThat(counted("hotspots-new", 2024)).isEqualTo(Map.of(HERE, "1/1"));
        assertThat(counted("hotspots-closed", 2024)).isEqualTo(Map.of(HERE, "1/1"));
        assertThat(counted("hotspots-new", 2025)).isEqualTo(Map.of(HERE, "1/1"));
        assertThat(counted("hotspots-active", 2025)).isEqualTo(Map.of(HERE, "1/1"));
        assertThat(counted("hotspots-closed", 2025)).isEqualTo(Map.of(HERE, "0/1"));
        assertThat(counted("hotspots-new", 2026)).isEmpty();
        assertThat(counted("hotspots-active", 2026)).isEmpty();
        assertThat(counted("hotspots-closed", 2026)).isEqualTo(Map.of(HERE, "1/1"));
    }

    @Test
    void campaignsBelongToTheYearInWhichTheyEnd() {
        campaign(1, "2025-12-31", "2026-01-05");
        campaign(2, "2026-06-30", null);
        database.sql(
                        "insert into duty.activity (case_code, kind, number, due_on)"
                                + " values ('K-1', 'visit', 1, '2026-06-30')")
                .update();
        assertThat(counted("peak-campaigns", 2025)).isEqualTo(Map.of(NOWHERE, "1/1"));
        assertThat(counted("peak-campaigns", 2026)).isEqualTo(Map.of(NOWHERE, "0/1"));
    }

    // surveys

    @Test
    void aCommuneHeldTheSurveyWhenItHasSignedAndInTimeIfNoStepWasLate() {
        survey("TKS-1", 2026);
        step("TKS-1", "check-list", POLICE, "2026-10-01", "2026-10-01");
        step("TKS-1", "refer-suspects", "tram-y-te-xa-binh-kieu", "2026-10-05", "2026-10-02");
        step("TKS-1", "sign-off", HEADS, "2026-10-08", "2026-10-07");
        step("TKS-1", "check-list", "cong-an-xa-nhue-duong", "2026-10-01", "2026-10-02");
        step("TKS-1", "sign-off", "lanh-dao-ubnd-xa-nhue-duong", "2026-10-08", "2026-10-07");
        // sent back once
        step("TKS-1", "check-list", "cong-an-xa-dai-tap", "2026-10-01", "2026-10-01");
        step("TKS-1", "sign-off", "lanh-dao-ubnd-xa-dai-tap", "2026-10-08", "2026-10-07");
        step("TKS-1", "check-list", "cong-an-xa-dai-tap", "2026-12-01", null);
        // not yet signed
        step("TKS-1", "check-list", "cong-an-xa-ong-dinh", "2026-10-01", "2026-10-01");
        step("TKS-1", "sign-off", "lanh-dao-ubnd-xa-ong-dinh", "2026-12-01", null);
        // waits for the determinations to be opened
        step("TKS-1", "refer-suspects", "tram-y-te-xa-dong-ninh", "2026-10-01", "2026-10-01");
        // a case of another process under the same code
        step("compulsory", "TKS-1", "any", POLICE, "2026-10-01", "2026-10-09");
        assertThat(counted("survey-held", 2026)).isEqualTo(Map.of(HERE, "1/1", THERE, "0/1"));
        assertThat(rows("survey-held", 2026))
                .containsExactly("nhue-duong TKS-1 false", "binh-kieu TKS-1 true");
        assertThat(counted("survey-held", 2025)).isEmpty();
    }

    @Test
    void aSurveyBelongsToItsYearWheneverItWasSigned() {
        survey("TKS-1", 2025);
        step("TKS-1", "sign-off", HEADS, "2026-01-08", "2026-01-10");
        assertThat(counted("survey-held", 2025)).isEqualTo(Map.of(HERE, "0/1"));
        assertThat(counted("survey-held", 2026)).isEmpty();
    }

    @Test
    void theDistrictsSurveysAndPilotsBelongToNoCommune() {
        survey("TKS-1", 2026);
        database.sql("update register.survey set finished_on = '2026-10-01'").update();
        database.sql("insert into register.survey_commune values ('TKS-1', 'binh-kieu', 1)")
                .update();
        assertThat(counted("general-survey", 2026)).isEqualTo(Map.of(NOWHERE, "1/1", HERE, "1/1"));
        assertThat(counted("pilot-commune", 2026)).isEqualTo(Map.of(NOWHERE, "5/5"));
    }

    // what duties plan

    @Test
    void aSessionCountsWhereItTakesPlaceOnceItIsDue() {
        activity("session", HERE, "phong-vhtt", "2026-11-19", null);
        activity("session", HERE, "ubnd-xa-binh-kieu", "2026-11-19", "2026-11-19");
        activity("session", THERE, "phong-vhtt", "2026-11-20", null);
        activity("session", THERE, "phong-vhtt", "2026-11-21", "2026-11-18");
        activity("session", null, "phong-vhtt", "2026-03-01", "2026-03-02");
        activity("session", HERE, "phong-vhtt", "2025-12-31", null);
        assertThat(counted("sessions", 2026))
                .isEqualTo(Map.of(HERE, "1/2", THERE, "1/1", NOWHERE, "1/1"));
        assertThat(counted("sessions", 2025)).isEqualTo(Map.of(HERE, "0/1"));
    }

    @Test
    void theActionMonthIsEachBodysOwn() {
        activity("action-month", HERE, "ubnd-xa-binh-kieu", "2026-06-30", "2026-07-03");
        activity("action-month", THERE, "ubnd-xa-nhue-duong", "2026-06-30", null);
        activity("action-month", null, "phong-vhtt", "2026-06-30", "2026-06-20");
        activity("visit", HERE, "phong-vhtt", "2026-06-30", "2026-06-30");
        assertThat(counted("action-month", 2026))
                .isEqualTo(Map.of(HERE, "1/1", THERE, "0/1", "phong-vhtt", "1/1"));
        time.set(LocalDate.of(2026, 6, 30));
        assertThat(counted("action-month", 2026))
                .as("while the month lasts")
                .doesNotContainKey(THERE);
    }

    // duties of the plan

    @Test
    void aPlanOfACommuneIsIssuedWithinTheYear() {
        activity("plan", HERE, "ubnd-xa-binh-kieu", "2026-12-14", "2026-01-20");
        activity("plan", THERE, "ubnd-xa-nhue-duong", "2026-12-14", null);
        activity("plan", HERE, "ubnd-xa-binh-kieu", "2025-12-14", "2026-01-05");
        activity("session", HERE, "ubnd-xa-binh-kieu", "2026-12-14", "2026-01-20");
        activity("plan", null, "phong-vhtt", "2026-12-14", "2026-01-20");
        assertThat(counted("commune-plan", 2026)).isEqualTo(Map.of(HERE, "1/1", THERE, "0/1"));
        assertThat(counted("commune-plan", 2025)).isEqualTo(Map.of(HERE, "0/1"));
        assertThat(rows("commune-plan", 2026))
                .containsExactly("nhue-duong HS-2 false", "binh-kieu HS-1 true");
    }

    /** Signed late is signed; a report that is late is not in time. */
    @Test
    void aCommuneOwesACommitmentAPlanAndItsReports() {
        done("commune-certification", "register-target", HEADS, "2026-01-31", "2026-02-10");
        activity("plan", HERE, "ubnd-xa-binh-kieu", "2026-12-14", "2026-01-20");
        signed(HEADS, "2026-01-18", "2026-01-18");
        open("report-cycle", "sign-report", HEADS, "2026-12-18");
        String there = "lanh-dao-ubnd-xa-nhue-duong";
        open("commune-certification", "register-target", there, "2026-01-31");
        signed(there, "2026-01-18", "2026-01-18");
        signed(there, "2026-02-18", "2026-02-19");
        // of others
        activity("plan", null, "phong-vhtt", "2026-12-14", "2026-01-20");
        signed("lanh-dao-cong-an-huyen", "2026-01-18", "2026-01-19");
        done("report-cycle", "write-report", HEADS, "2026-01-18", "2026-01-19");
        Map<String, String> counted = counted("duties-of-commune", 2026);
        assertThat(counted).hasSize(25).containsEntry(HERE, "3/3").containsEntry(THERE, "0/3");
        assertThat(rows("duties-of-commune", 2026))
                .contains(
                        "binh-kieu HS-1 true",
                        "binh-kieu HS-2 true",
                        "binh-kieu HS-3 true",
                        "nhue-duong HS-5 false",
                        "nhue-duong nhue-duong false",
                        "nhue-duong HS-7 false",
                        "dai-tap dai-tap false");
        assertThat(counted("duties-of-commune", 2025).values()).containsOnly("0/3");
    }

    @Test
    void aBudgetRoundCountsInTheYearOfItsDecision() {
        activity("budget-decision", null, "phong-tckh", "2026-12-14", "2026-11-20");
        activity("budget-decision", null, "phong-tckh", "2025-12-14", null);
        assertThat(counted("budget-rounds", 2026)).isEqualTo(Map.of(NOWHERE, "1/1"));
        assertThat(counted("budget-rounds", 2025)).isEmpty();
    }

    // all of them

    @Test
    void whatACommuneDidBeforeAnotherAbsorbedItCountsForTheOther() {
        person(stretch("user-management", MergedDistrict.ABSORBED, "2026-03-01", null));
        person(stretch("addicted", MergedDistrict.INTO, "2026-03-01", null));
        settle();
        survey("TKS-1", 2026);
        step("TKS-1", "sign-off", "lanh-dao-ubnd-xa-da-trach", "2026-10-08", "2026-10-07");
        step("TKS-1", "sign-off", "lanh-dao-ubnd-xa-binh-minh", "2026-10-08", "2026-10-09");
        hotspot("D-1", MergedDistrict.ABSORBED, "2026-03-01", "confirmed", "2026-03-05");
        hotspot(
                "D-2",
                MergedDistrict.INTO,
                "2025-03-01",
                "confirmed",
                "2026-03-01",
                "eliminated",
                "2026-03-05");
        assertThat(counted("managed", 2026))
                .isEqualTo(Map.of("da-trach", "1/1", "binh-minh", "0/1"));

        FigureQueries merged = new FigureQueries(database, MergedDistrict.read(), clock);
        for (String ofPeople :
                List.of("managed", "survey-held", "records-in-time", "hotspots-closed")) {
            assertThat(words(merged.tallies(figures.get(ofPeople), year(2026))))
                    .as(ofPeople)
                    .isEqualTo(Map.of("binh-minh", "1/2"));
        }
    }

    /** The plan's inspection of a commune weighs 2; leading the whole weighs 1. */
    @Test
    void aBodysTurnsCountByTheirWeight() {
        turn("NV-1", "III.20.1b", "2026-03-14", "done", true, true);
        turn("NV-2", "III.20.7a", "2026-06-14", "done", false, true);
        turn("NV-3", "III.20.7a", "2026-09-14", "partly", true, true);
        turn("NV-4", "III.20.6a", "2026-06-14", "done", true, true);
        turn("NV-5", "III.20.6a", "2026-12-14", null, false, false);
        turn("NV-6", "III.20.1b", "2026-09-14", "done", true, false);
        turn("NV-7", "III.20.1b", "2025-12-14", "done", true, true);
        assertThat(counted("own-duties", 2026)).isEqualTo(Map.of("ubnd-xa-binh-kieu", "3/7"));
        assertThat(counted("own-duties", 2025)).isEqualTo(Map.of("ubnd-xa-binh-kieu", "2/2"));
    }

    @Test
    void aTurnThatWasLateOnceIsNotMet() {
        turn("NV-1", "III.20.1b", "2026-03-14", "done", true, true);
        step("duty-cycle", "NV-1", "report-duty", HEADS, "2026-03-19", "2026-03-20");
        turn("NV-2", "III.20.6a", "2026-06-14", "done", true, true);
        step("duty-cycle", "NV-2", "report-duty", "ubnd-xa-binh-kieu", "2026-06-19", "2026-06-19");
        step("duty-cycle", "NV-2", "cooperate", "ubnd-xa-binh-kieu", "2026-06-01", "2026-06-10");
        turn("NV-3", "III.20.7a", "2026-06-14", null, false, false);
        step("duty-cycle", "NV-3", "report-duty", "ubnd-xa-binh-kieu", "2026-06-19", null);
        assertThat(counted("own-duties", 2026)).isEqualTo(Map.of("ubnd-xa-binh-kieu", "1/5"));
    }

    /** The dossier for compulsory rehabilitation weighs 2, however many dossiers there were. */
    @Test
    void whatAnotherProcessDoesCountsOncePerDuty() {
        done("rehab-dossier", "prepare-dossier", POLICE, "2026-03-10", "2026-03-10");
        done("rehab-dossier", "send-dossier", POLICE, "2026-03-12", "2026-03-12");
        assertThat(counted("own-duties", 2026)).isEqualTo(Map.of(POLICE, "2/2"));
        open("rehab-dossier", "prepare-dossier", POLICE, "2026-12-24");
        assertThat(counted("own-duties", 2026)).isEqualTo(Map.of(POLICE, "2/2"));
        done("rehab-dossier", "prepare-dossier", "lanh-dao-" + POLICE, "2026-04-10", "2026-04-11");
        done("rehab-dossier", "notify-person", POLICE, "2026-04-10", "2026-04-11");
        assertThat(counted("own-duties", 2026)).isEqualTo(Map.of(POLICE, "0/2"));
        assertThat(counted("own-duties", 2025)).isEmpty();
    }

    /** Bình Kiều's turn at a duty. */
    private void turn(
            String caseCode,
            String duty,
            String endsOn,
            @Nullable String result,
            boolean evidence,
            boolean accepted) {
        database.sql(
                        """
                        insert into duty.round
                            (duty, unit, agency, commune, period, period_name, begins_on, ends_on,
                             planned_at, opened_at, case_code, reported_at, result, with_evidence,
                             accepted_at)
                        values (:duty, 'ubnd-xa-binh-kieu', 'ubnd-xa', 'binh-kieu', :case, 'kỳ thử',
                                date '2025-01-01', cast(:ends as date), now(), now(), :case,
                                case when :result is null then null else timestamp '2025-01-01' end,
                                :result, :evidence,
                                case when :accepted then timestamp '2025-01-01' end)
                        """)
                .param("duty", duty)
                .param("case", caseCode)
                .param("ends", endsOn)
                .param("result", result, java.sql.Types.VARCHAR)
                .param("evidence", evidence)
                .param("accepted", accepted)
                .update();
    }

    @Test
    void withoutAnythingNothingIsCounted() {
        Set<String> ofEachCommune = Set.of("pilot-commune", "duties-of-commune");
        for (Figure figure : figures.all()) {
            if (figure.source() == Source.SYSTEM && !ofEachCommune.contains(figure.id())) {
                assertThat(figures.tallies(figure.id(), year(2026))).as(figure.id()).isEmpty();
                assertThat(figures.rows(figure.id(), year(2026))).as(figure.id()).isEmpty();
            }
        }
    }

    @Test
    void onlyFiguresThatAreCountedCanBeAskedFor() {
        assertThat(figures.get("other-models").source()).isEqualTo(Source.REPORTED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figures.get("none"))
                .withMessage("Unknown figure 'none'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figures.tallies("other-models", year(2026)))
                .withMessage("Figure 'other-models' is not counted by the system");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figures.rows("cooperation", year(2026)));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "select commune as place, person_code as subject from register.event | column \"met\" does not exist",
                "select commune, person_code as subject, true as met from register.event | column \"place\" does not exist",
                "select commune as place, person_code as subject, 1 as met from register.event | argument of WHERE must be type boolean",
                "select commune as place, code as subject, true as met from register.people | relation \"register.people\" does not exist",
                "select commune as place, code as subject, true as met from register.person where entered_on > :since | 'since'",
                "select; | syntax error"
            })
    void aQueryThatTheDatabaseCannotReadStopsTheStart(String query, String complaint) {
        Figure asking = new Figure("trial", "Thử", "", "thử", Source.SYSTEM, query, "Thử.");
        assertThatExceptionOfType(ConfigurationMistake.class)
                .isThrownBy(() -> queries.check(asking, year(2026)))
                .satisfies(
                        it ->
                                assertThat(it.getMessage())
                                        .startsWith("query of figure trial: ")
                                        .contains(complaint)
                                        .doesNotContain("\n"));
    }

    private void activity(
            String kind, @Nullable String commune, String unit, String due, @Nullable String done) {
        database.sql(
                        """
                        insert into duty.activity
                               (case_code, kind, number, commune, unit, due_on, done_on)
                        values (?, ?, 1, ?, ?, ?, ?)
                        """)
                .params(nextCase(), kind, commune, unit, day(due), day(done))
                .update();
        steps++;
    }

    /** A report that was written and signed. */
    private void signed(String candidate, String due, String ended) {
        done("report-cycle", "sign-report", candidate, due, ended);
        database.sql(
                        """
                        insert into duty.report
                               (process_instance_id, case_code, unit, period, signed_at, figures)
                        select process_instance_id, case_code, candidate, 'test', ended_at, '[]'
                          from drugfree.deadline where case_code = ?
                        """)
                .param("HS-" + steps)
                .update();
    }

    private void person(Stretch... path) {
        person(List.of(path));
    }

    private void person(List<Stretch> path, Event... events) {
        int number = people.size() + 1;
        people.add(
                new Entry(
                        "P-" + number,
                        "Người Không Nêu Tên",
                        "0330900%05d".formatted(number),
                        path,
                        List.of(events)));
    }

    private void settle() {
        new RegisterEntries(tables, time.instant()).write(people);
    }

    private static Stretch stretch(
            String state, String commune, String from, @Nullable String until) {
        return new Stretch(state, null, commune, LocalDate.parse(from), day(until));
    }

    private static Stretch closed(String reason, String commune, String from) {
        return closed(reason, commune, from, null);
    }

    private static Stretch closed(
            String reason, String commune, String from, @Nullable String until) {
        return new Stretch("closed", reason, commune, LocalDate.parse(from), day(until));
    }

    private static Event event(String kind, String commune, String on) {
        return new Event(kind, LocalDate.parse(on), commune);
    }

    private void hotspot(String code, String commune, @Nullable String aroseOn, String... path) {
        new HotspotEntries(database).write(code, commune, aroseOn, path);
    }

    private void campaign(int number, String due, @Nullable String done) {
        database.sql(
                        """
                        insert into duty.activity (case_code, kind, number, due_on, done_on)
                        values ('K-1', 'peak-campaign', ?, ?, ?)
                        """)
                .params(number, day(due), day(done))
                .update();
    }

    private void survey(String code, int year) {
        database.sql(
                        """
                        insert into register.survey (case_code, survey_year, begun_on)
                        values (?, ?, '2026-09-01')
                        """)
                .params(code, year)
                .update();
    }

    private void step(
            String caseCode, String element, String candidate, String due, @Nullable String ended) {
        step("commune-survey", caseCode, element, candidate, due, ended);
    }

    private void step(
            String process,
            String caseCode,
            String element,
            String candidate,
            String due,
            @Nullable String ended) {
        write(process, element, candidate, caseCode, endOf(due), ended);
    }

    private void visit(String commune, String due, @Nullable String done) {
        database.sql(
                        """
                        insert into duty.activity
                               (case_code, kind, number, commune, due_on, done_on)
                        values ('NVKH-1', 'visit', ?, ?, cast(? as date), cast(? as date))
                        """)
                .params(++steps, commune, due)
                .param(done)
                .update();
    }

    private void done(
            String process, String element, @Nullable String candidate, String due, String ended) {
        write(process, element, candidate, nextCase(), endOf(due), ended);
    }

    private void open(String process, String element, String candidate, String due) {
        open(process, element, candidate, endOf(due));
    }

    private void open(
            String process, String element, String candidate, @Nullable LocalDateTime due) {
        write(process, element, candidate, nextCase(), due, null);
    }

    private String nextCase() {
        return "HS-" + (steps + 1);
    }

    /**
     * @param ended a day on which the step was done in the afternoon
     */
    private void write(
            String process,
            String element,
            @Nullable String candidate,
            String caseCode,
            @Nullable LocalDateTime due,
            @Nullable String ended) {
        steps++;
        database.sql(
                        """
                        insert into drugfree.deadline
                            (id, kind, case_id, process_instance_id, process_key, element, name,
                             case_code, candidate, timetable_key, start_variable, started_at, amount,
                             unit, clock, remind_before, escalate_to, clause, confidence, due_at,
                             reasoning, created_at, ended_at, completed)
                        values (?, 'task', ?, ?, ?, ?, 'Việc thử', ?, ?, 'test', '', ?, 1, 'days', '',
                                '', '', '', 'assumed', ?, '', ?, ?, ?)
                        """)
                .params(
                        "T-" + steps,
                        caseCode,
                        caseCode,
                        process,
                        element,
                        caseCode,
                        candidate,
                        moment(endOf("2025-01-01")),
                        moment(due),
                        moment(endOf("2025-01-01").plusSeconds(steps)),
                        ended == null ? null : moment(LocalDate.parse(ended).atTime(15, 0)),
                        ended != null)
                .update();
    }

    private static LocalDateTime endOf(String day) {
        return LocalDate.parse(day).atTime(23, 59, 59);
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static @Nullable Timestamp moment(@Nullable LocalDateTime time) {
        return time == null ? null : Timestamp.from(time.atZone(DistrictClock.ZONE).toInstant());
    }

    private Map<String, String> counted(String figure, int year) {
        return words(figures.tallies(figure, year(year)));
    }

    private List<String> rows(String figure, int year) {
        return figures.rows(figure, year(year)).stream()
                .map(row -> "%s %s %s".formatted(row.place(), row.subject(), row.met()))
                .toList();
    }

    private static Map<String, String> words(Map<String, Tally> tallies) {
        Map<String, String> words = new TreeMap<>();
        tallies.forEach(
                (place, tally) ->
                        words.put(
                                place == null ? NOWHERE : place,
                                tally.met() + "/" + tally.total()));
        return words;
    }

    private static Period year(int year) {
        return Period.of(year, TODAY);
    }
}
