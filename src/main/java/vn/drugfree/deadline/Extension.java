package vn.drugfree.deadline;

import vn.drugfree.input.InvalidInput;

/**
 * How far a deadline may still be extended.
 *
 * @param unit what is counted, in Vietnamese
 * @param most how many units may still be added; zero when none
 * @param clause the legal clause that sets the limit, or where else the number comes from
 */
public record Extension(String unit, int most, String clause) {

    static final Extension NONE = new Extension("", 0, "");

    static Extension of(KeptDeadline deadline) {
        Integer most = deadline.row().maxAmount();
        return new Extension(
                DeadlineWords.unit(deadline.row().period().unit()),
                most == null ? 0 : Math.max(0, most - deadline.period().amount()),
                deadline.row().clause());
    }

    /** Why no more can be added, in Vietnamese. */
    public String refusal() {
        return "Thời hạn này không được gia hạn thêm. Căn cứ: %s.".formatted(clause);
    }

    void require(int by) {
        if (most == 0) {
            throw new InvalidInput(refusal());
        }
        if (by < 1) {
            throw InvalidInput.field("Gia hạn thêm", "phải từ 1 %s trở lên".formatted(unit));
        }
        if (by > most) {
            throw InvalidInput.field(
                    "Gia hạn thêm",
                    "chỉ được thêm tối đa %d %s. Căn cứ: %s".formatted(most, unit, clause));
        }
    }
}
