package vn.drugfree.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.World;

/** Officers at their browsers, each with one of the own. */
abstract class BrowserScenario {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @LocalServerPort int port;
    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;

    private Playwright playwright;
    private Browser browser;

    @BeforeEach
    void openTheBrowser() {
        world.isEmpty();
        time.set(TODAY);
        playwright = Playwright.create();
        browser = Chromium.launch(playwright);
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
        playwright.close();
    }

    /** Somebody logs in, works and goes; what failed is photographed. */
    final void as(String officer, Consumer<Tasklist> work) {
        try (Tasklist tasklist = Tasklist.logIn(browser, root(), officer)) {
            try {
                work.accept(tasklist);
            } catch (RuntimeException | AssertionError failure) {
                tasklist.shot("failure");
                throw failure;
            }
        }
    }

    private String root() {
        return "http://localhost:" + port;
    }
}
