package vn.drugfree.browser;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The tab «Minh chứng» of the task an officer has open. */
final class EvidenceTab {

    private final Tasklist tasklist;
    private final Page page;
    private final Locator tab;

    private EvidenceTab(Tasklist tasklist) {
        this.tasklist = tasklist;
        this.page = tasklist.page();
        this.tab = page.locator(".evidence-tab");
    }

    static EvidenceTab of(Tasklist tasklist) {
        EvidenceTab evidence = new EvidenceTab(tasklist);
        evidence.page.locator(".nav-tabs").getByText("Minh chứng").click();
        evidence.tab.getByText("hồ sơ").first().waitFor();
        return evidence;
    }

    EvidenceTab attach(FilePayload... files) {
        page.waitForFileChooser(() -> button("Chọn tệp…").click()).setFiles(files);
        tab.locator(".file-names").getByText(files[files.length - 1].name).waitFor();
        button("Đính kèm").click();
        return this;
    }

    EvidenceTab delete(String name) {
        button("Xóa " + name).click();
        page.locator(".office-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Xóa"))
                .click();
        return this;
    }

    /** Waits until the tab says so. */
    EvidenceTab says(String words) {
        tab.locator(".office-messages").getByText(words).first().waitFor();
        return this;
    }

    List<String> rows() {
        return tab.locator("tbody tr").allInnerTexts();
    }

    /** What the browser saves when the file is clicked. */
    Saved save(String name) {
        Download download =
                page.waitForDownload(
                        () ->
                                tab.getByRole(
                                                AriaRole.LINK,
                                                new Locator.GetByRoleOptions().setName(name))
                                        .click());
        return Saved.of(download);
    }

    String text() {
        return tab.innerText();
    }

    EvidenceTab shot(String name) {
        tasklist.shot(name);
        return this;
    }

    private Locator button(String name) {
        return tab.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A file as it lies in the officer's downloads. */
    record Saved(String name, byte[] content) {

        static Saved of(Download download) {
            try (InputStream content = download.createReadStream()) {
                return new Saved(download.suggestedFilename(), content.readAllBytes());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
