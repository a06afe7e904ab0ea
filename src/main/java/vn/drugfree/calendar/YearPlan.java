package vn.drugfree.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What one year has besides its ordinary weeks.
 *
 * @param daysOff each day off with its Vietnamese name
 * @param worked weekly days of rest on which offices work in exchange for another day
 */
record YearPlan(Confidence confidence, Map<LocalDate, String> daysOff, Set<LocalDate> worked) {}
