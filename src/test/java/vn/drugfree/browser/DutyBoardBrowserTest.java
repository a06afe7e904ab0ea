package vn.drugfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.dutyboard.BoardEntries;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;

/** Managers see which body is late with which duty. */
@ProcessTest
@NeedsBrowser
class DutyBoardBrowserTest extends BrowserScenario {

    private static final String PAGE = "Nhiệm vụ của kế hoạch";
    private static final String LEAFLETS = "II.91.1";
    private static final String CAFES = "III.92.1a";
    private static final String REPORTS = "III.92.2";
    private static final List<String> COMMUNES =
            List.of("binh-kieu", "nhue-duong", "dong-ninh", "dai-tap", "ong-dinh");
    private static final LocalDate PAST = TODAY.minusDays(3);
    private static final LocalDate LATER = TODAY.plusDays(20);

    @Autowired JdbcClient database;

    private BoardEntries entries;

    @BeforeEach
    void turnsAtDutiesAndOneWithoutACase() {
        entries = new BoardEntries(database);
        entries.begin();
        entries.duty(
                LEAFLETS,
                "Phổ biến pháp luật về phòng, chống ma túy đến từng hộ gia đình, trường học, cơ sở kinh doanh");
        entries.duty(
                CAFES,
                "Kiểm tra cơ sở kinh doanh có điều kiện về an ninh, trật tự: nhà nghỉ, quán karaoke");
        entries.duty(REPORTS, "Báo cáo kết quả phòng, chống ma túy");
        for (String commune : COMMUNES) {
            police(LEAFLETS, commune).due("report-duty", "cong-an-xa-" + commune, LATER);
            police(CAFES, commune)
                    .due("report-duty", "cong-an-xa-" + commune, PAST)
                    .doneOn(PAST)
                    .reported("done", !commune.equals("ong-dinh"))
                    .accepted();
            committee(commune).due("report-duty", "ubnd-xa-" + commune, TODAY.plusDays(2));
        }
        for (String body : List.of("phong-tu-phap", "phong-noi-vu", "phong-vhtt", "tt-y-te")) {
            entries.round(LEAFLETS, body, body, null, TODAY.getYear())
                    .due("report-duty", body, PAST);
            entries.round(REPORTS, body, body, null, TODAY.getYear())
                    .due("report-duty", body, PAST)
                    .doneOn(TODAY)
                    .reported("partly", true)
                    .returned(1)
                    .due("supplement-duty", body, LATER);
        }
        entries.round(CAFES, "cong-an-huyen", "cong-an-huyen", null, TODAY.getYear())
                .reported("not-done", false)
                .accepted();
        entries.linked(CAFES, "some-inspection", "visit", "doi-qltt");
        entries.linked(LEAFLETS, "some-campaign", "report", "doi-qltt");
        for (int i = 1; i <= 5; i++) {
            entries.task("KTKD-2026-HUYEN-000" + i, "some-inspection", "visit", "doi-qltt", LATER);
        }
        entries.done("KTKD-2026-HUYEN-0003", TODAY);
    }

    @AfterEach
    void theCatalogueIsAsItWas() {
        entries.forget();
    }

    @Test
    void aManagerFindsWhatIsLateAndTakesItAlongAsAWorkbook() {
        as(
                "tca.huyen",
                manager -> {
                    OfficePage board = manager.office(PAGE);
                    assertThat(board.rows("Từng nhiệm vụ")).hasSize(26);
                    board.shot("duties-wide");
                    Page page = manager.page();
                    assertThat(total(page, "Chưa phát sinh việc").innerText()).startsWith("1");
                    total(page, "Đã quá hạn").click();
                    board.reads("Từng nhiệm vụ: Đã quá hạn");
                    assertThat(board.rows("Từng nhiệm vụ"))
                            .hasSize(4)
                            .allSatisfy(row -> assertThat(row).contains("✗ Đã quá hạn"));
                    assertThat(total(page, "Xong đúng hạn").innerText()).startsWith("4");
                    EvidenceTab.Saved saved =
                            EvidenceTab.Saved.of(
                                    page.waitForDownload(
                                            () -> page.getByText("Xuất ra Excel").click()));
                    assertThat(saved.name()).isEqualTo("nhiem-vu-2026.xlsx");
                    assertThat(new String(saved.content(), 0, 2)).isEqualTo("PK");
                    board.shot("duties-late");

                    total(page, "Tất cả").click();
                    board.choose("Xã, thị trấn", "Xã Bình Kiều");
                    page.locator(".duty-table tbody tr").nth(3).waitFor(gone());
                    assertThat(board.rows("Từng nhiệm vụ")).hasSize(3);
                    page.setViewportSize(480, 900);
                    board.shot("duties-narrow");
                    assertThat(
                                    (Boolean)
                                            page.evaluate(
                                                    "document.documentElement.scrollWidth <= innerWidth"))
                            .as("nothing stands out on the right")
                            .isTrue();
                    page.setViewportSize(1100, 900);
                    board.shot("duties-middle");
                    page.getByLabel("Chép mã NVKH-2026-BINH-KIEU-0001").click();
                    board.says("Đã chép mã hồ sơ NVKH-2026-BINH-KIEU-0001.");
                });
    }

    @Test
    void fromARowAManagerComesToTheCaseInCockpit() {
        CaseRun review =
                cases.bodyReview("ubnd-xa-binh-kieu", "ubnd-xa", "binh-kieu", TODAY.getYear());
        entries.round(LEAFLETS, "ubnd-xa-binh-kieu", "ubnd-xa", "binh-kieu", TODAY.getYear())
                .in(review.code());
        as(
                "tca.huyen",
                manager -> {
                    manager.office(PAGE).follow(review.code());
                    manager.page().getByText("Business Key:").waitFor();
                    assertThat(manager.page().url()).contains(review.id());
                    manager.shot("case-in-cockpit");
                    assertThat(manager.text()).contains(review.code());
                });
    }

    @Test
    void anOfficerSeesTheDutiesOfTheOwnBody() {
        as(
                "ca.binhkieu",
                officer -> {
                    OfficePage board = officer.office(PAGE);
                    assertThat(board.rows("Từng nhiệm vụ"))
                            .hasSize(2)
                            .allSatisfy(row -> assertThat(row).contains("Công an xã Bình Kiều"));
                    assertThat(officer.page().locator(".duty-code a").count())
                            .as("links into Cockpit")
                            .isZero();
                    board.shot("duties-of-one-body");
                });
    }

    private BoardEntries.Round police(String duty, String commune) {
        return entries.round(duty, "cong-an-xa-" + commune, "cong-an-xa", commune, TODAY.getYear());
    }

    private BoardEntries.Round committee(String commune) {
        return entries.round(REPORTS, "ubnd-xa-" + commune, "ubnd-xa", commune, TODAY.getYear());
    }

    private static Locator total(Page page, String words) {
        return page.locator(".duty-total").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }
}
