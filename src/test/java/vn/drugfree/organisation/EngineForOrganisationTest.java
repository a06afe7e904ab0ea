package vn.drugfree.organisation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;

/** A real engine on a real database with the shipped organisation in it, before each test. */
@SpringBootTest(
        webEnvironment = WebEnvironment.NONE,
        classes = EngineForOrganisationTest.Application.class,
        properties = {
            "camunda.bpm.auto-deployment-enabled=false",
            "camunda.bpm.authorization.enabled=true",
            "camunda.bpm.job-execution.enabled=false",
            EngineForOrganisationTest.ENGINE + "general-resource-whitelist-pattern=[a-zA-Z0-9._-]+",
            EngineForOrganisationTest.ENGINE + "group-resource-whitelist-pattern=[a-zA-Z0-9._-]+",
            EngineForOrganisationTest.ENGINE + "user-resource-whitelist-pattern=[a-zA-Z0-9._-]+",
            EngineForOrganisationTest.ENGINE + "default-user-permission-name-for-task=TASK_WORK",
            "drugfree.people=classpath:organisation/kc-2024-demo.yml",
            "drugfree.demo.password=for-tests-only"
        })
@Tag("own-engine")
abstract class EngineForOrganisationTest {

    static final String ENGINE = "camunda.bpm.generic-properties.properties.";
    static final String DOSSIER = "dossier";
    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Autowired OrganisationWriter writer;
    @Autowired IdentityService identities;
    @Autowired AuthorizationService authorizations;
    @Autowired FilterService filters;
    @Autowired RepositoryService repository;
    @Autowired RuntimeService runtime;
    @Autowired TaskService tasks;
    @Autowired HistoryService history;
    @Autowired JdbcTemplate database;

    private TimeZone zoneOfMachine;

    // No stereotype on purpose: the application's own component scan must not find it.
    @ImportAutoConfiguration({
        JdbcTemplateAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        CamundaBpmAutoConfiguration.class
    })
    @ComponentScan(basePackageClasses = Organisation.class)
    static class Application {

        @Bean(destroyMethod = "close")
        EmbeddedPostgres postgres() throws IOException {
            return EmbeddedPostgres.start();
        }

        @Bean
        DataSource dataSource(EmbeddedPostgres postgres) {
            return postgres.getPostgresDatabase();
        }
    }

    @BeforeEach
    void placeTheServerInVietnam() {
        zoneOfMachine = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(VIETNAM));
    }

    @BeforeEach
    void deployTheDossier() {
        deploy(DOSSIER, "cong-an-xa, phong-ldtbxh");
        writer.write();
    }

    @AfterEach
    void cleanUp() {
        identities.clearAuthentication();
        repository
                .createDeploymentQuery()
                .list()
                .forEach(it -> repository.deleteDeployment(it.getId(), true));
        TimeZone.setDefault(zoneOfMachine);
    }

    /** A process with one task for the commune's police. */
    void deploy(String key, String startedBy) {
        StartEventBuilder start =
                Bpmn.createExecutableProcess(key)
                        .name("Hồ sơ")
                        .camundaHistoryTimeToLiveString("P30D")
                        .startEvent();
        BpmnModelInstance model =
                start.userTask("prepare")
                        .name("Lập hồ sơ")
                        .camundaCandidateGroups("${agency.unit('cong-an-xa', commune)}")
                        .camundaDueDate("${due}")
                        .endEvent()
                        .done();
        addProperty(model, startedBy);
        repository.createDeployment().addModelInstance(key + ".bpmn", model).deploy();
    }

    private static void addProperty(BpmnModelInstance model, String startedBy) {
        CamundaProperty property = model.newInstance(CamundaProperty.class);
        property.setCamundaName("startedBy");
        property.setCamundaValue(startedBy);
        CamundaProperties properties = model.newInstance(CamundaProperties.class);
        properties.getCamundaProperties().add(property);
        ExtensionElements extensions = model.newInstance(ExtensionElements.class);
        extensions.addChildElement(properties);
        model.getModelElementsByType(Process.class).iterator().next().addChildElement(extensions);
    }

    /** The task of a new dossier of the commune. */
    Task dossierIn(String commune, Date due) {
        String instance =
                runtime.startProcessInstanceByKey(DOSSIER, Map.of("commune", commune, "due", due))
                        .getId();
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    Task dossierIn(String commune) {
        return dossierIn(commune, lastMomentIn(10));
    }

    /** Legal periods end with the last second of a day in Vietnam. */
    static Date lastMomentIn(int days) {
        LocalDate day = LocalDate.now(Clock.system(VIETNAM)).plusDays(days);
        return Date.from(day.atTime(LocalTime.of(23, 59, 59)).atZone(VIETNAM).toInstant());
    }

    /** Does something with the permissions somebody has after logging in. */
    <T> T as(String user, Supplier<T> action) {
        identities.setAuthentication(user, groupsOf(user));
        try {
            return action.get();
        } finally {
            identities.clearAuthentication();
        }
    }

    List<String> groupsOf(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    List<String> tasksSeenBy(String user) {
        return as(user, () -> tasks.createTaskQuery().list()).stream().map(Task::getId).toList();
    }
}
