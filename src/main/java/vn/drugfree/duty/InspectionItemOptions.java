package vn.drugfree.duty;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.drugfree.form.OptionSource;

/** What has to be looked at in the sector of the case, as {@code inspectionItems}. */
@Component
class InspectionItemOptions implements OptionSource {

    private final InspectionChecklist checklist;

    InspectionItemOptions(InspectionChecklist checklist) {
        this.checklist = checklist;
    }

    @Override
    public String key() {
        return "inspectionItems";
    }

    @Override
    public Map<String, String> options(JsonNode data) {
        return checklist.of(data.path(InspectionChecklist.SECTOR).asText());
    }
}
