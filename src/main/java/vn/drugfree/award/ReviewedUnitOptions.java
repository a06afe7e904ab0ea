package vn.drugfree.award;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.drugfree.form.OptionSource;
import vn.drugfree.organisation.Organisation;

/** The bodies that are scored in the yearly review, as {@code reviewedUnits}. */
@Component
class ReviewedUnitOptions implements OptionSource {

    private final Organisation organisation;

    ReviewedUnitOptions(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public String key() {
        return "reviewedUnits";
    }

    @Override
    public Map<String, String> options(JsonNode data) {
        Map<String, String> options = new LinkedHashMap<>();
        organisation.reviewedUnits().stream()
                .flatMap(key -> organisation.findUnit(key).stream())
                .forEach(unit -> options.put(unit.key(), unit.name()));
        return options;
    }
}
