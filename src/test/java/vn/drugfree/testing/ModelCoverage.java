package vn.drugfree.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Notes which nodes and flows a test class walks, prints the share of each model it promises to
 * cover, writes the HTML report, and fails the class when something of them was never reached.
 */
final class ModelCoverage
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private final DefaultCollector collector =
            new DefaultCollector(new ExecutionContextModelProvider());
    private Suite suite;
    private ProcessEngine engine;

    @Override
    public void beforeAll(ExtensionContext context) {
        suite = new Suite(context.getUniqueId(), context.getRequiredTestClass().getName());
        collector.createSuite(suite);
        collector.activateSuite(suite.getId());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (engine == null) {
            engine = SpringExtension.getApplicationContext(context).getBean(ProcessEngine.class);
        }
        // Another class may have listened to the same engine in between.
        new ProcessEngineAdapter(engine, collector).initializeListeners();
        Run run = new Run(UUID.randomUUID().toString(), context.getDisplayName());
        collector.createRun(run, suite.getId());
        collector.activateRun(run.getId());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        SpringExtension.getApplicationContext(context).getBean(DistrictTime.class).reset();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        ProcessTest test = context.getRequiredTestClass().getAnnotation(ProcessTest.class);
        if (test.covers().length > 0 && engine != null) {
            CoverageReportUtil.createReport(collector, "target/process-test-coverage");
            Set<String> missing = new TreeSet<>();
            for (String process : test.covers()) {
                missing.addAll(missing(process));
            }
            assertThat(missing).as("nodes and flows that no scenario reached").isEmpty();
        }
    }

    private Set<String> missing(String process) {
        Set<String> walked =
                suite.getEvents(process).stream()
                        .map(Event::getDefinitionKey)
                        .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>(elements(process));
        int all = missing.size();
        missing.removeIf(walked::contains);
        System.out.printf(
                "Process test coverage: %s %d of %d nodes and flows (%.1f%%)%n",
                process, all - missing.size(), all, 100.0 * (all - missing.size()) / all);
        return missing.stream()
                .map(id -> process + ": " + id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> elements(String process) {
        RepositoryService repository = engine.getRepositoryService();
        String definition =
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .singleResult()
                        .getId();
        BpmnModelInstance model = repository.getBpmnModelInstance(definition);
        Set<String> ids = new TreeSet<>();
        model.getModelElementsByType(FlowNode.class).forEach(node -> ids.add(node.getId()));
        model.getModelElementsByType(SequenceFlow.class).forEach(flow -> ids.add(flow.getId()));
        return ids;
    }
}
