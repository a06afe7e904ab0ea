package vn.drugfree.organisation;

import org.springframework.lang.Nullable;

/**
 * One body, such as the police of one commune.
 *
 * @param key permanent; also the id of the group its people belong to
 * @param agency key of the agency it is a body of
 * @param commune key of its commune; null for a body of the district or beyond
 * @param mail the body's own mailbox
 * @param headTitle title of whoever heads it
 * @param superior key of the unit its missed deadlines go to; null at the top of a line
 */
public record Unit(
        String key,
        String name,
        String agency,
        @Nullable String commune,
        String mail,
        String headTitle,
        @Nullable String superior) {}
