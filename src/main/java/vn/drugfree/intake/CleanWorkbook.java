package vn.drugfree.intake;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import vn.drugfree.input.InvalidInput;

/**
 * A copy of an Excel workbook that holds only the parts that {@link PartScan} has looked through,
 * so that the library which reads it never meets what was hidden from the scan. Nothing is unzipped
 * as a whole, and unzipping stops at the limits.
 *
 * @param content the copy, zipped
 * @param formulas where formulas stand, such as C7; then the copy is not to be read
 */
record CleanWorkbook(byte[] content, List<String> formulas) {

    static final String UNREADABLE =
            "Tệp Excel bị hỏng hoặc không đúng dạng .xlsx, không đọc được. Mở tệp bằng Excel, lưu"
                    + " lại dạng .xlsx rồi chọn lại.";

    private static final String TOO_LARGE =
            "Tệp Excel khi mở ra quá lớn. Chép riêng danh sách sang một tệp mới rồi chọn lại.";

    /** Parts of a workbook; one with a hundred sheets has fewer. */
    private static final int MOST_PARTS = 500;

    /** Bytes of all XML parts unzipped; 20,000 rows with all columns take about a third. */
    private static final long LARGEST = 40L * 1024 * 1024;

    /** How much larger than the file the parts may be; Excel's own come to some 20 times. */
    private static final long LARGEST_RATIO = 100;

    private static final long RATIO_COUNTS_FROM = 2L * 1024 * 1024;

    /**
     * @throws InvalidInput if it is no workbook, or one that nobody writes with Excel
     */
    static CleanWorkbook of(byte[] file) {
        PartScan scan = new PartScan();
        ByteArrayOutputStream copy = new ByteArrayOutputStream(file.length);
        try (ZipFile zip = open(file);
                ZipOutputStream target = new ZipOutputStream(copy)) {
            target.setLevel(Deflater.BEST_SPEED);
            copy(zip, new Limit(file.length), target, scan);
        } catch (IOException | IllegalArgumentException broken) {
            throw new InvalidInput(UNREADABLE);
        }
        if (!scan.sawWorkbook()) {
            throw new InvalidInput(
                    "Tệp này không phải bảng tính Excel. Chọn tệp Excel (.xlsx) hoặc CSV.");
        }
        return new CleanWorkbook(copy.toByteArray(), scan.formulas());
    }

    /** By the directory at its end: what Excel and others write cannot always be streamed. */
    private static ZipFile open(byte[] file) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get();
    }

    private static void copy(ZipFile zip, Limit limit, ZipOutputStream target, PartScan scan)
            throws IOException {
        int parts = 0;
        for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
            if (++parts > MOST_PARTS) {
                throw new InvalidInput(TOO_LARGE);
            }
            String name = part.getName().toLowerCase(Locale.ROOT);
            try (InputStream content = limit.on(zip.getInputStream(part))) {
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    target.putNextEntry(new ZipEntry(part.getName()));
                    scan.through(new Copying(content, target));
                    target.closeEntry();
                }
                // Pictures and the like are left out: nobody unzips them.
            }
        }
    }

    /** Lets parts be unzipped until it becomes too much. */
    private static final class Limit {

        private final long most;
        private long total;

        Limit(int size) {
            most = Math.min(LARGEST, Math.max(RATIO_COUNTS_FROM, LARGEST_RATIO * size));
        }

        InputStream on(InputStream part) {
            return new FilterInputStream(part) {
                @Override
                public int read() throws IOException {
                    return counted(super.read(), 1);
                }

                @Override
                public int read(byte[] buffer, int from, int length) throws IOException {
                    int read = super.read(buffer, from, length);
                    return counted(read, read);
                }
            };
        }

        private int counted(int answer, int bytes) {
            if (answer >= 0) {
                total += bytes;
            }
            if (total > most) {
                throw new InvalidInput(TOO_LARGE);
            }
            return answer;
        }
    }

    /** Copies what is read; closing it, as parsers do, leaves the file open. */
    private static final class Copying extends FilterInputStream {

        private final OutputStream copy;

        Copying(InputStream part, OutputStream copy) {
            super(part);
            this.copy = copy;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) {
                copy.write(read);
            }
            return read;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            if (read > 0) {
                copy.write(buffer, from, read);
            }
            return read;
        }

        @Override
        public void close() {
            // The next part is still to come.
        }
    }
}
