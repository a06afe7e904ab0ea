package vn.drugfree.care;

import java.time.LocalDate;
import java.util.Map;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.Values;

/**
 * What the bodies do with a person outside of compulsory rehabilitation, each step on the day the
 * clock shows.
 */
public final class PathSteps {

    private final CaseRun run;
    private final DistrictTime time;
    private final SupportSteps support;

    public PathSteps(CaseRun run, DistrictTime time) {
        this.run = run;
        this.time = time;
        this.support = new SupportSteps(run, time);
    }

    public static Map<String, Object> useFoundOn(LocalDate day, Map<String, Object> person) {
        return Values.map(
                "person",
                person,
                "signOfUse",
                "found-on-scene",
                "testSlip",
                true,
                "positiveTestOn",
                day,
                "residesHere",
                "here");
    }

    public PathSteps managementIsProposed() {
        return done(
                "propose-management",
                "determinationGroup",
                "none",
                "fineResult",
                "not-fined",
                "proposalNumber",
                "1/ĐN-CAX",
                "proposedOn",
                time.today());
    }

    public PathSteps managementIsDecided() {
        return done(
                        "decide-management",
                        "managementDecision",
                        "manage",
                        "managementNumber",
                        "1/QĐ-UBND",
                        "managementDecidedOn",
                        time.today())
                .done(
                        "notify-person",
                        "decisionHandedOver",
                        true,
                        "guardianTold",
                        true,
                        "personalPlanMade",
                        true,
                        "managementNotifiedOn",
                        time.today());
    }

    public PathSteps helperIsFound() {
        support.helperIsFound();
        return this;
    }

    public PathSteps helperNotes() {
        return done("write-note", "noteResult", "met", "notedOn", time.today());
    }

    public PathSteps testIsPositive() {
        support.positiveTest(time.today());
        return this;
    }

    public PathSteps personBreaksOff() {
        support.breach(time.today());
        return this;
    }

    public PathSteps personMovesTo(String commune) {
        support.moved(commune, time.today());
        return this;
    }

    public PathSteps newCommuneTakesOver() {
        support.communeTakesOver();
        return this;
    }

    public PathSteps positiveTestIsHandled() {
        return done("handle-positive-test", "violationMinutes", true, "fineResult", "not-fined");
    }

    public PathSteps addictionIsDetermined() {
        new DeterminationSteps(run, time)
                .isRequested()
                .personComes()
                .doctorFindsAddiction()
                .resultIsIssued()
                .policeAct();
        return this;
    }

    public PathSteps registersForHomeRehabilitation(int months) {
        return done(
                        "offer-registration",
                        "rehabForm",
                        "home",
                        "identityChecked",
                        true,
                        "guardianRegisters",
                        true,
                        "resultSlipCopied",
                        true,
                        "fileCompleteOn",
                        time.today())
                .done(
                        "decide-request",
                        "requestDecision",
                        "accept",
                        "termMonths",
                        months,
                        "rehabDecisionNumber",
                        "2/QĐ-UBND",
                        "rehabDecidedOn",
                        time.today());
    }

    public PathSteps homePlanIsMade() {
        return done("make-home-plan", "stagesPlanned", true, "homePlanOn", time.today());
    }

    public PathSteps violationIsRecorded() {
        return done(
                "record-violation",
                "violationRecordSigned",
                true,
                "violationRecordedOn",
                time.today());
    }

    public PathSteps findingIsRecorded() {
        return done(
                "record-finding",
                "findingDate",
                time.today(),
                "residence",
                "stable",
                "exclusion",
                "none");
    }

    public PathSteps postRehabilitationIsDecided() {
        return done(
                "decide-post-management",
                "postRehabNumber",
                "3/QĐ-UBND",
                "postRehabDecidedOn",
                time.today(),
                "managementFileOpened",
                true,
                "postRehabHandedOver",
                true);
    }

    public PathSteps personIsCounselledAndAsksForWork() {
        return done(
                "first-contact",
                "firstContactOn",
                time.today(),
                "counselled",
                "counselled",
                "supportWanted",
                "wanted",
                "person",
                Values.map("supportNote", "Muốn làm may"));
    }

    public PathSteps jobIsFound() {
        return done("give-support", "supportGiven", "job", "supportedOn", time.today());
    }

    public PathSteps endIsCertified() {
        return done(
                "issue-end-certificate",
                "endCertificateNumber",
                "4/GXN-UBND",
                "postRehabEndedOn",
                time.today(),
                "endCertificateHandedOver",
                true);
    }

    private PathSteps done(String task, Object... entries) {
        run.complete(task, entries);
        return this;
    }
}
