package vn.drugfree.award;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import vn.drugfree.form.FormRule;
import vn.drugfree.input.InvalidInput;

/**
 * A head who is at fault gets at least the measure of the decision table {@code liability-measure}.
 *
 * @param form id of the form
 * @param field key of the field with the measure
 * @param label the field as people see it
 */
record LeastMeasure(String form, String field, String label) implements FormRule {

    private static final String NO_FAULT = "no-fault";
    private static final List<String> FROM_MILD_TO_SEVERE =
            List.of("reminder", "review", "discipline");

    @Override
    public void check(JsonNode data) {
        String measure = data.path(field).asText();
        String least = data.path("leastMeasure").asText();
        if (!measure.equals(NO_FAULT) && severity(measure) < severity(least)) {
            throw InvalidInput.field(
                    label,
                    "nếu có lỗi thì ít nhất phải là «%s»"
                            .formatted(data.path("leastMeasureName").asText()));
        }
    }

    /** Below all others for a reason without a least measure. */
    private static int severity(String measure) {
        return FROM_MILD_TO_SEVERE.indexOf(measure);
    }
}
