package vn.drugfree.survey;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.form.FormRule;
import vn.drugfree.input.InvalidInput;

/** The district holds one survey at a time, and none for a year to come. */
@Component
class OneSurveyAtATime implements FormRule {

    private final SurveyTable surveys;
    private final DistrictClock clock;

    OneSurveyAtATime(SurveyTable surveys, DistrictClock clock) {
        this.surveys = surveys;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "annual-survey.start";
    }

    @Override
    public void check(JsonNode data) {
        if (data.path("surveyYear").asInt() > clock.today().getYear()) {
            throw InvalidInput.field("Năm khảo sát", "không được sau năm nay");
        }
        surveys.running()
                .ifPresent(
                        running -> {
                            throw new InvalidInput(
                                    "Đợt tổng khảo sát %s (năm %d) đang tiến hành; xong đợt này mới mở đợt khác."
                                            .formatted(running.caseCode(), running.year()));
                        });
    }
}
