package vn.drugfree.certification;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * What a commune was given for a year.
 *
 * @param commune key; one that was merged into another keeps its lines
 * @param classCode {@code drug-free}, {@code has-drug-evils}, {@code key-area-3}, {@code
 *     key-area-2} or {@code key-area-1}
 * @param className what people call the class
 * @param recognised whether it is free of drugs, and that was not withdrawn
 * @param withdrawnOn null unless it was
 * @param withdrawalReason the same
 * @param inheritedFrom key of the commune merged into this one whose class it is; null where the
 *     class is the commune's own
 */
public record CommuneStatus(
        String commune,
        int year,
        String classCode,
        String className,
        boolean recognised,
        String decisionNumber,
        LocalDate decidedOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawalReason,
        @Nullable String inheritedFrom) {}
