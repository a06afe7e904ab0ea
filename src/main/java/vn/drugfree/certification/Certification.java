package vn.drugfree.certification;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.organisation.Organisation;

/** The classes of communes as models see them: {@code ${certification.keep(execution)}}. */
@Component("certification")
public class Certification {

    private final StatusTable table;
    private final Rollout rollout;
    private final Organisation organisation;

    Certification(StatusTable table, Rollout rollout, Organisation organisation) {
        this.table = table;
        this.rollout = rollout;
        this.organisation = organisation;
    }

    /**
     * What people call a class.
     *
     * @throws IllegalArgumentException if there is no such class
     */
    public String className(String code) {
        return CommuneClass.of(code).words();
    }

    /** Keeps what was decided of the commune for {@code reviewYear}. */
    public void keep(DelegateExecution execution) {
        table.put(
                text(execution, "commune"),
                (Integer) execution.getVariable("reviewYear"),
                CommuneClass.of(text(execution, "finalClass")),
                text(execution, "caseCode"),
                text(execution, "decisionNumber"),
                day(execution, "recognisedOn"),
                null);
    }

    /** Takes the commune's class of {@code reviewYear} back. */
    public void withdraw(DelegateExecution execution) {
        table.withdraw(
                text(execution, "commune"),
                (Integer) execution.getVariable("reviewYear"),
                text(execution, "withdrawalNumber"),
                day(execution, "withdrawnOn"),
                text(execution, "withdrawalReason"));
    }

    /** Gives the commune what {@code predecessor} had for {@code statusYear}. */
    public void inherit(DelegateExecution execution) {
        table.put(
                text(execution, "commune"),
                (Integer) execution.getVariable("statusYear"),
                CommuneClass.DRUG_FREE,
                text(execution, "caseCode"),
                text(execution, "inheritNumber"),
                day(execution, "inheritedOn"),
                text(execution, "predecessor"));
    }

    /** What became of the round so far, as a list to read. */
    public String results(DelegateExecution execution) {
        Integer year = (Integer) execution.getVariable("reviewYear");
        List<CommuneStatus> decided = table.all().stream().filter(it -> it.year() == year).toList();
        List<String> chosen = rollout.chosen(execution);
        List<String> missed =
                chosen.stream()
                        .filter(
                                commune ->
                                        decided.stream()
                                                .noneMatch(
                                                        it ->
                                                                it.commune().equals(commune)
                                                                        && it.recognised()))
                        .toList();
        String classes =
                Arrays.stream(CommuneClass.values())
                        .map(it -> line(it.words(), communes(decided, it)))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"));
        String target = line("Được giao mục tiêu nhưng chưa đạt", missed);
        return target == null ? classes : classes + "\n" + target;
    }

    private List<String> communes(List<CommuneStatus> decided, CommuneClass wanted) {
        Set<String> found =
                decided.stream()
                        .filter(it -> it.classCode().equals(wanted.code()))
                        .map(CommuneStatus::commune)
                        .collect(Collectors.toSet());
        return organisation.communeKeys().stream().filter(found::contains).toList();
    }

    /** Null for nothing to list. */
    private String line(String words, List<String> communes) {
        return communes.isEmpty()
                ? null
                : "* **%s:** %d (%s)"
                        .formatted(
                                words,
                                communes.size(),
                                communes.stream()
                                        .map(it -> organisation.nameOfCommune(it).orElse(it))
                                        .collect(Collectors.joining(", ")));
    }

    private static String text(DelegateExecution execution, String variable) {
        return (String) execution.getVariable(variable);
    }

    private static LocalDate day(DelegateExecution execution, String variable) {
        return Days.dayOf((Date) execution.getVariable(variable));
    }
}
