package vn.drugfree.register;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.context.annotation.Lazy;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.input.InvalidInput;
import vn.drugfree.organisation.Organisation;

/**
 * What a model writes into the register, as {@code ${register.…}}, always in the transaction of its
 * step. The person's commune is the case's.
 */
@Component("register")
public class Register {

    static final String PERSON_CODE = "personCode";
    static final String SUSPECTED = "suspected";
    static final String CLOSED = "closed";

    private static final String COMMUNE = "commune";
    private static final String VARIANT = "variant";

    private final Persons persons;
    private final Records records;
    private final Events events;
    private final Transitions transitions;
    private final RecordChanges changes;
    private final RegisterWords words;
    private final Steps steps;
    private final Organisation organisation;
    private final DistrictClock clock;
    private final RuntimeService processes;
    private final DecisionService decisions;

    Register(
            Persons persons,
            Records records,
            Events events,
            Transitions transitions,
            RecordChanges changes,
            RegisterWords words,
            Steps steps,
            Organisation organisation,
            DistrictClock clock,
            @Lazy RuntimeService processes,
            @Lazy DecisionService decisions) {
        this.persons = persons;
        this.records = records;
        this.events = events;
        this.transitions = transitions;
        this.changes = changes;
        this.words = words;
        this.steps = steps;
        this.organisation = organisation;
        this.clock = clock;
        this.processes = processes;
        this.decisions = decisions;
    }

    /**
     * At the start of a case: finds the person the start form names, or enters whoever is new as
     * suspected; a case that another one has begun brings the code along. Then the case knows
     * {@code personCode}, {@code person} as the record says, and {@code variant}.
     *
     * @throws InvalidInput when another case of the person is running
     */
    public void open(DelegateExecution execution) {
        Step step = steps.of(execution);
        String code = (String) execution.getVariable(PERSON_CODE);
        if (code == null) {
            code = enter(execution, step);
            execution.setVariable(PERSON_CODE, code);
        }
        PersonRow person = persons.lock(code);
        refuseSecondCase(person, step);
        persons.useCase(code, step.caseCode());
        if (person.state().equals(CLOSED)) {
            change(person, SUSPECTED, null, clock.today(), execution);
        } else {
            follow(person, execution, clock.today());
        }
        execution.setVariable(
                PersonVariable.NAME,
                PersonVariable.with(
                        execution.getVariable(PersonVariable.NAME), records.of(code).record()));
        if (execution.getVariable(VARIANT) == null) {
            execution.setVariable(VARIANT, ageGroup(execution));
        }
    }

    /**
     * The person is in that state from that day on; nothing changes if it is so already.
     *
     * @throws InvalidInput when the state must not follow the one the person is in
     * @throws IllegalArgumentException for a state the register does not know
     */
    public void state(DelegateExecution execution, String state, Date from) {
        words.state(state);
        PersonRow person = personOf(execution);
        if (person.state().equals(state)) {
            follow(person, execution, clock.today());
        } else {
            transitions.require(person, state);
            change(person, state, null, Days.dayOf(from), execution);
        }
    }

    /** The person is no longer managed; the same errors as {@link #state}. */
    public void close(DelegateExecution execution, String reason, Date on) {
        words.reason(reason);
        PersonRow person = personOf(execution);
        transitions.require(person, CLOSED);
        change(person, CLOSED, reason, Days.dayOf(on), execution);
    }

    /**
     * Keeps that something happened or was done.
     *
     * @throws IllegalArgumentException for a kind the register does not know
     */
    public void note(DelegateExecution execution, String kind, Date on) {
        Step step = steps.of(execution);
        PersonRow person = personOf(execution);
        follow(person, execution, clock.today());
        events.add(List.of(person.code()), kind, Days.dayOf(on), step);
    }

    /**
     * How often that happened up to now.
     *
     * @param months how far back, from today; a month ago counts
     */
    public long count(DelegateExecution execution, String kind, int months) {
        return events.count(codeOf(execution), kind, clock.today().minusMonths(months));
    }

