package vn.drugfree.certification;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.stereotype.Component;
import vn.drugfree.form.FormRule;
import vn.drugfree.input.InvalidInput;

/** Nobody opens a case in which there is nothing to choose. */
@Component
class SomethingToInherit implements FormRule {

    private final Absorbed absorbed;

    SomethingToInherit(Absorbed absorbed) {
        this.absorbed = absorbed;
    }

    @Override
    public String form() {
        return "status-inheritance.start";
    }

    @Override
    public void check(JsonNode data) {
        int year = data.path("statusYear").asInt();
        if (absorbed.of(year).isEmpty()) {
            throw InvalidInput.field(
                    "Năm của công nhận",
                    "không có xã, thị trấn nào được công nhận năm %d mà nay đã sáp nhập"
                            .formatted(year));
        }
    }
}
