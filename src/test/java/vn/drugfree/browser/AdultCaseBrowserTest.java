package vn.drugfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;

@ProcessTest
@NeedsBrowser
class AdultCaseBrowserTest extends BrowserScenario {

    private static final String POLICE = "ca.binhkieu";
    private static final String LABOUR = "ldtbxh.huyen";
    private static final String COURT = "ta.huyen";
    private static final String DISTRICT_POLICE = "ca.huyen";
    private static final String FACILITY = "cscn.huyen";

    @Autowired RuntimeService processes;
    @Autowired HistoryService history;

    @Test
    void fiveOfficersOfFiveBodiesCarryAnAdultCaseToTheCompletionCertificate() {
        as(POLICE, this::openCase);
        CaseRun dossier = cases.running("compulsory-rehabilitation");
        assertThat(dossier.code()).startsWith("CNBB-2026-BINH-KIEU-");
        as(POLICE, this::prepareDossier);
        as(LABOUR, this::checkDossier);
        as(COURT, this::decide);
        dossier.passTime("complaint-window-closed");
        dossier.passTime("petition-window-closed");
        dossier.passTime("protest-window-closed");
        LocalDate effect = time.today();
        as(
                COURT,
                court ->
                        court.take("Xác định ngày có hiệu lực")
                                .choose("Không có")
                                .enter("Ngày quyết định có hiệu lực", effect)
                                .complete());
        as(
                DISTRICT_POLICE,
                police ->
                        police.take("Đưa người đi chấp hành")
                                .choose("Có mặt – đã đưa đến cơ sở cai nghiện")
                                .complete());
        as(
                FACILITY,
                facility -> {
                    facility.take("tiếp nhận người")
                            .tickAll()
                            .enter("Ngày giao nhận", effect)
                            .complete();
                    facility.take("Lập kế hoạch cai nghiện")
                            .tickAll()
                            .enter("Ngày lập kế hoạch", effect)
                            .complete();
                });
        dossier.passTime("half-term-reached");
        as(
                FACILITY,
                facility ->
                        facility.take("Đánh giá khi hết nửa thời hạn")
                                .choose("Không đề nghị – tiếp tục đến hết thời hạn")
                                .complete());
        dossier.passTime("release-near");
        LocalDate release = time.today();
        as(
                FACILITY,
                facility ->
                        facility.take("Cấp Giấy chứng nhận")
                                .tickAll()
                                .enter("Ngày cấp Giấy chứng nhận hoàn thành", release)
                                .complete());
        as(
                POLICE,
                police ->
                        police.take("Tiếp nhận người cai nghiện trở về")
                                .enter("Ngày về đến địa phương", release)
                                .tickAll()
                                .complete());
        dossier.hasEndedAt("completed");
    }

    @Test
    void anOfficerOfAnotherCommuneDoesNotSeeTheCase() {
        as(POLICE, this::openCase);
        as(
                POLICE,
                police ->
                        assertThat(police.openFilter("Việc của đơn vị").sees("Lập hồ sơ đề nghị"))
                                .isTrue());
        as(
                "ca.nhueduong",
                other -> {
                    for (String filter :
                            new String[] {
                                "Việc của tôi", "Việc của đơn vị", "Đến hạn trong 3 ngày"
                            }) {
                        assertThat(other.openFilter(filter).sees("Lập hồ sơ đề nghị"))
                                .as(filter)
                                .isFalse();
                    }
                    other.shot("nothing-to-see");
                    assertThat(other.text()).doesNotContain("CNBB-2026-BINH-KIEU");
                });
    }

    @Test
    void whatTheServerRefusesIsSaidWhereTheOfficerLooks() {
        as(
                POLICE,
                police -> {
                    fillIn(police, TODAY.plusDays(1));
                    assertThat(police.refusedStart())
                            .contains("Trường «Ngày phát hiện»: không được sau ngày 23/11/2026.");
                });
        assertThat(cases.count()).isZero();
    }

    private void openCase(Tasklist police) {
        fillIn(police, TODAY);
        police.submitStart();
    }

    private void fillIn(Tasklist police, LocalDate finding) {
        police.startCase("Đưa người nghiện ma túy vào cơ sở cai nghiện bắt buộc")
                .enter("Họ và tên*", "Trần Văn Mẫu")
                .enter("Ngày sinh", LocalDate.of(1990, 5, 1))
                .choose("Nam")
                .enter("Địa chỉ nơi cư trú", "Thôn Mẫu, xã Bình Kiều")
                .enter("Ngày vi phạm", TODAY.minusDays(3))
                .enter("Ngày phát hiện", finding)
                .select("Căn cứ áp dụng", "Tái nghiện trong thời gian quản lý sau cai nghiện")
                .enter("Ngày có kết quả xác định tình trạng nghiện", TODAY.minusDays(1))
                .choose("Ổn định")
                .choose("Không thuộc trường hợp nào dưới đây");
    }

    private void prepareDossier(Tasklist police) {
        police.take("Lập hồ sơ đề nghị").tickAll().complete();
        police.take("Thông báo cho người bị đề nghị")
                .choose("Đã nhận thông báo")
                .enter("Ngày giao hoặc ngày lập biên bản", TODAY)
                .complete();
        police.take("Ghi nhận việc đọc hồ sơ")
                .choose("Đã đọc hồ sơ")
                .enter("Ngày đọc hoặc ngày ký xác nhận", TODAY)
                .complete();
        police.take("Gửi hồ sơ đến").enter("Ngày gửi hồ sơ", TODAY).complete();
    }

    private void checkDossier(Tasklist labour) {
        labour.take("Kiểm tra hồ sơ")
                .choose("Hồ sơ đầy đủ – chuyển Tòa án")
                .enter("Ngày văn bản chuyển hồ sơ", TODAY)
                .complete();
    }

    private void decide(Tasklist court) {
        court.take("Vào sổ nhận hồ sơ")
                .enter("Số vào sổ nhận hồ sơ", "12")
                .enter("Ngày nhận hồ sơ", TODAY)
                .choose("Hồ sơ đầy đủ – thụ lý")
                .complete();
        court.take("Thụ lý, phân công")
                .enter("Số thụ lý", "12/2026")
                .enter("Ngày thụ lý", TODAY)
                .enter("Thẩm phán được phân công", "Thẩm phán A")
                .complete();
        court.take("Thông báo thụ lý").enter("Ngày gửi thông báo", TODAY).tickAll().complete();
        court.take("Thẩm phán xem xét hồ sơ")
                .choose("Mở phiên họp")
                .enter("Ngày mở phiên họp", TODAY)
                .complete();
        court.take("Mở phiên họp xem xét").choose("Áp dụng biện pháp").complete();
        court.take("Ban hành quyết định áp dụng")
                .enter("Số quyết định", "01/QĐ-TA")
                .enter("Thời hạn áp dụng (tháng)", "18")
                .enter("Ngày công bố quyết định", TODAY)
                .enter("Ngày gửi quyết định", TODAY)
                .complete();
    }
}
