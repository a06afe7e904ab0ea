package vn.drugfree.award;

import java.time.LocalDate;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.definition.ProcessModel;
import vn.drugfree.input.Caller;
import vn.drugfree.organisation.Organisation;

/** The awards as models see them: {@code ${awards.grant(execution)}}. */
@Component("awards")
public class Awards {

    private static final String CODE = "awardCode";
    private static final String COMMUNE = "commune";
    private static final String CASE_CODE = "caseCode";
    private static final String RECIPIENT = "recipientUnit";

    private final AwardTable table;
    private final Organisation organisation;
    private final Caller caller;

    Awards(AwardTable table, Organisation organisation, Caller caller) {
        this.table = table;
        this.organisation = organisation;
        this.caller = caller;
    }

    /**
     * The agency, of those that may start the process, for which the officer started it.
     *
     * @param otherwise for an administrator, who may start anything and belongs to no body
     */
    public String proposingBody(DelegateExecution execution, String otherwise) {
        Set<String> duties = organisation.dutiesOf(caller.groups());
        return ProcessModel.of(execution.getBpmnModelInstance()).startingAgencies().stream()
                .filter(duties::contains)
                .findFirst()
                .orElse(otherwise);
    }

    /** Keeps what was decided; sets {@code awardCode}. */
    public void grant(DelegateExecution execution) {
        LocalDate decidedOn = day(execution, "decidedOn");
        int year =
                execution.getVariable("reviewYear") instanceof Integer reviewed
                        ? reviewed
                        : decidedOn.getYear();
        Award award =
                new Award(
                        table.nextCode(year),
                        year,
                        text(execution, "grantedLevel"),
                        text(execution, "awardKind"),
                        text(execution, RECIPIENT),
                        text(execution, "proposingUnit"),
                        text(execution, COMMUNE),
                        text(execution, CASE_CODE),
                        text(execution, "decisionNumber"),
                        decidedOn,
                        (Integer) execution.getVariable("awardMoney"),
                        null,
                        null);
        table.add(award);
        execution.setVariable(CODE, award.code());
    }

    /**
     * Start listener of a revocation: lets the case know the award. {@code respondingUnit} is the
     * unit that received it or, for a person's award, the one that proposed it.
     */
    public void question(DelegateExecution execution) {
        Award award =
                table.find(text(execution, CODE))
                        .orElseThrow(() -> new IllegalStateException("no such award"));
        execution.setVariable(COMMUNE, award.commune());
        execution.setVariable("awardKind", award.kind());
        execution.setVariable("awardLevel", award.level());
        execution.setVariable("awardDecisionNumber", award.decisionNumber());
        execution.setVariable("awardDecidedOn", Days.startOf(award.decidedOn()));
        execution.setVariable("awardMoney", award.money());
        execution.setVariable(RECIPIENT, award.unit());
        execution.setVariable(
                "respondingUnit", award.unit() == null ? award.proposedBy() : award.unit());
    }

    /** The award of the case holds no longer. */
    public void revoke(DelegateExecution execution) {
        table.revoke(
                text(execution, CODE),
                day(execution, "revokedOn"),
                text(execution, "revocationNumber"),
                text(execution, CASE_CODE));
    }

    private static LocalDate day(DelegateExecution execution, String variable) {
        return Days.dayOf((Date) execution.getVariable(variable));
    }

    private static @Nullable String text(DelegateExecution execution, String variable) {
        return (String) execution.getVariable(variable);
    }
}
