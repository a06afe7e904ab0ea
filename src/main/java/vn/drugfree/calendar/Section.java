package vn.drugfree.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Part of the calendar file that consists of keys and values. It remembers where it stands, so that
 * every complaint leads the administrator to the entry.
 */
final class Section {

    private final String where;
    private final Map<?, ?> values;

    Section(String where, Object content) {
        if (!(content instanceof Map<?, ?> map)) {
            throw new CalendarDataException(where, "expected keys with values");
        }
        this.where = where;
        this.values = map;
    }

    /** Refuses every key but these, since a misspelt key would otherwise be ignored in silence. */
    Section allowing(String... keys) {
        Set<String> unknown = keys();
        unknown.removeAll(Set.of(keys));
        if (!unknown.isEmpty()) {
            throw problem("unknown key %s; known: %s".formatted(unknown, List.of(keys)));
        }
        return this;
    }

    Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        values.keySet().forEach(key -> keys.add(String.valueOf(key)));
        return keys;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String text(String key) {
        Object value = required(key);
        if (!(value instanceof String text) || text.isBlank()) {
            throw problem(key + " must be a text");
        }
        return text;
    }

    Section section(String key) {
        return new Section(where + ", " + key, required(key));
    }

    List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        for (Object item : list(key)) {
            sections.add(
                    new Section(
                            "%s, %s entry %d".formatted(where, key, sections.size() + 1), item));
        }
        return sections;
    }

    LocalDate date(String key) {
        return parsed(text(key), key, LocalDate::parse, "a date like 2026-04-30");
    }

    MonthDay monthDay(String key) {
        return parsed(text(key), key, text -> MonthDay.parse("--" + text), "a date like 04-30");
    }

    int number(String key, int least, int most) {
        String expected = "a number from %d to %d".formatted(least, most);
        int number = parsed(text(key), key, Integer::valueOf, expected);
        if (number < least || number > most) {
            throw unexpected(key, text(key), expected);
        }
        return number;
    }

    boolean yesOrNo(String key) {
        return switch (text(key)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw unexpected(key, text(key), "true or false");
        };
    }

    <E extends Enum<E>> E oneOf(Class<E> type, String key) {
        return constant(type, key, text(key));
    }

    <E extends Enum<E>> List<E> severalOf(Class<E> type, String key) {
        return list(key).stream().map(item -> constant(type, key, String.valueOf(item))).toList();
    }

    CalendarDataException problem(String problem) {
        return new CalendarDataException(where, problem);
    }

    private <E extends Enum<E>> E constant(Class<E> type, String key, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> written(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> unexpected(key, text, "one of " + allOf(type)));
    }

    private static List<String> allOf(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Section::written).toList();
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private <T> T parsed(String text, String key, Function<String, T> parser, String expected) {
        try {
            return parser.apply(text);
        } catch (RuntimeException notReadable) {
            throw unexpected(key, text, expected);
        }
    }

    private CalendarDataException unexpected(String key, String text, String expected) {
        return problem("%s is '%s', but must be %s".formatted(key, text, expected));
    }

    private List<?> list(String key) {
        if (!(required(key) instanceof List<?> list)) {
            throw problem(key + " must be a list");
        }
        return list;
    }

    private Object required(String key) {
        if (!has(key)) {
            throw problem("key '%s' is missing".formatted(key));
        }
        return values.get(key);
    }
}
