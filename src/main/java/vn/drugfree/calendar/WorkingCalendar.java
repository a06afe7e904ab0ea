package vn.drugfree.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which days the offices of the district work. Days of rest come from the calendar file; a year
 * missing there follows its rules. Safe for use by several threads.
 */
public final class WorkingCalendar {

    private final RestDays restDays;
    private final Map<Integer, Map<LocalDate, String>> restDaysByYear = new ConcurrentHashMap<>();

    WorkingCalendar(RestDays restDays) {
        this.restDays = restDays;
    }

    public boolean isWorkingDay(LocalDate date) {
        return !restDaysInYearOf(date).containsKey(date);
    }

    /** Why nobody works on that day, in Vietnamese; empty on a working day. */
    public Optional<String> restReason(LocalDate date) {
        return Optional.ofNullable(restDaysInYearOf(date).get(date));
    }

    /** The day itself if it is a working day, else the first working day after it. */
    public LocalDate nextWorkingDay(LocalDate date) {
        return firstWorkingDay(date, 1);
    }

    LocalDate previousWorkingDay(LocalDate date) {
        return firstWorkingDay(date, -1);
    }

    /**
     * The n-th working day after the start, which itself is not counted.
     *
     * @param n below zero for the n-th working day before the start; zero gives the start back,
     *     even when it is a day of rest
     */
    public LocalDate plusWorkingDays(LocalDate start, int n) {
        int step = Integer.signum(n);
        LocalDate date = start;
        for (int left = n; left != 0; left -= step) {
            date = firstWorkingDay(date.plusDays(step), step);
        }
        return date;
    }

    /**
     * Working days after {@code from}, up to and including {@code to}: the days left until a
     * deadline. When {@code to} is the earlier, minus the working days after {@code to} up to and
     * including {@code from}: the days overdue.
     */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
    }

    private LocalDate firstWorkingDay(LocalDate from, int step) {
        LocalDate date = from;
        while (!isWorkingDay(date)) {
            date = date.plusDays(step);
        }
        return date;
    }

    private Map<LocalDate, String> restDaysInYearOf(LocalDate date) {
        return restDaysByYear.computeIfAbsent(date.getYear(), restDays::in);
    }
}
