package vn.drugfree.award;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.drugfree.form.FormRule;

@Configuration(proxyBeanMethods = false)
class AwardConfiguration {

    @Bean
    FormRule leastMeasureProposed() {
        return new LeastMeasure("accountability.review-liability", "proposedMeasure", "Đề xuất");
    }

    @Bean
    FormRule leastMeasureDecided() {
        return new LeastMeasure(
                "accountability.decide-liability", "liabilityMeasure", "Quyết định");
    }
}
