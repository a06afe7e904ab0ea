package vn.drugfree.care;

import java.time.LocalDate;
import java.util.stream.Stream;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.Values;

/** How somebody's addiction is determined, step by step, each on the day the clock shows. */
public final class DeterminationSteps {

    private final CaseRun run;
    private final DistrictTime time;

    public DeterminationSteps(CaseRun run, DistrictTime time) {
        this.run = run;
        this.time = time;
    }

    public DeterminationSteps isRequested() {
        return requested("custody", "not-held");
    }

    /**
     * @param at hours and minutes
     */
    public DeterminationSteps isRequestedInCustody(LocalDate heldOn, String at) {
        return requested(
                "custody", "held", "custodyNumber", "12/QĐ-TG", "heldOn", heldOn, "heldAtTime", at);
    }

    public DeterminationSteps personComes(Object... others) {
        return done(
                "receive-person",
                others,
                "attendance",
                "present",
                "arrivedOn",
                time.today(),
                "medicalFile",
                true);
    }

    public DeterminationSteps personStaysAway() {
        return done("receive-person", new Object[] {}, "attendance", "absent");
    }

    /** The doctor finds these criteria, by their keys. */
    public DeterminationSteps doctorFinds(String... criteria) {
        return doctorFinds(true, criteria);
    }

    public DeterminationSteps doctorFinds(boolean longEnough, String... criteria) {
        var ticks = Values.map();
        for (String criterion : criteria) {
            ticks.put(criterion, true);
        }
        ticks.put("criteriaTogether", longEnough);
        Object[] found =
                ticks.entrySet().stream()
                        .flatMap(tick -> Stream.of(tick.getKey(), tick.getValue()))
                        .toArray();
        return done(
                "conclude-determination", found, "monitoringSheet", true, "withdrawalSheet", true);
    }

    /** Three criteria, for long enough. */
    public DeterminationSteps doctorFindsAddiction() {
        return doctorFinds("opioid", "criterionCraving", "criterionControl", "criterionWithdrawal");
    }

    public DeterminationSteps doctorFindsNoAddiction() {
        return doctorFinds("criterionHarm");
    }

    public DeterminationSteps personIsWatched() {
        return done(
                "observe-again",
                new Object[] {},
                "observationSheet",
                true,
                "observedOn",
                time.today());
    }

    public DeterminationSteps resultIsIssued() {
        return done(
                "issue-result",
                new Object[] {},
                "resultNumber",
                "07/PKQ",
                "determinedOn",
                time.today(),
                "resultInTwoCopies",
                true,
                "resultHandedOver",
                true);
    }

    public DeterminationSteps personIsReleased(String at) {
        return done(
                "release-person",
                new Object[] {},
                "releasedOn",
                time.today(),
                "releasedAtTime",
                at,
                "custodyRecordClosed",
                true);
    }

    public DeterminationSteps policeAct() {
        return done("act-on-result", new Object[] {}, acted());
    }

    public DeterminationSteps communeActs(Object... others) {
        return done("receive-volunteer-result", others, acted());
    }

    public DeterminationSteps policeAskAgain() {
        return done("request-repeat", new Object[] {}, "repeatDecision", "again");
    }

    public DeterminationSteps policeGiveUp() {
        return done(
                "request-repeat",
                new Object[] {},
                "repeatDecision",
                "give-up",
                "person",
                Values.map("repeatReason", "Đã rời khỏi địa bàn"));
    }

    private Object[] acted() {
        return new Object[] {"resultTold", true, "rehabGuidance", true, "actedOn", time.today()};
    }

    private DeterminationSteps requested(Object... custody) {
        return done(
                "request-determination",
                custody,
                "requestNumber",
                "15/CV-CAX",
                "requestedOn",
                time.today(),
                "guardianTold",
                true);
    }

    private DeterminationSteps done(String task, Object[] others, Object... entries) {
        Object[] all = new Object[entries.length + others.length];
        System.arraycopy(entries, 0, all, 0, entries.length);
        System.arraycopy(others, 0, all, entries.length, others.length);
        run.complete(task, all);
        return this;
    }
}
