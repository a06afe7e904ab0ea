package vn.drugfree.award;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.stereotype.Component;
import vn.drugfree.form.FormRule;
import vn.drugfree.input.InvalidInput;

/** Only what was awarded and still stands can be taken back. */
@Component
class AwardIsKnown implements FormRule {

    private static final String LABEL = "Số trong sổ khen thưởng";

    private final AwardTable table;

    AwardIsKnown(AwardTable table) {
        this.table = table;
    }

    @Override
    public String form() {
        return "award-revocation.start";
    }

    @Override
    public void check(JsonNode data) {
        String code = data.path(Awards.CODE).asText();
        Award award =
                table.find(code).orElseThrow(() -> InvalidInput.field(LABEL, "không có trong sổ"));
        if (award.revokedOn() != null) {
            throw InvalidInput.field(LABEL, "khen thưởng này đã bị hủy");
        }
    }
}
