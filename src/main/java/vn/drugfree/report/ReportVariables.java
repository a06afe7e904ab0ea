package vn.drugfree.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;

/** What a report's process knows. */
@Component
class ReportVariables {

    /** The figures of the report, a list; kept with its process. */
    static final String LINES = "reportLines";

    private static final TypeReference<List<FigureLine>> LIST = new TypeReference<>() {};

    private final ObjectMapper json;

    ReportVariables(ObjectMapper json) {
        this.json = json;
    }

    static @Nullable String text(DelegateExecution execution, String name) {
        return (String) execution.getVariable(name);
    }

    static String period(DelegateExecution execution) {
        return text(execution, "period");
    }

    static LocalDate lastDay(DelegateExecution execution) {
        return Days.dayOf((Date) execution.getVariable("periodEndsOn"));
    }

    void keep(DelegateExecution execution, List<FigureLine> lines) {
        execution.setVariable(LINES, written(lines));
    }

    List<FigureLine> lines(DelegateExecution execution) {
        try {
            return json.readValue(execution.getVariable(LINES).toString(), LIST);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private JsonValue written(List<FigureLine> lines) {
        try {
            return SpinValues.jsonValue(json.writeValueAsString(lines)).create();
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
