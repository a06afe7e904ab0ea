package vn.drugfree.care;

import java.time.LocalDate;
import java.util.Map;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.DistrictTime;

/** What happens to a person who is followed in the commune, each on the day it is recorded. */
final class SupportSteps {

    private final CaseRun run;
    private final DistrictTime time;

    SupportSteps(CaseRun run, DistrictTime time) {
        this.run = run;
        this.time = time;
    }

    /** The commune names a helper, and the mass organisation agrees. */
    SupportSteps helperIsFound() {
        run.complete(
                "assign-helper",
                "supportBody",
                "women-union",
                "person",
                Map.of("helperName", "Trần Thị Giúp"));
        run.complete("accept-person", "helpAnswer", "accept", "acceptedOn", time.today());
        return this;
    }

    /** The helper has met the person. */
    SupportSteps noteIsWritten(LocalDate day) {
        time.set(day);
        run.complete("write-note", "noteResult", "met", "notedOn", day);
        return this;
    }

    SupportSteps positiveTest(LocalDate day) {
        time.set(day);
        run.complete("record-test", "testResult", "positive", "testedOn", day);
        return this;
    }

    SupportSteps breach(LocalDate day) {
        time.set(day);
        run.complete("record-test", "testResult", "refused", "breachOn", day);
        return this;
    }

    /**
     * @param to key of a commune, or {@code outside}
     */
    SupportSteps moved(String to, LocalDate day) {
        time.set(day);
        boolean outside = to.equals("outside");
        run.complete(
                "record-test",
                "testResult",
                "left",
                "leftReason",
                "moved",
                "moveTarget",
                outside ? "outside" : "in-district",
                "newCommune",
                outside ? null : to,
                "movedOn",
                day);
        return this;
    }

    SupportSteps died(LocalDate day) {
        return left("died", day);
    }

    /**
     * @param reason {@code died}, {@code imprisoned} or {@code other-measure}
     */
    SupportSteps left(String reason, LocalDate day) {
        time.set(day);
        run.complete("record-test", "testResult", "left", "leftReason", reason, "endedOn", day);
        return this;
    }

    /** The other commune takes the person over, and both People's Committees know. */
    SupportSteps communeTakesOver() {
        return newCommuneIsTold()
                .newCommuneReceivesTheFile()
                .newCommitteeTakesOver()
                .oldCommitteeConfirms();
    }

    SupportSteps newCommuneIsTold() {
        run.complete(
                "notify-new-commune", "transferNotifiedOn", time.today(), "transferFileSent", true);
        return this;
    }

    SupportSteps newCommuneReceivesTheFile() {
        run.complete(
                "receive-file",
                "arrival",
                "arrived",
                "transferFileReceived",
                true,
                "receivedOn",
                time.today());
        return this;
    }

    SupportSteps newCommitteeTakesOver() {
        run.complete(
                "take-over",
                "takenOverOn",
                time.today(),
                "person",
                Map.of("followerName", "Lê Văn Theo"));
        return this;
    }

    SupportSteps oldCommitteeConfirms() {
        run.complete(
                "confirm-departure", "departureTold", true, "departureConfirmedOn", time.today());
        return this;
    }
}
