package vn.drugfree.conventions;

import static vn.drugfree.conventions.Rule.when;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.dmn.instance.Decision;

/** Rules for calls to other processes and to decisions. */
final class CallRules {

    static final List<Rule> ALL =
            List.of(
                    Rule.ofProcesses("a call stays in its deployment", CallRules::callBinding),
                    Rule.ofProcesses("a decision stays in its deployment", CallRules::ruleBinding),
                    Rule.ofProcesses("a call hands on the case code", CallRules::businessKey),
                    new Rule("a called process exists", CallRules::calledProcess),
                    new Rule("an asked decision exists", CallRules::askedDecision));

    private CallRules() {}

    private static Stream<String> callBinding(ProcessFile file) {
        return file.all(CallActivity.class)
                .filter(call -> !"deployment".equals(call.getCamundaCalledElementBinding()))
                .map(
                        call ->
                                file.says(
                                        "call activity '%s' needs"
                                                + " camunda:calledElementBinding=\"deployment\"",
                                        call.getId()));
    }

    private static Stream<String> ruleBinding(ProcessFile file) {
        return file.all(BusinessRuleTask.class)
                .filter(task -> !"deployment".equals(task.getCamundaDecisionRefBinding()))
                .map(
                        task ->
                                file.says(
                                        "business rule task '%s' needs"
                                                + " camunda:decisionRefBinding=\"deployment\"",
                                        task.getId()));
    }

    private static Stream<String> businessKey(ProcessFile file) {
        return file.all(CallActivity.class)
                .filter(
                        call ->
                                ProcessFile.extensions(call, CamundaIn.class)
                                        .noneMatch(in -> in.getCamundaBusinessKey() != null))
                .map(
                        call ->
                                file.says(
                                        "call activity '%s' needs <camunda:in"
                                                + " businessKey=\"#{execution.processBusinessKey}\" />",
                                        call.getId()));
    }

    private static Stream<String> calledProcess(Project project) {
        return project.processes().stream()
                .flatMap(
                        file ->
                                file.all(CallActivity.class)
                                        .flatMap(it -> called(project, file, it)));
    }

    /** What the catalogue of duties says to call is checked when the application starts. */
    private static Stream<String> called(Project project, ProcessFile file, CallActivity call) {
        return when(
                !call.getCalledElement().equals("${work}")
                        && !project.hasProcess(call.getCalledElement()),
                file.says(
                        "call activity '%s' calls '%s', which no file in processes/ holds",
                        call.getId(), call.getCalledElement()));
    }

    private static Stream<String> askedDecision(Project project) {
        Set<String> decisions =
                project.decisions().stream()
                        .flatMap(file -> file.all(Decision.class))
                        .map(Decision::getId)
                        .collect(Collectors.toSet());
        return project.processes().stream()
                .flatMap(
                        file ->
                                file.all(BusinessRuleTask.class)
                                        .flatMap(it -> asked(decisions, file, it)));
    }

    private static Stream<String> asked(
            Set<String> decisions, ProcessFile file, BusinessRuleTask task) {
        return when(
                !decisions.contains(task.getCamundaDecisionRef()),
                file.says(
                        "business rule task '%s' asks '%s', which no file in processes/ holds",
                        task.getId(), task.getCamundaDecisionRef()));
    }
}
