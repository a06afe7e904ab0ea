package vn.drugfree.rehab;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.drugfree.testing.ProcessTest;

@ProcessTest
class RehabCourtRefusalTest extends CourtScenario {

    @Test
    void aReturnedDossierNeedsItsDefectsNamed() {
        dossierArrives(march(1), "person", ADULT);
        court.refuses(
                "register-receipt",
                "Trường «Tài liệu còn thiếu, nội dung cần bổ sung»: chưa được điền.",
                "registerNumber",
                "15/2024",
                "receivedOn",
                march(1),
                "receiptCheck",
                "incomplete");
    }

    @Test
    void aCaseIsNotAcceptedBeforeItsDossierCameNorTomorrow() {
        dossierArrives(march(4), "person", ADULT);
        dossierIsReceived(march(4));
        refusesAcceptanceOn(1, "không được trước ngày 04/03/2024");
        refusesAcceptanceOn(5, "không được sau ngày 04/03/2024");
    }

    @Test
    void everyoneMustBeNotified() {
        dossierArrives(march(1), "person", ADULT);
        dossierIsReceived(march(1));
        caseIsAccepted(march(1));
        court.refuses(
                "notify-acceptance",
                "Trường «Đã gửi Viện kiểm sát nhân dân huyện»: phải được đánh dấu.",
                "acceptanceNotifiedOn",
                march(1),
                "noticeToApplicant",
                true,
                "noticeToPerson",
                true,
                "noticeToProcuracy",
                false);
    }

    @Test
    void theJudgesRulingComesWithWhatBelongsToIt() {
        judgeExaminesDossierOf(ADULT, "adult");
        refusesRuling("open-session", "Trường «Ngày mở phiên họp»: chưa được điền.");
        refusesRuling("request-documents", "Trường «Tài liệu cần bổ sung»: chưa được điền.");
        refusesRuling("suspend", "Trường «Lý do tạm đình chỉ»: chưa được điền.");
        refusesRuling("stop", "Trường «Lý do đình chỉ»: chưa được điền.");
        refusesRuling("apply", "Trường «Thẩm phán quyết định»: không có lựa chọn này.");
    }

    @Test
    void aSessionIsNotPostponedIntoThePast() {
        sessionOpensFor(ADULT, "adult");
        court.refuses(
                "hold-session",
                "Trường «Ngày họp mới»: không được trước ngày 12/03/2024.",
                "ruling",
                "postpone",
                "newSessionDate",
                march(11));
    }

    @Test
    void anExtendedSessionIsNotExtendedAgain() {
        sessionOpensFor(ADULT, "adult");
        court.complete("hold-session", "ruling", "extend", "newSessionDate", march(25));
        court.refuses(
                "hold-extended-session",
                "Trường «Kết quả phiên họp»: không có lựa chọn này.",
                "ruling",
                "extend",
                "newSessionDate",
                march(28));
    }

    @Test
    void aSuspendedCaseDoesNotResumeBeforeItWasSuspended() {
        sessionOpensFor(ADULT, "adult");
        court.complete(
                "hold-session",
                "ruling",
                "suspend",
                "suspendReason",
                "absent",
                "suspendedOn",
                march(12));
        court.refuses(
                "review-suspension",
                "Trường «Ngày tiếp tục xem xét»: không được trước ngày 12/03/2024.",
                "suspensionReview",
                "open-session",
                "resumedOn",
                march(11),
                "newSessionDate",
                march(20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"apply", "not-apply"})
    void aMinorIsNotJudgedWithoutAGuardian(String ruling) {
        sessionOpensFor(MINOR, "minor");
        String guardian = "Trường «Đã có mặt cha mẹ, người giám hộ hoặc người trợ giúp pháp lý»: ";
        court.refuses("hold-session", guardian + "chưa được điền.", "ruling", ruling);
        court.refuses(
                "hold-session",
                guardian + "phải được đánh dấu.",
                "ruling",
                ruling,
                "guardianPresent",
                false);
    }

    @Test
    void theGuardianMustBeThereInTheExtendedSessionToo() {
        sessionOpensFor(MINOR, "minor");
        court.complete("hold-session", "ruling", "extend", "newSessionDate", march(25));
        on(march(25))
                .refuses(
                        "hold-extended-session",
                        "Trường «Đã có mặt cha mẹ, người giám hộ hoặc người trợ giúp pháp lý»:"
                                + " chưa được điền.",
                        "ruling",
                        "apply");
    }

    @Test
    void anAdultsTermIsTwelveToTwentyFourMonths() {
        sessionOpensFor(ADULT, "adult");
        court.complete("hold-session", "ruling", "apply");
        refusesTerm("issue-decision", 11, "phải từ 12 đến 24");
        refusesTerm("issue-decision", 25, "phải từ 12 đến 24");
        refusesTerm("issue-decision", 12.5, "phải là số nguyên");
        measureIsOrdered("issue-decision", 12, march(12));
        court.hasEndedAt("applied");
    }

    @Test
    void aMinorsTermIsSixToTwelveMonths() {
        sessionOpensFor(MINOR, "minor");
        court.complete("hold-session", "ruling", "apply", "guardianPresent", true);
        refusesTerm("issue-minor-decision", 5, "phải từ 6 đến 12");
        refusesTerm("issue-minor-decision", 13, "phải từ 6 đến 12");
        measureIsOrdered("issue-minor-decision", 6, march(12));
        court.hasEndedAt("applied").has("termMonths", 6);
    }

    @Test
    void aDecisionIsAnnouncedInTheSessionOrAfterItAndSentThen() {
        sessionOpensFor(ADULT, "adult");
        court.complete("hold-session", "ruling", "apply");
        court.refuses(
                "issue-decision",
                "Trường «Ngày công bố quyết định»: không được trước ngày 12/03/2024.",
                "decisionNumber",
                "09/2024/QĐ-TA",
                "termMonths",
                18,
                "announcedOn",
                march(11),
                "decisionSentOn",
                march(12));
        court.refuses(
                "issue-decision",
                "Trường «Ngày gửi quyết định»: không được trước ngày 12/03/2024.",
                "decisionNumber",
                "09/2024/QĐ-TA",
                "termMonths",
                18,
                "announcedOn",
                march(12),
                "decisionSentOn",
                march(11));
    }

    private void refusesAcceptanceOn(int day, String rule) {
        court.refuses(
                "accept-case",
                "Trường «Ngày thụ lý»: " + rule + ".",
                "acceptanceNumber",
                "07/2024/TLST",
                "acceptedOn",
                march(day),
                "judge",
                "Trần Thị Bình");
    }

    private void refusesRuling(String ruling, String message) {
        court.refuses("examine-dossier", message, "ruling", ruling);
    }

    private void refusesTerm(String task, Number months, String rule) {
        court.refuses(
                task,
                "Trường «Thời hạn áp dụng (tháng)»: " + rule + ".",
                "decisionNumber",
                "09/2024/QĐ-TA",
                "termMonths",
                months,
                "announcedOn",
                march(12),
                "decisionSentOn",
                march(12));
    }
}
