package vn.drugfree.deadline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Counting;

/** Writes down how a deadline was counted, and reads it again when somebody asks. */
@Component
class Reasoning {

    private final ObjectMapper json;

    Reasoning(ObjectMapper json) {
        this.json = json;
    }

    String written(Counting counting) {
        try {
            return json.writeValueAsString(counting);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Counting read(KeptDeadline deadline) {
        try {
            return json.readValue(deadline.reasoning(), Counting.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("deadline " + deadline.id() + ": unreadable reasoning");
        }
    }
}
