package vn.drugfree.survey;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.input.InvalidInput;
import vn.drugfree.register.EnteredRecord;
import vn.drugfree.register.Intake;
import vn.drugfree.register.PersonRow;
import vn.drugfree.register.PersonSearch;
import vn.drugfree.register.PersonalRecord;
import vn.drugfree.register.Register;

/**
 * The step {@code enter-suspect}: somebody whom the survey found goes into the register at once.
 */
@Component("enterSuspect")
class EnterSuspect implements JavaDelegate {

    /** Who was found. Lives as long as the transaction; no table of the engine holds it. */
    static final String FOUND = "foundPerson";

    static final String SURVEY = "surveyCase";
    static final String BY = "foundBy";

    private final PersonSearch search;
    private final Intake intake;
    private final Register register;
    private final AnswerTable answers;
    private final DistrictClock clock;

    EnterSuspect(
            PersonSearch search,
            Intake intake,
            Register register,
            AnswerTable answers,
            DistrictClock clock) {
        this.search = search;
        this.intake = intake;
        this.register = register;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PersonalRecord found = (PersonalRecord) execution.getVariable(FOUND);
        String commune = (String) execution.getVariable(Survey.COMMUNE);
        intake.begin();
        String known = search.match(List.of(found), commune).get(0);
        if (known == null) {
            known = intake.enter(List.of(found), commune, execution).get(0);
        } else {
            suspectAgain(known, found, execution);
        }
        answers.addFound(
                (String) execution.getVariable(SURVEY),
                commune,
                known,
                (String) execution.getVariable(BY),
                clock.now());
    }

    /**
     * Somebody whose path was closed begins anew.
     *
     * @throws InvalidInput if the person is managed, or the number belongs to somebody else
     */
    private void suspectAgain(String known, PersonalRecord found, DelegateExecution execution) {
        PersonRow person = search.find(known).orElseThrow();
        if (!found.agreesWith(search.record(known).record())) {
            throw InvalidInput.field(
                    EnteredRecord.ID_NUMBER,
                    "trong sổ là số của một người khác tên hoặc ngày sinh (%s)".formatted(known));
        }
        if (!person.state().equals(CommuneList.CLOSED)) {
            throw new InvalidInput(
                    "Người này đã có trong sổ quản lý, mã %s. Nếu không có trong danh sách của xã, báo Công an huyện."
                            .formatted(known));
        }
        execution.setVariable("personCode", known);
        register.state(execution, CommuneList.SUSPECTED, Days.startOf(clock.today()));
    }
}
