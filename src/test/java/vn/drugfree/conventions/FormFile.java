package vn.drugfree.conventions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A form file: {@code forms/<process>/<task>.form}. */
record FormFile(String path, String text, JsonNode json) implements SourceFile {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{([^}]*)}}");

    static FormFile of(String path, String text) throws JsonProcessingException {
        return new FormFile(path, text, MAPPER.readTree(text));
    }

    @Override
    public String name() {
        return path.replaceFirst("^forms/", "");
    }

    String process() {
        return name().contains("/") ? name().substring(0, name().indexOf('/')) : "";
    }

    /** The id this path asks for. */
    String expectedId() {
        return baseName().replace('/', '.');
    }

    /** All components, those in groups too. */
    Stream<Component> components() {
        List<Component> found = new ArrayList<>();
        collect(json, "", found);
        return found.stream();
    }

    Stream<Component> inputs() {
        return components().filter(Component::isInput);
    }

    /** What the texts show of the case, such as {@code person.fullName}. */
    Stream<String> shown() {
        return components()
                .flatMap(component -> TEMPLATE.matcher(component.text()).results())
                .flatMap(template -> Feel.paths(template.group(1)))
                .distinct();
    }

    private static void collect(JsonNode parent, String group, List<Component> found) {
        for (JsonNode json : parent.path("components")) {
            found.add(new Component(group, json));
            collect(json, json.path("path").asText(group), found);
        }
    }
}
