package vn.drugfree.register;

import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.drugfree.input.InvalidInput;

/** Which state may follow which, as the decision table {@code register-transitions} says. */
@Component
class Transitions {

    private static final String TABLE = "register-transitions";

    private final DecisionService decisions;
    private final RegisterWords words;

    Transitions(@Lazy DecisionService decisions, RegisterWords words) {
        this.decisions = decisions;
        this.words = words;
    }

    /**
     * @throws InvalidInput if the person may not pass from one state to the other
     */
    void require(PersonRow person, String to) {
        boolean allowed =
                !decisions
                        .evaluateDecisionTableByKey(
                                TABLE,
                                Variables.putValue("from", person.state()).putValue("to", to))
                        .isEmpty();
        if (!allowed) {
            throw new InvalidInput(
                    "Người %s đang ở trạng thái «%s», không chuyển sang «%s» được; có thể cán bộ khác vừa ghi sổ."
                            .formatted(
                                    person.code(), words.state(person.state()), words.state(to)));
        }
    }
}
