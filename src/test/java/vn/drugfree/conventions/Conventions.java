package vn.drugfree.conventions;

import java.util.List;
import java.util.stream.Stream;

/** All rules for models and forms. */
final class Conventions {

    static final List<Rule> RULES =
            Stream.of(
                            List.of(
                                    new Rule(
                                            "every file can be read",
                                            it -> it.unreadable().stream())),
                            ProcessRules.ALL,
                            WordingRules.ALL,
                            TaskRules.ALL,
                            FormUseRules.ALL,
                            FlowRules.ALL,
                            CallRules.ALL,
                            ExpressionRules.ALL,
                            DecisionRules.ALL,
                            TimetableRules.ALL,
                            RowRules.ALL,
                            ClockRules.ALL,
                            RegisterRules.ALL,
                            FormRules.ALL,
                            InputRules.ALL,
                            FormTextRules.ALL,
                            CaseDataRules.ALL)
                    .flatMap(List::stream)
                    .toList();

    private Conventions() {}

    /** What breaks the rules, one sentence each; empty when all is well. */
    static List<String> violations(Project project) {
        return RULES.stream().flatMap(rule -> rule.violations(project).stream()).toList();
    }
}
