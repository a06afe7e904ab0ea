package vn.drugfree.rehab;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.Values;

/** What may happen to a decision of the district court; announced on Tuesday 12 March. */
abstract class RemediesScenario {

    @Autowired Cases cases;
    @Autowired DistrictTime time;

    CaseRun remedies;

    static LocalDate march(int day) {
        return LocalDate.of(2024, 3, day);
    }

    static LocalDate april(int day) {
        return LocalDate.of(2024, 4, day);
    }

    /** Whatever follows happens on that day. */
    CaseRun on(LocalDate day) {
        time.set(day);
        return remedies;
    }

    void decisionIsAnnounced(String outcome, Integer termMonths, Object... more) {
        decisionIsAnnouncedOn(
                march(12), with(more, "courtOutcome", outcome, "termMonths", termMonths));
    }

    void decisionIsAnnouncedOn(LocalDate day, Object... variables) {
        time.set(day);
        remedies =
                cases.begin(
                        "rehab-remedies",
                        with(
                                variables,
                                "announcedOn",
                                day,
                                "person",
                                Values.map("fullName", "Nguyễn Văn An")));
    }

    /** By a petition; the file is with the provincial court from 20 March. */
    void decisionIsContested(String outcome, Integer termMonths, Object... more) {
        decisionIsAnnounced(outcome, termMonths, more);
        petitionIsFiled(march(18));
        fileIsForwarded(march(20));
    }

    void allWindowsClose() {
        remedies.passTime("complaint-window-closed")
                .passTime("petition-window-closed")
                .passTime("protest-window-closed");
    }

    void complaintIsFiled(LocalDate day) {
        on(day).complete("record-complaint", "complaintOn", day, "complainant", "lawyer");
    }

    void petitionIsFiled(LocalDate day) {
        on(day).complete("record-petition", "petitionNumber", "21/KN-PLĐTBXH", "petitionOn", day);
    }

    void protestIsFiled(LocalDate day) {
        on(day).complete("record-protest", "protestNumber", "03/KN-VKS", "protestOn", day);
    }

    void fileWaitsAndNoWindowIsOpen() {
        remedies.isWaitingAt("forward-file");
        remedies.hasNoTimer("complaint-window-closed")
                .hasNoTimer("petition-window-closed")
                .hasNoTimer("protest-window-closed");
    }

    /** On 22 March, the day after the last window. */
    void decisionTakesEffect(Object... entries) {
        on(march(22)).complete("declare-effect", with(entries, "effectiveOn", march(22)));
    }

    void fileIsForwarded(LocalDate day) {
        on(day).complete("forward-file", "forwardedOn", day, "petitionAttached", true);
    }

    /** On 2 April. */
    void courtReviews(String result, Object... entries) {
        on(april(2))
                .complete(
                        "review-session",
                        with(
                                entries,
                                "reviewResult",
                                result,
                                "reviewNumber",
                                "05/2024/QĐ-TA",
                                "reviewedOn",
                                april(2)));
    }

    private static Object[] with(Object[] entries, Object... more) {
        List<Object> all = new ArrayList<>(Arrays.asList(entries));
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }
}
