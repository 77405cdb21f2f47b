package org.downstage.base.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.downstage.BrowserTest;
import org.downstage.base.DemonstrationAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ShellIT extends BrowserTest {

    @Autowired private DemonstrationAccounts accounts;

    @Test
    void signs_in_by_a_plain_form_and_comes_back_to_the_page_asked_for() {
        open("sample/S1-02");
        signIn();
        assertThat(page).hasURL(Pattern.compile("/sample/S1-02"));
        assertThat(page).hasTitle("S1-02 · Downstage");
    }

    @Test
    void says_nothing_about_which_part_was_wrong() {
        open("login");
        page.getByLabel("User name").fill("chen.yu");
        page.getByLabel("Password").fill("wrong");
        button("Sign in").click();
        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText("Check the user name and the password");
        checkAccessibility();
        screenshot("login-wrong");
    }

    @Test
    void enters_as_a_demonstration_account() {
        open("sample/S1-02");
        assertThat(page.getByText("Demonstration accounts")).isVisible();
        screenshot("login");
        checkAccessibility();
        page.getByText("Chen Yu").click();
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).isVisible();
    }

    @Test
    void greets_in_the_browsers_language_and_theme() {
        openBrowser("zh-CN", ColorScheme.DARK);
        open("login");
        assertThat(button("登录")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
        checkAccessibility();
        screenshot("login-zh-dark");
    }

    @Test
    void changes_the_language_in_place_and_remembers_it() {
        enter("sample/S1-02");
        button("中文").click();
        assertThat(button("切换浅色与深色")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
        assertThat(page).hasURL(Pattern.compile("/sample/S1-02"));
        checkAccessibility();
        screenshot("shell-zh");
        page.reload();
        assertThat(button("切换浅色与深色")).isVisible();
    }

    @Test
    void changes_the_theme_in_place_and_remembers_it() {
        enter("sample/S1-02");
        screenshot("shell");
        checkAccessibility();
        button("Switch between light and dark").click();
        assertThat(page.locator("html")).hasAttribute("theme", "dark");
        checkAccessibility();
        screenshot("shell-dark");
        page.reload();
        assertThat(page.locator("html")).hasAttribute("theme", "dark");
        button("Switch between light and dark").click();
        assertThat(page.locator("html")).hasAttribute("theme", "light");
    }

    @Test
    void says_news_in_one_line() {
        enter("sample/S1-02");
        button("Save").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Saved.");
        checkAccessibility();
        button("Close this message").click();
        assertThat(page.getByRole(AriaRole.STATUS)).isEmpty();
    }

    @Test
    void keeps_the_page_and_gives_a_number_when_something_breaks() {
        enter("sample/S1-02");
        button("Break").click();
        assertThat(page.getByRole(AriaRole.STATUS))
                .containsText(Pattern.compile("this number: [0-9A-Z]{8}$"));
        assertThat(button("Save")).isVisible();
        checkAccessibility();
        screenshot("shell-broken");
    }

    @Test
    void shows_the_same_neutral_page_for_a_missing_record_and_an_unknown_address() {
        enter("sample/missing");
        Locator main = page.getByRole(AriaRole.MAIN);
        assertThat(main).containsText("not there, or not part of your work");
        checkAccessibility();
        screenshot("shell-not-there");
        String missing = main.innerText();
        open("no/such/page");
        assertThat(main).containsText("not there");
        assertThat(main.innerText()).isEqualTo(missing);
    }

    @Test
    void turns_the_panel_into_a_drawer_on_a_small_screen() {
        page.setViewportSize(1024, 768);
        enter("sample/S1-02");
        Locator panel = page.getByRole(AriaRole.COMPLEMENTARY);
        assertThat(panel).isHidden();
        page.keyboard().press("F9");
        assertThat(panel).isVisible();
        checkAccessibility();
        screenshot("shell-tablet");
        page.keyboard().press("F9");
        assertThat(panel).isHidden();
    }

    @Test
    void says_in_one_line_that_the_server_is_gone_and_goes_on_when_it_is_back() {
        enter("sample/S1-02");
        page.route(Pattern.compile("v-r=uidl"), Route::abort);
        button("Save").click();
        assertThat(page.getByText("No answer from the server")).isVisible();
        screenshot("shell-server-gone");
        checkAccessibility();
        page.unrouteAll();
        assertThat(page.getByText("Saved.")).isVisible(patiently());
        button("Close this message").click();
        assertThat(page.getByText("No answer from the server")).isHidden();
    }

    @Test
    void signs_out_from_the_persons_menu() {
        enter("sample/S1-02");
        page.getByText("Chen Yu").click();
        screenshot("shell-person");
        button("Sign out").click();
        assertThat(button("Sign in")).isVisible();
    }

    private void signIn() {
        DemonstrationAccounts.Account chenYu = accounts.list().getFirst();
        page.getByLabel("User name").fill(chenYu.username());
        page.getByLabel("Password").fill(chenYu.password());
        button("Sign in").click();
    }

    private void enter(String path) {
        open(path);
        signIn();
        assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
        assertThat(button("Sign in")).isHidden();
    }

    /** Longer than the browser waits between two attempts. */
    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(15_000);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
