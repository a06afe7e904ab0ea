/** By when, and on which clause: the decision table {@code task-timetable}. */
package vn.drugfree.timetable;
