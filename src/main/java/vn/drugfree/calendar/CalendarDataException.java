package vn.drugfree.calendar;

import vn.drugfree.configuration.ConfigurationMistake;

/** The calendar file cannot be used; the one-line message says where it is wrong. */
final class CalendarDataException extends ConfigurationMistake {

    private static final long serialVersionUID = 1L;

    CalendarDataException(String where, String problem) {
        super(where + ": " + problem);
    }
}
