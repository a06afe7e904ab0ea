package vn.drugfree.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodUnitTest {

    @ParameterizedTest
    @CsvSource({
        "hours, HOURS",
        "calendar-days, CALENDAR_DAYS",
        "working-days, WORKING_DAYS",
        "months, MONTHS",
        "years, YEARS"
    })
    void isFoundByTheWordUsedInTables(String key, PeriodUnit unit) {
        assertThat(PeriodUnit.of(key)).isEqualTo(unit);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"days", "HOURS", "working_days", " months", ""})
    void anyOtherWordIsRefused(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> PeriodUnit.of(key));
    }

    @Test
    void theRefusalNamesTheAllowedWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PeriodUnit.of("weeks"))
                .withMessage(
                        "'weeks' is no unit of time;"
                                + " use one of hours, calendar-days, working-days, months, years");
    }
}
