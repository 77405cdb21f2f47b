package org.downstage.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.downstage.BrowserTest;
import org.downstage.security.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** An administrator at work, and those whose sessions end by it. Warns two seconds after an act. */
@Import(AccountFixture.class)
@TestPropertySource(
        properties = {"downstage.session.warning=1198s", "downstage.session.check=500ms"})
class AdministratorJourneyIT extends BrowserTest {

    @Autowired private AccountFixture accounts;
    @Autowired private LiveSessions sessions;

    private final List<String> complaints = new ArrayList<>();
    private Account administrator;

    @BeforeEach
    void sign_in() {
        administrator = accounts.active(Role.ADMINISTRATOR);
        enter(page, administrator);
        open("accounts");
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Accounts");
    }

    @Test
    void invites_somebody_who_sets_a_password_and_is_disabled_while_signed_in() {
        button(page, "New account").click();
        page.getByLabel("Name", exactly()).fill("Ma Rui");
        var username = "ma.rui" + administrator.accountId();
        page.getByLabel("User name", exactly()).fill(username);
        page.getByText("Data manager").last().click();
        button(page, "Create, and issue a one-time link").click();
        var link = page.getByLabel("One-time link").last();
        assertThat(link).hasValue(Pattern.compile("^http.*/set-password/.*"));
        var address = link.inputValue();
        screenshot("account-link");
        checkAccessibility();

        var other = page.context().browser().newContext().newPage();
        other.navigate(address);
        other.getByLabel("New password").fill(AccountFixture.PASSWORD);
        other.getByLabel("The same again").fill(AccountFixture.PASSWORD);
        button(other, "Set the password").click();
        assertThat(other.getByRole(AriaRole.ALERT)).containsText("Your password is set");
        enter(other, username);
        assertThat(other.getByText("Ma Rui")).isVisible();

        page.reload();
        choose(username);
        button(page, "Disable, ends 1 session").click();
        assertThat(other).hasURL(Pattern.compile("login\\?ended"));
        other.context().close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void is_shown_in_both_languages_and_themes_and_on_a_small_screen() {
        choose(administrator.username());
        assertThat(page.getByText("This is your own account")).isVisible();
        checkAccessibility();
        screenshot("accounts");
        page.setViewportSize(1024, 768);
        screenshot("accounts-1024");
        checkAccessibility();
        openBrowser("zh-CN", ColorScheme.DARK);
        enter(page, administrator);
        open("accounts");
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("账号");
        checkAccessibility();
        screenshot("accounts-zh-dark");
        open("sites");
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("中心");
        checkAccessibility();
        screenshot("sites-zh-dark");
    }

    @Test
    void is_warned_before_the_session_ends_and_stays_by_saying_so() {
        var warning = page.getByText("You will be signed out at");
        assertThat(warning).isVisible();
        screenshot("session-warning");
        checkAccessibility();
        var before = sessions.of(administrator.accountId()).getFirst().lastAct();
        button(page, "Stay signed in").click();
        assertThat(warning).isHidden();
        assertThat(sessions.of(administrator.accountId()).getFirst().lastAct()).isAfter(before);
    }

    @Test
    void comes_back_to_the_same_page_after_a_time_out() {
        open("sites");
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Sites");
        sessions.end(administrator.accountId(), SessionEnd.TIMED_OUT);
        assertThat(page).hasURL(Pattern.compile("login\\?expired"));
        enter(page, administrator.username());
        assertThat(page).hasURL(Pattern.compile("/sites"));
    }

    private void choose(String username) {
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name or user name"))
                .fill(username);
        assertThat(button(page, "All 1").filter(visible())).isVisible();
        // The list lays its rows anew while it is filtered: what is clicked may just have gone.
        page.locator("vaadin-grid")
                .getByText(username)
                .filter(visible())
                .first()
                .dispatchEvent("click");
        assertThat(page.locator(".ds-account-head")).containsText(username);
    }

    private static Locator.FilterOptions visible() {
        return new Locator.FilterOptions().setVisible(true);
    }

    private void enter(Page where, Account account) {
        open("login");
        where.onConsoleMessage(said -> {
            if (said.type().equals("error")) {
                complaints.add(said.text());
            }
        });
        enter(where, account.username());
    }

    private static void enter(Page where, String username) {
        signIn(where, username, AccountFixture.PASSWORD);
        assertThat(where).not().hasURL(Pattern.compile("login"));
    }

    private static Locator button(Page where, String name) {
        return where.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Page.GetByRoleOptions level(int level) {
        return new Page.GetByRoleOptions().setLevel(level);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
