package vn.drugfree.duty;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/** One body's turn at a duty in one period. */
record Round(
        long id,
        String duty,
        String unit,
        String agency,
        @Nullable String commune,
        String period,
        String periodName,
        LocalDate beginsOn,
        LocalDate endsOn) {}
