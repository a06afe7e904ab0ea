package vn.drugfree.duty;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.drugfree.form.FormRule;
import vn.drugfree.input.InvalidInput;

/** A campaign has as many sessions as the table {@code campaign-preset} asks for. */
@Component
class EnoughSessions implements FormRule {

    @Override
    public String form() {
        return "communication-campaign.plan-campaign";
    }

    @Override
    public void check(JsonNode data) {
        long planned =
                IntStream.rangeClosed(1, Sessions.IN_THE_PLAN)
                        .filter(number -> data.path(Sessions.ON + number).isTextual())
                        .count();
        int least = data.path("minimumSessions").asInt();
        if (planned < least) {
            throw new InvalidInput(
                    "Kế hoạch cần ít nhất %d buổi, mới có %d.".formatted(least, planned));
        }
    }
}
