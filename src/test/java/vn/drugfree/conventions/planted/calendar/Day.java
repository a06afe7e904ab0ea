package vn.drugfree.conventions.planted.calendar;

/** Something for others to depend on. */
public class Day {}
