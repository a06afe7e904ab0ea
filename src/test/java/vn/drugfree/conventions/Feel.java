package vn.drugfree.conventions;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an expression in a form reads. */
final class Feel {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");

    /** Functions whose names hold spaces. */
    private static final Pattern LONG_NAMES =
            Pattern.compile(
                    "(upper|lower) case|string length|substring (before|after)|date and time");

    private static final Pattern PATH = Pattern.compile("[A-Za-z_]\\w*(\\.\\w+)*\\b(?!\\s*\\()");
    private static final Set<String> WORDS =
            Set.of("if", "then", "else", "and", "or", "in", "between", "null", "true", "false");

    private Feel() {}

    /** Paths such as {@code ruling} or {@code person.fullName}; names of functions are left out. */
    static Stream<String> paths(String expression) {
        String words = TEXT.matcher(expression).replaceAll(" ");
        return PATH.matcher(LONG_NAMES.matcher(words).replaceAll("function"))
                .results()
                .map(MatchResult::group)
                .filter(path -> !WORDS.contains(path));
    }
}
