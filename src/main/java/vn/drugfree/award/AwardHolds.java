package vn.drugfree.award;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.form.FormRule;
import vn.drugfree.input.InvalidInput;

/** Only an award that was granted and still holds can be taken back. */
@Component
class AwardHolds implements FormRule {

    private static final String LABEL = "Mã khen thưởng";

    private final AwardTable awards;

    AwardHolds(AwardTable awards) {
        this.awards = awards;
    }

    @Override
    public String form() {
        return "award-revocation.start";
    }

    @Override
    public void check(JsonNode data) {
        Award award =
                awards.find(data.path("awardCode").asText().strip())
                        .orElseThrow(
                                () ->
                                        InvalidInput.field(
                                                LABEL, "không có khen thưởng mang mã này"));
        if (award.revoked()) {
            throw InvalidInput.field(
                    LABEL,
                    "khen thưởng này đã bị hủy bỏ ngày " + award.revokedOn().format(Days.WRITTEN));
        }
    }
}
