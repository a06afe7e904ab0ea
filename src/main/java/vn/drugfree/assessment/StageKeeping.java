package vn.drugfree.assessment;

import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.drugfree.definition.CandidateGroup;
import vn.drugfree.definition.ElementProperty;
import vn.drugfree.input.InvalidInput;

/**
 * While a task with the property {@code assessment} is open, its body may enter figures: {@code
 * self} its own, {@code verify} those that hold.
 */
@Component
class StageKeeping {

    static final String SELF = "self";
    static final String VERIFY = "verify";

    private final SheetTable sheets;
    private final LineTable lines;

    StageKeeping(SheetTable sheets, LineTable lines) {
        this.sheets = sheets;
        this.lines = lines;
    }

    @EventListener(condition = "#task.eventName == 'create'")
    @Order(30)
    void open(DelegateTask task) {
        stage(task, stage -> sheets.open(sheet(task), stage, CandidateGroup.of(task).orElse(null)));
    }

    /** Whoever hands a sheet in, or back, has filled it in. */
    @EventListener(condition = "#task.eventName == 'complete'")
    @Order(30)
    void handIn(DelegateTask task) {
        stage(
                task,
                stage -> {
                    sheets.lock(sheet(task));
                    refuseGaps(sheet(task), stage);
                    sheets.close(sheet(task));
                });
    }

    @EventListener(condition = "#task.eventName == 'delete'")
    @Order(30)
    void close(DelegateTask task) {
        stage(task, stage -> sheets.close(sheet(task)));
    }

    private void refuseGaps(long sheet, String stage) {
        boolean own = stage.equals(SELF);
        long left =
                lines.of(sheet).stream()
                        .filter(line -> own ? line.isLeft() : line.isUnrated())
                        .count();
        if (left > 0) {
            throw new InvalidInput(
                    "Còn %d mục chưa %s. Mở trang Công cụ > Chấm điểm để nhập."
                            .formatted(left, own ? "nhập số liệu" : "cho điểm"));
        }
    }

    private static void stage(DelegateTask task, Consumer<String> whenThereIsOne) {
        ElementProperty.of(task.getBpmnModelElementInstance(), "assessment")
                .ifPresent(whenThereIsOne);
    }

    private static long sheet(DelegateTask task) {
        return (Long) task.getVariable(Assessment.SHEET);
    }
}
