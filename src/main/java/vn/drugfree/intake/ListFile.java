package vn.drugfree.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.springframework.lang.Nullable;
import vn.drugfree.input.InvalidInput;

/** A file as it was sent. What it is, is told by its first bytes: its name is never asked for. */
final class ListFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.US_ASCII);

    private final byte[] content;

    ListFile(@Nullable byte[] content) {
        this.content = content == null ? new byte[0] : content;
    }

    /** SHA-256 of the content, in hexadecimal digits. */
    String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Hands on the rows one after the other, empty ones too.
     *
     * @throws InvalidInput if the file is none that can be read
     */
    void eachRow(Consumer<Row> reader) {
        if (content.length == 0) {
            throw new InvalidInput("Tệp trống, không có dữ liệu.");
        }
        if (beginsWith(PDF)) {
            throw new InvalidInput("Đây là tệp PDF. Chọn tệp Excel (.xlsx) hoặc CSV.");
        }
        if (beginsWith(OLE)) {
            throw new InvalidInput(
                    "Tệp có mật khẩu hoặc là Excel kiểu cũ (.xls). Bỏ mật khẩu và lưu lại dạng"
                            + " .xlsx, rồi chọn lại.");
        }
        if (beginsWith(ZIP)) {
            WorkbookRows.each(CleanWorkbook.of(content), reader);
        } else {
            CsvRows.each(content, reader);
        }
    }

    private boolean beginsWith(byte[] bytes) {
        return content.length >= bytes.length
                && Arrays.equals(content, 0, bytes.length, bytes, 0, bytes.length);
    }
}
