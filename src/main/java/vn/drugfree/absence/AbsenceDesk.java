package vn.drugfree.absence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.drugfree.absence.AbsencePage.Choice;
import vn.drugfree.absence.AbsencePage.Entry;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.input.InvalidInput;

/** Takes absences in: one's own, and for heads those of the people of their units. */
@Component
class AbsenceDesk {

    /** Days for which an absence is still shown after it is over. */
    private static final int SHOWN_AFTERWARDS = 90;

    private final AbsenceTable table;
    private final AbsenceRules rules;
    private final AbsenceViews views;
    private final Colleagues colleagues;
    private final RuntimeService processes;
    private final DistrictClock clock;

    AbsenceDesk(
            AbsenceTable table,
            AbsenceRules rules,
            AbsenceViews views,
            Colleagues colleagues,
            RuntimeService processes,
            DistrictClock clock) {
        this.table = table;
        this.rules = rules;
        this.views = views;
        this.colleagues = colleagues;
        this.processes = processes;
        this.clock = clock;
    }

    AbsencePage page(String caller) {
        Map<String, String> others = peopleHeadedBy(caller);
        List<Choice> people = new ArrayList<>(views.choices(others));
        people.add(0, new Choice(caller, colleagues.nameOf(caller)));
        return new AbsencePage(
                shown(List.of(caller), Share.ALL),
                shown(others.keySet(), new Share(colleagues.unitsHeadedBy(caller))),
                people,
                views.choices(deputiesOf(people)));
    }

    /**
     * @throws InvalidInput if the entry breaks a rule
     * @throws AuthorizationException if the caller may not enter it for that person
     */
    @Transactional
    public Entry enter(String caller, AbsenceEntry entry) {
        String person = entry.personOr(caller);
        if (colleagues.findName(person).isEmpty()) {
            throw InvalidInput.field(AbsenceEntry.PERSON, "không có người này");
        }
        Share share = share(caller, person);
        table.lock();
        Absence absence =
                new Absence(
                        UUID.randomUUID(),
                        person,
                        entry.first(),
                        entry.last(),
                        entry.deputyOrNull(),
                        share,
                        false);
        rules.check(absence);
        table.add(absence, caller, clock.now());
        processes
                .createMessageCorrelation("absence-entered")
                .setVariable("absenceId", absence.id().toString())
                .correlateStartMessage();
        return views.entry(absence, true, share);
    }

    /**
     * @throws InvalidInput if it is over already
     * @throws AuthorizationException if the caller is neither the person nor the person's head
     */
    @Transactional
    public void end(String caller, UUID id) {
        table.lock();
        Absence absence =
                table.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        share(caller, absence.person());
        if (absence.isOver(clock.today())) {
            throw new InvalidInput("Lần vắng mặt này đã kết thúc.");
        }
        table.end(id, clock.now());
        // None waits for it if somebody deleted the process in Cockpit.
        processes
                .createMessageCorrelation("absence-ended")
                .processInstanceVariableEquals("absenceId", id.toString())
                .correlateAll();
    }

    /**
     * What the caller may lend of the person's work, and see of it.
     *
     * @throws AuthorizationException if the caller is neither the person nor the person's head
     */
    private Share share(String caller, String person) {
        if (caller.equals(person)) {
            return Share.ALL;
        }
        if (!peopleHeadedBy(caller).containsKey(person)) {
            throw new AuthorizationException("absence of somebody else");
        }
        return new Share(colleagues.unitsHeadedBy(caller));
    }

    private Map<String, String> peopleHeadedBy(String caller) {
        Map<String, String> people = colleagues.in(colleagues.unitsHeadedBy(caller));
        people.remove(caller);
        return people;
    }

    private Map<String, String> deputiesOf(List<Choice> people) {
        return colleagues.in(
                people.stream()
                        .flatMap(person -> colleagues.unitsOf(person.id()).stream())
                        .distinct()
                        .toList());
    }

    private List<Entry> shown(Collection<String> people, Share seen) {
        return table.of(people, clock.today().minusDays(SHOWN_AFTERWARDS)).stream()
                .map(absence -> views.entry(absence, !absence.isOver(clock.today()), seen))
                .toList();
    }
}
