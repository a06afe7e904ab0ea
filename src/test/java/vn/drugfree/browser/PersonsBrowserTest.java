package vn.drugfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.RegisterEntries;
import vn.drugfree.testing.RegisterEntries.Entry;
import vn.drugfree.testing.RegisterEntries.Event;
import vn.drugfree.testing.RegisterEntries.Stretch;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.WebOfficer;

/** The register of persons and the targets of the plan, as officers and managers see them. */
@ProcessTest
@NeedsBrowser
class PersonsBrowserTest extends BrowserScenario {

    private static final String POLICE = "ca.binhkieu";
    private static final String MANAGER = "tubnd.huyen";
    private static final String NAME = "Trần Văn Mẫu";
    private static final String HERE = "binh-kieu";

    @Autowired JdbcTemplate tables;
    @Autowired JdbcClient database;
    @Autowired TestRestTemplate http;

    private CaseRun found;
    private String code;

    @BeforeEach
    void somePeopleAreInTheRegister() {
        LocalDate completed = TODAY.minusDays(200);
        LocalDate moved = TODAY.minusDays(60);
        new RegisterEntries(tables, time.instant())
                .write(
                        List.of(
                                new Entry(
                                        "NQL-900001",
                                        "Lê Văn Xong",
                                        "033090900001",
                                        List.of(
                                                new Stretch(
                                                        "compulsory-rehabilitation",
                                                        null,
                                                        "nhue-duong",
                                                        completed.minusDays(400),
                                                        completed),
                                                new Stretch(
                                                        "post-rehabilitation",
                                                        null,
                                                        "nhue-duong",
                                                        completed,
                                                        moved),
                                                new Stretch(
                                                        "post-rehabilitation",
                                                        null,
                                                        HERE,
                                                        moved,
                                                        null)),
                                        List.of(
                                                new Event(
                                                        "rehab-completed", completed, "nhue-duong"),
                                                new Event(
                                                        "management-file",
                                                        completed.plusDays(2),
                                                        "nhue-duong"),
                                                new Event("training", moved.plusDays(9), HERE))),
                                new Entry(
                                        "NQL-900002",
                                        "Phạm Thị Chờ",
                                        "033090900002",
                                        List.of(
                                                new Stretch(
                                                        "addicted",
                                                        null,
                                                        HERE,
                                                        TODAY.minusDays(20),
                                                        null)),
                                        List.of())));
        found = cases.open("compulsory-rehabilitation", POLICE, finding());
        code = (String) found.value("personCode");
    }

    @Test
    void anOfficerFindsAPersonReadsTheFileAndCorrectsTheRecord() {
        as(
                POLICE,
                police -> {
                    OfficePage register = police.office("Sổ quản lý").shot("persons");
                    assertThat(register.rows("Danh sách"))
                            .hasSize(3)
                            .anySatisfy(row -> assertThat(row).contains(code, found.code()))
                            .noneSatisfy(row -> assertThat(row).contains(NAME));
                    register.enter("Họ tên hoặc số định danh", "tran van")
                            .press("Tìm")
                            .says("Chọn mục đích xem ở đầu trang.")
                            .choose("Mục đích xem", "Giải quyết hồ sơ")
                            .press("Tìm");
                    assertThat(register.rows("Tìm người"))
                            .singleElement()
                            .asString()
                            .contains(code, NAME, "01/05/1990");
                    register.shot("persons-found").press("Mở " + code);
                    assertThat(register.rows("Quá trình").get(0))
                            .contains("23/11/2026", "Mở hồ sơ", found.code());
                    assertThat(register.rows("Hồ sơ đang giải quyết"))
                            .singleElement()
                            .asString()
                            .contains("Lập hồ sơ đề nghị", "Công an xã Bình Kiều", "30/11/2026");
                    register.press("Xem thông tin cá nhân").reads(NAME).shot("person-file");
                    register.press("Sửa thông tin")
                            .enter("Họ và tên", "Trần Văn Mậu")
                            .press("Lưu")
                            .says("Chưa ghi lý do.")
                            .enter("Lý do", "Theo căn cước công dân")
                            .press("Lưu")
                            .says("Đã lưu.")
                            .reads("Trần Văn Mậu")
                            .shot("person-corrected");
                });
        assertThat(accesses())
                .containsExactly(
                        "read Giải quyết hồ sơ",
                        "read Giải quyết hồ sơ",
                        "change Theo căn cước công dân");
    }

