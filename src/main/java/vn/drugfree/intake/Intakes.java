package vn.drugfree.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.drugfree.input.Caller;
import vn.drugfree.input.InvalidInput;
import vn.drugfree.register.Intake;

/** Checks lists of persons, and takes them over by the process {@code list-intake}. */
@Component
class Intakes {

    private final Matching matching;
    private final Ledger ledger;
    private final ListInHand hand;
    private final Intake register;
    private final Caller caller;
    private final RuntimeService processes;
    private final TransactionTemplate transaction;

    Intakes(
            Matching matching,
            Ledger ledger,
            ListInHand hand,
            Intake register,
            Caller caller,
            RuntimeService processes,
            TransactionTemplate transaction) {
        this.matching = matching;
        this.ledger = ledger;
        this.hand = hand;
        this.register = register;
        this.caller = caller;
        this.processes = processes;
        this.transaction = transaction;
    }

    /** What would happen; nothing does. */
    Report check(PersonList list, Scope scope, Progress progress) {
        List<Report.Person> persons = new ArrayList<>();
        Map<String, Integer> fates = new LinkedHashMap<>();
        matching.each(
                list,
                progress,
                (commune, some) -> {
                    for (Fate fate : some) {
                        if (fate.kind().isMistake()) {
                            list.mistakes().add(fate.remark());
                        } else {
                            persons.add(shown(fate));
                            fates.merge(fate.kind().words(), 1, Integer::sum);
                        }
                    }
                });
        persons.sort(Comparator.comparingInt(Report.Person::row));
        return new Report(
                list.fingerprint(),
                list.rows(),
                list.mistakes().count(),
                list.mistakes().first(),
                list.warnings().count(),
                list.warnings().first(),
                list.ignoredColumns(),
                fates,
                persons,
                ledger.find(list.fingerprint(), scope.unit()).orElse(null));
    }

    /** What came of it, now or when the same file was taken over before. */
    record Outcome(boolean changed, TakenOver takenOver) {}

    /**
     * All or nothing: whatever goes wrong, or if nobody listens to the progress any more.
     *
     * @throws InvalidInput if there is a mistake in the list
     */
    Outcome takeOver(PersonList list, Scope scope, Progress progress) {
        if (!list.mistakes().isEmpty()) {
            throw new InvalidInput("Danh sách còn lỗi, chưa ghi gì vào sổ. Kiểm tra lại tệp.");
        }
        String by = caller.id();
        return transaction.execute(
                status -> {
                    register.begin();
                    Optional<TakenOver> before = ledger.find(list.fingerprint(), scope.unit());
                    if (before.isPresent()) {
                        return new Outcome(false, before.get());
                    }
                    hand.during(new ListInHand.Work(list, scope, by, progress), () -> start(scope));
                    return new Outcome(
                            true, ledger.find(list.fingerprint(), scope.unit()).orElseThrow());
                });
    }

    /** With full rights: whether the caller may was asked before. */
    private String start(Scope scope) {
        return caller.withFullRights(
                () ->
                        processes
                                .createMessageCorrelation("list-confirmed")
                                .setVariable(
                                        "commune",
                                        scope.coversSeveral() ? null : scope.communes().get(0))
                                .correlateStartMessage()
                                .getId());
    }

    private static Report.Person shown(Fate fate) {
        return new Report.Person(
                fate.person().row(), fate.person().record().fullName(), fate.kind().words());
    }
}
