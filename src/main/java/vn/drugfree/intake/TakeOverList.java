package vn.drugfree.intake;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.input.InvalidInput;
import vn.drugfree.intake.Fate.Kind;
import vn.drugfree.register.Intake;

/** Writes the persons of the list in hand into the register. The process keeps numbers only. */
@Component
class TakeOverList implements JavaDelegate {

    private final ListInHand hand;
    private final Matching matching;
    private final Intake register;
    private final Ledger ledger;
    private final DistrictClock clock;

    TakeOverList(
            ListInHand hand,
            Matching matching,
            Intake register,
            Ledger ledger,
            DistrictClock clock) {
        this.hand = hand;
        this.matching = matching;
        this.register = register;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ListInHand.Work work = hand.get();
        List<Kind> kinds = new ArrayList<>();
        matching.each(
                work.list(),
                work.progress(),
                (commune, fates) -> {
                    refuseMistakes(fates);
                    enter(fates, commune, execution);
                    confirm(fates, execution);
                    fates.forEach(fate -> kinds.add(fate.kind()));
                });
        Tally tally =
                new Tally(work.list().rows(), count(kinds, Kind.CONFIRM), count(kinds, Kind.ENTER));
        ledger.add(
                work.list().fingerprint(),
                work.scope().unit(),
                execution.getProcessBusinessKey(),
                tally,
                work.by());
        execution.setVariable("listedPersons", tally.rows());
        execution.setVariable("confirmedPersons", tally.confirmed());
        execution.setVariable("enteredPersons", tally.entered());
    }

    /** Somebody may have changed the register since the list was checked. */
    private static void refuseMistakes(List<Fate> fates) {
        if (fates.stream().anyMatch(fate -> fate.kind().isMistake())) {
            throw new InvalidInput(
                    "Sổ quản lý vừa thay đổi, danh sách không còn khớp. Kiểm tra lại tệp.");
        }
    }

    private void enter(List<Fate> fates, String commune, DelegateExecution execution) {
        List<Fate> entered = of(Kind.ENTER, fates);
        if (!entered.isEmpty()) {
            register.enter(
                    entered.stream().map(fate -> fate.person().record()).toList(),
                    commune,
                    execution);
        }
    }

    private void confirm(List<Fate> fates, DelegateExecution execution) {
        List<Fate> confirmed = of(Kind.CONFIRM, fates);
        if (!confirmed.isEmpty()) {
            register.note(
                    confirmed.stream().map(Fate::code).toList(),
                    Confirmations.KIND,
                    clock.today(),
                    execution);
        }
    }

    private static List<Fate> of(Kind kind, List<Fate> fates) {
        return fates.stream().filter(fate -> fate.kind() == kind).toList();
    }

    private static int count(List<Kind> kinds, Kind kind) {
        return (int) kinds.stream().filter(it -> it == kind).count();
    }
}
