package vn.drugfree.figure;

import org.springframework.lang.Nullable;

/**
 * One of those that are counted.
 *
 * @param place key of today's commune or unit; null for what belongs to none
 * @param subject code of a person or case, or key of a commune; never a name
 */
public record Row(@Nullable String place, String subject, boolean met) {}
