package vn.drugfree.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.drugfree.calendar.PeriodUnit.WORKING_DAYS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class CalendarConfigurationTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(CalendarConfiguration.class);

    @Test
    void offersTheCalendarOfVietnamByDefault() {
        application.run(
                context -> {
                    assertThat(context.getBean(Clock.class).getZone())
                            .isEqualTo(DistrictClock.ZONE);
                    assertThat(
                                    context.getBean(DeadlineCalculator.class)
                                            .end(hungKings(), new LegalPeriod(0, WORKING_DAYS)))
                            .isEqualTo("2024-04-19");
                    assertThat(context.getBean("calendar")).isInstanceOf(CalendarExpressions.class);
                    assertThat(context).hasSingleBean(DistrictClock.class);
                    assertThat(context.getBean(WorkingCalendar.class).restReason(hungKings()))
                            .contains("Giỗ Tổ Hùng Vương");
                });
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void warnsOfYearsThatAreAGuess(@TempDir Path folder, CapturedOutput log) throws IOException {
        Path file = folder.resolve("announced.yml");
        String content = TestCalendars.VIETNAM_FILE.getContentAsString(StandardCharsets.UTF_8);
        String announced =
                content.replace(
                        "  2027:\n    confidence: assumed", "  2027:\n    confidence: verified");
        Files.writeString(file, announced);

        application
                .withPropertyValues("drugfree.calendar=" + file.toUri())
                .run(context -> assertThat(log).doesNotContain("are assumed"));
        application.run(context -> assertThat(log).contains("days off of [2027] are assumed"));
    }

    @Test
    void givesWayToAClockRegisteredBefore() {
        new ApplicationContextRunner()
                .withUserConfiguration(StoppedClock.class, CalendarConfiguration.class)
                .run(
                        context -> {
                            assertThat(context).hasSingleBean(Clock.class);
                            assertThat(context.getBean(DistrictClock.class).today())
                                    .isEqualTo(hungKings());
                        });
    }

    @Test
    void givesWayToAClockRegisteredAfter() {
        application
                .withUserConfiguration(StoppedClock.class)
                .run(
                        context ->
                                assertThat(context.getBean(DistrictClock.class).today())
                                        .isEqualTo(hungKings()));
    }

    @Test
    void readsTheFileItIsPointedAt(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("own.yml");
        String content = Files.readString(TestCalendars.VIETNAM_FILE.getFile().toPath());
        Files.writeString(file, content.replace("Giỗ Tổ Hùng Vương", "Giỗ Tổ"));

        application
                .withPropertyValues("drugfree.calendar=" + file.toUri())
                .run(
                        context ->
                                assertThat(
                                                context.getBean(WorkingCalendar.class)
                                                        .restReason(hungKings()))
                                        .contains("Giỗ Tổ"));
    }

    @Test
    void doesNotStartWithABrokenFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("broken.yml"), "years: { 2024: }");

        application
                .withPropertyValues("drugfree.calendar=" + file.toUri())
                .run(
                        context ->
                                assertThat(context.getStartupFailure())
                                        .rootCause()
                                        .isInstanceOf(CalendarDataException.class)
                                        .hasMessageContaining("broken.yml"));
    }

    private static LocalDate hungKings() {
        return LocalDate.of(2024, 4, 18);
    }

    @Configuration(proxyBeanMethods = false)
    static class StoppedClock {

        @Bean
        Clock stoppedClock() {
            return Clock.fixed(Instant.parse("2024-04-17T17:00:00Z"), ZoneOffset.UTC);
        }
    }
}
