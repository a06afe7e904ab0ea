package vn.drugfree.plantarget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.drugfree.figure.Tally;

/**
 * What the plan wants.
 *
 * @param unit {@code %} for a share; else the word for what is counted, as people read it
 */
record Wanted(Operator operator, BigDecimal value, String unit) {

    static final String SHARE = "%";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    boolean isShare() {
        return unit.equals(SHARE);
    }

    /** By the counts themselves: 80.04 % is more than 80 %, however it is shown. */
    Verdict verdictOn(Tally tally) {
        if (isShare() && tally.total() == 0) {
            return Verdict.NO_CASE;
        }
        BigDecimal met = BigDecimal.valueOf(tally.met());
        boolean reached =
                isShare()
                        ? operator.isReached(
                                met.multiply(HUNDRED),
                                value.multiply(BigDecimal.valueOf(tally.total())))
                        : operator.isReached(met, value);
        return reached ? Verdict.MET : Verdict.MISSED;
    }

    /** A share with one decimal, a half rounded up; a number as it is. */
    String shown(Tally tally) {
        if (!isShare()) {
            return String.valueOf(tally.met());
        }
        if (tally.total() == 0) {
            return "không có trường hợp";
        }
        return decimal(
                        BigDecimal.valueOf(tally.met())
                                .multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(tally.total()), 1, RoundingMode.HALF_UP))
                + SHARE;
    }

    /** "trên 80%", "ít nhất 1 cuộc mỗi năm". */
    String words() {
        return operator.words() + decimal(value) + (isShare() ? SHARE : " " + unit);
    }

    private static String decimal(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}
