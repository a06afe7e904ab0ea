/** A manager enters the days off of a year, sees which deadlines move, and moves them. */
package vn.drugfree.calendarchange;
