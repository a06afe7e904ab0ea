package vn.drugfree.assessment;

import org.springframework.lang.Nullable;

/**
 * What lowers a grade or stops a certification.
 *
 * @param upheld null until the chairman has decided
 */
public record Veto(String code, String name, String evidence, @Nullable Boolean upheld) {}
