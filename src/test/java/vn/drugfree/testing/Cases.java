package vn.drugfree.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.lang.Nullable;

/** Starts the cases that scenarios follow. */
public final class Cases {

    private final ProcessEngine engine;
    private final DistrictTime time;

    Cases(ProcessEngine engine, DistrictTime time) {
        this.engine = engine;
        this.time = time;
    }

    /** Starts a process in the middle of a case, as a calling process would. */
    public CaseRun begin(String process, Object... variables) {
        return begin(process, Values.map(variables));
    }

    /** A name that is given with null stays null: that is not known yet. */
    public CaseRun begin(String process, Map<String, Object> variables) {
        String code = "TEST-" + UUID.randomUUID();
        Map<String, Object> all = Values.map("commune", "binh-kieu", "variant", "adult");
        all.putAll(variables);
        all.put("caseCode", code);
        VariableMap given = Values.typed(all);
        ProcessInstance instance =
                engine.getRuntimeService().startProcessInstanceByKey(process, code, given);
        return new CaseRun(engine, time, instance.getId(), code);
    }

    /** A dossier that a commune's police have to prepare; the time counts from that day. */
    public CaseRun dossier(String commune, LocalDate from) {
        return begin(
                "rehab-dossier",
                "commune",
                commune,
                "dossierFrom",
                from,
                "dossierReturned",
                false,
                "residence",
                "stable");
    }

    /**
     * A body's part of a year's review, as the year's case calls it.
     *
     * @param commune null for a body of the district
     */
    public CaseRun bodyReview(String unit, String body, @Nullable String commune, int year) {
        return begin(
                "body-review",
                "reviewedUnit",
                unit,
                "body",
                body,
                "commune",
                commune,
                "variant",
                null,
                "reviewYear",
                year,
                "yearEndsOn",
                LocalDate.of(year, 12, 31));
    }

    /** Opens a case the way an officer does: with the start form's entries, as that person. */
    public CaseRun open(String process, String officer, Map<String, Object> entries) {
        List<String> groups =
                engine.getIdentityService().createGroupQuery().groupMember(officer).list().stream()
                        .map(Group::getId)
                        .toList();
        engine.getIdentityService().setAuthentication(officer, groups);
        try {
            ProcessInstance instance =
                    engine.getRuntimeService()
                            .startProcessInstanceByKey(process, Values.entered(entries));
            return new CaseRun(engine, time, instance.getId(), codeOf(instance.getId()));
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /**
     * Another process hands a case over by that message, with these variables; {@code caseCode} is
     * one of them.
     */
    public CaseRun handOver(String message, Object... variables) {
        Map<String, Object> all = Values.map(variables);
        String code = (String) all.get("caseCode");
        ProcessInstance instance =
                engine.getRuntimeService()
                        .createMessageCorrelation(message)
                        .processInstanceBusinessKey(code)
                        .setVariables(Values.typed(all))
                        .correlateStartMessage();
        return new CaseRun(engine, time, instance.getId(), code);
    }

    /** Follows the one running case of that process, whoever opened it. */
    public CaseRun running(String process) {
        ProcessInstance instance =
                engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .singleResult();
        return new CaseRun(engine, time, instance.getId(), instance.getBusinessKey());
    }

    /** Follows the running case of that code, whoever opened it. */
    public CaseRun follow(String code) {
        ProcessInstance instance =
                engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(code)
                        .rootProcessInstances()
                        .singleResult();
        return new CaseRun(engine, time, instance.getId(), code);
    }

    /** Somebody does something outside of a task, under the own permissions. */
    public void as(String officer, Runnable work) {
        Officers.act(engine, officer, work);
    }

    /** How many cases are open in the district. */
    public long count() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .count();
    }

    private String codeOf(String instanceId) {
        engine.getIdentityService().clearAuthentication();
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instanceId)
                .singleResult()
                .getBusinessKey();
    }
}
