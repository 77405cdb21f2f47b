package org.downstage;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test in a real browser, each in a context of its own. Screenshots go to target/screenshots. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "downstage.database.home=target/browser-test-database")
public abstract class BrowserTest {

    private static final Chromium CHROMIUM = Chromium.forAllTests();

    @LocalServerPort private int port;
    private BrowserContext context;

    /** The page of the running test. */
    protected Page page;

    /** A busy machine takes its time; what holds at once is not waited for. */
    @BeforeAll
    static void bePatient() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @BeforeEach
    void openBrowser() {
        openBrowser("en", ColorScheme.LIGHT);
    }

    @AfterEach
    void closeBrowser() {
        context.close();
    }

    /** Starts anew as a reader whose browser wishes for this language and theme. */
    protected void openBrowser(String language, ColorScheme theme) {
        if (context != null) {
            context.close();
        }
        context =
                CHROMIUM.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setLocale(language)
                                        .setColorScheme(theme)
                                        .setViewportSize(1440, 900));
        page = context.newPage();
    }

    /** The browser of somebody else, who shares nothing with the first; the caller closes it. */
    protected final BrowserContext anotherBrowser() {
        return CHROMIUM.browser()
                .newContext(
                        new Browser.NewContextOptions().setLocale("en").setViewportSize(1440, 900));
    }

    /** Opens a path of the portal. */
    protected void open(String path) {
        page.navigate(address(path));
    }

    /** Opens a path as one of the people of the demonstration, such as {@code chen.yu}. */
    protected final void signIn(String person, String path) {
        open(path);
        signIn(page, person);
    }

    /** Signs in, on the page that asks for it, as one of the people of the demonstration. */
    protected static void signIn(Page on, String person) {
        signIn(on, person, "demonstration only");
    }

    /** Signs in on the page that asks for it. */
    protected static void signIn(Page on, String username, String password) {
        on.locator("input[name=username]").fill(username);
        on.locator("input[name=password]").fill(password);
        on.locator("input[name=password]").press("Enter");
    }

    /** The whole address of a path of the portal. */
    protected final String address(String path) {
        return "http://127.0.0.1:" + port + "/" + path;
    }

    /** Takes a picture for somebody to look at. */
    protected void screenshot(String name) {
        screenshot(page, name);
    }

    /** Takes a picture of somebody else's page. */
    protected static void screenshot(Page of, String name) {
        of.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }

    /** Fails when axe finds anything on the page as it is now, but for Vaadin's own loading bar. */
    protected void checkAccessibility() {
        checkAccessibility(page);
    }

    /** Fails when axe finds anything on somebody else's page. */
    protected static void checkAccessibility(Page on) {
        var found =
                new AxeBuilder(on)
                        .exclude("vaadin-connection-indicator")
                        .withTags(
                                List.of(
                                        "wcag2a",
                                        "wcag2aa",
                                        "wcag21aa",
                                        "wcag22aa",
                                        "best-practice"))
                        .analyze()
                        .getViolations();
        assertThat(found.stream().map(BrowserTest::describe)).isEmpty();
    }

    private static String describe(Rule violated) {
        return violated.getId()
                + violated.getNodes().stream()
                        .map(node -> "\n" + node.getTarget() + ": " + node.getFailureSummary())
                        .toList();
    }
}
