package vn.drugfree.personfile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.input.InvalidInput;
import vn.drugfree.register.PersonRow;
import vn.drugfree.register.PersonSearch;
import vn.drugfree.register.PersonalRecord;
import vn.drugfree.register.RecordAccess;
import vn.drugfree.register.RecordChanges;

/** Who people are. Whoever asks says why, and that is kept before the answer is given. */
@Component
class PersonRecords {

    // More than this nobody reads; a longer name narrows it down.
    private static final int MOST_FOUND = 30;

    private final PersonSearch search;
    private final PersonFiles files;
    private final RecordAccess access;
    private final RecordChanges changes;
    private final Reach reach;
    private final DistrictClock clock;

    /** A record as the page shows and corrects it. */
    record Shown(
            int version,
            String fullName,
            LocalDate birthDate,
            @Nullable String gender,
            @Nullable String idNumber,
            @Nullable String address,
            @Nullable String guardianName,
            @Nullable String guardianPhone) {

        static Shown of(PersonSearch.Versioned kept) {
            PersonalRecord record = kept.record();
            return new Shown(
                    kept.version(),
                    record.fullName(),
                    record.birthDate(),
                    record.gender(),
                    record.idNumber(),
                    record.address(),
                    record.guardianName(),
                    record.guardianPhone());
        }
    }

    record Found(String code, String fullName, LocalDate birthDate, String commune, String state) {}

    /**
     * @param more whether others fit, too
     */
    record Findings(List<Found> people, boolean more) {}

    PersonRecords(
            PersonSearch search,
            PersonFiles files,
            RecordAccess access,
            RecordChanges changes,
            Reach reach,
            DistrictClock clock) {
        this.search = search;
        this.files = files;
        this.access = access;
        this.changes = changes;
        this.reach = reach;
        this.clock = clock;
    }

    /**
     * Looks among the people whose records the caller may read, whatever their state.
     *
     * @throws InvalidInput without a purpose, or with too little to look for
     */
    Findings find(NameSearch wanted, @Nullable String purpose, Collection<String> states) {
        String why = purpose(purpose);
        Map<String, PersonRow> people = people(states);
        List<Map.Entry<String, PersonalRecord>> found =
                search.records(people.keySet()).entrySet().stream()
                        .filter(it -> wanted.finds(it.getValue()))
                        .sorted(Map.Entry.comparingByKey())
                        .limit(MOST_FOUND + 1)
                        .toList();
        List<Map.Entry<String, PersonalRecord>> shown =
                found.subList(0, Math.min(found.size(), MOST_FOUND));
        access.logged(shown.stream().map(Map.Entry::getKey).toList(), why);
        return new Findings(
                shown.stream().map(it -> found(people.get(it.getKey()), it.getValue())).toList(),
                found.size() > MOST_FOUND);
    }

    /**
     * @throws InvalidInput without a purpose
     */
    Shown read(PersonRow person, @Nullable String purpose) {
        access.logged(List.of(person.code()), purpose(purpose));
        return Shown.of(search.record(person.code()));
    }

    /**
     * Corrects the record and returns it as it is now.
     *
     * @throws vn.drugfree.register.RecordConflict if somebody else was faster
     * @throws InvalidInput naming the field that is wrong
     */
    Shown correct(PersonRow person, RecordEntry entry) {
        changes.change(
                person.code(), entry.seenVersion(), entry.checked(clock.today()), entry.reason());
        return Shown.of(search.record(person.code()));
    }

    private Map<String, PersonRow> people(Collection<String> states) {
        return search.inCommune(null, states).stream()
                .filter(reach::mayReadRecord)
                .collect(Collectors.toMap(PersonRow::code, Function.identity()));
    }

    private Found found(PersonRow person, PersonalRecord record) {
        return new Found(
                person.code(),
                record.fullName(),
                record.birthDate(),
                files.communeName(person),
                files.state(person));
    }

    private static String purpose(@Nullable String entered) {
        if (Objects.requireNonNullElse(entered, "").isBlank()) {
            throw InvalidInput.field("Mục đích xem", "chưa được chọn");
        }
        return entered;
    }
}
