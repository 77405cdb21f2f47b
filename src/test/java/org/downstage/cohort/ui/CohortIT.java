package org.downstage.cohort.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.downstage.BrowserTest;
import org.downstage.base.database.TestDatabase;
import org.downstage.demo.DemonstrationStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The principal investigator's first page: the result, and a question asked of it. */
@TestPropertySource(properties = TestDatabase.STUDY)
class CohortIT extends BrowserTest {

    /** Only the study's own sites: other tests leave subjects in this database. */
    private static final String STUDY = "cohort?site=S1,S2,S3,S4";

    @Autowired private DemonstrationStudy study;

    @BeforeEach
    void enterTheStudy() {
        study.load();
    }

    private void enter(String username, String path) {
        signIn(username, path);
        assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
    }

    private Locator table(String name) {
        return page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName(name));
    }

    private Locator line(String endpoint) {
        return table("Endpoints")
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(endpoint));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void a_principal_investigator_begins_with_the_result() {
        enter("shen.wei", "");
        assertThat(page).hasURL(Pattern.compile("/cohort"));
        open(STUDY);

        assertThat(line("R0 resection")).containsText("23/2310085.2–100");
        assertThat(line("MPR")).containsText("10/2343.523.2–65.5");
        assertThat(line("RT to surgery")).containsText("48IQR 46–53.5, range 38–70");
        // Each of the lines is drawn: a square at the share, an end at either side.
        assertThat(page.locator(".co-endpoints tbody .share")).hasCount(13);
        assertThat(page.locator(".co-endpoints tbody .interval")).hasCount(13);
        assertThat(line("MPR").locator(".share")).hasAttribute("x", "44.2");
        assertThat(table("Table 1")).containsText("63 (57.5–68.5)49–75");
        checkAccessibility();
    }

    @Test
    void a_question_is_asked_by_keyboard_and_shared_by_its_address() {
        enter("shen.wei", STUDY);
        var stage = page.locator("summary").filter(new Locator.FilterOptions().setHasText("Stage"));
        stage.press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");

        assertThat(page).hasURL(Pattern.compile("stage=III"));
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("14 of ");
        assertThat(line("R0 resection")).containsText("14/1410076.8–100");
        checkAccessibility();
        screenshot("cohort-filter-open");
        page.keyboard().press("Escape");
        assertThat(stage).isFocused();

        button("Wilson").click();
        assertThat(line("R0 resection")).containsText("78.5–100");
        table("Table 1")
                .page()
                .getByRole(AriaRole.GROUP, group("Group by"))
                .getByText("Site")
                .click();
        assertThat(table("Table 1")).containsText("S4");
        var address = page.url();
        page.navigate(address);
        assertThat(line("R0 resection")).containsText("78.5–100");
        assertThat(button("Remove the condition Stage: III")).isVisible();
        screenshot("cohort-shared");
        button("Remove the condition Stage: III").click();
        assertThat(line("R0 resection")).containsText("23/23");
    }

    private static Page.GetByRoleOptions group(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    @Test
    void filtered_to_nobody_it_says_so_and_leads_back() {
        enter("shen.wei", STUDY + "&dose=60..70");
        assertThat(page.getByRole(AriaRole.MAIN))
                .containsText("No subject fulfils all conditions.");
        assertThat(table("Endpoints")).hasCount(0);
        checkAccessibility();
        page.locator(".co-notice vaadin-button").click();
        assertThat(table("Endpoints")).isVisible();
    }

    @Test
    void the_table_is_taken_along_as_csv() throws IOException {
        enter("shen.wei", STUDY);
        assertThat(line("MPR")).isVisible();
        var download = page.waitForDownload(() -> page.locator(".ds-download").click());
        var csv = Files.readString(download.path());

        assertThat(download.suggestedFilename()).startsWith("downstage-endpoints-");
        assertThat(csv).startsWith("\uFEFF\"Endpoint\"").contains("\"MPR\"", "\"43.478");
    }

    @Test
    void an_investigator_sees_the_own_site_and_an_administrator_nothing() {
        enter("chen.yu", "cohort");
        assertThat(line("R0 resection")).containsText("10/10");
        openBrowser("en", ColorScheme.LIGHT);
        enter("luo.fei", "cohort");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("not part of your work");
    }

    @Test
    void it_is_readable_in_both_languages_and_themes_on_desk_and_tablet() {
        for (var language : List.of("en", "zh-CN")) {
            for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                openBrowser(language, theme);
                enter("shen.wei", STUDY + "&by=response");
                assertThat(page.locator(".co-endpoints tbody tr")).hasCount(15);
                checkAccessibility();
                screenshot("cohort-" + language + "-" + theme);
                page.setViewportSize(1024, 768);
                screenshot("cohort-" + language + "-" + theme + "-tablet");
            }
        }
    }
}
