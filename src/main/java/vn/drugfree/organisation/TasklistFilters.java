package vn.drugfree.organisation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The filters everybody finds in Tasklist. They are written once, by name; an administrator may
 * change them afterwards.
 */
@Component
class TasklistFilters {

    // Filters are read with the server's zone, which is Vietnam's.
    private static final String NOW = "${now()}";
    private static final String TODAY = "${dateTime().withTimeAtStartOfDay()}";
    private static final String TONIGHT = endOfDay(0);
    private static final String THREE_DAYS_ON = endOfDay(3);

    private final FilterService filters;
    private final TaskService tasks;

    TasklistFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    private record Wanted(String name, String description, String colour, TaskQuery query) {}

    void write() {
        Set<String> present = shared().stream().map(Filter::getName).collect(Collectors.toSet());
        List<Wanted> all = wanted();
        for (Wanted wanted : all) {
            if (!present.contains(wanted.name())) {
                write(wanted, 10 * (all.indexOf(wanted) + 1));
            }
        }
    }

    /** Filters nobody owns. A person may have made one of the same name. */
    List<Filter> shared() {
        return filters.createTaskFilterQuery().unlimitedList().stream()
                .filter(filter -> filter.getOwner() == null)
                .toList();
    }

    private List<Wanted> wanted() {
        return List.of(
                new Wanted(
                        "Việc của tôi",
                        "Việc tôi đang nhận xử lý",
                        "#1f5fa8",
                        tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")),
                new Wanted(
                        "Việc của đơn vị",
                        "Mọi việc giao cho đơn vị của tôi, kể cả việc đã có người nhận",
                        "#2e7d4f",
                        ofMyUnits(tasks.createTaskQuery())),
                new Wanted(
                        "Đến hạn hôm nay",
                        "Việc của tôi và của đơn vị phải xong trong hôm nay",
                        "#c77700",
                        mine().dueAfterExpression(TODAY).dueBeforeExpression(TONIGHT)),
                new Wanted(
                        "Đến hạn trong 3 ngày",
                        "Việc của tôi và của đơn vị phải xong hôm nay hoặc trong ba ngày tới",
                        "#b59a00",
                        mine().dueAfterExpression(NOW).dueBeforeExpression(THREE_DAYS_ON)),
                new Wanted(
                        "Quá hạn",
                        "Việc của tôi và của đơn vị đã quá hạn",
                        "#b3261e",
                        mine().dueBeforeExpression(NOW)));
    }

    private TaskQuery mine() {
        TaskQuery either = tasks.createTaskQuery().or().taskAssigneeExpression("${currentUser()}");
        return ofMyUnits(either).endOr();
    }

    private static TaskQuery ofMyUnits(TaskQuery query) {
        return query.taskCandidateGroupInExpression("${currentUserGroups()}")
                .includeAssignedTasks();
    }

    private static String endOfDay(int daysFromNow) {
        return "${dateTime().withTimeAtStartOfDay().plusDays(%d).minusMillis(1)}"
                .formatted(daysFromNow + 1);
    }

    private void write(Wanted wanted, int priority) {
        Filter filter = filters.newTaskFilter(wanted.name());
        filter.setQuery(wanted.query());
        filter.setProperties(
                Map.of(
                        "description",
                        wanted.description(),
                        "color",
                        wanted.colour(),
                        "priority",
                        priority,
                        "refresh",
                        true,
                        "variables",
                        List.of(
                                Map.of("name", "caseCode", "label", "Mã hồ sơ"),
                                Map.of("name", "dutyName", "label", "Nhiệm vụ")),
                        "showUndefinedVariable",
                        false));
        filters.saveFilter(filter);
    }
}
