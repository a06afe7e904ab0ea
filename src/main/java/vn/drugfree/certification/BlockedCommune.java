package vn.drugfree.certification;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.stereotype.Component;
import vn.drugfree.form.FormRule;
import vn.drugfree.input.InvalidInput;

/** A commune with a veto that blocks it is not recognised that year. */
@Component
class BlockedCommune implements FormRule {

    @Override
    public String form() {
        return "commune-certification.decide-recognition";
    }

    @Override
    public void check(JsonNode data) {
        if (data.path("blocked").asBoolean()
                && data.path("finalClass").asText().equals(CommuneClass.DRUG_FREE.code())) {
            throw InvalidInput.field(
                    "Loại được quyết định",
                    "năm nay xã có điểm liệt chặn công nhận, chọn loại khác");
        }
    }
}
