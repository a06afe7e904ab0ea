package vn.drugfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;

/** A place of drug dealing, from the first signs to the strike, in the browsers of the police. */
@ProcessTest
@NeedsBrowser
class HotspotBrowserTest extends BrowserScenario {

    private static final String PROCESS = "Triệt xóa điểm, tụ điểm phức tạp về ma túy";
    private static final String PLACE = "Quán nước cuối thôn Ninh Vũ";

    @Test
    void aPlaceIsReportedVerifiedPlannedAndStruck() {
        as(
                "ca.binhkieu",
                officer ->
                        officer.startCase(PROCESS)
                                .choose("Điểm bán lẻ ma túy")
                                .enter("Vị trí trong xã, không ghi tên người", PLACE)
                                .enter(
                                        "Dấu hiệu nhận thấy, không ghi tên người",
                                        "Nhiều người lạ ra vào ban đêm.")
                                .submitStart());
        CaseRun hotspot = cases.running("hotspot-elimination");
        assertThat(hotspot.code()).isEqualTo("DTD-2026-BINH-KIEU-0001");
        as(
                "ca.huyen",
                district -> {
                    district.take("Xác minh điểm, tụ điểm");
                    assertThat(district.text())
                            .contains("Xã Bình Kiều", "Điểm bán lẻ ma túy", PLACE)
                            .doesNotContain("Hoạt động từ khoảng ngày nào");
                    district.choose("Đúng là điểm, tụ điểm phức tạp về ma túy")
                            .enter("Ngày xác minh xong", time.today())
                            .enter("Hoạt động từ khoảng ngày nào", time.today().minusMonths(2))
                            .enter(
                                    "Nội dung xác minh, không ghi tên người",
                                    "Đã nắm tình hình ba đêm liền.")
                            .complete()
                            .take("Lập kế hoạch triệt xóa")
                            .enter("Số kế hoạch", "12/KH-CAH")
                            .enter(
                                    "Biện pháp, lực lượng, không ghi tên người",
                                    "Bắt quả tang, khám xét nơi tàng trữ.")
                            .enter("Phần việc của Công an xã", "Bảo vệ vòng ngoài.")
                            .enter("Phải triệt xóa xong trước hết ngày", time.today().plusDays(10))
                            .complete();
                });
        as(
                "tca.huyen",
                head -> {
                    head.take("Duyệt kế hoạch triệt xóa");
                    assertThat(head.text()).contains("12/KH-CAH", "Bắt quả tang");
                    head.choose("Duyệt").complete();
                });
        hotspot.isWaitingAt("take-part", "strike-hotspot");
        as(
                "ca.binhkieu",
                officer ->
                        officer.take("Chuẩn bị, phối hợp triệt xóa")
                                .tick("Công an xã đã làm xong phần việc được giao")
                                .complete());
        as(
                "ca.huyen",
                district ->
                        district.take("Triệt xóa, ghi kết quả")
                                .enter("Ngày tổ chức triệt xóa", time.today())
                                .choose("Đã triệt xóa")
                                .enter("Số vụ phát hiện", "1")
                                .enter("Số người bị bắt giữ", "2")
                                .enter(
                                        "Diễn biến, kết quả; chưa được thì lý do. Không ghi tên người",
                                        "Đã kiểm tra toàn bộ khu vực.")
                                .complete());
        hotspot.isWaitingAt("hand-over-case");
    }
}
