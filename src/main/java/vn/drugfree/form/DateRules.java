package vn.drugfree.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.input.InvalidInput;

/** Dates in order: {@code notBefore} and {@code notAfter}, which the browser cannot check. */
@Component
class DateRules {

    private static final String TODAY = "today";

    private final DistrictClock clock;

    DateRules(DistrictClock clock) {
        this.clock = clock;
    }

    void check(FormField field, LocalDate date, JsonNode data) {
        for (String bound : field.dateBounds("notBefore")) {
            day(bound, field, data)
                    .filter(date::isBefore)
                    .ifPresent(limit -> refuse(field, "không được trước ngày", limit));
        }
        for (String bound : field.dateBounds("notAfter")) {
            day(bound, field, data)
                    .filter(date::isAfter)
                    .ifPresent(limit -> refuse(field, "không được sau ngày", limit));
        }
    }

    /**
     * Today, or the date entered under that key in the same group or at the top, if there is one.
     */
    private Optional<LocalDate> day(String bound, FormField field, JsonNode data) {
        if (bound.equals(TODAY)) {
            return Optional.of(clock.today());
        }
        JsonNode near = data.path(field.group()).path(bound);
        JsonNode value = near.isTextual() ? near : data.path(bound);
        return FormData.day(value);
    }

    private static void refuse(FormField field, String rule, LocalDate limit) {
        throw InvalidInput.field(field.label(), rule + " " + limit.format(Days.WRITTEN));
    }
}
