package vn.drugfree.survey;

import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.organisation.Names;
import vn.drugfree.register.PersonSearch;
import vn.drugfree.register.PersonalRecord;
import vn.drugfree.register.RegisterWords;
import vn.drugfree.survey.CommuneList.Entry;

/** People of a list as an officer sees them. */
@Component
class AnswerViews {

    private final PersonSearch search;
    private final RegisterWords words;
    private final RunningCases cases;
    private final Names names;

    AnswerViews(PersonSearch search, RegisterWords words, RunningCases cases, Names names) {
        this.search = search;
        this.words = words;
        this.cases = cases;
        this.names = names;
    }

    /**
     * Somebody on the list, with what was answered.
     *
     * @param state in words
     * @param runningCase code of the case that runs
     * @param closed whether an answer of this survey closed the person's path
     * @param answer null as long as there is none
     * @param version of the answer; 0 if there is none
     */
    record Row(
            String code,
            String name,
            LocalDate birthDate,
            @Nullable String address,
            String state,
            LocalDate since,
            @Nullable String runningCase,
            boolean closed,
            boolean added,
            @Nullable Said answer,
            @Nullable Said referral,
            boolean referred,
            int version) {

        /** Never the content: a record must not slip into a log. */
        @Override
        public String toString() {
            return "Row " + code;
        }
    }

    /**
     * What somebody chose.
     *
     * @param reason why the path is closed
     * @param words both in words
     */
    record Said(String choice, @Nullable String reason, String words, String byName, Instant at) {

        /** Who chose what and when, in a sentence. */
        String sentence() {
            return "%s đã trả lời «%s» lúc %s."
                    .formatted(
                            byName,
                            words,
                            ZonedDateTime.ofInstant(at, DistrictClock.ZONE).format(Days.MOMENT));
        }
    }

    /** In the order of a Vietnamese dictionary, given names first as people here do. */
    List<Row> rows(List<Entry> entries) {
        Map<String, PersonalRecord> records =
                search.records(entries.stream().map(it -> it.person().code()).toList());
        Map<String, String> running = cases.of(entries.stream().map(Entry::person).toList());
        Map<String, String> officers = new HashMap<>();
        Collator collator = Collator.getInstance(Locale.forLanguageTag("vi"));
        return entries.stream()
                .map(it -> row(it, records.get(it.person().code()), running, officers))
                .sorted(
                        Comparator.comparing((Row row) -> givenName(row.name()), collator)
                                .thenComparing(Row::name, collator)
                                .thenComparing(Row::code))
                .toList();
    }

    private Row row(
            Entry entry,
            PersonalRecord record,
            Map<String, String> running,
            Map<String, String> officers) {
        Answer answer = entry.answer();
        return new Row(
                entry.person().code(),
                record.fullName(),
                record.birthDate(),
                record.address(),
                words.state(entry.person().state()),
                entry.person().stateSince(),
                running.get(entry.person().code()),
                entry.person().state().equals(CommuneList.CLOSED),
                answer != null && answer.added(),
                answer == null ? null : answered(answer, officers),
                answer == null || answer.referral() == null ? null : decided(answer, officers),
                answer != null && answer.referred(),
                answer == null ? 0 : answer.version());
    }

    private Said answered(Answer answer, Map<String, String> officers) {
        String reason = answer.closingReason();
        String said = answer.choice().words() + (reason == null ? "" : ": " + words.reason(reason));
        return new Said(
                answer.choice().code(), reason, said, name(answer.by(), officers), answer.at());
    }

    private Said decided(Answer answer, Map<String, String> officers) {
        return new Said(
                answer.referral().code(),
                null,
                answer.referral().words(),
                name(answer.referralBy(), officers),
                answer.referralAt());
    }

    private String name(String officer, Map<String, String> officers) {
        return officers.computeIfAbsent(officer, names::ofUser);
    }

    private static String givenName(String fullName) {
        return fullName.substring(fullName.lastIndexOf(' ') + 1);
    }
}
