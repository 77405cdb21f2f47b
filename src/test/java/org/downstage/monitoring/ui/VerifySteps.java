package org.downstage.monitoring.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What a monitor does on the page of source verification. */
public record VerifySteps(Page page) {

    /** Whose form is in hand, and which. */
    public Locator heading() {
        return page.locator(".ds-verify-title h2");
    }

    /** The value that the next key is for. */
    public Locator focused() {
        return page.locator(".ds-verify-item[tabindex='0']");
    }

    /** The value of this item. */
    public Locator item(String path) {
        return page.locator(".ds-verify-item[data-path='" + path + "']");
    }

    /** What the page says of the last act. */
    public Locator said() {
        return page.locator(".ds-verify-panel .ds-answer");
    }

    /** The values of the form in hand that bear the mark of this state. */
    public Locator marked(String glyph) {
        return page.locator(".ds-verify-item .ds-glyph[data-glyph='" + glyph + "']");
    }

    /** Types a subject id into the field that narrows the list; nothing shows all again. */
    public void narrowTo(String typed) {
        var field = page.getByLabel("One subject alone");
        field.fill(typed);
        field.press("Enter");
    }

    /** Takes the subject's form from the list, and waits until its value has the focus. */
    public void open(String subject) {
        page.locator(".ds-verify-row", new Page.LocatorOptions().setHasText(subject)).click();
        assertThat(heading()).containsText(subject);
        assertThat(focused()).isFocused();
    }
}
