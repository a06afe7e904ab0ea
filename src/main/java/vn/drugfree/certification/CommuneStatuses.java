package vn.drugfree.certification;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The classes of all communes, as they stand. */
@Component
public class CommuneStatuses {

    private final StatusTable table;

    CommuneStatuses(StatusTable table) {
        this.table = table;
    }

    /** Of all years, by commune and year. */
    public List<CommuneStatus> all() {
        return table.all();
    }

    /** Empty where nothing was decided, or inherited by decision. */
    public Optional<CommuneStatus> of(String commune, int year) {
        return all().stream()
                .filter(it -> it.commune().equals(commune) && it.year() == year)
                .findFirst();
    }
}
