package vn.drugfree.figure;

import org.springframework.lang.Nullable;

/**
 * Something that is counted: so many met of so many.
 *
 * @param id permanent, such as {@code post-rehab-file}
 * @param name what people read
 * @param metWords what the first number counts; empty where only the total is a number
 * @param totalWords what the second number counts
 * @param query text of the query; null unless the system counts
 * @param counting how it is counted, or what the report must say, for people
 */
public record Figure(
        String id,
        String name,
        String metWords,
        String totalWords,
        Source source,
        @Nullable String query,
        String counting) {}
