package vn.drugfree.award;

import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;

/** The register of awards as models see it: {@code ${awards.grant(execution)}}. */
@Component("awards")
public class Awards {

    static final String CODE = "awardCode";

    private final AwardTable table;

    Awards(AwardTable table) {
        this.table = table;
    }

    /** Keeps what was decided, and sets {@code awardCode}. */
    public void grant(DelegateExecution execution) {
        execution.setVariable(
                CODE,
                table.add(
                        text(execution, "awardPurpose"),
                        text(execution, "awardLevel"),
                        text(execution, "recipient"),
                        text(execution, "recipientUnit"),
                        text(execution, "proposer"),
                        text(execution, "awardAuthority"),
                        text(execution, "caseCode"),
                        text(execution, "awardNumber"),
                        day(execution, "awardedOn")));
    }

    /** Fills a case about an award with what was decided; who got it, or proposed it, answers. */
    public void load(DelegateExecution execution) {
        Award award = table.find(text(execution, CODE)).orElseThrow();
        execution.setVariable("recipient", award.recipient());
        execution.setVariable("proposer", award.proposer());
        execution.setVariable(
                "answeringUnit", Optional.ofNullable(award.unit()).orElse(award.proposer()));
        execution.setVariable("awardAuthority", award.authority());
        execution.setVariable("awardLevel", award.level());
        execution.setVariable("awardNumber", award.decisionNumber());
        execution.setVariable("awardedOn", Days.startOf(award.decidedOn()));
    }

    public void revoke(DelegateExecution execution) {
        table.revoke(
                text(execution, CODE),
                day(execution, "revokedOn"),
                text(execution, "revocationNumber"));
    }

    private static String text(DelegateExecution execution, String variable) {
        return (String) execution.getVariable(variable);
    }

    private static LocalDate day(DelegateExecution execution, String variable) {
        return Days.dayOf((Date) execution.getVariable(variable));
    }
}
