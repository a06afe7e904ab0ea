package vn.drugfree.conventions.planted.calendar;

import vn.drugfree.conventions.planted.reminder.EveryFault;

/** The calendar must not know who reads it, and the two must not know each other. */
class BackwardsDependency {

    EveryFault reader;
}
