package org.downstage.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An administrator manages people and sites, and meets no subject anywhere. */
class AdministratorJourneyIT extends JourneyTest {

    @Test
    void meets_accounts_and_never_a_subject() throws IOException {
        enter("luo.fei", "");
        assertThat(page).hasURL(Pattern.compile("/accounts"));
        assertThat(heading()).hasText("Accounts");
        assertThat(link("Subjects")).hasCount(0);
        screenshot("journey-administrator-accounts");
        checkAccessibility();
        isNotThere("subjects");
        isNotThere("subjects/S1-01");
        screenshot("journey-administrator-not-there");

        open("audit");
        assertThat(page.getByText("Account created").first()).isVisible();
        screenshot("journey-administrator-audit");
        checkAccessibility();
        var download = page.waitForDownload(() -> page.getByText("Export as CSV").click());
        assertThat(Files.readString(download.path()))
                .contains("\"Signed in\"", "\"Site added\"")
                .doesNotContain("\"S1-", "Subject enrolled", "Value entered");
    }
}
