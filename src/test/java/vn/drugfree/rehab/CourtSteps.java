package vn.drugfree.rehab;

import java.time.LocalDate;

/** What the district court does with a dossier, and what follows until its decision is final. */
abstract class CourtSteps extends DossierSteps {

    Steps courtReceivesDossier() {
        return done(
                "register-receipt",
                "registerNumber",
                "15/VS",
                "receivedOn",
                today(),
                "receiptCheck",
                "complete");
    }

    Steps courtReturnsDossier() {
        return done(
                "register-receipt",
                "registerNumber",
                "15/VS",
                "receivedOn",
                today(),
                "receiptCheck",
                "incomplete",
                "person",
                Finding.defects());
    }

    Steps courtAcceptsCase() {
        return done(
                "accept-case",
                "acceptanceNumber",
                "15/TL",
                "acceptedOn",
                today(),
                "judge",
                "Trần Thị Thẩm Phán");
    }

    Steps acceptanceIsNotified() {
        return done(
                "notify-acceptance",
                "acceptanceNotifiedOn",
                today(),
                "noticeToApplicant",
                true,
                "noticeToPerson",
                true,
                "noticeToProcuracy",
                true);
    }

    Steps sessionIsSetFor(LocalDate day) {
        return done("examine-dossier", "ruling", "open-session", "newSessionDate", day);
    }

    Steps courtSuspends() {
        return done(
                "examine-dossier",
                "ruling",
                "suspend",
                "suspendReason",
                "illness",
                "suspendedOn",
                today());
    }

    Steps courtStopsSuspendedCase() {
        return done("review-suspension", "suspensionReview", "stop", "stopReason", "not-eligible")
                .otherDecisionIsIssued();
    }

    Steps sessionRules(String ruling) {
        return done("hold-session", "ruling", ruling);
    }

    Steps sessionWithGuardianRules(String ruling) {
        return done("hold-session", "ruling", ruling, "guardianPresent", true);
    }

    Steps decisionIsIssuedFor(int months) {
        return done("issue-decision", decisionFor(months));
    }

    Steps minorDecisionIsIssuedFor(int months) {
        return done("issue-minor-decision", decisionFor(months));
    }

    Steps courtOrdersMonths(int months) {
        return sessionTakesPlace().sessionRules("apply").decisionIsIssuedFor(months);
    }

    Steps courtRefuses() {
        return sessionTakesPlace().sessionRules("not-apply").otherDecisionIsIssued();
    }

    Steps otherDecisionIsIssued() {
        return done(
                "issue-other-decision",
                "decisionNumber",
                "16/QĐ-TA",
                "announcedOn",
                today(),
                "decisionSentOn",
                today());
    }

    Steps allRemedyWindowsClose() {
        return passed("complaint-window-closed")
                .passed("petition-window-closed")
                .passed("protest-window-closed");
    }

    Steps decisionTakesEffect() {
        return done("declare-effect", "lateFiling", "none", "effectiveOn", today());
    }

    Steps personComplains() {
        return done("record-complaint", "complaintOn", today(), "complainant", "person");
    }

    Steps fileIsForwarded() {
        return done("forward-file", "forwardedOn", today(), "complaintAttached", true);
    }

    Steps provincialCourtDecidesTo(String result) {
        return done(
                "review-session",
                "reviewResult",
                result,
                "reviewNumber",
                "3/QĐ-TA",
                "reviewedOn",
                today());
    }

    Steps nobodyObjects() {
        return allRemedyWindowsClose().decisionTakesEffect();
    }

    Object[] decisionFor(int months) {
        return new Object[] {
            "decisionNumber",
            "15/QĐ-TA",
            "termMonths",
            months,
            "announcedOn",
            today(),
            "decisionSentOn",
            today()
        };
    }

    Steps courtTakesCaseOn() {
        return courtReceivesDossier().courtAcceptsCase().acceptanceIsNotified();
    }

    private Steps sessionTakesPlace() {
        return courtTakesCaseOn().sessionIsSetFor(today());
    }
}
