package vn.drugfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.testing.KnownPeople;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;

@ProcessTest
@NeedsBrowser
class SurveyBrowserTest extends BrowserScenario {

    private static final String POLICE = "ca.binhkieu";
    private static final String STATION = "yt.binhkieu";
    private static final String PAGE = "Tổng khảo sát";

    @Autowired KnownPeople people;
    @Autowired JdbcClient database;
    @Autowired RuntimeService processes;
    @Autowired ManagementService management;

    @Test
    void theCommuneAnswersAListOfFiveAndTheStationRefersOne() {
        for (String name : List.of("Một", "Hai", "Bốn", "Năm")) {
            people.person("suspected", "Nguyễn Văn " + name);
        }
        people.caseOf(people.person("user-management", "Nguyễn Văn Ba"));
        surveyBegins();
        as(
                POLICE,
                police -> {
                    police.take("Rà soát danh sách").tick("Đã rà soát hết danh sách");
                    police.shot("five-left");
                    assertThat(police.text()).contains("Còn 5 người chưa trả lời");
                    police.page().locator(".form-actions .btn-primary").click();
                    police.page().getByText("Còn 5 người trong danh sách").first().waitFor();
                    police.shot("refused");
                    answerTheList(police.office(PAGE));
                });
        as(POLICE, police -> police.open("Rà soát danh sách").tickAll().complete());
        as(
                STATION,
                station -> {
                    OfficePage page = station.office(PAGE);
                    assertThat(page.rows("Xã Bình Kiều")).hasSize(3);
                    page.shot("suspects");
                    page.in("Nguyễn Văn Một").press("Cần xác định tình trạng nghiện");
                    page.in("Nguyễn Văn Một").shows("Đã lưu: Cần xác định");
                    page.in("Nguyễn Văn Hai")
                            .choose(
                                    "Chưa chuyển, vì… Nguyễn Văn Hai",
                                    "Chưa cần: xét nghiệm gần đây âm tính");
                    page.in("Nguyễn Văn Hai").shows("Chưa cần");
                    page.in("Lê Thị Mới")
                            .choose(
                                    "Chưa chuyển, vì… Lê Thị Mới",
                                    "Chưa được: đang vắng mặt ở địa phương");
                    page.in("Lê Thị Mới").shows("Chưa được");
                    page.shot("decided");
                });
        as(STATION, station -> station.take("Chọn người cần xác định").tickAll().complete());
        management
                .createJobQuery()
                .processDefinitionKey("commune-survey")
                .executable()
                .list()
                .forEach(job -> management.executeJob(job.getId()));
        assertThat(
                        processes
                                .createProcessInstanceQuery()
                                .processDefinitionKey("addiction-determination")
                                .list())
                .extracting(it -> it.getBusinessKey())
                .singleElement()
                .asString()
                .startsWith("XDTN-2026-BINH-KIEU-");
        as(
                "tubnd.binhkieu",
                head ->
                        head.take("Ký kết quả khảo sát")
                                .choose("Trả lại Công an xã rà soát lại")
                                .enter(
                                        "Cần rà soát lại những gì",
                                        "Xem lại hai người đã đi khỏi xã.")
                                .complete());
        as(
                POLICE,
                police -> {
                    police.take("Rà soát danh sách");
                    assertThat(police.text()).contains("Xem lại hai người đã đi khỏi xã.");
                    police.tickAll().complete();
                });
        as(
                "tubnd.binhkieu",
                head -> head.take("Ký kết quả khảo sát").choose("Ký kết quả").complete());
        as(
                "tca.huyen",
                head -> {
                    OfficePage page = head.office(PAGE);
                    assertThat(page.rows("Số liệu của huyện")).hasSize(26);
                    page.shot("district");
                });
    }

