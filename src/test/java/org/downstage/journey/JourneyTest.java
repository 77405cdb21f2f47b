package org.downstage.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.downstage.BrowserTest;
import org.downstage.base.database.DatabaseHome;
import org.downstage.base.database.EmbeddedMariaDb;
import org.springframework.boot.SpringApplication;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * A day's work of one role in the demonstration study, on a first start: nothing but the study is
 * in this database, so what a role sees can be counted, and no other test tampers with its trail.
 */
@TestPropertySource(properties = "downstage.test.database=journeys")
abstract class JourneyTest extends BrowserTest {

    private static final Path BINARIES = Path.of("target/schema-codegen/binaries");

    /** The journeys' server, started by the first of them. */
    private static final class Database {
        static final EmbeddedMariaDb SERVER = start();

        private static EmbeddedMariaDb start() {
            try {
                var home =
                        new DatabaseHome(
                                Files.createTempDirectory(Path.of("target"), "journeys"), BINARIES);
                var server = EmbeddedMariaDb.start(home);
                // After the contexts, whose last acts are on record too.
                SpringApplication.getShutdownHandlers().add(server::close);
                return server;
            } catch (IOException unusable) {
                throw new UncheckedIOException(unusable);
            }
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        var server = Database.SERVER;
        properties.add("spring.datasource.url", server::url);
        properties.add("spring.datasource.username", () -> server.application().name());
        properties.add("spring.datasource.password", () -> server.application().password());
        properties.add("spring.flyway.user", () -> server.owner().name());
        properties.add("spring.flyway.password", () -> server.owner().password());
        properties.add("downstage.database.application-host", () -> "127.0.0.1");
    }

    /** Asks for the path and signs in on the way there, without the mouse. */
    final void enter(String person, String path) {
        signIn(person, path);
        assertThat(page).not().hasURL(Pattern.compile("login"));
        assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
    }

    final Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    final Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    final Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The list of subjects says so many, and shows the first of them. */
    final void seesSubjects(int number) {
        open("subjects");
        assertThat(page.getByText(number + " subjects").first()).isVisible();
        assertThat(page.locator(".mx-subject b:visible").first()).isVisible();
        checkAccessibility();
    }

    /** A form of the subject opens with its values, and nothing in it can be changed. */
    final void readsOnly(String subject, String form) {
        open("subjects/" + subject + "/" + form);
        var fields = page.locator("ds-case-form");
        assertThat(fields.locator(".ds-value").first()).isVisible();
        assertThat(fields.locator("input, select, textarea")).hasCount(0);
        assertThat(fields.locator("button")).hasText(new String[] {"Source"});
        checkAccessibility();
    }

    /** The address tells this reader nothing: the neutral page, as for one that nobody has. */
    final void isNotThere(String path) {
        open(path);
        assertThat(heading()).hasText("Nothing to see here");
        assertThat(page.getByRole(AriaRole.MAIN))
                .containsText("This is not there, or not part of your work.");
        checkAccessibility();
    }
}