    @Test
    void whoeverIsSlowerSeesWhatTheOtherWroteAndKeepsTheOwnEntries() {
        as(
                POLICE,
                police -> {
                    OfficePage register = police.office("Sổ quản lý");
                    register.choose("Mục đích xem", "Khác")
                            .enter("Ghi rõ mục đích", "Theo đơn của gia đình")
                            .press("Mở " + code)
                            .press("Xem thông tin cá nhân")
                            .press("Sửa thông tin")
                            .enter("Địa chỉ nơi cư trú", "Thôn Của Tôi")
                            .enter("Lý do", "Theo đơn của gia đình");
                    somebodyElseWrites("Thôn Của Người Khác");
                    register.press("Lưu").reads("vừa được cán bộ khác sửa").shot("conflict");
                    assertThat(register.rows("Thông tin cá nhân"))
                            .singleElement()
                            .asString()
                            .contains("Thôn Của Người Khác", "Thôn Của Tôi");
                    assertThat(register.value("Địa chỉ nơi cư trú")).isEqualTo("Thôn Của Tôi");
                    register.press("Lưu").says("Đã lưu.").reads("Thôn Của Tôi");
                });
    }

    @Test
    void aManagerReadsThePathByCodeAlone() {
        as(
                MANAGER,
                manager -> {
                    OfficePage register = manager.office("Sổ quản lý");
                    assertThat(register.offers("Tìm")).isFalse();
                    register.choose("Xã, thị trấn", "Xã Bình Kiều").press("Mở NQL-900001");
                    assertThat(register.rows("Quá trình"))
                            .hasSize(6)
                            .anySatisfy(row -> assertThat(row).contains("Chuyển đến Xã Bình Kiều"))
                            .anySatisfy(row -> assertThat(row).contains("Được học nghề"));
                    assertThat(register.offers("Xem thông tin cá nhân")).isFalse();
                    register.shot("manager-file");
                    assertThat(manager.text()).doesNotContain("Lê Văn Xong", "033090900001");
                });
    }

    @Test
    void aManagerFollowsATargetDownToTheRowsBehindIt() {
        as(
                MANAGER,
                manager -> {
                    OfficePage targets = manager.office("Chỉ tiêu kế hoạch");
                    assertThat(targets.rows("Chỉ tiêu đã tính được"))
                            .hasSize(12)
                            .anySatisfy(
                                    row ->
                                            assertThat(row)
                                                    .contains("T01.", "66,7%", "2 trên 3")
                                                    .contains("✗ Chưa đạt"))
                            .anySatisfy(row -> assertThat(row).contains("T08.", "5 xã", "✓ Đạt"));
                    assertThat(targets.rows("Nội dung không phải số đo")).hasSize(8);
                    targets.shot("targets").press("Từng xã T01");
                    assertThat(targets.rows("T01 – Từng xã"))
                            .hasSize(25)
                            .anySatisfy(
                                    row ->
                                            assertThat(row)
                                                    .contains("Xã Bình Kiều", "66,7%", "2 trên 3"))
                            .anySatisfy(
                                    row ->
                                            assertThat(row)
                                                    .contains("Xã Đông Tảo")
                                                    .contains("– Không có trường hợp"));
                    targets.press("Danh sách T01 Xã Bình Kiều");
                    assertThat(targets.rows("T01 – Xã Bình Kiều: danh sách"))
                            .hasSize(3)
                            .first()
                            .asString()
                            .contains("NQL-900002", "✗ Chưa đạt");
                    targets.shot("targets-rows").press("← 2025").reads("← 2024");
                    assertThat(targets.rows("Chỉ tiêu đã tính được"))
                            .anySatisfy(row -> assertThat(row).contains("T01.", "100,0%"));
                });
    }

    @Test
    void anOfficerSeesTheOwnCommunesFigures() {
        as(
                "dt.binhkieu",
                officer -> {
                    OfficePage targets =
                            officer.office("Chỉ tiêu kế hoạch").shot("targets-commune");
                    assertThat(targets.rows("Chỉ tiêu đã tính được"))
                            .anySatisfy(
                                    row ->
                                            assertThat(row)
                                                    .contains("Xã Bình Kiều: 66,7%", "2 trên 3"))
                            .anySatisfy(
                                    row -> assertThat(row).contains("Chỉ tính chung cho huyện"));
                });
    }

    private void somebodyElseWrites(String address) {
        Map<String, Object> entry =
                Values.map(
                        "version", 1,
                        "reason", "Xác minh nơi cư trú",
                        "fullName", NAME,
                        "birthDate", "1990-05-01",
                        "gender", "male",
                        "idNumber", "033090900003",
                        "address", address);
        assertThat(
                        new WebOfficer(http, "ubnd.binhkieu")
                                .send(HttpMethod.PUT, "/persons/" + code + "/record", entry)
                                .getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    private List<String> accesses() {
        return database.sql(
                        "select action || ' ' || purpose from register.record_access order by id")
                .query(String.class)
                .list();
    }

    private static Map<String, Object> finding() {
        return Values.map(
                "person",
                Values.map(
                        "fullName", NAME,
                        "birthDate", LocalDate.of(1990, 5, 1),
                        "gender", "male",
                        "idNumber", "033090900003",
                        "address", "Thôn Mẫu"),
                "violationDate",
                TODAY.minusDays(3),
                "findingDate",
                TODAY,
                "determinationDate",
                TODAY.minusDays(3),
                "ground",
                "relapse-in-post-rehab",
                "residence",
                "stable",
                "exclusion",
                "none");
    }
}