    @Test
    void threeHundredPeopleAreOnePageAndAConflictIsSaidAtTheRow() {
        for (int i = 1; i <= 300; i++) {
            people.person("suspected", "Nguyễn Văn Số " + written(i));
        }
        surveyBegins();
        as(
                POLICE,
                police -> {
                    OfficePage page = police.office(PAGE);
                    assertThat(page.rows("Xã Bình Kiều")).hasSize(300);
                    page.enter("Tìm theo tên", written(7));
                    page.shot("three-hundred");
                    page.enter("Tìm theo tên", written(212));
                    String name = "Nguyễn Văn Số " + written(212);
                    database.sql(
                                    """
                                    insert into register.survey_answer
                                        (case_code, person_code, commune, answer, answered_by,
                                         answered_at)
                                    select case_code, person_code, 'binh-kieu', 'confirmed',
                                           'tca.binhkieu', now()
                                      from register.survey, register.personal_record
                                     where full_name = ?
                                    """)
                            .param(name)
                            .update();
                    page.in(name).press("Còn ở địa phương");
                    page.in(name).shows("Cán bộ khác vừa trả lời cho người này");
                    page.in(name).shows("Đã lưu: Còn ở địa phương");
                    page.shot("conflict");
                });
    }

    @Test
    void theDistrictComparesAndApproves() {
        processes
                .createProcessInstanceByKey("annual-survey")
                .businessKey("TKS-2026-HUYEN-0009")
                .setVariable("caseCode", "TKS-2026-HUYEN-0009")
                .setVariable("commune", null)
                .setVariable("surveyYear", 2026)
                .setVariable("closesOn", TODAY.toString())
                .startBeforeActivity("compare-survey")
                .execute();
        database.sql(
                        """
                        insert into register.survey (case_code, survey_year, begun_on)
                        values ('TKS-2026-HUYEN-0009', 2026, date '2026-09-01')
                        """)
                .update();
        as(
                "ca.huyen",
                officer ->
                        officer.take("So sánh kết quả")
                                .enter("Nhận xét", "Số người không thay đổi nhiều.")
                                .complete());
        as(
                "tca.huyen",
                head -> {
                    head.take("Phê duyệt kết quả");
                    assertThat(head.text()).contains("Số người không thay đổi nhiều.");
                    head.tickAll().complete();
                });
        assertThat(
                        database.sql("select finished_on from register.survey")
                                .query(LocalDate.class)
                                .single())
                .isEqualTo(TODAY);
    }

    @Test
    void whoeverHasNothingToDoWithSurveysSeesNoLink() {
        as(
                "ta.huyen",
                court -> {
                    OfficePage tools = OfficePage.open(court, "Công cụ");
                    assertThat(court.text()).doesNotContain(PAGE);
                    tools.shot("no-link");
                });
    }

    private void answerTheList(OfficePage page) {
        assertThat(page.rows("Xã Bình Kiều")).hasSize(5);
        page.shot("list");
        for (String name : List.of("Một", "Hai", "Ba")) {
            page.in("Nguyễn Văn " + name).press("Còn ở địa phương");
            page.in("Nguyễn Văn " + name).shows("Đã lưu: Còn ở địa phương");
        }
        page.shot("half-done");
        page.in("Nguyễn Văn Bốn")
                .choose("Không còn, vì… Nguyễn Văn Bốn", "Kết thúc theo dõi: Đã chết");
        page.shot("sure");
        page.press("Kết thúc theo dõi");
        page.in("Nguyễn Văn Bốn").shows("Đã lưu: Kết thúc theo dõi: Đã chết");
        page.in("Nguyễn Văn Năm")
                .choose(
                        "Không còn, vì… Nguyễn Văn Năm",
                        "Kết thúc theo dõi: Đã chuyển ra ngoài huyện");
        page.press("Kết thúc theo dõi");
        page.in("Nguyễn Văn Năm").shows("Đã chuyển ra ngoài huyện");
        page.enter("Họ và tên", "Lê Thị Mới").enter("Ngày sinh", LocalDate.of(1999, 3, 4));
        page.enter("Địa chỉ nơi cư trú", "Thôn Mẫu, xã Bình Kiều").press("Ghi vào sổ");
        page.says("Đã ghi Lê Thị Mới vào sổ");
        page.shot("all-answered");
    }

    private void surveyBegins() {
        cases.open(
                "annual-survey",
                "ca.huyen",
                Values.map("surveyYear", 2026, "closesOn", TODAY.plusDays(30)));
    }

    /** A number as a name may hold it: in letters. */
    private static String written(int number) {
        return String.valueOf(number)
                .chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + 'a')))
                .reduce("x", String::concat);
    }
}
