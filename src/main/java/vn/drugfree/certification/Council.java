package vn.drugfree.certification;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.organisation.Unit;

/**
 * The council that appraises a commune, as models see it: {@code ${council.members(execution)}}.
 * Everything is about the running appraisal of the commune: the first, or the second after a
 * complaint.
 */
@Component("council")
public class Council {

    private final DecisionService decisions;
    private final IdentityService identities;
    private final VoteTable votes;
    private final Organisation organisation;
    private final DistrictClock clock;

    Council(
            @Lazy DecisionService decisions,
            @Lazy IdentityService identities,
            VoteTable votes,
            Organisation organisation,
            DistrictClock clock) {
        this.decisions = decisions;
        this.identities = identities;
        this.votes = votes;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Asks everybody whom the table {@code council-members} names today. */
    public void convene(DelegateExecution execution) {
        List<String> members =
                decisions
                        .evaluateDecisionTableByKey(
                                "council-members",
                                Variables.putValue(
                                        "reviewYear", execution.getVariable("reviewYear")))
                        .collectEntries("member");
        votes.ask(appraisal(execution), members);
    }

    /** Agencies of those who were asked. */
    public List<String> members(DelegateExecution execution) {
        return votes.of(appraisal(execution)).stream().map(Vote::member).toList();
    }

    /** Keeps the answer of {@code member}. */
    public void vote(DelegateExecution execution) {
        votes.answer(
                appraisal(execution),
                (String) execution.getVariable("member"),
                (String) execution.getVariable("vote"),
                (String) execution.getVariable("voteReason"),
                voter(),
                clock.now());
    }

    /**
     * How many answered so.
     *
     * @param answer {@code for} or {@code against}
     */
    public long count(DelegateExecution execution, String answer) {
        return votes.of(appraisal(execution)).stream()
                .filter(vote -> answer.equals(vote.answer()))
                .count();
    }

    /** How many have not answered. */
    public long missing(DelegateExecution execution) {
        return votes.of(appraisal(execution)).stream()
                .filter(vote -> vote.answer() == null)
                .count();
    }

    /** Who answered what and why, as a list to read; empty where no council was asked. */
    public String list(DelegateExecution execution) {
        return votes.of(appraisal(execution)).stream()
                .map(this::line)
                .collect(Collectors.joining("\n"));
    }

    private String line(Vote vote) {
        String name =
                organisation
                        .findUnit(organisation.unit(vote.member(), null))
                        .map(Unit::name)
                        .orElse(vote.member());
        return "* **%s:** %s".formatted(name, vote.inWords());
    }

    private static VoteTable.Appraisal appraisal(DelegateExecution execution) {
        return new VoteTable.Appraisal(
                (String) execution.getVariable("caseCode"),
                (String) execution.getVariable("commune"),
                ((Number) execution.getVariable("appraisal")).intValue());
    }

    private @Nullable String voter() {
        var caller = identities.getCurrentAuthentication();
        return caller == null ? null : caller.getUserId();
    }
}
