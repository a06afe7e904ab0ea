package vn.drugfree.rehab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.drugfree.testing.ProcessTest;

/** What the forms of the enforcement do not take. */
@ProcessTest
class RehabEnforcementRefusalTest extends EnforcementScenario {

    @Test
    void hidingBeginsAfterTheDecisionAndEndsAfterItBegan() {
        time.set(LocalDate.of(2024, 3, 12));
        run.complete("bring-person", "bringResult", "absconded")
                .refuses(
                        "issue-search-decision",
                        "trước ngày 04/03/2024",
                        "hiddenSince",
                        LocalDate.of(2024, 3, 3),
                        "searchDecisionIssued",
                        true)
                .refuses(
                        "issue-search-decision",
                        "phải được đánh dấu",
                        "hiddenSince",
                        LocalDate.of(2024, 3, 10),
                        "searchDecisionIssued",
                        false);
        searched(LocalDate.of(2024, 3, 10));
        run.refuses("search-person", "trước ngày 10/03/2024", "foundOn", LocalDate.of(2024, 3, 9))
                .refuses(
                        "search-person",
                        "sau ngày 12/03/2024",
                        "foundOn",
                        LocalDate.of(2024, 3, 13));
        found(LocalDate.of(2024, 3, 12));
        run.complete("bring-person", "bringResult", "absconded")
                .refuses(
                        "issue-search-decision",
                        "trước ngày 12/03/2024",
                        "hiddenSince",
                        LocalDate.of(2024, 3, 11),
                        "searchDecisionIssued",
                        true);
    }

    @Test
    void aRequestNeedsAGroundWhichStaysWithThePerson() {
        run.refuses("bring-person", "Lý do đề nghị", "bringResult", "asks-postponement");
        postponementAskedOn(LocalDate.of(2024, 3, 20));
        assertThat(run.value("person").toString()).contains("Nguyễn Văn Mẫu", "serious-illness");
    }

    @Test
    void aPostponementLiesAhead() {
        circumstancesConfirmedOn(LocalDate.of(2024, 3, 20));
        run.refuses(
                        "decide-postponement", "chưa được điền",
                        "postponementDecision", "postpone")
                .refuses(
                        "decide-postponement", "trước ngày 20/03/2024",
                        "postponementDecision", "postpone",
                        "postponedUntil", LocalDate.of(2024, 3, 19));
    }
}
