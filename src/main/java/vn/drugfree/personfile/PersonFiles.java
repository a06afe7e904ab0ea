package vn.drugfree.personfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.input.Caller;
import vn.drugfree.organisation.Commune;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.register.PersonRow;
import vn.drugfree.register.PersonSearch;
import vn.drugfree.register.RegisterWords;

/** Lists of people and the file of each, without who they are. */
@Component
class PersonFiles {

    private final PersonSearch search;
    private final RegisterWords words;
    private final Trail trail;
    private final PersonCases cases;
    private final Organisation organisation;
    private final Caller caller;

    /**
     * @param running names of the processes that run under the case's code; null if none does
     */
    record Listed(
            String code,
            String commune,
            String state,
            LocalDate since,
            String caseCode,
            @Nullable String running) {}

    /** All but the personal record. */
    record PersonFile(
            String code,
            String commune,
            String state,
            LocalDate since,
            boolean mayReadRecord,
            @Nullable PersonCases.Running running,
            List<Moment> path) {}

    PersonFiles(
            PersonSearch search,
            RegisterWords words,
            Trail trail,
            PersonCases cases,
            Organisation organisation,
            Caller caller) {
        this.search = search;
        this.words = words;
        this.trail = trail;
        this.cases = cases;
        this.organisation = organisation;
        this.caller = caller;
    }

    /**
     * The people of today's commune, with those of communes it has absorbed.
     *
     * @param commune null for people without one
     */
    List<Listed> in(@Nullable String commune, Collection<String> states) {
        List<PersonRow> people =
                search.inCommune(null, states).stream()
                        .filter(it -> Objects.equals(commune, today(it.commune())))
                        .toList();
        Map<String, String> running =
                caller.withFullRights(
                        () -> cases.runningOf(people.stream().map(PersonRow::caseCode).toList()));
        return people.stream().map(it -> listed(it, running.get(it.caseCode()))).toList();
    }

    PersonFile file(PersonRow person, boolean mayReadRecord) {
        return caller.withFullRights(
                () -> {
                    List<Moment> moments = new ArrayList<>(trail.of(person.code()));
                    moments.addAll(cases.moments(person.code(), caseCodes(person, moments)));
                    moments.sort(Moment.IN_ORDER);
                    return new PersonFile(
                            person.code(),
                            communeName(person),
                            state(person),
                            person.stateSince(),
                            mayReadRecord,
                            cases.running(person.code(), person.caseCode()),
                            moments);
                });
    }

    String state(PersonRow person) {
        return words.state(person.state(), person.closingReason());
    }

    String communeName(PersonRow person) {
        return organisation.nameOfCommune(person.commune()).orElse("Chưa rõ xã");
    }

    private Listed listed(PersonRow person, @Nullable String running) {
        return new Listed(
                person.code(),
                communeName(person),
                state(person),
                person.stateSince(),
                person.caseCode(),
                running);
    }

    private static Set<String> caseCodes(PersonRow person, List<Moment> moments) {
        return Stream.concat(Stream.of(person.caseCode()), moments.stream().map(Moment::caseCode))
                .collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    private @Nullable String today(@Nullable String commune) {
        return organisation.communeInCharge(commune).map(Commune::key).orElse(null);
    }
}
