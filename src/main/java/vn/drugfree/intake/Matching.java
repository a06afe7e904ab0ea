package vn.drugfree.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.intake.Fate.Kind;
import vn.drugfree.register.PersonRow;
import vn.drugfree.register.PersonSearch;
import vn.drugfree.register.PersonalRecord;
import vn.drugfree.register.RegisterWords;

/** Holds the persons of a list against the register, some hundreds of one commune at a time. */
@Component
class Matching {

    private static final int AT_A_TIME = 500;
    private static final String CLOSED = "closed";

    private final PersonSearch search;
    private final RegisterWords words;
    private final Confirmations confirmations;
    private final DistrictClock clock;

    Matching(
            PersonSearch search,
            RegisterWords words,
            Confirmations confirmations,
            DistrictClock clock) {
        this.search = search;
        this.words = words;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    /**
     * @param with gets the fates of some persons, in the order of the file, and their commune
     */
    void each(PersonList list, Progress progress, BiConsumer<String, List<Fate>> with) {
        Map<String, List<ListedPerson>> byCommune =
                list.people().stream()
                        .collect(
                                Collectors.groupingBy(
                                        ListedPerson::commune,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        Set<String> seen = new HashSet<>();
        int done = 0;
        for (Map.Entry<String, List<ListedPerson>> commune : byCommune.entrySet()) {
            Map<String, PersonRow> register = register(commune.getKey());
            List<ListedPerson> people = commune.getValue();
            for (int from = 0; from < people.size(); from += AT_A_TIME) {
                List<ListedPerson> some =
                        people.subList(from, Math.min(from + AT_A_TIME, people.size()));
                with.accept(commune.getKey(), fates(some, commune.getKey(), register, seen));
                done += some.size();
                progress.at(done, list.people().size());
            }
        }
    }

    /** Everybody of the commune, by code. */
    private Map<String, PersonRow> register(String commune) {
        return search.inCommune(commune, words.states()).stream()
                .collect(Collectors.toMap(PersonRow::code, Function.identity()));
    }

    private List<Fate> fates(
            List<ListedPerson> people,
            String commune,
            Map<String, PersonRow> register,
            Set<String> seen) {
        List<String> codes =
                search.match(people.stream().map(ListedPerson::record).toList(), commune);
        Collection<String> known = codes.stream().filter(Objects::nonNull).toList();
        Map<String, PersonalRecord> records = search.records(known);
        Set<String> confirmed = confirmations.of(known, clock.today());
        List<Fate> fates = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            ListedPerson person = people.get(i);
            String code = codes.get(i);
            Kind kind = Kind.ENTER;
            if (code != null) {
                kind =
                        !seen.add(code)
                                ? Kind.REPEATED
                                : kind(
                                        person.record().agreesWith(records.get(code)),
                                        register.get(code),
                                        confirmed.contains(code));
            }
            fates.add(new Fate(person, kind, code));
        }
        return fates;
    }

    /**
     * @param row null for somebody of another commune
     */
    private static Kind kind(boolean agrees, @Nullable PersonRow row, boolean confirmed) {
        if (!agrees) {
            return Kind.OTHER_NAME;
        }
        if (row == null) {
            return Kind.ELSEWHERE;
        }
        if (row.state().equals(CLOSED)) {
            return Kind.CLOSED;
        }
        return confirmed ? Kind.CONFIRMED_TODAY : Kind.CONFIRM;
    }
}
