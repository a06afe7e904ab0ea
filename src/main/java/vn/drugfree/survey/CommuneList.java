package vn.drugfree.survey;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.drugfree.register.PersonRow;
import vn.drugfree.register.PersonSearch;
import vn.drugfree.register.RegisterWords;

/**
 * The list a commune goes through: everybody whom the register manages there, and whoever was
 * closed by an answer of this survey.
 */
@Component
class CommuneList {

    static final String SUSPECTED = "suspected";
    static final String CLOSED = "closed";

    private final PersonSearch search;
    private final RegisterWords words;
    private final AnswerTable answers;

    CommuneList(PersonSearch search, RegisterWords words, AnswerTable answers) {
        this.search = search;
        this.words = words;
        this.answers = answers;
    }

    /**
     * Somebody on the list.
     *
     * @param answer null as long as there is none
     */
    record Entry(PersonRow person, Answer answer) {

        boolean isLeft() {
            return answer == null;
        }
    }

    List<Entry> of(String caseCode, String commune) {
        List<PersonRow> people = search.inCommune(commune, words.states());
        Map<String, Answer> given =
                answers
                        .of(caseCode, commune, people.stream().map(PersonRow::code).toList())
                        .stream()
                        .collect(Collectors.toMap(Answer::person, Function.identity()));
        return people.stream()
                .map(person -> new Entry(person, given.get(person.code())))
                .filter(entry -> !entry.isLeft() || !entry.person().state().equals(CLOSED))
                .toList();
    }

    /** How many have no answer yet. */
    long left(String caseCode, String commune) {
        return of(caseCode, commune).stream().filter(Entry::isLeft).count();
    }

    /** Those of whom the health station decides. */
    List<Entry> suspects(String caseCode, String commune) {
        Set<String> suspects =
                answers.ofCommune(caseCode, commune).stream()
                        .filter(Answer::suspect)
                        .map(Answer::person)
                        .collect(Collectors.toSet());
        return of(caseCode, commune).stream()
                .filter(entry -> suspects.contains(entry.person().code()))
                .toList();
    }

    /** How many suspects the health station has not decided of yet. */
    long undecided(String caseCode, String commune) {
        return answers.ofCommune(caseCode, commune).stream()
                .filter(answer -> answer.suspect() && answer.referral() == null)
                .count();
    }
}
