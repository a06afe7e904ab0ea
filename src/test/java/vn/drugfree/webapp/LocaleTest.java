package vn.drugfree.webapp;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Vietnamese words of the web applications, held against the English ones Camunda ships. */
class LocaleTest {

    /** Signs, figures, date formats and a label that is empty on purpose: nothing to translate. */
    private static final Set<String> ALIKE_IN_BOTH_LANGUAGES =
            Set.of(
                    "/dateLocales/calendar/sameElse",
                    "/dateLocales/longDateFormat/L",
                    "/dateLocales/longDateFormat/LT",
                    "/dateLocales/week/dow",
                    "/dateLocales/week/doy",
                    "/labels/NO_TASK_FORM",
                    "/labels/SEARCH_GREATER_THAN",
                    "/labels/SEARCH_GREATER_THAN_EQUALS",
                    "/labels/SEARCH_LESS_THAN",
                    "/labels/SEARCH_LESS_THAN_EQUALS");

    /** What Camunda fills in ({{name}}, %d) and the tags and entities it renders. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{[^}]*}}|%[ds]|</?(?:a|br)\\b[^>]*>|&\\w+;");

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void speaksOfTheSameThingsAsTheEnglish(String application) throws IOException {
        assertThat(vietnamese(application).keySet())
                .containsExactlyInAnyOrderElementsOf(english(application).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void keepsEveryPlaceholder(String application) throws IOException {
        assertThat(placeholders(vietnamese(application)))
                .containsExactlyInAnyOrderEntriesOf(placeholders(english(application)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void leavesNothingInEnglish(String application) throws IOException {
        Map<String, String> alike = vietnamese(application);
        alike.entrySet().retainAll(english(application).entrySet());
        assertThat(alike.keySet()).isSubsetOf(ALIKE_IN_BOTH_LANGUAGES);
    }

    /** Letters and accents kept apart look right but are not found by a search for the word. */
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void writesEachAccentedLetterAsOneCharacter(String application) throws IOException {
        assertThat(vietnamese(application).values())
                .allMatch(text -> Normalizer.isNormalized(text, Normalizer.Form.NFC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void startsWithoutByteOrderMark(String application) throws IOException {
        assertThat(file(application, "vi")).startsWith('{');
    }

    private static Map<String, List<String>> placeholders(Map<String, String> texts) {
        return texts.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, text -> placeholders(text.getValue())));
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Map<String, String> vietnamese(String application) throws IOException {
        return texts(application, "vi");
    }

    private static Map<String, String> english(String application) throws IOException {
        return texts(application, "en");
    }

    private static Map<String, String> texts(String application, String language)
            throws IOException {
        Map<String, String> texts = new TreeMap<>();
        collect("", JSON.readTree(file(application, language)), texts);
        return texts;
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isValueNode()) {
            texts.put(path, node.asText());
        }
        node.properties()
                .forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), texts));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(path + "/" + i, node.get(i), texts);
        }
    }

    private static byte[] file(String application, String language) throws IOException {
        String path =
                "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json"
                        .formatted(application, language);
        try (InputStream file = LocaleTest.class.getResourceAsStream(path)) {
            assertThat(file).as(path).isNotNull();
            return file.readAllBytes();
        }
    }
}
