package vn.drugfree.register;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import vn.drugfree.configuration.ConfigurationMistake;

/** The states, closing reasons and kinds of events that the register knows, and their names. */
@Component
public class RegisterWords {

    private static final String STATES = "states";
    private static final String REASONS = "closing-reasons";
    private static final String EVENTS = "events";

    private final Map<String, Map<String, String>> words;

    /**
     * @throws ConfigurationMistake if the file is missing, unreadable or lacks a list
     */
    RegisterWords(@Value("classpath:register/words.yml") Resource file) {
        this.words = read(file);
    }

    /** What people call a state. */
    public String state(String key) {
        return word(STATES, key);
    }

    /** What people call a state and, of a closed one, why it is. */
    public String state(String key, @Nullable String closingReason) {
        return closingReason == null ? state(key) : state(key) + ": " + reason(closingReason);
    }

    public String reason(String key) {
        return word(REASONS, key);
    }

    public String kind(String key) {
        return word(EVENTS, key);
    }

    /** Keys of all states. */
    public Set<String> states() {
        return words.get(STATES).keySet();
    }

    /** Keys of all kinds of events. */
    public Set<String> kinds() {
        return words.get(EVENTS).keySet();
    }

    /** Keys of all closing reasons. */
    public Set<String> reasons() {
        return words.get(REASONS).keySet();
    }

    private String word(String list, String key) {
        String word = words.get(list).get(key);
        if (word == null) {
            throw new IllegalArgumentException(
                    "register/words.yml has no '%s' among its %s".formatted(key, list));
        }
        return word;
    }

    private static Map<String, Map<String, String>> read(Resource file) {
        try (InputStream content = file.getInputStream()) {
            Map<String, Map<String, String>> words =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
            for (String list : List.of(STATES, REASONS, EVENTS)) {
                if (words == null || words.get(list) == null || words.get(list).isEmpty()) {
                    throw new ConfigurationMistake(
                            "register/words.yml: '%s' is missing".formatted(list));
                }
            }
            return words;
        } catch (IOException | YAMLException | ClassCastException broken) {
            throw new ConfigurationMistake(
                    "register/words.yml: cannot be read as lists of key: word");
        }
    }
}
