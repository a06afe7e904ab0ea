/** By when, and on which clause: the decision table {@code task-timetable} put to use. */
package vn.drugfree.timetable;
