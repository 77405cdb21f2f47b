package org.downstage;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The browser of the tests: this machine's Chromium, else Playwright's own. */
public final class Chromium implements AutoCloseable {

    private static final Path SYSTEM = Path.of("/usr/bin/chromium");
    private static final List<String> OPTIONS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** The one of all tests of this run, which ends with it: a start costs seconds. */
    static Chromium forAllTests() {
        return Shared.INSTANCE;
    }

    /** Started when the first test needs it. */
    private static final class Shared {
        static final Chromium INSTANCE = start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(INSTANCE::close));
        }
    }

    /** Starts one. */
    public static Chromium start() {
        var own = Files.isExecutable(SYSTEM);
        Map<String, String> environment =
                own ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var options = new BrowserType.LaunchOptions().setArgs(OPTIONS);
        return new Chromium(
                playwright,
                playwright.chromium().launch(own ? options.setExecutablePath(SYSTEM) : options));
    }

    /** The browser itself, without any page. */
    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
