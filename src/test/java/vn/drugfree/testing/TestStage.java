package vn.drugfree.testing;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests add to the application. */
@TestConfiguration(proxyBeanMethods = false)
public class TestStage {

    @Bean
    DistrictTime districtTime() {
        return new DistrictTime();
    }

    @Bean
    ProcessEnginePlugin coverage() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
            }
        };
    }

    @Bean
    Cases cases(ProcessEngine engine, DistrictTime time) {
        return new Cases(engine, time);
    }

    @Bean
    Mornings mornings(ProcessEngine engine, DistrictTime time) {
        return new Mornings(engine, time);
    }

    @Bean
    KnownPeople knownPeople(JdbcClient database, Cases cases) {
        return new KnownPeople(database, cases);
    }

    @Bean
    World world(ProcessEngine engine, JdbcClient database) {
        return new World(engine, database);
    }
}
