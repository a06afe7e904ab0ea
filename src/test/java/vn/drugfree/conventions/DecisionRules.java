package vn.drugfree.conventions;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;

/** Rules for decision tables. */
final class DecisionRules {

    static final List<Rule> ALL =
            List.of(
                    Rule.ofDecisions("decisions are kept for days", DecisionRules::history),
                    Rule.ofDecisions("decision ids are readable", DecisionRules::ids),
                    Rule.ofDecisions("decisions and columns are labelled", DecisionRules::labels));

    private DecisionRules() {}

    private static Stream<String> history(DecisionFile file) {
        return file.all(Decision.class)
                .filter(it -> !ProcessRules.isDays(it.getCamundaHistoryTimeToLiveString()))
                .map(
                        it ->
                                file.says(
                                        "decision '%s' has historyTimeToLive '%s';"
                                                + " give days, such as P1825D",
                                        it.getId(), it.getCamundaHistoryTimeToLiveString()));
    }

    private static Stream<String> ids(DecisionFile file) {
        return file.all(DmnElement.class)
                .map(DmnElement::getId)
                .filter(Objects::nonNull)
                .filter(id -> !ProcessRules.isKebab(id))
                .map(id -> file.says("id '%s' is not lower-case-with-hyphens", id));
    }

    private static Stream<String> labels(DecisionFile file) {
        Stream<DmnElement> unlabelled =
                Stream.of(
                                file.all(Decision.class).filter(it -> isBlank(it.getName())),
                                file.all(Input.class).filter(it -> isBlank(it.getLabel())),
                                file.all(Output.class).filter(it -> isBlank(it.getLabel())))
                        .flatMap(elements -> elements);
        return unlabelled.map(it -> file.says("'%s' has no Vietnamese label", it.getId()));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
