package vn.drugfree.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;

/** The interim and the final review of the plan. */
@ProcessTest(covers = "plan-review")
class PlanReviewTest extends ReviewScenario {

    @Test
    void inTheMiddleOfThePlanTheDistrictHoldsAnInterimReview() {
        CaseRun review = reviewIn(2024);
        review.isWaitingAt("prepare-review")
                .isGivenTo("prepare-review", "cong-an-huyen")
                .isDue("prepare-review", LocalDate.of(2024, 12, 20))
                .complete("prepare-review", "reportNumber", "12/BC", "reportedOn", time.today())
                .isGivenTo("hold-review", "ubnd-huyen")
                .isDue("hold-review", LocalDate.of(2024, 12, 30));
        time.set(LocalDate.of(2024, 12, 27));
        review.refuses("hold-review", "Ngày họp", "meetingHeldOn", LocalDate.of(2024, 12, 28))
                .complete("hold-review", "meetingHeldOn", LocalDate.of(2024, 12, 27))
                .isGivenTo("approve-review", "lanh-dao-ubnd-huyen")
                .isDue("approve-review", LocalDate.of(2025, 1, 6))
                .complete(
                        "approve-review",
                        "reviewConclusion",
                        "Đạt các chỉ tiêu của năm.",
                        "nextDirection",
                        "Giữ vững các xã thí điểm.")
                .isClosedAs("plan-reviewed");
    }

    @Test
    void atItsEndAFinalOne() {
        CaseRun review = reviewIn(2025);
        assertThat(tasks.getVariable(review.waiting("prepare-review").getId(), "planReviewName"))
                .isEqualTo("Tổng kết");
    }

    @Test
    void inOtherYearsNone() {
        reviewIn(2026).isClosedAs("no-review-this-year");
    }

    private CaseRun reviewIn(int year) {
        time.set(LocalDate.of(year, 12, 10));
        return cases.begin(
                "plan-review",
                "commune",
                null,
                "reviewYear",
                year,
                "yearEndsOn",
                LocalDate.of(year, 12, 31));
    }
}
