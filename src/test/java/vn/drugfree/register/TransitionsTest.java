package vn.drugfree.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.input.InvalidInput;
import vn.drugfree.testing.ProcessTest;

/** Each state against each: what may follow is written here once more, by hand. */
@ProcessTest
class TransitionsTest {

    private static final Map<String, List<String>> ALLOWED =
            Map.of(
                    "suspected",
                    List.of(
                            "user-management",
                            "addicted",
                            "voluntary-rehabilitation",
                            "substitution-treatment",
                            "compulsory-rehabilitation",
                            "post-rehabilitation",
                            "closed"),
                    "user-management",
                    List.of("addicted", "compulsory-rehabilitation", "closed"),
                    "addicted",
                    List.of(
                            "voluntary-rehabilitation",
                            "substitution-treatment",
                            "compulsory-rehabilitation",
                            "closed"),
                    "voluntary-rehabilitation",
                    List.of(
                            "addicted",
                            "substitution-treatment",
                            "compulsory-rehabilitation",
                            "post-rehabilitation",
                            "closed"),
                    "substitution-treatment",
                    List.of(
                            "addicted",
                            "voluntary-rehabilitation",
                            "compulsory-rehabilitation",
                            "post-rehabilitation",
                            "closed"),
                    "compulsory-rehabilitation",
                    List.of("addicted", "post-rehabilitation", "closed"),
                    "post-rehabilitation",
                    List.of("addicted", "compulsory-rehabilitation", "closed"),
                    "closed",
                    List.of("suspected"));

    @Autowired Transitions transitions;
    @Autowired RegisterWords words;

    @Test
    void whatMayFollowWhat() {
        assertThat(words.states()).containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
        for (String from : words.states()) {
            for (String to : words.states()) {
                PersonRow person = personIn(from);
                if (ALLOWED.get(from).contains(to)) {
                    transitions.require(person, to);
                } else {
                    assertThatThrownBy(() -> transitions.require(person, to))
                            .as("%s to %s", from, to)
                            .isInstanceOf(InvalidInput.class)
                            .hasMessageContaining(words.state(from))
                            .hasMessageContaining(words.state(to));
                }
            }
        }
    }

    private static PersonRow personIn(String state) {
        return new PersonRow(
                "NQL-000001", "binh-kieu", state, LocalDate.of(2024, 2, 1), null, "TEST-1");
    }
}
