package vn.drugfree.absence;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.lang.Nullable;
import org.springframework.util.StringUtils;
import vn.drugfree.input.InvalidInput;

/**
 * What somebody enters, as it arrives.
 *
 * @param person who will be away; empty means whoever enters it
 * @param firstDay such as {@code 2024-03-01}
 * @param lastDay the same; this day included
 * @param deputy may be empty
 */
record AbsenceEntry(
        @Nullable String person,
        @Nullable String firstDay,
        @Nullable String lastDay,
        @Nullable String deputy) {

    static final String PERSON = "Người vắng";
    static final String FIRST_DAY = "Ngày đầu";
    static final String LAST_DAY = "Ngày cuối";
    static final String DEPUTY = "Người làm thay";

    String personOr(String caller) {
        return StringUtils.hasText(person) ? person : caller;
    }

    /**
     * @throws InvalidInput if it is missing or no day
     */
    LocalDate first() {
        return day(FIRST_DAY, firstDay);
    }

    /**
     * @throws InvalidInput if it is missing or no day
     */
    LocalDate last() {
        return day(LAST_DAY, lastDay);
    }

    @Nullable
    String deputyOrNull() {
        return StringUtils.hasText(deputy) ? deputy : null;
    }

    private static LocalDate day(String label, @Nullable String text) {
        if (!StringUtils.hasText(text)) {
            throw InvalidInput.field(label, "chưa được điền");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw InvalidInput.field(label, "không phải là một ngày");
        }
    }
}
