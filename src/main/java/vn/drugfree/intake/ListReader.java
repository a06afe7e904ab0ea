package vn.drugfree.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.input.InvalidInput;
import vn.drugfree.organisation.Commune;
import vn.drugfree.organisation.Organisation;

/** Reads a list of persons: its headings, then row by row. */
@Component
class ListReader {

    private final Organisation organisation;
    private final DistrictClock clock;

    ListReader(Organisation organisation, DistrictClock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * @throws InvalidInput if the file as a whole is none that can be taken
     */
    PersonList read(ListFile file, Scope scope) {
        RowReader rows = new RowReader(scope, communesByName(), clock.today());
        file.eachRow(rows);
        return rows.list(file.fingerprint());
    }

    /** Keys by folded names, with the kind of commune and without. */
    private Map<String, String> communesByName() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Commune commune : organisation.communes()) {
            names.put(Texts.folded(commune.name()), commune.key());
            names.put(Texts.folded(commune.fullName()), commune.key());
        }
        return names;
    }
}
