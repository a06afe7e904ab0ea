package vn.drugfree.duty;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.lang.Nullable;
import vn.drugfree.testing.Values;

/** What a duty's case tells the process in which its lead does the work of the year 2024. */
final class YearlyWork {

    static final LocalDate BEGINS = LocalDate.of(2023, 12, 15);
    static final LocalDate ENDS = LocalDate.of(2024, 12, 14);
    static final String CLAUSE = "Mục III, gạch đầu dòng thứ 1";

    private YearlyWork() {}

    /**
     * @param commune of a commune's duty
     */
    static Map<String, Object> of(String lead, String leadUnit, @Nullable String commune) {
        return Values.map(
                "duty",
                "III.1",
                "dutyName",
                "Nhiệm vụ thử",
                "planClause",
                CLAUSE,
                "dutyEvidence",
                "Văn bản",
                "lead",
                lead,
                "leadUnit",
                leadUnit,
                "commune",
                commune,
                "period",
                "2024",
                "periodName",
                "năm 2024",
                "periodBeginsOn",
                BEGINS,
                "periodEndsOn",
                ENDS,
                "variant",
                null);
    }
}
