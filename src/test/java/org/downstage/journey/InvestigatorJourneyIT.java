package org.downstage.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An investigator of the first site corrects a value without touching the mouse. */
class InvestigatorJourneyIT extends JourneyTest {

    private static final String REASON = "Read again from the treatment plan";

    /** More stops of the tabulator key than any page has. */
    private static final int STOPS = 150;

    @Test
    void corrects_a_value_by_keyboard_and_finds_it_in_the_history() {
        enter("chen.yu", "subjects");
        openRadiotherapyFromTheList();
        correctTheIsodose();
        page.keyboard().press("Control+s");
        assertThat(page.getByText("Not saved yet: say why").first()).isVisible();
        assertThat(page.locator("#reason")).isFocused();
        page.keyboard().type(REASON);
        page.keyboard().press("Control+s");
        assertThat(page.getByText("Saved as version 3, 1 value.").first()).isVisible();
        tabTo(isodose());
        var history = page.locator(".ds-panel .ds-history");
        assertThat(history).containsText("95.0 % → 98.0 %");
        assertThat(history).containsText("Chen Yu");
        assertThat(history).containsText(REASON);
        screenshot("journey-investigator-saved");
        checkAccessibility();
        isNotThere("subjects/S2-11");
        screenshot("journey-investigator-not-there");
    }

    private void openRadiotherapyFromTheList() {
        assertThat(page.locator(".mx-subject b:visible").first()).isVisible();
        screenshot("journey-investigator-matrix");
        checkAccessibility();
        tabTo(page.locator("vaadin-grid tbody [part~=first-column-cell][tabindex='0']"));
        page.keyboard().press("ArrowDown");
        for (int column = 0; column < 7; column++) {
            page.keyboard().press("ArrowRight");
        }
        assertThat(page.getByLabel("Focused cell")).containsText("S1-02 · Radiotherapy");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/subjects/S1-02/radiotherapy$"));
        assertThat(heading()).hasText("Radiotherapy");
    }

    private void correctTheIsodose() {
        tabTo(isodose());
        page.keyboard().press("Control+a");
        page.keyboard().type("98");
        page.keyboard().press("Tab");
        assertThat(page.getByText("Draft saved")).isVisible();
        screenshot("journey-investigator-draft");
        page.reload();
        assertThat(isodose()).hasValue(Pattern.compile("98(\\.0)?"));
        assertThat(page.getByText("Draft saved")).isVisible();
    }

    private Locator isodose() {
        return page.locator("ds-case-form").getByLabel(Pattern.compile("^Prescription isodose"));
    }

    /** Goes on by the tabulator key until the focus is there. */
    private void tabTo(Locator target) {
        for (int stop = 0; stop < STOPS && !hasFocus(target); stop++) {
            page.keyboard().press("Tab");
        }
        assertThat(hasFocus(target)).as("within reach of the tabulator key").isTrue();
    }

    private static boolean hasFocus(Locator target) {
        return (boolean) target.first().evaluate("at => at.getRootNode().activeElement === at");
    }

    @Test
    void reads_a_form_in_chinese_on_a_small_dark_screen() {
        openBrowser("zh-CN", ColorScheme.DARK);
        page.setViewportSize(1024, 768);
        enter("chen.yu", "subjects/S1-02/pathology");
        assertThat(heading()).hasText("术后病理");
        assertThat(page.locator("ds-case-form input").first()).isVisible();
        screenshot("journey-investigator-zh-dark");
        checkAccessibility();
    }
}
