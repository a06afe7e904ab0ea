package vn.drugfree.survey;

import java.util.Arrays;
import org.springframework.lang.Nullable;
import vn.drugfree.input.InvalidInput;

/**
 * What the health station may decide about somebody suspected; reasons are chosen, not written, so
 * that none tells who the person is.
 */
enum Referral {
    REFER("refer", "Cần xác định tình trạng nghiện"),
    NO_SIGN("no-sign", "Chưa cần: không có biểu hiện nghiện"),
    TESTED_NEGATIVE("tested-negative", "Chưa cần: xét nghiệm gần đây âm tính"),
    ABSENT("absent", "Chưa được: đang vắng mặt ở địa phương"),
    TOO_ILL("too-ill", "Chưa được: đang điều trị bệnh khác"),
    IN_CASE("in-case", "Không cần: đã có hồ sơ đang giải quyết");

    private final String code;
    private final String words;

    Referral(String code, String words) {
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
    static Referral of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(choice -> choice.code.equals(code))
                .findFirst()
                .orElseThrow(() -> InvalidInput.field("Quyết định", "không có lựa chọn này"));
    }
}
