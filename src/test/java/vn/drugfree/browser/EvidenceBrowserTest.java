package vn.drugfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.evidence.EvidenceFiles;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;

/** Officers show what they did: files at the task, seen by whoever has a task of the case. */
@ProcessTest
@NeedsBrowser
class EvidenceBrowserTest extends BrowserScenario {

    private static final String DOSSIER = "Lập hồ sơ đề nghị";

    @Autowired JdbcClient database;

    private CaseRun run;

    @BeforeEach
    void aDutyOfBinhKieuIsOpen() {
        run = cases.dossier("binh-kieu", TODAY);
        database.sql(
                        """
                        insert into duty.round
                               (duty, unit, agency, commune, period, period_name, begins_on,
                                ends_on, planned_at, case_code)
                        values ('III.1.1', 'cong-an-xa-binh-kieu', 'cong-an-xa', 'binh-kieu',
                                '2026', 'Năm 2026', date '2025-12-15', date '2026-12-14', now(), ?)
                        """)
                .param(run.code())
                .update();
        database.sql(
                        """
                        insert into duty.contribution
                               (case_code, unit, state, contribution, evidence, given_at)
                        values (:case, 'phong-tu-phap', 'done',
                                'Cử 2 báo cáo viên, cấp 300 tờ gấp cho xã.',
                                'Công văn 45/TP ngày 10/11/2026', now()),
                               (:case, 'tt-y-te', 'silent', null, null, now())
                        """)
                .param("case", run.code())
                .update();
    }

    @Test
    void anOfficerAttachesSavesAndDeletesFiles() {
        as(
                "ca.binhkieu",
                police -> {
                    police.take(DOSSIER);
                    EvidenceTab evidence = EvidenceTab.of(police).shot("evidence-empty");
                    assertThat(evidence.text())
                            .contains(
                                    run.code(),
                                    "Không ghi tên người trong tên tệp",
                                    "Chưa có tệp",
                                    "Chưa chọn tệp nào.");
                    evidence.attach(
                                    pdf("Báo cáo tuyên truyền quý IV.pdf"),
                                    new FilePayload("ke-hoach.docx", "", EvidenceFiles.docx()))
                            .says("Đã đính kèm 2 tệp.");
                    assertThat(evidence.rows())
                            .hasSize(2)
                            .allSatisfy(
                                    row ->
                                            assertThat(row)
                                                    .contains(
                                                            "Cán bộ Công an xã Bình Kiều",
                                                            "23/11/2026"));
                    EvidenceTab.Saved saved = evidence.save("Báo cáo tuyên truyền quý IV.pdf");
                    assertThat(saved.name()).isEqualTo("Báo cáo tuyên truyền quý IV.pdf");
                    assertThat(saved.content()).isEqualTo(EvidenceFiles.pdf());

                    evidence.attach(
                                    pdf("anh-hien-truong.pdf"),
                                    new FilePayload(
                                            "trang-web.pdf",
                                            "application/pdf",
                                            "<html>".getBytes(StandardCharsets.UTF_8)),
                                    new FilePayload("phim.pdf", "", new byte[5 * 1024 * 1024 + 1]))
                            .says("Chưa đính kèm «trang-web.pdf»: Chỉ nhận tệp PDF")
                            .says("Chưa đính kèm «phim.pdf»: tệp quá lớn")
                            .says("Đã đính kèm 1 tệp.")
                            .shot("evidence-refused");
                    evidence.delete("anh-hien-truong.pdf").says("Đã xóa «anh-hien-truong.pdf».");
                    assertThat(evidence.rows()).hasSize(2);
                    assertThat(evidence.text())
                            .contains("Các cơ quan phối hợp", "300 tờ gấp", "không trả lời");
                    evidence.shot("evidence");
                });
        as(
                "tca.binhkieu",
                head -> {
                    EvidenceTab evidence = EvidenceTab.of(head.open(DOSSIER));
                    assertThat(evidence.rows()).hasSize(2);
                    assertThat(evidence.rows()).noneMatch(row -> row.contains("Xóa"));
                });
    }

    private static FilePayload pdf(String name) {
        return new FilePayload(name, "application/pdf", EvidenceFiles.pdf());
    }
}
