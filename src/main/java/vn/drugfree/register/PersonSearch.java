package vn.drugfree.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Finds managed persons. Whoever shows a record asks {@link RecordAccess} first. */
@Component
public class PersonSearch {

    private final Persons persons;
    private final Records records;

    PersonSearch(Persons persons, Records records) {
        this.persons = persons;
        this.records = records;
    }

    /**
     * @param commune null for the whole district
     */
    public List<PersonRow> inCommune(@Nullable String commune, Collection<String> states) {
        return persons.in(commune, states);
    }

    public Optional<PersonRow> find(String code) {
        return persons.find(code);
    }

    /** By code. */
    public Map<String, PersonalRecord> records(Collection<String> codes) {
        return records.of(codes);
    }

    /** What a correction needs to know: a record and its version. */
    public record Versioned(PersonalRecord record, int version) {}

    public Versioned record(String code) {
        Records.Kept kept = records.of(code);
        return new Versioned(kept.record(), kept.version());
    }

    /**
     * The codes of those who are known, null for whoever is not, in the order asked. A number may
     * lead to somebody of another name: see {@link PersonalRecord#agreesWith}.
     */
    public List<String> match(List<PersonalRecord> wanted, @Nullable String commune) {
        return records.match(wanted, commune);
    }
}
