package org.downstage.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A data manager asks the trail how one value came to be, and whether the trail can be trusted. */
class DataManagerJourneyIT extends JourneyTest {

    @Test
    void reads_all_subjects_and_changes_none() {
        enter("han.jie", "subjects");
        seesSubjects(23);
        readsOnly("S4-21", "nict");
        screenshot("journey-manager-form");
    }

    @Test
    void finds_exports_and_trusts_the_history_of_one_value() throws IOException {
        enter("han.jie", "audit");
        filter("Subject", "S1-02", "subject=S1-02");
        choose("Form", "Radiotherapy", "form=RADIOTHERAPY");
        choose("Item", "Delivered fractions", "item=FRACTIONS_DELIVERED");
        var cells = page.locator("vaadin-grid-cell-content:visible");
        // Entered, verified, changed and dropped; the document's links come while the portal runs.
        assertThat(page.getByText(Pattern.compile("^[4-9] entries$"))).isVisible();
        assertThat(cells.getByText("21 → 23")).isVisible();
        assertThat(cells.getByText("Value entered")).isVisible();
        assertThat(cells.getByText("Value changed")).isVisible();
        assertThat(cells.getByText("Value verified")).isVisible();
        assertThat(cells.getByText("Verification dropped")).isVisible();
        assertThat(cells.getByText("Delivered fractions").nth(3)).isVisible();
        screenshot("journey-manager-audit");
        checkAccessibility();

        var download = page.waitForDownload(() -> page.getByText("Export as CSV").click());
        assertThat(Files.readAllLines(download.path()))
                .as("heading and rows")
                .hasSizeBetween(1 + 4, 1 + 9);

        button("Verify the trail").click();
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY))
                .containsText(
                        "the trail is intact",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        screenshot("journey-manager-verified");
        checkAccessibility();
    }

    private void filter(String label, String value, String inAddress) {
        var field = field(label);
        field.fill(value);
        field.press("Enter");
        isAt(inAddress);
    }

    /** Types what a list offers, and takes it once it is offered. */
    private void choose(String label, String value, String inAddress) {
        var field = field(label);
        field.fill(value);
        var offered = new Page.GetByRoleOptions().setName(value).setExact(true);
        assertThat(page.getByRole(AriaRole.OPTION, offered).first()).isVisible();
        field.press("Enter");
        isAt(inAddress);
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private void isAt(String inAddress) {
        assertThat(page).hasURL(Pattern.compile("[?&]" + inAddress + "(&|$)"));
    }
}
