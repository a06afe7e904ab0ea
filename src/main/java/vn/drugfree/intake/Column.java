package vn.drugfree.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;

/** What a list may say about a person. The limits are those of the start forms. */
enum Column {
    FULL_NAME(
            "Họ và tên",
            100,
            Texts.NAME,
            "chỉ gồm chữ, không có chữ số hay các dấu < > { } $",
            "ho ten"),
    BIRTH_DATE("Ngày sinh", 10, null, "", "ngay thang nam sinh"),
    GENDER("Giới tính", 10, null, ""),
    ID_NUMBER(
            "Số định danh",
            12,
            "([0-9]{9}|[0-9]{12})",
            "phải có 12 chữ số, hoặc 9 chữ số nếu là CMND. Excel bỏ số 0 ở đầu nếu ô không ở dạng"
                    + " Văn bản (Text)",
            "so dinh danh ca nhan",
            "so dinh danh ca nhan hoac so cmnd",
            "so cccd"),
    ADDRESS("Địa chỉ", 200, null, "", "dia chi noi cu tru"),
    GUARDIAN_NAME(
            "Người giám hộ",
            100,
            Texts.NAME,
            "chỉ gồm chữ, không có chữ số hay các dấu < > { } $",
            "ho va ten nguoi giam ho",
            "ho va ten nguoi giam ho hoac nguoi dai dien"),
    GUARDIAN_PHONE(
            "Điện thoại người giám hộ",
            15,
            Texts.PHONE,
            "phải có từ 8 đến 15 chữ số, dấu cách, dấu chấm hoặc dấu cộng",
            "so dien thoai nguoi giam ho"),
    COMMUNE("Xã", 60, null, "", "xa thi tran");

    private final String label;
    private final int longest;
    private final @Nullable Pattern pattern;
    private final String rule;
    private final List<String> names;

    Column(
            String label,
            int longest,
            @Nullable String pattern,
            String rule,
            String... otherFoldedNames) {
        this.label = label;
        this.longest = longest;
        this.pattern = pattern == null ? null : Pattern.compile(pattern);
        this.rule = rule;
        this.names =
                Stream.concat(Stream.of(Texts.folded(label)), Stream.of(otherFoldedNames)).toList();
    }

    /** The column with that heading, however it is accented or capitalised. */
    static Optional<Column> headed(String heading) {
        String folded = Texts.folded(heading);
        return Stream.of(values()).filter(column -> column.names.contains(folded)).findFirst();
    }

    String label() {
        return label;
    }

    int longest() {
        return longest;
    }

    @Nullable
    Pattern pattern() {
        return pattern;
    }

    /** What is wrong with the text, to be read after the column's label; empty if nothing is. */
    Optional<String> mistake(String text) {
        if (text.length() > longest) {
            return Optional.of("dài quá %d ký tự".formatted(longest));
        }
        return pattern == null || pattern.matcher(text).matches()
                ? Optional.empty()
                : Optional.of(rule);
    }
}
