package vn.drugfree.testing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import vn.drugfree.calendar.Days;

/** Values as scenarios write them, turned into what the engine takes. */
public final class Values {

    private Values() {}

    /** Names and values by turns. */
    public static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    /** As a process holds them: days are dates. */
    static VariableMap typed(Map<String, Object> values) {
        VariableMap variables = Variables.createVariables();
        values.forEach(
                (name, value) ->
                        variables.put(
                                name,
                                value instanceof LocalDate day ? Days.startOf(day) : json(value)));
        return variables;
    }

    /** As a browser posts them: days are texts, a group of fields or a list of ticks is JSON. */
    public static VariableMap entered(Map<String, Object> entries) {
        VariableMap variables = Variables.createVariables();
        entries.forEach((name, value) -> variables.put(name, text(json(value))));
        return variables;
    }

    private static Object json(Object value) {
        if (value instanceof Map<?, ?> group) {
            Map<String, Object> written = new LinkedHashMap<>();
            group.forEach((key, entry) -> written.put((String) key, text(entry)));
            return SpinValues.jsonValue(Spin.JSON(written).toString()).create();
        }
        if (value instanceof List<?> ticked) {
            return SpinValues.jsonValue(Spin.JSON(ticked).toString()).create();
        }
        return value;
    }

    private static Object text(Object value) {
        return value instanceof LocalDate day ? day.toString() : value;
    }
}
