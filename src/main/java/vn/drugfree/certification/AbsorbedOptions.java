package vn.drugfree.certification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.drugfree.form.OptionSource;
import vn.drugfree.organisation.Organisation;

/**
 * Communes recognised for {@code statusYear} and merged into another since, as {@code
 * absorbedCommunes}.
 */
@Component
class AbsorbedOptions implements OptionSource {

    private final Absorbed absorbed;
    private final Organisation organisation;

    AbsorbedOptions(Absorbed absorbed, Organisation organisation) {
        this.absorbed = absorbed;
        this.organisation = organisation;
    }

    @Override
    public String key() {
        return "absorbedCommunes";
    }

    @Override
    public Map<String, String> options(JsonNode data) {
        Map<String, String> options = new LinkedHashMap<>();
        absorbed.of(data.path("statusYear").asInt())
                .forEach(
                        (commune, today) ->
                                options.put(
                                        commune,
                                        "%s (nay thuộc %s)".formatted(name(commune), name(today))));
        return options;
    }

    private String name(String commune) {
        return organisation.nameOfCommune(commune).orElse(commune);
    }
}
