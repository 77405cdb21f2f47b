package org.downstage.signature.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What is done in the bars below a form: signing, freezing and locking. */
public record SignatureSteps(Page page) {

    /** Opens the question that a signature asks; the password has the focus. */
    public void askToSign() {
        assertThat(button("Sign…")).isVisible();
        button("Sign…").click();
        assertThat(page.getByLabel("Your password, again")).isFocused();
    }

    /** Answers it, and waits until the form says that it is signed. */
    public void giveThePassword() {
        page.keyboard().type("demonstration only");
        page.keyboard().press("Enter");
        assertThat(page.getByText("One form is signed.")).isVisible();
        assertThat(bar("Signatures")).containsText("Signed by Chen Yu");
        assertThat(badge()).containsText("signed");
    }

    /** Opens the checklist of a lock of the form in hand. */
    public Locator checklist() {
        assertThat(button("Lock…")).isVisible();
        page.locator(".ds-bar").last().locator(".ds-bar-line > vaadin-button").first().click();
        return bar("Freeze and lock");
    }

    /** Ticks all of the checklist and locks. */
    public void lock() {
        bar("Freeze and lock")
                .locator("vaadin-checkbox")
                .all()
                .forEach(tick -> tick.locator("input").check());
        button("Lock one form").click();
        assertThat(page.getByText("One form is locked.")).isVisible();
        assertThat(badge()).containsText("locked");
    }

    /** What the form's head says of its state. */
    public Locator badge() {
        return page.locator(".ds-form-head .ds-badge");
    }

    /** The bar of this name. */
    public Locator bar(String name) {
        return page.locator(".ds-bar[aria-label='" + name + "']");
    }

    /** The button of exactly this name. */
    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
