package vn.drugfree.scoresheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.World;

/** Whoever may read a sheet prints it, and nobody else. */
@ProcessTest
class ScoreSheetTest {

    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired JdbcClient database;
    @Autowired TestRestTemplate http;

    @BeforeEach
    void aSheetOfBinhKieu() {
        world.isEmpty();
        time.set(LocalDate.of(2026, 11, 23));
        cases.bodyReview("ubnd-xa-binh-kieu", "ubnd-xa", "binh-kieu", 2026);
    }

    @Test
    void theCommuneGetsItsSheetAsOnePage() throws IOException {
        ResponseEntity<byte[]> answer = get("ubnd.binhkieu", sheet());
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(answer.getHeaders().getContentDisposition().getFilename())
                .isEqualTo("phieu-score-ubnd-xa-binh-kieu-2026.pdf");
        try (PDDocument pdf = Loader.loadPDF(answer.getBody())) {
            assertThat(pdf.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("HUYỆN KHOÁI CHÂU", "UBND xã Bình Kiều", "ngày 23/11/2026");
        }
    }

    @Test
    void bodiesOfTheDistrictReadItAndOtherCommunesDoNot() {
        assertThat(status("tp.huyen", sheet())).isEqualTo(HttpStatus.OK);
        assertThat(status("ubnd.nhueduong", sheet())).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(status("ubnd.binhkieu", 4_711)).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void nobodyReadsItWithoutALogin() {
        for (String root : new String[] {"/api", "/camunda/api/drugfree"}) {
            assertThat(
                            http.getForEntity(
                                            root + "/score-sheets/%d.pdf".formatted(sheet()),
                                            byte[].class)
                                    .getStatusCode())
                    .as(root)
                    .isEqualTo(HttpStatus.UNAUTHORIZED);
        }
    }

    private HttpStatusCode status(String officer, long sheet) {
        return get(officer, sheet).getStatusCode();
    }

    private ResponseEntity<byte[]> get(String officer, long sheet) {
        return http.withBasicAuth(officer, ProcessTest.PASSWORD)
                .getForEntity("/api/score-sheets/%d.pdf".formatted(sheet), byte[].class);
    }

    private long sheet() {
        return database.sql("select id from review.sheet").query(Long.class).single();
    }
}
