package vn.drugfree.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The options of a select or radio field: from the file, or from a named source. */
@Component
class Options {

    private final Map<String, OptionSource> sources;

    Options(List<OptionSource> sources) {
        this.sources =
                sources.stream().collect(Collectors.toMap(OptionSource::key, Function.identity()));
    }

    boolean allows(FormField field, String code, JsonNode data) {
        return source(field.optionSource())
                .map(source -> source.options(data).containsKey(code))
                .orElseGet(() -> field.options().containsKey(code));
    }

    Optional<OptionSource> source(String key) {
        return Optional.ofNullable(sources.get(key));
    }
}
