package vn.drugfree.award;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * @param code such as {@code KT-2024-0007}
 * @param purpose {@code annual}, {@code urgent}, {@code regular} or {@code support}
 * @param level {@code commune}, {@code district} or {@code province}; null for support
 * @param recipient as it was proposed, without names of people
 * @param unit key of the unit it went to; null for people and for others
 * @param proposer key of the unit that proposed it
 * @param authority key of the agency that decided
 */
record Award(
        String code,
        int year,
        String purpose,
        @Nullable String level,
        String recipient,
        @Nullable String unit,
        String proposer,
        String authority,
        String caseCode,
        String decisionNumber,
        LocalDate decidedOn,
        @Nullable LocalDate revokedOn) {}
