package org.downstage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.downstage.document.Papers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The packaged portal is killed, and its database is, while somebody types into a form in a
 * browser. What the page acknowledged is there afterwards, and what it did not stays in its fields.
 * The processes that draw documents start from the jar as well.
 */
@Timeout(value = 90, unit = TimeUnit.SECONDS)
class KilledPortalIT {

    private static final double PATIENCE = 30_000;
    private static final Pattern KEPT = Pattern.compile("Draft saved \\d\\d:\\d\\d:\\d\\d");

    private static PackagedPortal portal;
    private static final Chromium CHROMIUM = Chromium.forAllTests();

    private BrowserContext reader;
    private Page page;
    private String form = "";

    @BeforeAll
    static void start() throws IOException {
        portal = PackagedPortal.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        portal.stop();
    }

    @BeforeEach
    void enrolASubject() {
        reader =
                CHROMIUM.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setLocale("en")
                                        .setViewportSize(1440, 900));
        page = reader.newPage();
        page.navigate(portal.address("subjects"));
        signIn();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enrol subject"))
                .first()
                .click();
        assertThat(page.locator(".mx-enrol input")).hasValue(Pattern.compile("S1-\\d+"));
        page.locator(".mx-enrol input").press("Enter");
        assertThat(page).hasURL(Pattern.compile("/subjects/S1-\\d+"));
        form = page.url().replaceFirst(".*/(S1-\\d+).*", "subjects/$1/radiotherapy");
        page.navigate(portal.address(form));
        assertThat(page.locator("#f-DOSE_PLANNED")).isVisible();
    }

    @AfterEach
    void closeBrowser() throws IOException {
        portal.allowDatabaseToStart();
        reader.close();
    }

    private void signIn() {
        page.locator("input[name=username]").fill("chen.yu");
        page.locator("input[name=password]").fill("demonstration only");
        page.locator("input[name=password]").press("Enter");
        assertThat(page).not().hasURL(Pattern.compile("login"));
    }

    @Test
    void typing_that_was_acknowledged_survives_the_servers_sudden_end() throws Exception {
        type("DOSE_PLANNED", "41.4");
        type("BOOST_DOSE", "abc; 剂量?");
        assertThat(page.locator(".ds-draft")).containsText(KEPT);

        portal.kill();
        portal.startAgain();

        page.navigate(portal.address(form));
        signIn();
        assertThat(page).hasURL(Pattern.compile(form));
        assertThat(page.locator("#f-DOSE_PLANNED")).hasValue(Pattern.compile("41\\.40?"));
        assertThat(page.locator("#f-BOOST_DOSE")).hasValue("abc; 剂量?");
        assertThat(page.locator(".ds-draft")).containsText(KEPT);
        screenshot("killed-server");
    }

    @Test
    void a_save_without_database_is_told_keeps_the_typing_and_succeeds_later() throws Exception {
        type("DOSE_PLANNED", "41.4");
        assertThat(page.locator(".ds-draft")).containsText(KEPT);

        portal.killDatabase();
        type("LUNG_V20", "18.5");
        assertThat(page.locator(".ds-draft")).hasText("not yet saved, trying");
        page.keyboard().press("Control+s");
        assertThat(page.locator(".ds-notice")).containsText("What you typed is still here");
        assertThat(page.locator(".ds-notice"))
                .containsText(Pattern.compile("number: [0-9A-Z-]{4,}"));
        assertThat(page.locator("#f-DOSE_PLANNED")).hasValue("41.40");
        assertThat(page.locator("#f-LUNG_V20")).hasValue(Pattern.compile("18\\.50?"));
        screenshot("killed-database");

        portal.allowDatabaseToStart();

        assertThat(page.locator(".ds-draft")).containsText(KEPT);
        page.keyboard().press("Control+s");
        assertThat(page.getByText("Saved as version 1, 2 values").first()).isVisible();
        screenshot("killed-database-back");
    }

    @Test
    void a_document_is_read_drawn_and_redacted_by_processes_that_start_from_the_jar() {
        page.navigate(portal.address(form.replace("/radiotherapy", "/sources")));
        page.locator("vaadin-select").click();
        page.locator("vaadin-select-item").getByText("Radiotherapy summary").click();
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("rt.pdf", "application/pdf", Papers.letter(1)));
        var picture = page.locator(".ds-source-page img:not([hidden])");
        assertThat(picture).isVisible();
        assertThat(page.locator(".ds-redaction-side")).containsText("looked at");

        button("Finish the redaction").click();
        button("Make the redacted copy").click();
        assertThat(page.locator(".ds-source-card")).containsText("Redacted by");
        assertThat(picture).isVisible();
        page.waitForFunction(
                "() => document.querySelector('.ds-source-page img:not([hidden])')"
                        + "?.naturalWidth > 500");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private void type(String item, String text) {
        field(item).fill(text);
        field(item).press("Tab");
    }

    private Locator field(String item) {
        return page.locator("#f-" + item);
    }

    private void screenshot(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }
}
