package vn.drugfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Mornings;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.TestMailServer;
import vn.drugfree.testing.Values;

/** What officers, heads and managers see of a deadline, and of the days they count with. */
@ProcessTest
@NeedsBrowser
class DeadlineBrowserTest extends BrowserScenario {

    private static final String POLICE = "ca.binhkieu";
    private static final String HEAD = "tca.binhkieu";
    private static final String ADMINISTRATOR = "quantri";
    private static final String MANAGER = "tubnd.huyen";
    private static final String DOSSIER = "Lập hồ sơ đề nghị";

    // Monday; five working days later is the Monday after.
    private static final LocalDate FOUND = TODAY;
    private static final LocalDate DUE = LocalDate.of(2026, 11, 30);

    @Autowired Mornings morning;
    @Autowired JdbcClient database;

    private CaseRun dossier;

    @BeforeEach
    void somebodyWasFound() {
        dossier = cases.open("compulsory-rehabilitation", POLICE, finding("Trần Văn Mẫu", FOUND));
    }

    @Test
    void anOfficerReadsOnACalendarWhyTheDossierIsDueThatDay() {
        as(
                POLICE,
                police -> {
                    // The form is what opens first.
                    police.open(DOSSIER);
                    assertThat(police.standing(DOSSIER)).isEqualTo("Còn 5 ngày làm việc");
                    DeadlineTab deadline = police.deadline().shot("deadline");
                    assertThat(deadline.headline())
                            .contains(dossier.code(), "hết ngày 30/11/2026", "Còn 5 ngày làm việc");
                    assertThat(deadline.day("start")).contains("23", "Bắt đầu");
                    assertThat(deadline.days("rest")).as("Saturday and Sunday").isEqualTo(2);
                    assertThat(deadline.day("last")).contains("30", "Hạn cuối", "Ngày 5");
                    assertThat(deadline.reasoning()).isNotEmpty();
                    assertThat(deadline.text()).contains("Nghị định 116/2021/NĐ-CP");
                    assertThat(deadline.offers("Sửa ngày bắt đầu…"))
                            .as("an officer who is no head may change nothing")
                            .isFalse();
                    assertThat(police.page().locator(".createCommentLink").isVisible())
                            .as("a link that the engine would answer with an error")
                            .isFalse();
                });
    }

    @Test
    void whatIsDueFirstStandsOnTopUntilTheOfficerOrdersOtherwise() {
        time.set(TODAY.plusDays(1));
        CaseRun later =
                cases.open(
                        "compulsory-rehabilitation", POLICE, finding("Lê Văn Thử", time.today()));
        as(
                POLICE,
                police -> {
                    police.openFilter("Việc của đơn vị").listsFirst(dossier.code());
                    police.shot("due-first");
                    police.page().locator(".sort-direction").click();
                    police.listsFirst(later.code());
                    // What the officer chose stays, whichever task or filter is opened.
                    police.take(DOSSIER).openFilter("Việc của tôi").listsFirst(later.code());
                });
    }

    @Test
    void aHeadCorrectsTheStartingDateAndTheCalendarFollows() {
        as(
                HEAD,
                head -> {
                    DeadlineTab deadline = head.open(DOSSIER).deadline();
                    assertThat(deadline.startsOn(FOUND.minusDays(3), "Nhập nhầm ngày phát hiện"))
                            .contains("Đã sửa ngày bắt đầu");
                    assertThat(deadline.shot("corrected").headline()).contains("27/11/2026");
                    assertThat(deadline.text()).contains("Nhập nhầm ngày phát hiện");
                });
    }

    @Test
    void aManagerSeesWhichDeadlinesANewDayOffWouldMove() {
        as(
                MANAGER,
                manager -> {
                    manager.page().clock().setFixedTime(TODAY.toString());
                    OfficePage calendar = manager.office("Lịch làm việc");
                    calendar.press("Thêm ngày nghỉ")
                            .enter("Nghỉ từ ngày", DUE)
                            .enter("Đến hết ngày", DUE)
                            .enter("Tên ngày nghỉ", "Nghỉ theo thông báo")
                            .press("Xem trước");
                    assertThat(calendar.rows("Nếu áp dụng lịch này"))
                            .anySatisfy(
                                    row ->
                                            assertThat(row)
                                                    .contains(dossier.code(), DOSSIER)
                                                    .contains("30/11/2026", "01/12/2026"));
                    calendar.shot("calendar-preview")
                            .press("Áp dụng cho năm 2026")
                            .says("Chưa ghi lý do.");
                });
    }

