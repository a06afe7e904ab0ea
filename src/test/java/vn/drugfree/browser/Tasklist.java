package vn.drugfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import vn.drugfree.calendar.Days;
import vn.drugfree.testing.ProcessTest;

/** One officer at Tasklist, in a browser of the own. */
final class Tasklist implements AutoCloseable {

    private static final Path SHOTS = Path.of("target/screenshots");

    private final BrowserContext context;
    private final Page page;
    private final String officer;
    private int shots;

    private Tasklist(BrowserContext context, Page page, String officer) {
        this.context = context;
        this.page = page;
        this.officer = officer;
    }

    static Tasklist logIn(Browser browser, String root, String officer) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setLocale("vi-VN")
                                .setTimezoneId("Asia/Ho_Chi_Minh")
                                .setViewportSize(1500, 950));
        Page page = context.newPage();
        page.setDefaultTimeout(30_000);
        Tasklist tasklist = new Tasklist(context, page, officer);
        page.navigate(root + "/");
        tasklist.enterPassword();
        return tasklist;
    }

    private void enterPassword() {
        Locator name = page.getByPlaceholder("Tên đăng nhập");
        // The page puts the cursor into the name once it is ready; typing before that is lost.
        page.waitForLoadState(LoadState.NETWORKIDLE);
        do {
            name.fill(officer);
            page.getByPlaceholder("Mật khẩu").fill(ProcessTest.PASSWORD);
        } while (!name.inputValue().equals(officer));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng nhập")).click();
        try {
            page.locator(".task-filters").waitFor();
        } catch (TimeoutError late) {
            shot("login");
            throw late;
        }
    }

    /** Opens the start form of a process. */
    Tasklist startCase(String process) {
        page.getByText("Mở hồ sơ mới").click();
        page.locator(".modal-body a").getByText(process).click();
        page.locator(".modal-body .fjs-form").waitFor();
        return this;
    }

    Tasklist submitStart() {
        shot("start");
        page.locator(".modal-footer .btn-primary").click();
        gone(page.locator(".modal-body"));
        return this;
    }

    /** Submits the start form and reads the refusal, which must be within the window. */
    String refusedStart() {
        page.locator(".modal-footer .btn-primary").click();
        Locator refusal = page.locator(".modal-body .notifications .alert-danger");
        refusal.waitFor();
        BoundingBox place = refusal.boundingBox();
        shot("refused");
        assertThat(place.y).isBetween(0.0, page.viewportSize().height - place.height);
        return refusal.innerText();
    }

    Tasklist openFilter(String filter) {
        page.locator(".task-filters").getByText(filter).click();
        page.waitForLoadState();
        return this;
    }

    /** Whether the open filter lists the task, with patience for a slow machine. */
    boolean sees(String taskName) {
        try {
            card(taskName).first().waitFor(new Locator.WaitForOptions().setTimeout(6_000));
            return true;
        } catch (TimeoutError absent) {
            return false;
        }
    }

    /** Waits until the first task of the list shows the words. */
    Tasklist listsFirst(String words) {
        page.locator("li.task")
                .first()
                .filter(new Locator.FilterOptions().setHasText(words))
                .waitFor();
        return this;
    }

    /** Finds the task among the unit's and waits for its form. */
    Tasklist open(String taskName) {
        openFilter("Việc của đơn vị");
        card(taskName).first().click();
        page.locator(".fjs-form").waitFor();
        return this;
    }

    /** Opens the task and takes it over. */
    Tasklist take(String taskName) {
        open(taskName);
        page.locator("button.claim").click();
        // Until the task is the officer's own, its form stays locked.
        gone(page.locator(".disabled-form"));
        return this;
    }

    Tasklist enter(String label, String text) {
        field(label).fill(text);
        return this;
    }

    Tasklist enter(String label, LocalDate day) {
        Locator input = field(label);
        String written = day.format(Days.WRITTEN);
        int tries = 0;
        // A field that has only just appeared gets its calendar a moment later, and is emptied
        // then.
        do {
            input.fill(written);
            input.press("Enter");
            // Tabbing on would open the list of a select that comes next.
            input.blur();
        } while (input.inputValue().isEmpty() && ++tries < 5);
        assertThat(input.inputValue()).as(label).isNotEmpty();
        return this;
    }

    Tasklist choose(String option) {
        form().getByLabel(option, new Locator.GetByLabelOptions().setExact(true)).first().check();
        return this;
    }

    Tasklist select(String label, String option) {
        form().locator(".fjs-form-field-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator(".fjs-select-display")
                .click();
        form().locator(".fjs-dropdownlist-item").getByText(option).click();
        return this;
    }

    Tasklist tick(String... labels) {
        for (String label : labels) {
            field(label).check();
        }
        return this;
    }

    Tasklist tickAll() {
        List<Locator> boxes = form().locator("input[type=checkbox]").all();
        boxes.forEach(Locator::check);
        return this;
    }

    Tasklist complete() {
        shot("form");
        page.locator(".form-actions .btn-primary").click();
        gone(page.locator(".fjs-form"));
        return this;
    }

    /** How much time is left, as the list says it. */
    String standing(String taskName) {
        Locator standing =
                page.locator("li.task")
                        .filter(new Locator.FilterOptions().setHasText(taskName))
                        .first()
                        .locator(".task-standing:not(:empty)");
        standing.waitFor();
        return standing.innerText();
    }

    DeadlineTab deadline() {
        return DeadlineTab.of(this);
    }

    /** Back from another tab of the task. */
    Tasklist openForm() {
        page.locator(".nav-tabs").getByText("Biểu mẫu").click();
        form().waitFor();
        return this;
    }

    OfficePage office(String words) {
        return OfficePage.open(this, words);
    }

    String text() {
        return page.locator("body").innerText();
    }

    Page page() {
        return page;
    }

    Path shot(String name) {
        Path file = SHOTS.resolve("%s-%02d-%s.png".formatted(officer, ++shots, name));
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    @Override
    public void close() {
        context.close();
    }

    private static void gone(Locator what) {
        what.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private Locator card(String taskName) {
        return page.locator(".task h4 a").filter(new Locator.FilterOptions().setHasText(taskName));
    }

    private Locator form() {
        return page.locator(".fjs-form").last();
    }

    private Locator field(String label) {
        return form().getByLabel(label).first();
    }
}
