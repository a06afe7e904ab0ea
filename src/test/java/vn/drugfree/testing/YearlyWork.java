package vn.drugfree.testing;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.lang.Nullable;

/** What a duty's case tells the process in which its lead does the work of the year 2024. */
public final class YearlyWork {

    public static final LocalDate BEGINS = LocalDate.of(2023, 12, 15);
    public static final LocalDate ENDS = LocalDate.of(2024, 12, 14);
    public static final String CLAUSE = "Mục III, gạch đầu dòng thứ 1";

    private YearlyWork() {}

    /**
     * @param commune of a commune's duty
     */
    public static Map<String, Object> of(String lead, String leadUnit, @Nullable String commune) {
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
