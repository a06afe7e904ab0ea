package vn.drugfree.register;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.drugfree.input.InvalidInput;

/**
 * What a task's form learns about who the person is goes back into the record. A task holds the
 * record as it was when the officer took it: what somebody else has changed since is not undone.
 */
@Component
class RecordKeeping {

    private static final String VERSION = "recordVersion";

    private final Records records;

    RecordKeeping(Records records) {
        this.records = records;
    }

    @EventListener(condition = "#task.eventName == 'create' or #task.eventName == 'assignment'")
    @Order(30)
    void remember(DelegateTask task) {
        if (task.getVariable(Register.PERSON_CODE) instanceof String code) {
            task.setVariableLocal(VERSION, records.of(code).version());
        }
    }

    @EventListener(condition = "#task.eventName == 'complete'")
    @Order(30)
    void writeBack(DelegateTask task) {
        if (task.getVariable(Register.PERSON_CODE) instanceof String code) {
            PersonVariable.recordIn(task.getExecution())
                    .ifPresent(record -> writeBack(code, record, task));
        }
    }

    private void writeBack(String code, PersonalRecord record, DelegateTask task) {
        if (!record.equals(records.of(code).record())) {
            int seen = (Integer) task.getVariable(VERSION);
            if (!records.change(code, seen, record, task.getAssignee())) {
                throw new InvalidInput(
                        "Thông tin cá nhân của người này vừa được cán bộ khác sửa. Trả việc rồi nhận lại để xem thông tin mới.");
            }
        }
    }
}
