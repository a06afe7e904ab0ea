package vn.drugfree.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import vn.drugfree.calendar.Days;

/** The tab «Thời hạn» of the task an officer has open. */
final class DeadlineTab {

    private final Tasklist tasklist;
    private final Page page;
    private final Locator tab;

    private DeadlineTab(Tasklist tasklist) {
        this.tasklist = tasklist;
        this.page = tasklist.page();
        this.tab = page.locator(".deadline-tab");
    }

    static DeadlineTab of(Tasklist tasklist) {
        DeadlineTab deadline = new DeadlineTab(tasklist);
        deadline.page.locator(".nav-tabs").getByText("Thời hạn").click();
        deadline.tab.locator(".deadline-headline").waitFor();
        return deadline;
    }

    String headline() {
        return tab.locator(".deadline-headline").innerText();
    }

    /** What stands in that day of the little calendar. */
    String day(String mark) {
        return tab.locator(".deadline-weeks td." + mark).first().innerText();
    }

    int days(String mark) {
        return tab.locator(".deadline-weeks td." + mark).count();
    }

    /** The sentences below «Vì sao là ngày này?». */
    List<String> reasoning() {
        return tab.locator("section ol li").allInnerTexts();
    }

    boolean offers(String button) {
        return button(button).isVisible();
    }

    /** Corrects the starting date and reads what the tab says to it. */
    String startsOn(LocalDate day, String reason) {
        button("Sửa ngày bắt đầu…").click();
        Locator form = tab.locator("form:visible");
        form.locator(".day-input").fill(day.format(Days.WRITTEN));
        form.getByLabel("Lý do").fill(reason);
        tasklist.shot("correction");
        form.locator("button[type=submit]").click();
        Locator said = tab.locator(".office-messages:visible .office-message");
        said.waitFor();
        return said.innerText();
    }

    String text() {
        return tab.innerText();
    }

    DeadlineTab shot(String name) {
        tasklist.shot(name);
        return this;
    }

    private Locator button(String name) {
        return tab.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
