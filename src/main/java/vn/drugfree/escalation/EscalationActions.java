package vn.drugfree.escalation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.drugfree.form.OptionSource;

/** What may be decided about the late task, as {@code escalationActions}. */
@Component
class EscalationActions implements OptionSource {

    @Override
    public String key() {
        return "escalationActions";
    }

    /**
     * Without an extension where the timetable, or what was added before, leaves no room for it.
     */
    @Override
    public Map<String, String> options(JsonNode data) {
        Map<String, String> actions = new LinkedHashMap<>();
        actions.put("urge", "Nhắc người đang làm");
        actions.put("reassign", "Giao người khác trong đơn vị");
        if (data.path("lateMaxExtension").asInt() > 0) {
            actions.put(ApplyEscalationDecision.EXTEND, "Gia hạn");
        }
        actions.put("take-over", "Tự xử lý");
        return actions;
    }
}
