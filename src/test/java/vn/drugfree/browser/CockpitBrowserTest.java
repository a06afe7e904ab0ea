package vn.drugfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.drugfree.testing.ProcessTest;

@ProcessTest
@NeedsBrowser
class CockpitBrowserTest extends BrowserScenario {

    @Test
    void aManagerGoesFromTheFirstPageToWhatThePlanComesTo() {
        as(
                "tca.huyen",
                manager -> {
                    Page page = manager.page();
                    List<String> errors = new ArrayList<>();
                    page.onPageError(errors::add);
                    page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/");
                    Locator panel = page.locator(".plan-links");
                    panel.waitFor();
                    page.getByText("Running Process Instances").waitFor();
                    manager.shot("cockpit");
                    assertThat(panel.boundingBox().y)
                            .as("above Cockpit's own figures")
                            .isLessThan(
                                    page.getByText("Running Process Instances").boundingBox().y);
                    assertThat(panel.locator("a").allInnerTexts())
                            .containsExactly(
                                    "Nhiệm vụ của kế hoạch",
                                    "Xếp hạng các xã và cơ quan",
                                    "Bảng xã không có ma túy",
                                    "Chỉ tiêu kế hoạch");
                    panel.getByText("Xếp hạng các xã").click();
                    page.getByRole(
                                    AriaRole.HEADING,
                                    new Page.GetByRoleOptions().setName("Xếp hạng").setLevel(1))
                            .waitFor();
                    assertThat(errors).isEmpty();
                });
    }
}
