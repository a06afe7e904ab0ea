package vn.drugfree.calendar;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The units in which a law or the plan states a time limit. */
public enum PeriodUnit {
    HOURS("hours"),
    CALENDAR_DAYS("calendar-days"),
    WORKING_DAYS("working-days"),
    MONTHS("months"),
    YEARS("years");

    private final String key;

    PeriodUnit(String key) {
        this.key = key;
    }

    /**
     * Finds the unit written in a decision table or settings file.
     *
     * @param key exactly one of {@code hours}, {@code calendar-days}, {@code working-days}, {@code
     *     months}, {@code years}
     * @throws IllegalArgumentException naming the allowed keys when it is none of them
     */
    public static PeriodUnit of(String key) {
        return Arrays.stream(values())
                .filter(unit -> unit.key.equals(key))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "'%s' is no unit of time; use one of %s"
                                                .formatted(key, allowedKeys())));
    }

    /** As decision tables and settings write it. */
    public String key() {
        return key;
    }

    boolean countsDays() {
        return this == CALENDAR_DAYS || this == WORKING_DAYS;
    }

    private static String allowedKeys() {
        return Arrays.stream(values()).map(unit -> unit.key).collect(Collectors.joining(", "));
    }
}
