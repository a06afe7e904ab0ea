package vn.drugfree.rehab;

import java.time.LocalDate;
import java.util.Map;
import vn.drugfree.testing.Papers;
import vn.drugfree.testing.Values;

/** What the police, the labour office and the commune do until the dossier is at the court. */
abstract class DossierSteps {

    /** Completes the task with these entries. */
    abstract Steps done(String task, Object... entries);

    /** Lets the time pass until the timer fires. */
    abstract Steps passed(String timer);

    abstract LocalDate today();

    Steps residenceStaysUnclear() {
        return done("verify-residence", "residenceResult", "still-unstable");
    }

    Steps interimManagementGoesTo(String manager) {
        return done(
                "decide-interim-management",
                "interimManager",
                manager,
                "interimManagerName",
                "Đơn vị quản lý thử nghiệm",
                "interimDecidedOn",
                today());
    }

    Steps dossierIsPrepared() {
        return done("prepare-dossier", Papers.allTicked());
    }

    Steps guardianAndLegalAidAreArranged() {
        return done(
                "arrange-guardian-legal-aid",
                "person",
                Finding.guardian(),
                "legalAidRequested",
                true);
    }

    Steps noticeIsReceived() {
        return done("notify-person", "noticeResult", "received", "notifiedOn", today());
    }

    Steps dossierIsRead() {
        return done("record-reading", "readingResult", "read", "readOn", today());
    }

    Steps dossierIsSubmitted() {
        return done("send-dossier", "submittedOn", today());
    }

    Steps dossierIsFoundComplete() {
        return done("check-dossier", "dossierCheck", "complete", "sentOn", today());
    }

    Steps dossierIsFoundIncomplete() {
        return done("check-dossier", "dossierCheck", "incomplete", "person", Finding.defects());
    }

    Steps dossierIsSupplemented() {
        return done("supplement-dossier", "supplemented", true, "supplementedOn", today());
    }

    Steps districtPoliceDecideTo(String review) {
        return done("review-case", "caseReview", review, "person", reasonFor(review));
    }

    Steps headSignsApplication() {
        return done("sign-application", "applicationSigned", true, "applicationSignedOn", today());
    }

    Steps dossierReachesPhongLdtbxh() {
        return dossierIsPrepared().noticeIsReceived().dossierIsRead().dossierIsSubmitted();
    }

    Steps dossierReachesCourt() {
        return dossierReachesPhongLdtbxh().dossierIsFoundComplete();
    }

    private static Map<String, Object> reasonFor(String review) {
        return review.equals("withdraw")
                ? Values.map("withdrawalReason", "Không còn căn cứ")
                : Values.map();
    }
}
