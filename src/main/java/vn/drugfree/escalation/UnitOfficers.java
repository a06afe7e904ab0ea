package vn.drugfree.escalation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.drugfree.form.OptionSource;
import vn.drugfree.organisation.Person;

/** The people of the late task's unit, as {@code unitOfficers}. */
@Component
class UnitOfficers implements OptionSource {

    private final IdentityService identities;

    UnitOfficers(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public String key() {
        return "unitOfficers";
    }

    @Override
    public Map<String, String> options(JsonNode data) {
        Map<String, String> officers = new LinkedHashMap<>();
        identities
                .createUserQuery()
                .memberOfGroup(data.path("lateUnit").asText())
                .orderByUserId()
                .asc()
                .list()
                .forEach(user -> officers.put(user.getId(), Person.nameOf(user)));
        return officers;
    }
}