    @Test
    void aManagerEntersADayWorkedForADayOffOfAnotherYear() {
        as(
                MANAGER,
                manager -> {
                    manager.page().clock().setFixedTime(TODAY.toString());
                    OfficePage calendar = manager.office("Lịch làm việc");
                    calendar.press("Thêm ngày làm bù")
                            .press("Xem trước")
                            .says("Có ô chưa nhập đúng. Những ô đó viền đỏ.")
                            .enter("Ngày làm bù", DUE.minusDays(2))
                            .press("Xem trước");
                    assertThat(calendar.rows("Nếu áp dụng lịch này"))
                            .anySatisfy(
                                    row ->
                                            assertThat(row)
                                                    .contains(dossier.code(), DOSSIER)
                                                    .contains("30/11/2026", "28/11/2026"));
                    calendar.shot("calendar-half-swap");
                });
    }

    @Test
    void anOfficerReportsAnAbsenceIsWarnedOfTheWorkDueMeanwhileAndCallsItOff() {
        as(
                POLICE,
                police -> {
                    police.take(DOSSIER);
                    OfficePage absences = police.office("Vắng mặt");
                    absences.enter("Vắng từ ngày", "31/11/2026")
                            .press("Báo vắng mặt")
                            .says("Nhập ngày bắt đầu và ngày cuối cùng.")
                            .shot("absence-wrong")
                            .enter("Vắng từ ngày", DUE.minusDays(3))
                            .enter("Đến hết ngày", DUE.plusDays(1))
                            .choose("Người làm thay", "Chưa có ai làm thay")
                            .press("Báo vắng mặt");
                    assertThat(absences.rows("Vắng mặt của tôi"))
                            .singleElement()
                            .asString()
                            .contains("27/11/2026 – 01/12/2026", "Sắp tới")
                            .contains(dossier.code(), "30/11/2026");
                    absences.shot("absence")
                            .press("Hủy")
                            .press("Hủy đợt này")
                            .says("Đã hủy đợt vắng mặt.");
                });
    }

    @Test
    void aHeadChoosesWhenTheMailsComeAndGetsACalendarAddressThatCanBeRevoked() {
        as(
                HEAD,
                head -> {
                    OfficePage settings = head.office("Nhắc việc và lịch của tôi");
                    settings.choose("Gửi thư lúc", "09 giờ 30").press("Lưu").says("Đã lưu.");
                    settings.press("Tạo đường dẫn");
                    assertThat(settings.value("Đường dẫn lịch"))
                            .matches("https?://.*/calendar-feed/[A-Za-z0-9_-]{43}\\.ics");
                    settings.shot("settings")
                            .press("Thu hồi đường dẫn")
                            .press("Thu hồi")
                            .says("Đã thu hồi đường dẫn.");
                });
        assertThat(preferences())
                .as("of the body, whose form stands last")
                .containsExactly("group:cong-an-xa-binh-kieu 09:30:00 true");
    }

    @Test
    void theAdministratorFindsAMailInTheLedgerAndSendsItAgain() {
        TestMailServer.switchOn();
        morning.breaks(LocalDate.of(2026, 11, 26));
        as(
                ADMINISTRATOR,
                administrator -> {
                    OfficePage ledger = administrator.office("Sổ nhắc việc");
                    ledger.enter("Tìm", dossier.code()).press("Tìm");
                    assertThat(ledger.rows("Thư nhắc việc"))
                            .singleElement()
                            .asString()
                            .contains("Công an xã Bình Kiều", "Thư trong ngày", "Đã gửi");
                    ledger.shot("ledger").press("Gửi lại").says("Sẽ gửi lại cho");
                    assertThat(ledger.rows("Thư nhắc việc")).hasSize(2);
                });
    }

    private List<String> preferences() {
        return database.sql(
                        """
                        select recipient || ' ' || send_at || ' ' || early
                          from drugfree.mail_preference
                        """)
                .query(String.class)
                .list();
    }

    private static Map<String, Object> finding(String name, LocalDate day) {
        return Values.map(
                "person",
                Values.map(
                        "fullName",
                        name,
                        "birthDate",
                        LocalDate.of(1990, 5, 1),
                        "gender",
                        "male",
                        "address",
                        "Thôn Mẫu"),
                "violationDate",
                FOUND.minusDays(3),
                "findingDate",
                day,
                "determinationDate",
                FOUND.minusDays(3),
                "ground",
                "relapse-in-post-rehab",
                "residence",
                "stable",
                "exclusion",
                "none");
    }
}
