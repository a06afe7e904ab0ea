package vn.drugfree.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.drugfree.register.PersonalRecord;

/**
 * Finds who stands in a list twice, by the rule of the register: the same identity number, or the
 * same name and birth date in one commune where one of the two has no number.
 */
final class Duplicates {

    private static final String NO_NUMBER = "";

    private final Map<String, Integer> rowByNumber = new HashMap<>();
    private final Map<String, Map<String, Integer>> rowsByName = new HashMap<>();

    /** The row where the person stood before. */
    Optional<Integer> add(ListedPerson person) {
        PersonalRecord record = person.record();
        String number = record.idNumber() == null ? NO_NUMBER : record.idNumber();
        Map<String, Integer> namesakes =
                rowsByName.computeIfAbsent(nameAndBirth(person), name -> new HashMap<>());
        Integer earlier = number.equals(NO_NUMBER) ? null : rowByNumber.get(number);
        if (earlier == null && !namesakes.isEmpty()) {
            earlier =
                    number.equals(NO_NUMBER)
                            ? namesakes.values().iterator().next()
                            : namesakes.get(NO_NUMBER);
        }
        if (earlier == null) {
            namesakes.put(number, person.row());
            rowByNumber.put(number, person.row());
        }
        return Optional.ofNullable(earlier);
    }

    private static String nameAndBirth(ListedPerson person) {
        PersonalRecord record = person.record();
        return String.join(
                "|",
                person.commune(),
                record.birthDate().toString(),
                record.fullName().toLowerCase(Locale.forLanguageTag("vi")));
    }
}
