package vn.drugfree.absence;

import java.util.UUID;

/**
 * Who does an absent person's work.
 *
 * @param absence the person's absence
 * @param holder the deputy, or whoever stands in for the deputy
 */
record StandIn(UUID absence, String holder) {}
