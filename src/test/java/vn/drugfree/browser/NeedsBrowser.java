package vn.drugfree.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips the class, with the reason, where no Chromium is found; fails it instead when the
 * environment says {@code BROWSER_REQUIRED=true}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsBrowser.Condition.class)
@interface NeedsBrowser {

    final class Condition implements ExecutionCondition {

        private static final String MISSING =
                "no Chromium found: install Debian's package chromium, or name one in CHROMIUM";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Chromium.find().isPresent()) {
                return ConditionEvaluationResult.enabled("Chromium found");
            }
            if (Boolean.parseBoolean(System.getenv("BROWSER_REQUIRED"))) {
                throw new IllegalStateException("BROWSER_REQUIRED is set, but " + MISSING);
            }
            return ConditionEvaluationResult.disabled(MISSING);
        }
    }
}
