package vn.drugfree.definition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;

/** A BPMN file holds one process; these are its key and its {@code camunda:property} entries. */
public final class ProcessModel {

    private final Process process;

    private ProcessModel(Process process) {
        this.process = process;
    }

    public static ProcessModel of(BpmnModelInstance model) {
        return new ProcessModel(model.getModelElementsByType(Process.class).iterator().next());
    }

    public String key() {
        return process.getId();
    }

    /** The agencies whose units may start this process; none for a process others call. */
    public List<String> startingAgencies() {
        return property("startedBy").stream()
                .flatMap(agencies -> Arrays.stream(agencies.split(",")))
                .map(String::strip)
                .toList();
    }

    /** The prefix of this process's case codes, such as {@code CNBB}; empty if it opens no case. */
    public Optional<String> caseCodePrefix() {
        return property("caseCode");
    }

    /**
     * Whether its cases write about people who are not in the register, so that nobody but the
     * engine's history knows them.
     */
    public boolean forgetsPerson() {
        return property("forgetsPerson").map(Boolean::valueOf).orElse(false);
    }

    private Optional<String> property(String name) {
        return ElementProperty.of(process, name);
    }
}
