package vn.drugfree.register;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * Where a managed person stands.
 *
 * @param code neutral, such as {@code NQL-000123}
 * @param commune key of the commune; null while nobody has said where the person lives
 * @param closingReason only of a closed person
 * @param caseCode the case the person goes through, or went through last
 */
public record PersonRow(
        String code,
        @Nullable String commune,
        String state,
        LocalDate stateSince,
        @Nullable String closingReason,
        String caseCode) {}
