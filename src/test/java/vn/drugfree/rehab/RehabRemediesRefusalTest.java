package vn.drugfree.rehab;

import org.junit.jupiter.api.Test;
import vn.drugfree.testing.ProcessTest;

@ProcessTest
class RehabRemediesRefusalTest extends RemediesScenario {

    @Test
    void nobodyContestsADecisionBeforeItIsAnnouncedNorTomorrow() {
        decisionIsAnnounced("apply", 18);
        remedies.refuses(
                "record-complaint",
                "Trường «Ngày nộp khiếu nại»: không được trước ngày 12/03/2024.",
                "complaintOn",
                march(11),
                "complainant",
                "person");
        remedies.refuses(
                "record-petition",
                "Trường «Ngày gửi kiến nghị»: không được sau ngày 12/03/2024.",
                "petitionNumber",
                "21/KN-PLĐTBXH",
                "petitionOn",
                march(13));
        remedies.refuses(
                "record-protest",
                "Trường «Số kháng nghị»: chưa được điền.",
                "protestOn",
                march(12));
        remedies.isWaitingAt("record-complaint", "record-petition", "record-protest");
    }

    @Test
    void onlyAPersonConcernedComplains() {
        decisionIsAnnounced("apply", 18);
        remedies.refuses(
                "record-complaint",
                "Trường «Người khiếu nại»: không có lựa chọn này.",
                "complaintOn",
                march(12),
                "complainant",
                "neighbour");
    }

    @Test
    void aLateFilingHasADayAndADecisionInForceHasOne() {
        decisionIsAnnounced("apply", 18);
        allWindowsClose();
        remedies.refuses(
                "declare-effect",
                "Trường «Ngày nhận văn bản đến sau»: chưa được điền.",
                "lateFiling",
                "filed-in-time");
        remedies.refuses(
                "declare-effect",
                "Trường «Ngày quyết định có hiệu lực»: chưa được điền.",
                "lateFiling",
                "none");
    }

    @Test
    void anAmendedTermForAnAdultIsTwelveToTwentyFourMonths() {
        decisionIsContested("apply", 18);
        refusesAmendment("12 đến 24", "amendedTermAdult", 11);
        refusesAmendment("12 đến 24", "amendedTermAdult", 25);
        refusesAmendment("12 đến 24", "amendedTermMinor", 12);
    }

    @Test
    void anAmendedTermForAMinorIsSixToTwelveMonths() {
        decisionIsContested("apply", 12, "variant", "minor");
        refusesAmendment("6 đến 12", "amendedTermMinor", 5);
        refusesAmendment("6 đến 12", "amendedTermMinor", 13);
        refusesAmendment("6 đến 12", "amendedTermAdult", 12);
    }

    @Test
    void aFileIsNotReviewedBeforeItWasForwarded() {
        decisionIsContested("apply", 18);
        remedies.refuses(
                "review-session",
                "Trường «Ngày quyết định»: không được trước ngày 20/03/2024.",
                "reviewResult",
                "uphold",
                "reviewNumber",
                "05/2024/QĐ-TA",
                "reviewedOn",
                march(19));
    }

    /** Also when the term stands in the field of the other age. */
    private void refusesAmendment(String range, String field, int months) {
        remedies.refuses(
                "review-session",
                "Trường «Thời hạn mới (tháng, từ " + range + ")»: ",
                "reviewResult",
                "amend",
                field,
                months,
                "reviewNumber",
                "05/2024/QĐ-TA",
                "reviewedOn",
                march(20));
    }
}
