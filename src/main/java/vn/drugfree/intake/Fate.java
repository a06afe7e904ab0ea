package vn.drugfree.intake;

import org.springframework.lang.Nullable;

/**
 * What the register makes of a person of a list.
 *
 * @param code in the register; null for somebody new
 */
record Fate(ListedPerson person, Kind kind, @Nullable String code) {

    enum Kind {
        /** Somebody new, who is entered as suspected. */
        ENTER("Người mới, ghi vào sổ: nghi sử dụng"),
        CONFIRM("Đã có trong sổ, xác nhận còn ở địa phương"),
        CONFIRMED_TODAY("Đã có trong sổ, hôm nay đã được xác nhận; không ghi thêm"),
        CLOSED("Đã kết thúc theo dõi trong sổ; không thay đổi"),
        // The others are mistakes: the list cannot be taken over.
        ELSEWHERE(
                "đã có trong sổ ở nơi khác trong huyện. Đề nghị làm thủ tục chuyển địa bàn, không"
                        + " nhập bằng danh sách"),
        OTHER_NAME(
                "không khớp với sổ: số định danh này thuộc về người có họ tên hoặc ngày sinh khác."
                        + " Kiểm tra lại giấy tờ của người này"),
        REPEATED("là người đã có ở một dòng trên của danh sách");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean isMistake() {
            return ordinal() >= ELSEWHERE.ordinal();
        }
    }

    /** What is wrong, if its kind is a mistake. */
    Remark remark() {
        return new Remark(
                person.row(),
                person.cell(),
                "«%s» %s.".formatted(Column.FULL_NAME.label(), kind.words()));
    }
}
