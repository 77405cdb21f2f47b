package org.downstage.audit.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.downstage.BrowserTest;
import org.downstage.demo.DemonstrationStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The audit page as its readers use it, on the demonstration study. */
class AuditIT extends BrowserTest {

    @Autowired private DemonstrationStudy study;

    @BeforeEach
    void enterTheStudy() {
        study.load();
    }

    private void enter(String person, String path) {
        signIn(person, path);
        assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
        assertThat(page.locator("vaadin-grid-cell-content").first()).isVisible();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void a_data_manager_filters_pages_exports_and_verifies() throws IOException {
        enter("han.jie", "audit");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("More than 10,000 entries");
        screenshot("audit");
        checkAccessibility();

        button("Older").click();
        assertThat(page).hasURL(Pattern.compile("older="));
        button("Newest").click();
        subject().fill("S1-02");
        subject().press("Enter");
        assertThat(page).hasURL(Pattern.compile("audit\\?subject=S1-02"));
        page.reload();
        assertThat(subject()).hasValue("S1-02");
        page.locator("vaadin-grid-cell-content").getByText("Value entered").first().click();
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY)).containsText("Entry number");
        screenshot("audit-subject");
        checkAccessibility();

        var download = page.waitForDownload(() -> page.getByText("Export as CSV").click());
        var csv = Files.readString(download.path());
        assertThat(csv).startsWith("\uFEFF\"When\"").contains("S1-02");

        button("Verify the trail").click();
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY))
                .containsText(
                        Pattern.compile("the trail (is intact|was tampered with)"),
                        new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        screenshot("audit-verified");
        checkAccessibility();
    }

    @Test
    void a_small_dark_chinese_screen_has_it_all() {
        openBrowser("zh-CN", ColorScheme.DARK);
        page.setViewportSize(1024, 768);
        enter("chen.yu", "audit");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("稽查轨迹");
        screenshot("audit-zh-dark-tablet");
        checkAccessibility();
    }

    @Test
    void an_investigator_reads_a_subjects_history_and_no_other_sites() {
        enter("chen.yu", "subjects/S1-02/history");
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("History of S1-02");
        screenshot("audit-history");
        checkAccessibility();
        open("subjects/S2-01/history");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("not part of your work");
    }

    @Test
    void an_administrator_sees_the_portals_own_trail_only() {
        enter("luo.fei", "audit");
        assertThat(subject()).isHidden();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Signed in");
        assertThat(page.getByRole(AriaRole.MAIN)).not().containsText("Value entered");
        screenshot("audit-administrator");
        checkAccessibility();
    }

    /** The filter, not the box in the top bar that goes to a subject. */
    private Locator subject() {
        return page.getByLabel("Subject", new Page.GetByLabelOptions().setExact(true));
    }
}
