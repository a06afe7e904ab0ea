package vn.drugfree.certification;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.drugfree.organisation.Organisation;

/** Communes that were recognised and have been merged into another since. */
@Component
class Absorbed {

    private final StatusTable table;
    private final Organisation organisation;

    Absorbed(StatusTable table, Organisation organisation) {
        this.table = table;
        this.organisation = organisation;
    }

    /** Key of each commune recognised for that year, and of the one it became. */
    Map<String, String> of(int year) {
        Map<String, String> absorbed = new LinkedHashMap<>();
        table.all().stream()
                .filter(it -> it.year() == year && it.recognised())
                .map(CommuneStatus::commune)
                .forEach(
                        commune ->
                                organisation
                                        .communeInCharge(commune)
                                        .filter(today -> !today.key().equals(commune))
                                        .ifPresent(today -> absorbed.put(commune, today.key())));
        return absorbed;
    }
}
