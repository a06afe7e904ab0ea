package vn.drugfree.rehab;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.Values;

/** The steps of a dossier through the district court that all scenarios take. */
abstract class CourtScenario {

    static final Map<String, Object> ADULT = bornOn(LocalDate.of(1990, 5, 1));
    static final Map<String, Object> MINOR = bornOn(LocalDate.of(2008, 5, 1));

    @Autowired Cases cases;
    @Autowired DistrictTime time;

    CaseRun court;

    static LocalDate march(int day) {
        return LocalDate.of(2024, 3, day);
    }

    static Map<String, Object> bornOn(LocalDate day) {
        return Values.map("fullName", "Nguyễn Văn An", "birthDate", day);
    }

    /** Whatever follows happens on that day. */
    CaseRun on(LocalDate day) {
        time.set(day);
        return court;
    }

    void dossierArrives(LocalDate day, Object... variables) {
        time.set(day);
        court = cases.begin("rehab-court", variables);
    }

    void dossierIsReceived(LocalDate day) {
        on(day).complete(
                        "register-receipt",
                        "registerNumber",
                        "15/2024",
                        "receivedOn",
                        day,
                        "receiptCheck",
                        "complete");
    }

    void caseIsAccepted(LocalDate day) {
        on(day).complete(
                        "accept-case",
                        "acceptanceNumber",
                        "07/2024/TLST",
                        "acceptedOn",
                        day,
                        "judge",
                        "Trần Thị Bình");
    }

    void acceptanceIsNotified(LocalDate day) {
        on(day).complete(
                        "notify-acceptance",
                        "acceptanceNotifiedOn",
                        day,
                        "noticeToApplicant",
                        true,
                        "noticeToPerson",
                        true,
                        "noticeToProcuracy",
                        true);
    }

    /** Accepted on Friday 1 March, so the session is due within 15 days of that. */
    void judgeExaminesDossierOf(Map<String, Object> person, String variant) {
        dossierArrives(march(1), "variant", variant, "person", person);
        dossierIsReceived(march(1));
        caseIsAccepted(march(1));
        acceptanceIsNotified(march(4));
    }

    /** As above, with the session set for Tuesday 12 March. */
    void sessionOpensFor(Map<String, Object> person, String variant) {
        judgeExaminesDossierOf(person, variant);
        sessionIsSetFor(march(12));
        time.set(march(12));
    }

    void sessionIsSetFor(LocalDate day) {
        court.complete("examine-dossier", "ruling", "open-session", "newSessionDate", day);
    }

    void measureIsOrdered(String task, int months, LocalDate day) {
        on(day).complete(
                        task,
                        "decisionNumber",
                        "09/2024/QĐ-TA",
                        "termMonths",
                        months,
                        "announcedOn",
                        day,
                        "decisionSentOn",
                        day);
    }

    void otherDecisionIsSent(LocalDate day) {
        on(day).complete(
                        "issue-other-decision",
                        "decisionNumber",
                        "09/2024/QĐ-TA",
                        "announcedOn",
                        day,
                        "decisionSentOn",
                        day);
    }
}
