package vn.drugfree.casefile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.definition.ProcessModel;
import vn.drugfree.organisation.Commune;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.organisation.Unit;

/**
 * Gives a new case its commune, from the unit of whoever starts it, and its code.
 *
 * <p>A commune's officer opens cases of that commune and of no other, whatever the request says. A
 * district body opens a case without a commune; the model asks for it.
 */
@Component
class CaseOpening {

    static final String COMMUNE = "commune";
    static final String CASE_CODE = "caseCode";

    private final CaseNumbers numbers;
    private final Organisation organisation;
    private final DistrictClock clock;
    private final IdentityService identities;

    CaseOpening(
            CaseNumbers numbers,
            Organisation organisation,
            DistrictClock clock,
            @Lazy IdentityService identities) {
        this.numbers = numbers;
        this.organisation = organisation;
        this.clock = clock;
        this.identities = identities;
    }

    @EventListener(condition = "#process.eventName == 'start'")
    @Order(10)
    void open(DelegateExecution process) {
        if (process.getParentId() == null
                && process.getSuperExecution() == null
                && !process.hasVariable(CASE_CODE)) {
            ProcessModel model = ProcessModel.of(process.getBpmnModelInstance());
            model.caseCodePrefix().ifPresent(prefix -> open(process, model, prefix));
        }
    }

    private void open(DelegateExecution process, ProcessModel model, String prefix) {
        String commune = communeOf(process, model).orElse(null);
        String code = code(prefix, commune);
        process.setVariable(COMMUNE, commune);
        process.setVariable(CASE_CODE, code);
        process.setProcessBusinessKey(code);
    }

    private Optional<String> communeOf(DelegateExecution process, ProcessModel model) {
        List<Unit> units = startingUnits(model);
        if (units.isEmpty()) {
            // Started by the system itself, not by a person: another process names the commune.
            return Optional.ofNullable((String) process.getVariable(COMMUNE));
        }
        return units.stream().map(Unit::commune).filter(commune -> commune != null).findFirst();
    }

    private List<Unit> startingUnits(ProcessModel model) {
        var person = identities.getCurrentAuthentication();
        if (person == null || person.getGroupIds() == null) {
            return List.of();
        }
        Set<Unit> mayStart =
                model.startingAgencies().stream()
                        .flatMap(agency -> organisation.unitsOf(agency).stream())
                        .collect(Collectors.toSet());
        return organisation.unitsOfGroups(person.getGroupIds()).filter(mayStart::contains).toList();
    }

    /** For example {@code CNBB-2026-BINH-KIEU-0007}. */
    private String code(String prefix, String commune) {
        String place =
                Optional.ofNullable(commune)
                        .flatMap(organisation::findCommune)
                        .map(Commune::caseCode)
                        .orElseGet(organisation::caseCode);
        int year = clock.today().getYear();
        return "%s-%d-%s-%04d".formatted(prefix, year, place, numbers.next(prefix, year, place));
    }
}
