package org.downstage.adverseevent.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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

/** The listing of adverse events as its readers use it, on the demonstration study. */
class AdverseEventListIT extends BrowserTest {

    @Autowired private DemonstrationStudy study;

    @BeforeEach
    void enterTheStudy() {
        study.load();
    }

    private void enter(String person, String path) {
        signIn(person, path);
        assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
    }

    @Test
    void a_principal_investigator_filters_sorts_opens_and_exports() throws IOException {
        enter("shen.wei", "adverse-events");
        assertThat(page.locator(".ds-grade-mark").first()).isVisible();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(Pattern.compile("\\d+ events"));
        screenshot("adverse-events");
        checkAccessibility();

        page.getByLabel("Serious only").check();
        assertThat(page).hasURL(Pattern.compile("serious=yes"));
        page.locator("vaadin-grid-sorter")
                .filter(new Locator.FilterOptions().setHasText("Term"))
                .click();
        assertThat(page).hasURL(Pattern.compile("sort=term"));
        page.reload();
        assertThat(page.getByLabel("Serious only")).isChecked();
        assertThat(page.locator(".ds-grade-mark").first()).isVisible();
        screenshot("adverse-events-filtered");

        var download = page.waitForDownload(() -> page.getByText("Export as CSV").click());
        assertThat(Files.readString(download.path())).startsWith("\uFEFF\"SITEID\"");

        page.getByLabel("Find").fill("no such words");
        assertThat(page.getByRole(AriaRole.MAIN))
                .containsText("No adverse event meets all these conditions.");
        checkAccessibility();
        screenshot("adverse-events-empty");
        page.getByText("Clear conditions").click();
        assertThat(page.locator(".ds-grade-mark").first()).isVisible();

        page.locator("vaadin-grid-cell-content a").first().click();
        assertThat(page).hasURL(Pattern.compile("subjects/S\\d+-\\d+/adverse-events\\?item=TERM"));
    }

    @Test
    void a_small_dark_chinese_screen_shows_the_investigators_own_site() {
        openBrowser("zh-CN", ColorScheme.DARK);
        enter("chen.yu", "adverse-events?grade=2");
        assertThat(page.locator(".ds-grade-mark").first()).isVisible();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("不良事件");
        assertThat(page.locator("vaadin-grid-cell-content a").first())
                .hasText(Pattern.compile("S1-.*"));
        screenshot("adverse-events-zh-dark");
        page.setViewportSize(1024, 768);
        screenshot("adverse-events-zh-dark-tablet");
        checkAccessibility();
    }

    @Test
    void a_light_chinese_and_a_dark_english_reader_see_the_same() {
        openBrowser("zh-CN", ColorScheme.LIGHT);
        enter("zhao.lin", "adverse-events?sort=subject");
        assertThat(page.locator(".ds-grade-mark").first()).isVisible();
        screenshot("adverse-events-zh");
        openBrowser("en", ColorScheme.DARK);
        enter("han.jie", "adverse-events");
        assertThat(page.locator(".ds-grade-mark").first()).isVisible();
        screenshot("adverse-events-dark");
        page.setViewportSize(1024, 768);
        screenshot("adverse-events-dark-tablet");
        checkAccessibility();
    }

    @Test
    void an_administrator_is_offered_no_listing() {
        enter("luo.fei", "accounts");
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).not().containsText("Toxicity");
        open("adverse-events");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("not part of your work");
    }
}