    /**
     * The person and the case belong to another commune from that day on.
     *
     * @throws IllegalArgumentException if there is no such commune
     */
    public void move(DelegateExecution execution, String commune, Date on) {
        organisation
                .findCommune(commune)
                .orElseThrow(() -> new IllegalArgumentException("no commune " + commune));
        // Those that called this process go on in the new commune, too, even if a legal term ends
        // the
        // call before it could hand anything back.
        for (DelegateExecution level = execution;
                level != null;
                level = level.getProcessInstance().getSuperExecution()) {
            level.setVariable(COMMUNE, commune);
        }
        PersonRow person = personOf(execution);
        follow(person, execution, Days.dayOf(on));
    }

    /**
     * What the caller of this process knows of the person, with what this process has learnt laid
     * over it: both went on writing side by side.
     */
    public JsonValue joined(DelegateExecution execution) {
        DelegateExecution called = execution.getProcessInstance();
        return PersonVariable.joined(
                called.getSuperExecution().getVariable(PersonVariable.NAME),
                called.getVariable(PersonVariable.NAME));
    }

    private String enter(DelegateExecution execution, Step step) {
        PersonalRecord named =
                PersonVariable.recordIn(execution)
                        .orElseThrow(() -> new IllegalStateException("the case knows no person"));
        String commune = (String) execution.getVariable(COMMUNE);
        persons.waitAtTheEntrance();
        String known = records.match(List.of(named), commune).get(0);
        if (known == null) {
            return changes.enter(List.of(named), commune, step).get(0);
        }
        changes.completed(known, named, step);
        return known;
    }

    private void refuseSecondCase(PersonRow person, Step step) {
        boolean other =
                !person.caseCode().equals(step.caseCode())
                        && processes
                                        .createProcessInstanceQuery()
                                        .processInstanceBusinessKey(person.caseCode())
                                        .variableValueEquals(PERSON_CODE, person.code())
                                        .count()
                                > 0;
        if (other) {
            throw new InvalidInput(
                    "Người này đang có hồ sơ %s (%s%s). Hãy làm tiếp trong hồ sơ đó, không mở hồ sơ mới."
                            .formatted(
                                    person.caseCode(),
                                    words.state(person.state()),
                                    communeIn(person)));
        }
    }

    private String communeIn(PersonRow person) {
        return organisation.nameOfCommune(person.commune()).map(name -> ", " + name).orElse("");
    }

    private void change(
            PersonRow person,
            String state,
            @Nullable String reason,
            LocalDate on,
            DelegateExecution execution) {
        String commune = communeOf(execution, person);
        Step step = steps.of(execution);
        PersonRow changed =
                new PersonRow(person.code(), commune, state, on, reason, step.caseCode());
        LocalDate since = persons.keep(changed, on, step);
        persons.put(person.code(), state, reason, commune, since);
    }

    private void follow(PersonRow person, DelegateExecution execution, LocalDate on) {
        String commune = communeOf(execution, person);
        if (!Objects.equals(commune, person.commune())) {
            Step step = steps.of(execution);
            PersonRow moved =
                    new PersonRow(
                            person.code(),
                            commune,
                            person.state(),
                            person.stateSince(),
                            person.closingReason(),
                            step.caseCode());
            persons.keep(moved, on, step);
            persons.put(
                    person.code(),
                    person.state(),
                    person.closingReason(),
                    commune,
                    person.stateSince());
        }
    }

    private static @Nullable String communeOf(DelegateExecution execution, PersonRow person) {
        return execution.getVariable(COMMUNE) instanceof String commune
                ? commune
                : person.commune();
    }

    private PersonRow personOf(DelegateExecution execution) {
        return persons.lock(codeOf(execution));
    }

    private static String codeOf(DelegateExecution execution) {
        return Objects.requireNonNull(
                (String) execution.getVariable(PERSON_CODE), "the case has no " + PERSON_CODE);
    }

    private String ageGroup(DelegateExecution execution) {
        return decisions
                .evaluateDecisionTableByKey(
                        "age-group",
                        Variables.putValue(
                                        PersonVariable.NAME,
                                        execution.getVariableTyped(PersonVariable.NAME))
                                .putValue("day", Days.startOf(clock.today())))
                .getSingleEntry();
    }
}
