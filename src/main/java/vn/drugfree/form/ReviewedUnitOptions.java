package vn.drugfree.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.drugfree.organisation.Organisation;

/** The bodies that are scored each year, as {@code reviewedUnits}. */
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
        organisation.reviewedUnits().forEach(it -> options.put(it, organisation.nameOf(it)));
        return options;
    }
}
