package vn.drugfree.absence;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import vn.drugfree.absence.Loan.Membership;
import vn.drugfree.calendar.DistrictClock;

/**
 * Makes whoever stands in a member of the absent person's groups, as long as it lasts: work that
 * nobody has taken reaches the deputy, too.
 */
@Component
class BorrowedGroups {

    private final IdentityService identities;
    private final AbsenceTable absences;
    private final CoverTable covers;
    private final StandIns standIns;
    private final Colleagues colleagues;
    private final TaskGrants grants;
    private final DistrictClock clock;

    BorrowedGroups(
            IdentityService identities,
            AbsenceTable absences,
            CoverTable covers,
            StandIns standIns,
            Colleagues colleagues,
            TaskGrants grants,
            DistrictClock clock) {
        this.identities = identities;
        this.absences = absences;
        this.covers = covers;
        this.standIns = standIns;
        this.colleagues = colleagues;
        this.grants = grants;
        this.clock = clock;
    }

    void settle() {
        Set<Loan> wanted = wanted();
        Set<Loan> over = covers.loans();
        Set<Loan> begun = new HashSet<>(wanted);
        begun.removeAll(over);
        over.removeAll(wanted);
        Set<Membership> needed = memberships(wanted);
        Set<Membership> superfluous = memberships(over);
        superfluous.removeAll(needed);
        // The people file may have made the deputy a member meanwhile.
        superfluous.removeIf(this::isOwn);
        over.forEach(covers::drop);
        begun.forEach(covers::lend);
        superfluous.forEach(this::end);
        needed.stream()
                .filter(it -> !isThere(it))
                .forEach(it -> identities.createMembership(it.user(), it.group()));
    }

    private void end(Membership membership) {
        identities.deleteMembership(membership.user(), membership.group());
        grants.close(membership);
    }

    private Set<Loan> wanted() {
        Set<Loan> wanted = new HashSet<>();
        for (Absence absence : absences.covered(clock.today())) {
            for (String group : colleagues.groupsOf(absence.person())) {
                loan(absence, group).ifPresent(wanted::add);
            }
        }
        return wanted;
    }

    private Optional<Loan> loan(Absence absence, String group) {
        Set<String> units = colleagues.unitsOfGroups(Set.of(group));
        return standIns.of(absence.person(), clock.today(), units)
                .map(standIn -> new Loan(absence.id(), group, standIn.holder()))
                .filter(loan -> !isOwn(loan.membership()));
    }

    private static Set<Membership> memberships(Set<Loan> loans) {
        return loans.stream().map(Loan::membership).collect(Collectors.toSet());
    }

    private boolean isOwn(Membership membership) {
        return colleagues.groupsOf(membership.user()).contains(membership.group());
    }

    private boolean isThere(Membership membership) {
        return identities
                        .createUserQuery()
                        .userId(membership.user())
                        .memberOfGroup(membership.group())
                        .count()
                > 0;
    }
}
