package org.downstage.document.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;

/** What an investigator does on a subject's page of source documents. */
public record SourceSteps(Page page) {

    /** Uploads a PDF as a summary of radiotherapy, and waits for its first page. */
    public void upload(String name, byte[] pdf) {
        page.locator("vaadin-select").click();
        page.locator("vaadin-select-item").getByText("Radiotherapy summary").click();
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "application/pdf", pdf));
        assertThat(shown()).isVisible();
    }

    /** Draws a box over the name at the head of the first page. */
    public void blackenTheName() {
        var box = page.locator(".ds-source-page").boundingBox();
        page.mouse().move(box.x + box.width * 0.05, box.y + box.height * 0.04);
        page.mouse().down();
        page.mouse().move(box.x + box.width * 0.7, box.y + box.height * 0.1);
        page.mouse().up();
        assertThat(page.locator(".ds-redaction-box")).hasCount(1);
    }

    /** Goes to the second page and blackens a line of it by keyboard. */
    public void blackenALineOfTheNextPage() {
        button("Next page to look at").click();
        page.keyboard().press("Insert");
        assertThat(page.locator(".ds-redaction-line")).isFocused();
        page.keyboard().press("ArrowUp");
    }

    /** Finishes the redaction and waits for the copy. */
    public void makeTheCopy() {
        button("Finish the redaction").click();
        button("Make the redacted copy").click();
        assertThat(page.locator(".ds-source-card")).containsText("Redacted by");
        assertThat(shown()).isVisible();
    }

    /** The picture of the page on show, once it is there. */
    public Locator shown() {
        return page.locator(".ds-source-page img:not([hidden])");
    }

    /** The button of this name. */
    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
    }
}
