package vn.drugfree.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.drugfree.input.InvalidInput;

class FileKindTest {

    static Stream<Arguments> taken() {
        return Stream.of(
                arguments(FileKind.PDF, EvidenceFiles.pdf()),
                arguments(FileKind.JPEG, EvidenceFiles.jpeg()),
                arguments(FileKind.PNG, EvidenceFiles.png()),
                arguments(FileKind.DOCX, EvidenceFiles.docx()),
                arguments(
                        FileKind.DOCX,
                        EvidenceFiles.zip("[Content_Types].xml", "word/document2.xml")),
                arguments(FileKind.XLSX, EvidenceFiles.xlsx()));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("Tệp trống", new byte[0]),
                arguments("Chỉ nhận tệp PDF", EvidenceFiles.text("<html><script>")),
                arguments("Chỉ nhận tệp PDF", EvidenceFiles.text("%!PS-Adobe")),
                arguments("Chỉ nhận tệp PDF", EvidenceFiles.text("<svg onload='x()'/>")),
                arguments("Chỉ nhận tệp PDF", EvidenceFiles.text("MZ program")),
                arguments("Chỉ nhận tệp PDF", EvidenceFiles.text("\n %PDF-1.7")),
                arguments("Chỉ nhận tệp PDF", EvidenceFiles.zip("a.exe")),
                arguments("Chỉ nhận tệp PDF", EvidenceFiles.zip("word/document.xml")),
                arguments(
                        "Chỉ nhận tệp PDF", EvidenceFiles.zip("[Content_Types].xml", "ppt/a.xml")),
                // Cut off in the middle: the directory of the zip is gone.
                arguments("đã hỏng", Arrays.copyOf(EvidenceFiles.docx(), 60)),
                arguments("macro", EvidenceFiles.docxWithMacro()),
                arguments("mật khẩu", EvidenceFiles.locked()));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void theContentTellsWhatItIs(FileKind kind, byte[] content) {
        assertThat(FileKind.of(content)).isEqualTo(kind);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void anythingElseIsRefused(String why, byte[] content) {
        assertThatThrownBy(() -> FileKind.of(content))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({
        "Báo cáo quý I.pdf, PDF, Báo cáo quý I.pdf",
        "BAO CAO.PDF, PDF, BAO CAO.pdf",
        "anh.jpeg, JPEG, anh.jpg",
        "anh.png, JPEG, anh.png.jpg",
        "hoa-don.pdf.exe, PDF, hoa-don.pdf.exe.pdf",
        "C:\\Users\\a\\bao-cao.docx, DOCX, bao-cao.docx",
        "../../etc/passwd, PDF, passwd.pdf",
        "a<b>:\"c|d?*.xlsx, XLSX, abcd.xlsx",
        "'  so   lieu .xlsx', XLSX, so lieu .xlsx",
        "'', PDF, minh-chung.pdf",
        ".., PDF, minh-chung.pdf"
    })
    void aNameIsCleanedAndEndsAsTheContentSays(String name, FileKind kind, String cleaned) {
        assertThat(FileName.cleaned(name, kind)).isEqualTo(cleaned);
    }

    @Test
    void signsNobodySeesAreTakenOutAndLettersComposed() {
        assertThat(FileName.cleaned("bao\u202ecao\u0000\r\n.pdf", FileKind.PDF))
                .isEqualTo("baocao.pdf");
        assertThat(FileName.cleaned("ba\u0301o.pdf", FileKind.PDF)).isEqualTo("báo.pdf");
        assertThat(FileName.cleaned("á".repeat(500) + ".pdf", FileKind.PDF)).hasSize(124);
    }
}
