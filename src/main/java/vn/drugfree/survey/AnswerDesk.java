package vn.drugfree.survey;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.input.InvalidInput;
import vn.drugfree.register.PersonRow;
import vn.drugfree.register.PersonSearch;
import vn.drugfree.register.PersonalRecord;
import vn.drugfree.survey.AnswerViews.Row;
import vn.drugfree.survey.CommuneList.Entry;

/** Takes answers in while the commune's task is open; whoever calls has checked who asks. */
@Component
class AnswerDesk {

    /** Why the survey may close a path; other reasons are those of a case. */
    static final List<String> CLOSING_REASONS =
            List.of("died", "moved-out", "imprisoned", "no-use-found");

    private final SurveyTable surveys;
    private final CommuneList list;
    private final AnswerTable answers;
    private final AnswerViews views;
    private final RunningCases cases;
    private final PersonSearch search;
    private final TaskService tasks;
    private final RuntimeService processes;
    private final DistrictClock clock;

    AnswerDesk(
            SurveyTable surveys,
            CommuneList list,
            AnswerTable answers,
            AnswerViews views,
            RunningCases cases,
            PersonSearch search,
            TaskService tasks,
            RuntimeService processes,
            DistrictClock clock) {
        this.surveys = surveys;
        this.list = list;
        this.answers = answers;
        this.views = views;
        this.cases = cases;
        this.search = search;
        this.tasks = tasks;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * What became of an entry.
     *
     * @param message why it was not kept; null if it was
     * @param row the person as it is now
     */
    record Saved(@Nullable String message, Row row) {}

    /** The running survey, if that part of the commune's work waits. */
    @Transactional(readOnly = true)
    public Optional<HeldSurvey> open(Part part, String commune) {
        return surveys.running().filter(held -> task(part, commune).isPresent());
    }

    @Transactional(readOnly = true)
    public List<Row> rows(Part part, HeldSurvey held, String commune) {
        return views.rows(
                part == Part.ANSWERS
                        ? list.of(held.caseCode(), commune)
                        : list.suspects(held.caseCode(), commune));
    }

    /**
     * @param version of the answer the officer saw, 0 for none; if there is a newer one, it stays
     * @throws InvalidInput if the person is not on the list, the answer does not fit, or the list
     *     is closed
     */
    @Transactional
    public Saved answer(
            String by,
            String commune,
            String code,
            @Nullable String chosen,
            @Nullable String reason,
            int version) {
        Choice choice = Choice.of(chosen);
        Task task = lockedTask(Part.ANSWERS, commune);
        String survey = surveys.running().orElseThrow().caseCode();
        Entry entry = entry(list.of(survey, commune), code);
        refuseUnfit(entry.person(), choice, reason);
        boolean kept =
                version == 0
                        ? answers.add(survey, commune, code, choice, reason, by, clock.now())
                        : answers.change(survey, code, version, choice, reason, by, clock.now());
        show(task, "peopleLeft", list.left(survey, commune));
        return saved(kept, survey, commune, code);
    }

    /** As {@link #answer}, for the health station's decision. */
    @Transactional
    public Saved decide(
            String by, String commune, String code, @Nullable String chosen, int version) {
        Referral referral = Referral.of(chosen);
        Task task = lockedTask(Part.REFERRALS, commune);
        String survey = surveys.running().orElseThrow().caseCode();
        Entry entry = entry(list.suspects(survey, commune), code);
        if (entry.answer().referred()) {
            throw new InvalidInput("Người này đã được chuyển xác định tình trạng nghiện.");
        }
        boolean kept = answers.decide(survey, code, version, referral, by, clock.now());
        show(task, "peopleUndecided", list.undecided(survey, commune));
        return saved(kept, survey, commune, code);
    }

    /**
     * Enters somebody new.
     *
     * @throws InvalidInput if a field is wrong, the person is managed already, or the list is
     *     closed
     */
    @Transactional
    public Row add(String by, String commune, NewSuspect entered) {
        PersonalRecord found = entered.record(clock.today());
        lockedTask(Part.ANSWERS, commune);
        String survey = surveys.running().orElseThrow().caseCode();
        processes
                .createMessageCorrelation("suspect-found")
                .setVariables(
                        Variables.putValue(Survey.COMMUNE, commune)
                                .putValue(EnterSuspect.SURVEY, survey)
                                .putValue(EnterSuspect.BY, by)
                                .putValueTyped(
                                        EnterSuspect.FOUND, Variables.untypedValue(found, true)))
                .correlateStartMessage();
        return row(survey, commune, search.match(List.of(found), commune).get(0));
    }

    private void refuseUnfit(PersonRow person, Choice choice, @Nullable String reason) {
        if (person.state().equals(CommuneList.CLOSED)) {
            throw new InvalidInput("Người này đã kết thúc theo dõi, không sửa được nữa.");
        }
        if ((choice == Choice.CLOSED) != (reason != null)
                || reason != null && !CLOSING_REASONS.contains(reason)) {
            throw InvalidInput.field("Lý do kết thúc theo dõi", "không có lựa chọn này");
        }
        String running = cases.of(Set.of(person)).get(person.code());
        if (choice == Choice.CLOSED && running != null) {
            throw new InvalidInput(
                    "Người này đang có hồ sơ %s. Ghi thay đổi trong hồ sơ đó; ở đây chọn «%s»."
                            .formatted(running, Choice.IN_CASE.words()));
        }
        if (choice == Choice.IN_CASE && running == null) {
            throw new InvalidInput("Người này không có hồ sơ nào đang giải quyết.");
        }
    }

    private Saved saved(boolean kept, String survey, String commune, String code) {
        Row now = row(survey, commune, code);
        return kept ? new Saved(null, now) : new Saved(conflict(now), now);
    }

    private static String conflict(Row now) {
        String said = now.referral() != null ? now.referral().sentence() : now.answer().sentence();
        return "Cán bộ khác vừa trả lời cho người này, nên lựa chọn của anh/chị chưa được lưu. "
                + said;
    }

    private Row row(String survey, String commune, String code) {
        return views.rows(List.of(entry(list.of(survey, commune), code))).get(0);
    }

    private static Entry entry(List<Entry> entries, String code) {
        return entries.stream()
                .filter(entry -> entry.person().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("Người này không có trong danh sách của xã."));
    }

    /** The waiting task, which nobody completes as long as this transaction lasts. */
    private Task lockedTask(Part part, String commune) {
        surveys.running().ifPresent(held -> surveys.lock(held.caseCode(), commune));
        return task(part, commune)
                .orElseThrow(
                        () -> new InvalidInput("Việc này của xã đã xong, không sửa được nữa."));
    }

    private Optional<Task> task(Part part, String commune) {
        return Optional.ofNullable(
                tasks.createTaskQuery()
                        .processDefinitionKey("commune-survey")
                        .taskDefinitionKey(part.task())
                        .processVariableValueEquals(Survey.COMMUNE, commune)
                        .singleResult());
    }

    /** So that the task's form tells how many are left now. */
    private void show(Task task, String variable, long number) {
        processes.setVariableLocal(task.getExecutionId(), variable, number);
    }
}
