package vn.drugfree.register;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.drugfree.input.Caller;
import vn.drugfree.input.InvalidInput;
import vn.drugfree.input.Reason;

/** Enters personal records and corrects them. */
@Component
public class RecordChanges {

    private final Persons persons;
    private final Records records;
    private final RecordAccess access;
    private final Caller caller;
    private final RuntimeService processes;
    private final TaskService tasks;

    RecordChanges(
            Persons persons,
            Records records,
            RecordAccess access,
            Caller caller,
            @Lazy RuntimeService processes,
            @Lazy TaskService tasks) {
        this.persons = persons;
        this.records = records;
        this.access = access;
        this.caller = caller;
        this.processes = processes;
        this.tasks = tasks;
    }

    /**
     * Corrects who a person is; the cases that run for the person know it at once.
     *
     * @param version the one the caller saw
     * @throws RecordConflict if somebody else has changed the record meanwhile
     * @throws InvalidInput if the reason is missing, or the identity number is another person's
     */
    @Transactional
    public void change(String code, int version, PersonalRecord record, String reason) {
        String why = Reason.checked(reason);
        persons.waitAtTheEntrance();
        PersonRow person = persons.lock(code);
        refuseNumberOfAnother(code, record, person.commune());
        if (!records.change(code, version, record, caller.id())) {
            throw new RecordConflict();
        }
        access.keep(code, caller.id(), "change", why);
        caller.withFullRights(() -> tellCases(person.caseCode(), record));
    }

    /** New persons, in the order of their records. */
    List<String> enter(List<PersonalRecord> people, @Nullable String commune, Step step) {
        List<String> codes = persons.nextCodes(people.size());
        persons.add(codes, commune, step);
        records.add(codes, people, step.by());
        return codes;
    }

    /**
     * Fills the gaps in a known record; what it says already is corrected on its own page only.
     *
     * @throws InvalidInput if the number belongs to somebody of another name or birth date
     */
    void completed(String code, PersonalRecord named, Step step) {
        Records.Kept known = records.of(code);
        if (!known.record().agreesWith(named)) {
            throw new InvalidInput(
                    "Số định danh này trong sổ quản lý thuộc về người có họ tên hoặc ngày sinh khác. Kiểm tra lại giấy tờ của người này.");
        }
        PersonalRecord complete = known.record().completedBy(named);
        if (!complete.equals(known.record())) {
            records.change(code, known.version(), complete, step.by());
        }
    }

    private void refuseNumberOfAnother(
            String code, PersonalRecord record, @Nullable String commune) {
        if (record.idNumber() != null) {
            String owner = records.match(List.of(record), commune).get(0);
            if (owner != null && !owner.equals(code)) {
                throw InvalidInput.field(
                        "Số định danh cá nhân", "đã có trong sổ, của người khác (" + owner + ")");
            }
        }
    }

    private void tellCases(String caseCode, PersonalRecord record) {
        for (ProcessInstance instance :
                processes
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseCode)
                        .list()) {
            Object known = processes.getVariable(instance.getId(), PersonVariable.NAME);
            if (known != null) {
                processes.setVariable(
                        instance.getId(), PersonVariable.NAME, PersonVariable.with(known, record));
                tasks.createTaskQuery()
                        .processInstanceId(instance.getId())
                        .list()
                        .forEach(task -> tellTask(task, record));
            }
        }
    }

    private void tellTask(Task task, PersonalRecord record) {
        Object shown = tasks.getVariableLocal(task.getId(), PersonVariable.NAME);
        if (shown != null) {
            tasks.setVariableLocal(
                    task.getId(), PersonVariable.NAME, PersonVariable.with(shown, record));
        }
    }
}
