package vn.drugfree.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.drugfree.form.OptionSource;

/** The vetoes of the sheet's set of criteria, as {@code vetoes}. */
@Component
class VetoOptions implements OptionSource {

    private final Criteria criteria;

    VetoOptions(Criteria criteria) {
        this.criteria = criteria;
    }

    @Override
    public String key() {
        return "vetoes";
    }

    @Override
    public Map<String, String> options(JsonNode data) {
        Map<String, String> options = new LinkedHashMap<>();
        criteria.vetoes(data.path("criteriaVersion").asText())
                .forEach(
                        it ->
                                options.put(
                                        it.code(),
                                        "%s. %s (%s)"
                                                .formatted(it.code(), it.name(), it.effect())));
        return options;
    }
}
