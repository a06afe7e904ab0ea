package vn.drugfree.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import vn.drugfree.calendar.Days;
import vn.drugfree.input.InvalidInput;

/** A case in a scenario: what waits in it, what is done in it, how it went. */
public final class CaseRun {

    private final ProcessEngine engine;
    private final DistrictTime time;
    private final String instanceId;
    private final String code;

    CaseRun(ProcessEngine engine, DistrictTime time, String instanceId, String code) {
        this.engine = engine;
        this.time = time;
        this.instanceId = instanceId;
        this.code = code;
    }

    /** Id of the case's first process instance. */
    public String id() {
        return instanceId;
    }

    public String code() {
        return code;
    }

    /** Completes the one waiting task of that name with what an officer enters in its form. */
    public CaseRun complete(String task, Object... entries) {
        submit(waiting(task).getId(), entries);
        return this;
    }

    /** As {@link #complete}, by that officer and under the officer's own permissions. */
    public CaseRun completeAs(String officer, String task, Object... entries) {
        String id = waiting(task).getId();
        Officers.act(engine, officer, () -> submit(id, entries));
        return this;
    }

    /** As Tasklist does, so that a group of fields arrives beside what the case knows already. */
    private void submit(String taskId, Object... entries) {
        engine.getFormService().submitTaskForm(taskId, Values.entered(Values.map(entries)));
    }

    /** Somebody takes the waiting task. */
    public CaseRun take(String task, String officer) {
        engine.getTaskService().setAssignee(waiting(task).getId(), officer);
        return this;
    }

    /**
     * The form does not take these entries, for a reason that contains those words; the task waits
     * as before.
     */
    public CaseRun refuses(String task, String reason, Object... entries) {
        String id = waiting(task).getId();
        Map<String, String> before = variables(id);
        assertThatThrownBy(() -> complete(task, entries))
                .hasRootCauseInstanceOf(InvalidInput.class)
                .rootCause()
                .hasMessageContaining(reason);
        assertThat(waiting(task).getId()).as("the waiting " + task).isEqualTo(id);
        assertThat(variables(id)).as("variables of " + task).isEqualTo(before);
        return this;
    }

    public CaseRun isWaitingAt(String... tasks) {
        assertThat(waitingTasks()).as("tasks of " + code).containsExactlyInAnyOrder(tasks);
        return this;
    }

    /** The task has to be done by the end of that day. */
    public CaseRun isDue(String task, LocalDate day) {
        assertThat(Days.dayOf(waiting(task).getDueDate())).as("due date of " + task).isEqualTo(day);
        return this;
    }

    public CaseRun isGivenTo(String task, String group) {
        assertThat(engine.getTaskService().getIdentityLinksForTask(waiting(task).getId()))
                .as("candidates of " + task)
                .extracting(IdentityLink::getGroupId)
                .containsExactly(group);
        return this;
    }

    /** The timer waits for the end of that day (or, for a plain date, for its beginning). */
    public CaseRun firesOn(String timer, LocalDate day) {
        assertThat(Days.dayOf(timer(timer).getDuedate())).as("timer " + timer).isEqualTo(day);
        return this;
    }

    public CaseRun hasNoTimer(String timer) {
        assertThat(timers(timer)).as("waiting timer " + timer).isEmpty();
        return this;
    }

    /** Lets time pass until the timer is due, and fires it. */
    public CaseRun passTime(String timer) {
        Job job = timer(timer);
        time.set(new Date(job.getDuedate().getTime() + 1000));
        engine.getManagementService().executeJob(job.getId());
        return this;
    }

    /**
     * The case is over and went through these nodes last, in the called processes, too. Another
     * process may carry the person on under the same code.
     */
    public CaseRun hasEndedAt(String... endEvents) {
        assertThat(
                        engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceId(instanceId)
                                .count())
                .as("running instances of " + code)
                .isZero();
        assertThat(passed()).contains(endEvents);
        return this;
    }

    /** The case is over, and its first process ended at these end events and no other. */
    public CaseRun isClosedAs(String... endEvents) {
        hasEndedAt(endEvents);
        assertThat(
                        engine.getHistoryService()
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instanceId)
                                .activityType(ActivityTypes.END_EVENT_NONE)
                                .list())
                .as("ends of " + code)
                .extracting(HistoricActivityInstance::getActivityId)
                .containsExactlyInAnyOrder(endEvents);
        return this;
    }

    public CaseRun hasPassed(String... nodes) {
        assertThat(passed()).contains(nodes);
        return this;
    }

    public CaseRun hasNotPassed(String... nodes) {
        assertThat(passed()).doesNotContain(nodes);
        return this;
    }

    /** The last value of a variable of the case's first process, even when the case is over. */
    public Object value(String variable) {
        HistoricVariableInstance found =
                engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(instanceId)
                        .executionIdIn(instanceId)
                        .activityInstanceIdIn(instanceId)
                        .variableName(variable)
                        .singleResult();
        assertThat(found).as("variable " + variable).isNotNull();
        return found.getValue() instanceof Date date ? Days.dayOf(date) : found.getValue();
    }

    public CaseRun has(String variable, Object value) {
        assertThat(value(variable)).as(variable).isEqualTo(value);
        return this;
    }

    public Task waiting(String task) {
        List<Task> found = tasks().stream().filter(it -> is(it, task)).toList();
        assertThat(found).as("'%s' among %s".formatted(task, waitingTasks())).hasSize(1);
        return found.get(0);
    }

    private static boolean is(Task task, String key) {
        return task.getTaskDefinitionKey().equals(key);
    }

    private Map<String, String> variables(String taskId) {
        Map<String, String> written = new TreeMap<>();
        engine.getTaskService()
                .getVariables(taskId)
                .forEach((name, value) -> written.put(name, String.valueOf(value)));
        return written;
    }

    private List<String> waitingTasks() {
        return tasks().stream().map(Task::getTaskDefinitionKey).toList();
    }

    private List<Task> tasks() {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(code).list();
    }

    private Job timer(String timer) {
        List<Job> found = timers(timer);
        assertThat(found).as("waiting timer " + timer).hasSize(1);
        return found.get(0);
    }

    private List<Job> timers(String timer) {
        return instances().stream().flatMap(instance -> timers(instance, timer)).toList();
    }

    private Stream<Job> timers(String instance, String timer) {
        return engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(timer)
                .list()
                .stream();
    }

    private List<String> instances() {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(code)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
    }

    private List<String> passed() {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(code)
                .list()
                .stream()
                .flatMap(
                        instance ->
                                engine
                                        .getHistoryService()
                                        .createHistoricActivityInstanceQuery()
                                        .processInstanceId(instance.getId())
                                        .orderPartiallyByOccurrence()
                                        .asc()
                                        .list()
                                        .stream())
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }
}
