package vn.drugfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.testing.ProcessTest;

/** A commune scores its year, the district's police verify it, and everybody looks at it. */
@ProcessTest
@NeedsBrowser
class ScoringBrowserTest extends BrowserScenario {

    private static final String COMMITTEE = "ubnd.binhkieu";
    private static final String PAGE = "Chấm điểm";
    private static final String SHEET = "Chấm điểm thi đua 2026 UBND xã Bình Kiều";

    @Autowired JdbcClient database;

    @Test
    void aCommuneFillsInItsSheetContestsAFigureAndIsVerified() {
        sheetIsOpened();
        as(
                COMMITTEE,
                committee -> {
                    OfficePage page = committee.office(PAGE).follow("Mở để nhập " + SHEET);
                    List<Map<String, Object>> reported = reported();
                    page.reads("Còn %d mục chưa nhập.".formatted(reported.size()));
                    page.in("D4. ").enter("2", "1");
                    page.in("D4. ").press("Lưu");
                    page.in("D4. ").shows("không được lớn hơn 1");
                    page.shot("refused");
                    for (Map<String, Object> line : reported) {
                        String[] figures =
                                line.get("met_words").equals("")
                                        ? new String[] {"0"}
                                        : new String[] {"1", "1"};
                        OfficePage.Row row = page.in(line.get("code") + ". ");
                        row.enter(figures);
                        row.press("Lưu");
                        row.offers("Sửa");
                    }
                    page.reads("Đã nhập đủ.");
                    page.in("A1. ").press("Đề nghị sửa");
                    page.in("A1. ").enter("3", "4");
                    page.enter(
                            "Vì sao số liệu của hệ thống chưa đúng (A1)",
                            "Một người mới chuyển đến chưa được ghi nhận.");
                    page.in("A1. ").press("Lưu");
                    page.in("A1. ").offers("Rút đề nghị");
                    page.shot("filled-in");
                });
        as(COMMITTEE, committee -> committee.take("Tự chấm điểm").tickAll().complete());
        as(
                "ca.huyen",
                police -> {
                    OfficePage page = police.office(PAGE).follow("Mở để thẩm định " + SHEET);
                    OfficePage.Row contested = page.in("A1. ");
                    contested.shows("Một người mới chuyển đến");
                    contested.press("Nhận số của đơn vị");
                    page.enter("Vì sao thay đổi (A1)", "Đã đối chiếu sổ của xã.");
                    contested.press("Lưu");
                    contested.shows("Ý kiến thẩm định");
                    contested.shows("7,5");
                    page.in("D4. ").press("Xác nhận");
                    page.in("D4. ").offers("Bỏ xác nhận");
                    page.shot("verified");
                    assertThat(page.printed("Phiếu điểm (PDF)"))
                            .contains(
                                    "PHIẾU ĐIỂM",
                                    "UBND xã Bình Kiều",
                                    "đã thẩm định",
                                    "7,5 / 10",
                                    "Kế hoạch của xã, phân công rõ người phụ trách");
                });
        as(
                "ca.huyen",
                police -> police.take("Thẩm định điểm").tickAll().choose("Không").complete());
        as(
                "tubnd.binhkieu",
                head -> head.take("Xem kết quả thẩm định").choose("Nhất trí").complete());
        as(
                "tubnd.huyen",
                manager -> {
                    OfficePage page = manager.office("Xếp hạng");
                    assertThat(page.rows("Các xã, thị trấn"))
                            .singleElement()
                            .asString()
                            .contains("UBND xã Bình Kiều", "Tạm tính");
                    page.reads("chưa được quyết định");
                    page.shot("ranking");
                    page.follow("Xem phiếu UBND xã Bình Kiều").reads("Đã đối chiếu sổ của xã.");
                });
    }

    @Test
    void whoeverComesSecondSeesWhatTheFirstEntered() {
        sheetIsOpened();
        as(
                COMMITTEE,
                committee -> {
                    OfficePage page = committee.office(PAGE).follow("Mở để nhập " + SHEET);
                    page.reads("Mỗi mục được lưu ngay");
                    somebodyEnters("D4", 0, 1);
                    OfficePage.Row line = page.in("D4. ");
                    line.enter("1", "1");
                    line.press("Lưu");
                    line.shows("vừa nhập mục này, nên số liệu của anh/chị chưa được lưu");
                    page.shot("conflict");
                    line.press("Lưu");
                    line.offers("Sửa");
                    page.in("A1. ").press("Đề nghị sửa");
                    page.in("A1. ").enter("3", "4");
                    page.enter(
                            "Vì sao số liệu của hệ thống chưa đúng (A1)",
                            "Một người mới chuyển đến chưa được ghi nhận.");
                    page.in("A1. ").press("Lưu");
                    page.in("A1. ").offers("Rút đề nghị");
                    somebodyEnters("A1", 2, 4);
                    page.in("A1. ").press("Rút đề nghị");
                    page.in("A1. ")
                            .shows("vừa nhập mục này, nên số liệu của anh/chị chưa được lưu");
                    page.in("A1. ").press("Rút đề nghị");
                    page.in("A1. ").offers("Đề nghị sửa");
                });
        assertThat(
                        database.sql("select claimed_met from review.sheet_line where code = 'D4'")
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    private void sheetIsOpened() {
        cases.bodyReview("ubnd-xa-binh-kieu", "ubnd-xa", "binh-kieu", TODAY.getYear());
    }

    /** A colleague, while the page is open. */
    private void somebodyEnters(String code, int met, int total) {
        database.sql(
                        "update review.sheet_line set claimed_met = ?, claimed_total = ?,"
                                + " version = version + 1 where code = ?")
                .params(met, total, code)
                .update();
    }

    /** The lines the body itself has to fill in. */
    private List<Map<String, Object>> reported() {
        return database.sql(
                        "select * from review.sheet_line where source = 'reported' order by code")
                .query()
                .listOfRows();
    }
}
