package vn.drugfree.rehab;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.Values;

/** A decision of the court that is in force since Monday, 4 March 2024. */
abstract class EnforcementScenario {

    static final LocalDate EFFECTIVE = LocalDate.of(2024, 3, 4);
    static final LocalDate EXPIRY = LocalDate.of(2025, 3, 4);

    @Autowired Cases cases;
    @Autowired DistrictTime time;

    CaseRun run;

    @BeforeEach
    void aDecisionIsInForce() {
        run = decisionInForceFrom(EFFECTIVE);
    }

    CaseRun decisionInForceFrom(LocalDate day) {
        time.set(day);
        return cases.begin(
                "rehab-enforcement",
                "announcedOn",
                day.minusDays(13),
                "effectiveOn",
                day,
                "termMonths",
                18,
                "person",
                Values.map("fullName", "Nguyễn Văn Mẫu", "birthDate", LocalDate.of(1990, 5, 17)));
    }

    void takenOver(LocalDate day) {
        run.complete(
                "take-over-person",
                "identityChecked",
                true,
                "handoverMinutesSigned",
                true,
                "handedOverOn",
                day);
    }

    void searched(LocalDate hiddenSince) {
        run.complete(
                "issue-search-decision", "hiddenSince", hiddenSince, "searchDecisionIssued", true);
    }

    void found(LocalDate day) {
        time.set(day);
        run.complete("search-person", "foundOn", day);
    }

    void postponementAskedOn(LocalDate day) {
        time.set(day);
        run.complete(
                        "bring-person",
                        "bringResult",
                        "asks-postponement",
                        "person",
                        Values.map(
                                "postponementGround", "serious-illness",
                                "postponementRequest", "Xin hoãn để điều trị."))
                .isWaitingAt("confirm-circumstances");
    }

    void circumstancesConfirmedOn(LocalDate day) {
        postponementAskedOn(day);
        run.complete("confirm-circumstances", "circumstances", "confirmed");
    }

    void postponedOn(LocalDate day, LocalDate until) {
        circumstancesConfirmedOn(day);
        run.complete(
                "decide-postponement", "postponementDecision", "postpone", "postponedUntil", until);
    }
}
