package vn.drugfree.browser;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.calendar.Days;
import vn.drugfree.intake.ListFiles;
import vn.drugfree.testing.ProcessTest;

/** An officer of the commune police hands in a list of persons. */
@ProcessTest
@NeedsBrowser
class IntakeBrowserTest extends BrowserScenario {

    private static final String POLICE = "ca.binhkieu";
    private static final String FILE = "Tệp danh sách";
    private static final int PEOPLE = 3_000;

    /** Remembers each state of the progress bar. */
    private static final String WATCH =
            """
            window.seen = [];
            new MutationObserver(() => seen.push(document.querySelector('progress').value))
                .observe(document.querySelector('progress'), { attributes: true });
            """;

    @Autowired JdbcClient database;

    @Test
    void aListIsRepairedCheckedTakenOverAndNotTakenOverTwice() {
        byte[] list = ListFiles.people(PEOPLE);
        as(
                POLICE,
                police -> {
                    OfficePage intake = police.office("Nhập danh sách").shot("empty");
                    intake.reads("Chưa chọn tệp nào.")
                            .press("Kiểm tra tệp")
                            .says("Chọn một tệp Excel");

                    intake.attach(FILE, "a.csv", "Họ và tên,Ngày sinh".getBytes(UTF_16))
                            .press("Kiểm tra tệp")
                            .says("CSV UTF-8")
                            .shot("encoding");

                    intake.attach(FILE, "b.csv", mistaken()).press("Kiểm tra tệp");
                    assertThat(intake.rows("Lỗi phải sửa"))
                            .anySatisfy(row -> assertThat(row).contains("B3", "một ngày có thật"))
                            .anySatisfy(row -> assertThat(row).contains("C4", "công thức"));
                    assertThat(intake.offers("Nhập 4 người vào sổ")).isFalse();
                    intake.shot("mistakes");

                    intake.attach(FILE, "c.csv", list).press("Kiểm tra tệp");
                    assertThat(intake.rows("Từng người"))
                            .hasSize(100)
                            .first()
                            .asString()
                            .contains("Nguyễn Văn Thử A", "nghi sử dụng");
                    assertThat(persons()).as("a check changes nothing").isZero();
                    intake.shot("checked");

                    police.page().evaluate(WATCH);
                    intake.press("Nhập 3.000 người vào sổ").shot("sure");
                    intake.press("Ghi vào sổ").says("3.000 người mới ghi vào sổ").shot("done");
                    assertThat((Integer) police.page().evaluate("new Set(window.seen).size"))
                            .as("states of the progress bar, some of which a screen skips")
                            .isGreaterThan(2);
                    assertThat(persons()).isEqualTo(PEOPLE);
                    intake.reads("Chưa chọn tệp nào.");

                    intake.attach(FILE, "d.csv", list).press("Kiểm tra tệp");
                    police.page().getByText("Nhập lại không thay đổi gì").waitFor();
                    assertThat(intake.offers("Nhập 3.000 người vào sổ")).isFalse();
                    intake.shot("again");
                });
        assertThat(persons()).isEqualTo(PEOPLE);
    }

    @Test
    void whoeverKeepsNoRegisterDoesNotSeeThePage() {
        as(
                "ldtbxh.huyen",
                officer -> {
                    String root = officer.page().url().replaceAll("/camunda/.*", "");
                    officer.page().navigate(root + "/office/intake.html");
                    officer.page().getByText("Trang này không dành cho tài khoản").waitFor();
                    officer.shot("not-for-you");
                });
    }

    private static byte[] mistaken() {
        return ListFiles.csv(
                "STT,Ngày sinh,Họ và tên",
                "1,05/05/1990,Nguyễn Văn Thử",
                "2,31/02/1990,Trần Văn Mẫu",
                "3,năm 1990,=Lê Thị Mới",
                "4," + LocalDate.of(2012, 1, 1).format(Days.WRITTEN) + ",Phạm Văn Nhỏ");
    }

    private long persons() {
        return database.sql("select count(*) from register.person").query(Long.class).single();
    }
}
