package vn.drugfree.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.drugfree.organisation.Organisation;

/** All communes of the organisation, as {@code communes}. */
@Component
class CommuneOptions implements OptionSource {

    private final Organisation organisation;

    CommuneOptions(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public String key() {
        return "communes";
    }

    @Override
    public Map<String, String> options(JsonNode data) {
        Map<String, String> options = new LinkedHashMap<>();
        organisation.communes().forEach(it -> options.put(it.key(), it.fullName()));
        return options;
    }
}
