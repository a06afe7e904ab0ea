package vn.drugfree.certification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.drugfree.form.FormRule;
import vn.drugfree.input.InvalidInput;

/** Only the commune that another was merged into inherits from it, and only once. */
@Component
class InheritanceFits implements FormRule {

    private final Absorbed absorbed;
    private final CommuneStatuses statuses;

    InheritanceFits(Absorbed absorbed, CommuneStatuses statuses) {
        this.absorbed = absorbed;
        this.statuses = statuses;
    }

    @Override
    public String form() {
        return "status-inheritance.propose-inheritance";
    }

    @Override
    public void check(JsonNode data) {
        int year = data.path("statusYear").asInt();
        String commune = data.path("commune").asText();
        Map<String, String> known = absorbed.of(year);
        if (!commune.equals(known.get(data.path("predecessor").asText()))) {
            throw InvalidInput.field(
                    "Xã, thị trấn mới", "không phải là nơi xã cũ đã được sáp nhập vào");
        }
        if (statuses.of(commune, year).isPresent()) {
            throw InvalidInput.field(
                    "Xã, thị trấn mới", "đã có kết quả xếp loại của năm %d".formatted(year));
        }
    }
}
