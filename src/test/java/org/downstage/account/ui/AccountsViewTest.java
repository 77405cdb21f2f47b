package org.downstage.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.function.Supplier;
import org.downstage.account.Account;
import org.downstage.account.AccountFixture;
import org.downstage.account.AccountService;
import org.downstage.account.AccountState;
import org.downstage.account.PasswordService;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.site.DemonstrationSites;
import org.downstage.site.Site;
import org.downstage.site.SiteService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The accounts page as an administrator uses it, without a browser. */
@SpringBootTest
@Import(AccountFixture.class)
@ViewPackages(packages = "org.downstage")
class AccountsViewTest extends SpringBrowserlessTest {

    @Autowired AccountFixture accounts;
    @Autowired AccountService service;
    @Autowired PasswordService passwords;
    @Autowired SiteService sites;
    @Autowired DemonstrationSites demonstrationSites;

    private Account administrator;
    private Site site;
    private String username;

    @BeforeEach
    void an_administrator() {
        demonstrationSites.run(new DefaultApplicationArguments());
        administrator = accounts.active(Role.ADMINISTRATOR);
        site = asAdministrator(sites::mine).getFirst();
        username = "ma.rui" + administrator.accountId();
    }

    private <T> T asAdministrator(Supplier<T> act) {
        return AsAccount.call(administrator.signedIn(), act);
    }

    private void onThePage(Runnable acts) {
        AsAccount.run(
                administrator.signedIn(),
                () -> {
                    navigate(AccountsView.class);
                    acts.run();
                });
    }

    private Account stored(String name) {
        return asAdministrator(service::list).stream()
                .filter(account -> account.username().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void press(String caption) {
        test(find(Button.class).withText(caption).single()).click();
    }

    private void type(String label, String text) {
        test(find(TextField.class).withLabel(label).single()).setValue(text);
    }

    private void choose(String name) {
        find(AccountGrid.class).single().select(stored(name));
    }

    private <T extends Component> T inPanel(Class<T> part) {
        return find(part, find(RoleAndSites.class).single()).single();
    }

    @SuppressWarnings("unchecked")
    private void assign(Role role, Site... to) {
        inPanel(RadioButtonGroup.class).setValue(role);
        if (to.length > 0) {
            inPanel(CheckboxGroup.class).setValue(Set.of(to));
        }
    }

    private void create(Role role, Site... to) {
        press("New account");
        type("Name", "Ma Rui");
        type("User name", username);
        assign(role, to);
        press("Create, and issue a one-time link");
    }

    @Test
    void a_new_account_gets_a_link_that_is_shown_once() {
        onThePage(() -> {
            create(Role.INVESTIGATOR, site);
            assertThat(stored(username).role()).isEqualTo(Role.INVESTIGATOR);
            assertThat(stored(username).siteIds()).containsExactly(site.siteId());

            var link = find(TextField.class, find(LinkBox.class).single()).single().getValue();
            assertThat(link).startsWith("/set-password/");
            assertThat(passwords.username(link.substring("/set-password/".length())))
                    .contains(username);

            choose(administrator.username());
            choose(username);
            assertThat(find(LinkBox.class).exists()).isFalse();
        });
    }

    @Test
    void an_account_that_cannot_be_is_refused_in_place_and_what_was_typed_stays() {
        onThePage(() -> {
            press("New account");
            type("Name", "Ma Rui");
            type("User name", administrator.username());
            assign(Role.DATA_MANAGER);
            press("Create, and issue a one-time link");
            assertThat(find(NewAccountPanel.class).exists()).isTrue();
            assertThat(refusal()).isNotBlank();
            assertThat(find(TextField.class).withLabel("Name").single().getValue())
                    .isEqualTo("Ma Rui");
        });
    }

    private String refusal() {
        return find(Paragraph.class).withClassName("ds-refusal").single().getText();
    }

    @Test
    void another_role_and_site_are_stored_with_the_reason() {
        onThePage(() -> {
            create(Role.INVESTIGATOR, site);
            assign(Role.MONITOR, site);
            type("Reason, for the audit trail", "left the clinic");
            press("Save");
            assertThat(stored(username).role()).isEqualTo(Role.MONITOR);
            assertThat(find(AccountPanel.class).single().getElement().getTextRecursively())
                    .contains("left the clinic");
            assign(Role.DATA_MANAGER);
            press("Save");
            assertThat(stored(username).role()).isEqualTo(Role.DATA_MANAGER);
            assertThat(stored(username).siteIds()).isEmpty();
        });
    }

    @Test
    void a_disabled_account_gets_no_link_and_can_be_enabled_again() {
        onThePage(() -> {
            create(Role.DATA_MANAGER);
            press("Disable");
            assertThat(stored(username).state()).isEqualTo(AccountState.DISABLED);
            assertThat(find(Button.class).withText("One-time link").single().isEnabled()).isFalse();
            press("Enable");
            assertThat(stored(username).state()).isNotEqualTo(AccountState.DISABLED);
        });
    }

    @Test
    void ones_own_account_can_be_looked_at_only() {
        onThePage(() -> {
            choose(administrator.username());
            assertThat(find(Button.class).withTextContaining("Save").exists()).isFalse();
            assertThat(find(Button.class).withTextContaining("Disable").exists()).isFalse();
            assertThat(find(Paragraph.class).withTextContaining("your own account").exists())
                    .isTrue();
        });
    }
}
