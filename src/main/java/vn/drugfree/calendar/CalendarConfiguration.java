package vn.drugfree.calendar;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.core.io.Resource;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    private static final Logger log = LoggerFactory.getLogger(CalendarConfiguration.class);

    @Bean
    WorkingCalendar workingCalendar(
            @Value("${drugfree.calendar:classpath:calendar/vietnam.yml}") Resource file) {
        RestDays restDays = CalendarFile.read(file);
        if (!restDays.assumedYears().isEmpty()) {
            log.warn(
                    "{}: days off of {} are assumed; enter them once they are announced",
                    file.getDescription(),
                    restDays.assumedYears());
        }
        return new WorkingCalendar(restDays);
    }

    @Bean
    DeadlineCalculator deadlineCalculator(WorkingCalendar workingCalendar) {
        return DeadlineCalculator.on(workingCalendar);
    }

    @Bean
    DistrictClock districtClock(Clock clock) {
        return new DistrictClock(clock);
    }

    /** What models call {@code calendar}. */
    @Bean
    CalendarExpressions calendar(DistrictClock clock, WorkingCalendar calendar) {
        return new CalendarExpressions(clock, calendar);
    }

    // A test's clock may be registered after this condition was looked at; as a fallback this one
    // gives way in that case, too.
    @Bean
    @Fallback
    @ConditionalOnMissingBean
    Clock districtZoneClock() {
        return Clock.system(DistrictClock.ZONE);
    }
}
