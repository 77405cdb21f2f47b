package org.downstage;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
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

    private static final Path SYSTEM_CHROMIUM = Path.of("/usr/bin/chromium");

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort private int port;
    private BrowserContext context;

    /** The page of the running test. */
    protected Page page;

    @BeforeAll
    static void startBrowser() {
        boolean ownChromium = Files.isExecutable(SYSTEM_CHROMIUM);
        Map<String, String> environment =
                ownChromium ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var options =
                new BrowserType.LaunchOptions()
                        .setArgs(
                                List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync"));
        browser =
                playwright
                        .chromium()
                        .launch(ownChromium ? options.setExecutablePath(SYSTEM_CHROMIUM) : options);
    }

    @AfterAll
    static void stopBrowser() {
        browser.close();
        playwright.close();
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
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setLocale(language)
                                .setColorScheme(theme)
                                .setViewportSize(1440, 900));
        page = context.newPage();
    }

    /** Opens a path of the portal. */
    protected void open(String path) {
        page.navigate("http://127.0.0.1:" + port + "/" + path);
    }

    /** Takes a picture for somebody to look at. */
    protected void screenshot(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }

    /** Fails when axe finds anything on the page as it is now, but for Vaadin's own loading bar. */
    protected void checkAccessibility() {
        var found =
                new AxeBuilder(page)
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
