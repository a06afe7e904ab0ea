package vn.drugfree.survey;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.stereotype.Component;
import vn.drugfree.form.FormRule;
import vn.drugfree.input.InvalidInput;

/** The health station decides of every suspect. */
@Component
class SuspectsAreDecided implements FormRule {

    private final CommuneList list;

    SuspectsAreDecided(CommuneList list) {
        this.list = list;
    }

    @Override
    public String form() {
        return "commune-survey.refer-suspects";
    }

    @Override
    public void check(JsonNode data) {
        long undecided =
                list.undecided(
                        data.path(Survey.CASE_CODE).asText(), data.path(Survey.COMMUNE).asText());
        if (undecided > 0) {
            throw new InvalidInput(
                    "Còn %d người nghi sử dụng chưa được quyết định. Mở trang Công cụ > Tổng khảo sát để quyết định."
                            .formatted(undecided));
        }
    }
}
