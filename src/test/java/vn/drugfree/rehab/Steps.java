package vn.drugfree.rehab;

import java.time.LocalDate;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.DistrictTime;

/** What the bodies do in a case, step by step, each on the day the clock shows. */
final class Steps extends CourtSteps {

    private final CaseRun run;
    private final DistrictTime time;

    Steps(CaseRun run, DistrictTime time) {
        this.run = run;
        this.time = time;
    }

    Steps personIsBrought() {
        return done("bring-person", "bringResult", "present");
    }

    Steps facilityTakesOver() {
        return done(
                "take-over-person",
                "identityChecked",
                true,
                "handoverMinutesSigned",
                true,
                "handedOverOn",
                today());
    }

    Steps treatmentIsPlanned() {
        return done("open-treatment-plan", "fiveStagesPlanned", true, "treatmentPlanOn", today());
    }

    Steps nothingIsProposedAtHalfTerm() {
        return done("assess-half-term", "proposal", "no-proposal");
    }

    Steps certificateIsIssued() {
        return done("issue-certificate", "communeNotified", true, "certificateOn", today());
    }

    Steps personComesHome() {
        return done("receive-returnee", "returnedOn", today(), "peoplesCommitteeTold", true);
    }

    Steps treatmentIsCompleted() {
        return treatmentIsPlanned()
                .passed("half-term-reached")
                .nothingIsProposedAtHalfTerm()
                .passed("release-near")
                .certificateIsIssued()
                .personComesHome();
    }

    @Override
    Steps done(String task, Object... entries) {
        run.complete(task, entries);
        return this;
    }

    @Override
    Steps passed(String timer) {
        run.passTime(timer);
        return this;
    }

    @Override
    LocalDate today() {
        return LocalDate.ofInstant(time.instant(), DistrictClock.ZONE);
    }
}
