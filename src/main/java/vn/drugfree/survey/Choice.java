package vn.drugfree.survey;

import java.util.Arrays;
import org.springframework.lang.Nullable;
import vn.drugfree.input.InvalidInput;

/** What the commune's police may answer about somebody on the list. */
enum Choice {
    CONFIRMED("confirmed", "Còn ở địa phương"),
    /** The case that runs changes the register itself. */
    IN_CASE("in-case", "Có thay đổi, ghi trong hồ sơ"),
    CLOSED("closed", "Kết thúc theo dõi");

    private final String code;
    private final String words;

    Choice(String code, String words) {
        this.code = code;
        this.words = words;
    }

    String code() {
        return code;
    }

    String words() {
        return words;
    }

    /**
     * @throws InvalidInput if there is no such choice
     */
    static Choice of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(choice -> choice.code.equals(code))
                .findFirst()
                .orElseThrow(() -> InvalidInput.field("Kết quả rà soát", "không có lựa chọn này"));
    }
}
