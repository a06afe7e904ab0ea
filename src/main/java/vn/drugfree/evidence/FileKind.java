package vn.drugfree.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.springframework.http.MediaType;
import vn.drugfree.input.InvalidInput;

/** The sorts of files that are taken. What a file is, its content tells, never its name. */
enum FileKind {
    PDF(MediaType.APPLICATION_PDF_VALUE, "pdf"),
    JPEG(MediaType.IMAGE_JPEG_VALUE, "jpg", "jpeg"),
    PNG(MediaType.IMAGE_PNG_VALUE, "png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private static final byte[] PDF_BEGINS = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JPEG_BEGINS = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] PNG_BEGINS = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] ZIP_BEGINS = {'P', 'K', 3, 4};
    private static final byte[] OLE_BEGINS = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

    private static final String OTHER =
            "Chỉ nhận tệp PDF, ảnh JPEG, PNG, Word (.docx) hoặc Excel (.xlsx). Tệp này không phải"
                    + " các dạng đó, hoặc đã hỏng.";

    private final String mediaType;
    private final List<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    /** What names of such files may end with, without the dot; the usual one comes first. */
    List<String> endings() {
        return endings;
    }

    /**
     * @throws InvalidInput if it is of no such sort, empty, locked or full of macros
     */
    static FileKind of(byte[] content) {
        if (content.length == 0) {
            throw new InvalidInput("Tệp trống, không có nội dung.");
        }
        if (begins(content, PDF_BEGINS)) {
            return PDF;
        }
        if (begins(content, JPEG_BEGINS)) {
            return JPEG;
        }
        if (begins(content, PNG_BEGINS)) {
            return PNG;
        }
        if (begins(content, OLE_BEGINS)) {
            throw new InvalidInput(
                    "Tệp có mật khẩu hoặc là Word, Excel kiểu cũ (.doc, .xls). Bỏ mật khẩu, lưu lại"
                            + " dạng .docx, .xlsx hoặc PDF rồi chọn lại.");
        }
        if (begins(content, ZIP_BEGINS)) {
            return ofParts(partsOf(content));
        }
        throw new InvalidInput(OTHER);
    }

    /** Only the directory of the zip is read: nothing is unzipped. */
    private static List<String> partsOf(byte[] zip) {
        try (ZipFile parts =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(zip))
                        .get()) {
            return Collections.list(parts.getEntries()).stream()
                    .map(ZipArchiveEntry::getName)
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList();
        } catch (IOException | IllegalArgumentException broken) {
            throw new InvalidInput(OTHER);
        }
    }

    private static FileKind ofParts(List<String> parts) {
        if (parts.stream().anyMatch(part -> part.endsWith("vbaproject.bin"))) {
            throw new InvalidInput(
                    "Tệp có macro nên không nhận. Lưu lại dạng .docx, .xlsx hoặc PDF rồi chọn lại.");
        }
        if (parts.contains("[content_types].xml")) {
            if (parts.stream().anyMatch(part -> part.matches("word/document\\d*\\.xml"))) {
                return DOCX;
            }
            if (parts.stream().anyMatch(part -> part.matches("xl/workbook\\d*\\.xml"))) {
                return XLSX;
            }
        }
        throw new InvalidInput(OTHER);
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length >= with.length
                && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }
}
