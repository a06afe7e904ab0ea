package vn.drugfree.configuration;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a configuration mistake as a line instead of a stack trace. */
class ConfigurationMistakeAnalyzer extends AbstractFailureAnalyzer<ConfigurationMistake> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ConfigurationMistake mistake) {
        return new FailureAnalysis(mistake.getMessage(), null, mistake);
    }
}
