package vn.drugfree.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.drugfree.input.Caller;
import vn.drugfree.input.InvalidInput;

/** Deadlines over HTTP. Whoever may see a task may see why it is due when it is due. */
@RestController
@RequestMapping({"/api/deadlines", "/camunda/api/drugfree/deadlines"})
class DeadlineController {

    // A page of the task list, several times over.
    private static final int MOST_TASKS = 200;

    private final DeadlineTable table;
    private final Explanations explanations;
    private final DeadlineChanges changes;
    private final DecidingHeads heads;
    private final TaskService tasks;
    private final Caller caller;

    record OfTask(String taskId, String standing, String state) {}

    record ExtensionRequest(Integer by, String reason) {}

    record StartRequest(LocalDate date, String reason) {}

    DeadlineController(
            DeadlineTable table,
            Explanations explanations,
            DeadlineChanges changes,
            DecidingHeads heads,
            @Lazy TaskService tasks,
            Caller caller) {
        this.table = table;
        this.explanations = explanations;
        this.changes = changes;
        this.heads = heads;
        this.tasks = tasks;
        this.caller = caller;
    }

    /** Where the deadlines of some tasks stand; tasks the caller may not see are left out. */
    @GetMapping
    List<OfTask> list(@RequestParam("tasks") List<String> ids) {
        caller.id();
        if (ids.size() > MOST_TASKS) {
            throw new InvalidInput("Chỉ hỏi được tối đa %d việc một lần.".formatted(MOST_TASKS));
        }
        Set<String> visible =
                ids.isEmpty()
                        ? Set.of()
                        : tasks
                                .createTaskQuery()
                                .taskIdIn(ids.toArray(String[]::new))
                                .list()
                                .stream()
                                .map(Task::getId)
                                .collect(Collectors.toSet());
        return table.ofTasks(List.copyOf(visible)).stream()
                .map(
                        deadline -> {
                            Standing standing = explanations.standing(deadline);
                            return new OfTask(deadline.id(), standing.words(), standing.state());
                        })
                .toList();
    }

    @GetMapping("/{taskId}")
    Explanation explain(@PathVariable String taskId) {
        KeptDeadline deadline = visible(taskId);
        return explanations.of(deadline, heads.include(caller.groups(), deadline.about()));
    }

    @PostMapping("/{taskId}/extension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void extend(@PathVariable String taskId, @RequestBody ExtensionRequest asked) {
        requireHead(taskId);
        if (asked.by() == null) {
            throw InvalidInput.field("Gia hạn thêm", "chưa được điền");
        }
        String decidedBy = caller.id();
        caller.withFullRights(() -> changes.extend(taskId, asked.by(), asked.reason(), decidedBy));
    }

    @PostMapping("/{taskId}/start")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correctStart(@PathVariable String taskId, @RequestBody StartRequest asked) {
        requireHead(taskId);
        if (asked.date() == null) {
            throw InvalidInput.field("Ngày bắt đầu đúng", "chưa được điền");
        }
        String decidedBy = caller.id();
        caller.withFullRights(
                () -> changes.correctStart(taskId, asked.date(), asked.reason(), decidedBy));
    }

    private void requireHead(String taskId) {
        if (!heads.include(caller.groups(), visible(taskId).about())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** The engine's own answer under the caller's permissions decides who sees what. */
    private KeptDeadline visible(String taskId) {
        caller.id();
        if (tasks.createTaskQuery().taskId(taskId).count() == 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return table.find(taskId)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
