package vn.drugfree.duty;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.organisation.Organisation;

/**
 * The sessions of a communication campaign. They lie in numbered variables of its process, {@code
 * sessionOn1} and so on, because a form cannot hold a list. Models call it {@code sessions}.
 */
@Component("sessions")
public class Sessions {

    /** How many the form of the plan has rows for. */
    static final int IN_THE_PLAN = 8;

    static final String ON = "sessionOn";
    private static final String PLACE = "sessionPlace";
    private static final String AUDIENCE = "sessionAudience";
    private static final String STATE = "sessionState";
    private static final String PEOPLE = "sessionPeople";
    private static final String EVIDENCE = "sessionEvidence";
    private static final String NOTE = "sessionNote";
    private static final String ADDED = "addedSession";
    private static final String HELD = "held";
    private static final String OFF = "called-off";

    /** The longest text that a form takes. */
    private static final int LONGEST = 2000;

    private final Organisation organisation;

    Sessions(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Those whose turn it is: all of the plan at first, later the one that has been added. */
    public List<Integer> numbers(DelegateExecution execution) {
        return execution.getVariable(ADDED) instanceof Number added
                ? List.of(added.intValue())
                : all(execution).boxed().toList();
    }

    /** Adds a session, with what the form says in {@code addedOn} and so on. */
    public void add(DelegateExecution execution) {
        int number = all(execution).max().orElse(0) + 1;
        execution.setVariable(ON + number, execution.getVariable("addedOn"));
        execution.setVariable(PLACE + number, execution.getVariable("addedPlace"));
        execution.setVariable(AUDIENCE + number, execution.getVariable("addedAudience"));
        execution.setVariable(ADDED, number);
    }

    /** The session of this execution took place, as its form says. */
    public void held(DelegateExecution execution) {
        int number = number(execution);
        execution.setVariable(STATE + number, HELD);
        execution.setVariable(PEOPLE + number, execution.getVariable(PEOPLE));
        execution.setVariable(EVIDENCE + number, execution.getVariable(EVIDENCE));
        note(
                execution,
                "đã tổ chức ngày %s, %s người"
                        .formatted(written(execution, "heldOn"), execution.getVariable(PEOPLE)));
    }

    /** The session of this execution takes place on another day. */
    public void postponed(DelegateExecution execution) {
        execution.setVariable(ON + number(execution), execution.getVariable("newSessionOn"));
        note(execution, "hoãn từ ngày %s: %s".formatted(written(execution, ON), reason(execution)));
    }

    /** The session of this execution does not take place at all. */
    public void calledOff(DelegateExecution execution) {
        execution.setVariable(STATE + number(execution), OFF);
        note(execution, "không tổ chức: " + reason(execution));
    }

    /** A line for each session: when, where, for whom, and what came of it. */
    public String list(DelegateExecution execution) {
        return all(execution)
                .mapToObj(number -> line(execution, number))
                .collect(Collectors.joining("\n"));
    }

    private String line(DelegateExecution execution, int number) {
        String note = CaseVariables.text(execution, NOTE + number);
        return "* **Buổi %d:** ngày %s, %s, %s%s"
                .formatted(
                        number,
                        written(execution, ON + number),
                        place(execution, number),
                        execution.getVariable(AUDIENCE + number),
                        note == null ? "" : "; " + note);
    }

    private String place(DelegateExecution execution, int number) {
        String own = CaseVariables.text(execution, CaseVariables.COMMUNE);
        return organisation
                .nameOfCommune(own)
                .or(() -> organisation.nameOfCommune(CaseVariables.text(execution, PLACE + number)))
                .orElse("toàn huyện");
    }

    /** How many there are, without those that were called off. */
    public int countPlanned(DelegateExecution execution) {
        return (int) all(execution).filter(it -> !is(execution, it, OFF)).count();
    }

    public int countHeld(DelegateExecution execution) {
        return (int) held(execution, all(execution)).count();
    }

    /** How many people were at all of them together. */
    public int people(DelegateExecution execution) {
        return held(execution, all(execution))
                .mapToObj(number -> execution.getVariable(PEOPLE + number))
                .mapToInt(people -> ((Number) people).intValue())
                .sum();
    }

    /** What the numbers say of the duty; the form may say otherwise. */
    public String result(DelegateExecution execution) {
        int held = countHeld(execution);
        if (held == 0) {
            return "not-done";
        }
        return held == countPlanned(execution) ? "done" : "partly";
    }

    /** What shows that the sessions took place, a line for each, as far as a form can hold it. */
    public String evidence(DelegateExecution execution) {
        StringBuilder text = new StringBuilder();
        held(execution, all(execution))
                .mapToObj(
                        number ->
                                "Buổi %d, ngày %s: %s\n"
                                        .formatted(
                                                number,
                                                written(execution, ON + number),
                                                execution.getVariable(EVIDENCE + number)))
                .filter(line -> text.length() + line.length() <= LONGEST)
                .forEach(text::append);
        return text.toString().strip();
    }

    private static IntStream all(DelegateExecution execution) {
        return IntStream.iterate(
                        1,
                        number -> number <= IN_THE_PLAN || isThere(execution, number),
                        number -> number + 1)
                .filter(number -> isThere(execution, number));
    }

    private static boolean isThere(DelegateExecution execution, int number) {
        return execution.getVariable(ON + number) != null;
    }

    private static IntStream held(DelegateExecution execution, IntStream numbers) {
        return numbers.filter(number -> is(execution, number, HELD));
    }

    private static boolean is(DelegateExecution execution, int number, String state) {
        return state.equals(execution.getVariable(STATE + number));
    }

    private static void note(DelegateExecution execution, String note) {
        execution.setVariable(NOTE + number(execution), note);
    }

    private static int number(DelegateExecution execution) {
        return ((Number) Objects.requireNonNull(execution.getVariable("sessionNumber"))).intValue();
    }

    private static @Nullable String reason(DelegateExecution execution) {
        return CaseVariables.text(execution, "outcomeReason");
    }

    private static String written(DelegateExecution execution, String variable) {
        return Days.dayOf((Date) execution.getVariable(variable)).format(Days.WRITTEN);
    }
}
