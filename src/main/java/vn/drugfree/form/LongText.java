package vn.drugfree.form;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** Text that a model makes for a form, of any length. */
public final class LongText {

    private LongText() {}

    /** One below the other. */
    public static JsonValue lines(Stream<String> lines) {
        return of(lines.collect(Collectors.joining("\n")));
    }

    /** The engine keeps no more than 4000 characters of a plain text; of JSON it keeps all. */
    public static JsonValue of(String text) {
        return SpinValues.jsonValue(TextNode.valueOf(text).toString()).create();
    }
}
