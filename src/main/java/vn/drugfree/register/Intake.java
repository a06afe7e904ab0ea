package vn.drugfree.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Enters many persons in one step of a process. */
@Component
public class Intake {

    private final Persons persons;
    private final RecordChanges changes;
    private final Events events;
    private final Steps steps;

    Intake(Persons persons, RecordChanges changes, Events events, Steps steps) {
        this.persons = persons;
        this.changes = changes;
        this.events = events;
        this.steps = steps;
    }

    /** Before matching: until the transaction ends nobody else enters a person. */
    public void begin() {
        persons.waitAtTheEntrance();
    }

    /** Enters new persons as suspected; their codes, in the order of the records. */
    public List<String> enter(
            List<PersonalRecord> people, String commune, DelegateExecution execution) {
        return changes.enter(people, commune, steps.of(execution));
    }

    /** Notes the same for all of them. */
    public void note(
            Collection<String> codes, String kind, LocalDate on, DelegateExecution execution) {
        events.add(codes, kind, on, steps.of(execution));
    }
}
