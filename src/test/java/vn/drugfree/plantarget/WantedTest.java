package vn.drugfree.plantarget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.drugfree.figure.Tally;

class WantedTest {

    private static final Wanted OVER_80_PERCENT = share(">", "80");
    private static final Wanted ALL = share("==", "100");
    private static final Wanted ONE_A_YEAR =
            new Wanted(Operator.of(">="), BigDecimal.ONE, "cuộc mỗi năm");

    @ParameterizedTest
    @CsvSource({
        // exactly 80 %, and the nearest figures to it
        "4, 5, '80,0%', MISSED",
        "800, 1000, '80,0%', MISSED",
        "801, 1000, '80,1%', MET",
        "8004, 10000, '80,0%', MET",
        "7999, 10000, '80,0%', MISSED",
        "7994, 10000, '79,9%', MISSED",
        "0, 3, '0,0%', MISSED",
        "3, 3, '100,0%', MET",
        "0, 0, 'không có trường hợp', NO_CASE"
    })
    void overEightyPercentIsDecidedByTheCounts(int met, int total, String shown, Verdict verdict) {
        isShownAs(OVER_80_PERCENT, new Tally(met, total), shown, verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "9999, 10000, '100,0%', MISSED",
        "10000, 10000, '100,0%', MET",
        "2, 3, '66,7%', MISSED",
        "1, 8, '12,5%', MISSED",
        "1, 16, '6,3%', MISSED",
        "0, 0, 'không có trường hợp', NO_CASE"
    })
    void allMeansEachOne(int met, int total, String shown, Verdict verdict) {
        isShownAs(ALL, new Tally(met, total), shown, verdict);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, MISSED", "1, 1, MET", "2, 2, MET"})
    void nothingCountedIsNoneAndMissesTheTarget(int met, int total, Verdict verdict) {
        isShownAs(ONE_A_YEAR, new Tally(met, total), String.valueOf(met), verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "==, 4, MISSED",
        "==, 5, MET",
        "==, 6, MISSED",
        ">, 5, MISSED",
        ">, 6, MET",
        ">=, 4, MISSED",
        ">=, 5, MET",
        "<, 4, MET",
        "<, 5, MISSED",
        "<=, 5, MET",
        "<=, 6, MISSED"
    })
    void everyOperatorComparesWithTheValue(String operator, int counted, Verdict verdict) {
        Wanted wanted = new Wanted(Operator.of(operator), BigDecimal.valueOf(5), "xã");
        assertThat(wanted.verdictOn(new Tally(counted, counted))).isEqualTo(verdict);
    }

    @Test
    void isReadInWords() {
        assertThat(OVER_80_PERCENT.words()).isEqualTo("trên 80%");
        assertThat(ALL.words()).isEqualTo("100%");
        assertThat(ONE_A_YEAR.words()).isEqualTo("ít nhất 1 cuộc mỗi năm");
        assertThat(share("<=", "12.5").words()).isEqualTo("không quá 12,5%");
    }

    private static Wanted share(String operator, String value) {
        return new Wanted(Operator.of(operator), new BigDecimal(value), Wanted.SHARE);
    }

    private static void isShownAs(Wanted wanted, Tally tally, String shown, Verdict verdict) {
        assertThat(wanted.shown(tally)).isEqualTo(shown);
        assertThat(wanted.verdictOn(tally)).isEqualTo(verdict);
    }
}
