package vn.drugfree.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * A sheet without its lines.
 *
 * @param criteria name of the list of criteria within the set
 * @param stage {@code self} or {@code verify} while a task is open, with the group of that task
 */
record SheetRow(
        long id,
        String kind,
        int year,
        String unit,
        String body,
        @Nullable String commune,
        String caseCode,
        String version,
        String criteria,
        String mode,
        @Nullable String stage,
        @Nullable String stageGroup,
        @Nullable Instant countedAt,
        @Nullable BigDecimal points,
        @Nullable BigDecimal maximum,
        @Nullable BigDecimal score,
        @Nullable String grade,
        @Nullable String gradeName,
        @Nullable Integer rank,
        @Nullable String result) {}
