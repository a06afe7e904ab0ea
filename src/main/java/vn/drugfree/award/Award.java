package vn.drugfree.award;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * A commendation, or support for somebody who was harmed. Nobody's name.
 *
 * @param code such as KT-2024-0007
 * @param level whose decision: {@code commune}, {@code district}, {@code province}
 * @param kind {@code annual}, {@code urgent}, {@code support}
 * @param unit key of the unit that received it; null for a person and for a body that is no unit
 * @param proposedBy key of the unit that proposed it
 * @param commune key; null for a matter of the district
 * @param caseCode of the case that granted it
 * @param money in đồng; null when none came with it
 * @param revokedOn null while it holds, as is {@code revocationNumber}
 */
record Award(
        String code,
        int year,
        String level,
        String kind,
        @Nullable String unit,
        String proposedBy,
        @Nullable String commune,
        String caseCode,
        String decisionNumber,
        LocalDate decidedOn,
        @Nullable Integer money,
        @Nullable LocalDate revokedOn,
        @Nullable String revocationNumber) {

    boolean revoked() {
        return revokedOn != null;
    }
}
