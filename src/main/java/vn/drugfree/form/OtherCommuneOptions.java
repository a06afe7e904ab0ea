package vn.drugfree.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** All communes but the one of the case, as {@code otherCommunes}: where a person may move to. */
@Component
class OtherCommuneOptions implements OptionSource {

    private final CommuneOptions communes;

    OtherCommuneOptions(CommuneOptions communes) {
        this.communes = communes;
    }

    @Override
    public String key() {
        return "otherCommunes";
    }

    @Override
    public Map<String, String> options(JsonNode data) {
        Map<String, String> options = new LinkedHashMap<>(communes.options(data));
        options.remove(data.path("commune").asText());
        return options;
    }
}
