package vn.drugfree.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which days the offices of the district work. Days of rest come from the calendar file and from
 * decrees entered since; a year in neither follows the rules of the file. Safe for use by several
 * threads.
 */
public final class WorkingCalendar {

    private volatile Knowledge known;

    WorkingCalendar(RestDays restDays) {
        this(new Knowledge(restDays, new ConcurrentHashMap<>()));
    }

    private WorkingCalendar(Knowledge known) {
        this.known = known;
    }

    /** The year as it counts now: listed, decreed, or worked out by the rules. */
    public DecreedYear yearInForce(int year) {
        return known.restDays().planOf(year).decreed(year);
    }

    /** Whether somebody announced the year's days off; the rules work them out otherwise. */
    public boolean isListed(int year) {
        return known.restDays().listedYears().containsKey(year);
    }

    /**
     * A copy in which the year is replaced; this calendar stays as it is. Vietnam Culture Day, once
     * switched on, is added to a year that leaves it out.
     *
     * @throws InvalidYear if the year contradicts itself
     */
    public WorkingCalendar with(DecreedYear year) {
        return new WorkingCalendar(known.restDays().with(year));
    }

    /** From now on this calendar says what the other says now, to everybody who holds it. */
    public void adopt(WorkingCalendar other) {
        known = other.known;
    }

    /** A calendar that stays as this one is now, for answers that must fit together. */
    public WorkingCalendar asOfNow() {
        return new WorkingCalendar(known);
    }

    public boolean isWorkingDay(LocalDate date) {
        return !restDaysInYearOf(date).containsKey(date);
    }

    /** Why nobody works on that day, in Vietnamese; empty on a working day. */
    public Optional<String> restReason(LocalDate date) {
        return Optional.ofNullable(restDaysInYearOf(date).get(date));
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
            do {
                date = date.plusDays(step);
            } while (!isWorkingDay(date));
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

    private Map<LocalDate, String> restDaysInYearOf(LocalDate date) {
        return known.in(date.getYear());
    }

    /** What was read, and, worked out when first asked for, what follows for a year. */
    private record Knowledge(
            RestDays restDays, Map<Integer, Map<LocalDate, String>> restDaysByYear) {

        Map<LocalDate, String> in(int year) {
            return restDaysByYear.computeIfAbsent(year, restDays::in);
        }
    }
}
