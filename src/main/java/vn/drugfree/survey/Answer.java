package vn.drugfree.survey;

import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * What the survey knows about a person.
 *
 * @param commune where the person was found
 * @param added whether the survey brought the person into the register
 * @param closingReason only of an answer {@code CLOSED}
 * @param applied whether the register knows it
 * @param suspect whether the health station has to decide
 * @param referred whether a case of determination was opened
 * @param version grows by one with each change
 */
record Answer(
        String person,
        String commune,
        boolean added,
        Choice choice,
        @Nullable String closingReason,
        String by,
        Instant at,
        boolean applied,
        boolean suspect,
        @Nullable Referral referral,
        @Nullable String referralBy,
        @Nullable Instant referralAt,
        boolean referred,
        int version) {}
