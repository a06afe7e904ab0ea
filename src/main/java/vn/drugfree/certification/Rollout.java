package vn.drugfree.certification;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.organisation.Commune;
import vn.drugfree.organisation.Organisation;

/** Which communes are to be free of drugs in which year; models call it {@code rollout}. */
@Component("rollout")
public class Rollout {

    private static final String CHOSEN = "chosenPlaces";
    private static final String DRUG_FREE = CommuneClass.DRUG_FREE.code();

    private static final Map<String, String> CONCLUSIONS =
            Map.of(
                    "rolled-out", "nhân rộng ra các xã, thị trấn khác",
                    "not-rolled-out", "chưa nhân rộng");

    private final DecisionService decisions;
    private final WaveTable waves;
    private final Organisation organisation;
    private final DistrictClock clock;

    Rollout(
            @Lazy DecisionService decisions,
            WaveTable waves,
            Organisation organisation,
            DistrictClock clock) {
        this.decisions = decisions;
        this.waves = waves;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Ticks the communes that the table {@code rollout-waves} has for {@code reviewYear}. */
    public void propose(DelegateExecution execution) {
        int year = year(execution);
        String lastWave = waves.of(year - 1).orElse(null);
        List<String> proposed =
                organisation.communes().stream()
                        .filter(commune -> target(commune, year, lastWave).equals(DRUG_FREE))
                        .map(Commune::key)
                        .toList();
        SpinJsonNode list = Spin.JSON(proposed);
        execution.setVariable(CHOSEN, SpinValues.jsonValue(list).create());
    }

    /** What the district wants of the commune: {@code drug-free} or {@code reduce}. */
    public String target(DelegateExecution execution) {
        return chosen(execution).contains((String) execution.getVariable("commune"))
                ? DRUG_FREE
                : "reduce";
    }

    /** What the round of the year before concluded, in words. */
    public String lastWave(DelegateExecution execution) {
        return waves.of(year(execution) - 1).map(CONCLUSIONS::get).orElse("chưa có");
    }

    /** Keeps what the approved evaluation says about the next year. */
    public void conclude(DelegateExecution execution) {
        waves.put(
                year(execution),
                (String) execution.getVariable("caseCode"),
                (String) execution.getVariable("nextWave"),
                clock.today());
    }

    /** Keys of the communes that were chosen in the end. */
    List<String> chosen(DelegateExecution execution) {
        return ((SpinJsonNode) execution.getVariable(CHOSEN))
                .elements().stream().map(SpinJsonNode::stringValue).toList();
    }

    private String target(Commune commune, int year, String lastWave) {
        return decisions
                .evaluateDecisionTableByKey(
                        "rollout-waves",
                        Variables.putValue("commune", commune.key())
                                .putValue("pilot", commune.pilot())
                                .putValue("reviewYear", year)
                                .putValue("lastWave", lastWave))
                .getSingleEntry();
    }

    private static int year(DelegateExecution execution) {
        return (Integer) execution.getVariable("reviewYear");
    }
}
