package vn.drugfree.survey;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.stereotype.Component;
import vn.drugfree.form.FormRule;
import vn.drugfree.input.InvalidInput;

/** Nobody closes a list on which somebody has no answer. */
@Component
class ListIsComplete implements FormRule {

    private final CommuneList list;

    ListIsComplete(CommuneList list) {
        this.list = list;
    }

    @Override
    public String form() {
        return "commune-survey.check-list";
    }

    @Override
    public void check(JsonNode data) {
        long left =
                list.left(data.path(Survey.CASE_CODE).asText(), data.path(Survey.COMMUNE).asText());
        if (left > 0) {
            throw new InvalidInput(
                    "Còn %d người trong danh sách chưa được trả lời. Mở trang Công cụ > Tổng khảo sát để trả lời."
                            .formatted(left));
        }
    }
}
