package vn.drugfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.drugfree.calendar.Days;

/** One of the application's own pages, in the browser of somebody who is logged in. */
final class OfficePage {

    private final Tasklist tasklist;
    private final Page page;

    private OfficePage(Tasklist tasklist) {
        this.tasklist = tasklist;
        this.page = tasklist.page();
    }

    /** By the link of that name, in Tasklist's header or on the page «Công cụ». */
    static OfficePage open(Tasklist tasklist, String words) {
        OfficePage office = new OfficePage(tasklist);
        if (!office.link(words).isVisible()) {
            office.link("Công cụ").click();
        }
        office.link(words).click();
        office.page
                .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words).setLevel(1))
                .waitFor();
        return office;
    }

    /** The newest row counts where several carry the same label. */
    OfficePage enter(String label, LocalDate day) {
        return enter(label, day.format(Days.WRITTEN));
    }

    OfficePage enter(String label, String text) {
        field(label).fill(text);
        return this;
    }

    OfficePage choose(String label, String option) {
        field(label).selectOption(option);
        return this;
    }

    OfficePage attach(String label, String name, byte[] content) {
        field(label).setInputFiles(new FilePayload(name, "", content));
        return this;
    }

    OfficePage press(String name) {
        button(name).last().click();
        return this;
    }

    OfficePage follow(String link) {
        link(link).click();
        return this;
    }

    /** The words of the one page that a link to a PDF opens. */
    String printed(String link) {
        String address = (String) link(link).evaluate("anchor => anchor.href");
        byte[] pdf = page.context().request().get(address).body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isOne();
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException broken) {
            throw new AssertionError(address + " is no PDF", broken);
        }
    }

    /** Waits until the page says so; an older message may stand there at first. */
    OfficePage says(String words) {
        page.locator(".office-messages").getByText(words).waitFor();
        return this;
    }

    /** Waits until the words stand somewhere on the page. */
    OfficePage reads(String words) {
        page.locator("main").getByText(words).first().waitFor();
        return this;
    }

    /** The rows of the table below that heading, each as one text. */
    List<String> rows(String heading) {
        Locator rows =
                page.locator(".office-card")
                        .filter(new Locator.FilterOptions().setHasText(heading))
                        .last()
                        .locator("tbody tr");
        rows.first().waitFor();
        return rows.allInnerTexts();
    }

    String value(String label) {
        return field(label).inputValue();
    }

    boolean offers(String button) {
        return button(button).count() > 0;
    }

    OfficePage shot(String name) {
        tasklist.shot(name);
        return this;
    }

    /** The row of a table that tells of this. */
    Row in(String words) {
        return new Row(
                page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(words)));
    }

    /** One row of a table. */
    record Row(Locator row) {

        void press(String name) {
            button(name).click();
        }

        /** Into the row's number fields, from the left. */
        void enter(String... numbers) {
            for (int i = 0; i < numbers.length; i++) {
                row.locator(".office-number").nth(i).fill(numbers[i]);
            }
        }

        /** Waits for the button. */
        void offers(String name) {
            button(name).waitFor();
        }

        void choose(String label, String option) {
            row.getByLabel(label).selectOption(option);
        }

        /** Waits until the row says so. */
        void shows(String words) {
            row.getByText(words).first().waitFor();
        }

        private Locator button(String name) {
            return row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
        }
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).last();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The page «Công cụ» has each link twice: in its header and as a card. */
    private Locator link(String words) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(false))
                .first();
    }
}
