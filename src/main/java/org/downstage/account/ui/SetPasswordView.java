package org.downstage.account.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.downstage.account.PasswordService;
import org.downstage.account.PasswordService.Outcome;
import org.downstage.account.Passwords;
import org.downstage.base.ui.LanguageSwitch;
import org.downstage.base.ui.ThemeSwitch;

/**
 * Where a one-time link leads: its holder sets a password. A link that was used, has ended or never
 * was says the same. Opening the page uses nothing up, so a mail program that looks at links first
 * does no harm.
 */
@Route(value = "set-password/:token", autoLayout = false)
@AnonymousAllowed
@StyleSheet("styles/accounts.css")
public class SetPasswordView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final PasswordService passwords;
    private final Div page = new Div();
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();
    private String token = "";

    SetPasswordView(PasswordService passwords) {
        this.passwords = passwords;
        addClassName("ds-alone");
        var tools = new Div(new LanguageSwitch(), new ThemeSwitch());
        tools.addClassName("ds-login-tools");
        page.addClassName("ds-fields");
        add(tools, page);
    }

    @Override
    public String getPageTitle() {
        return text("password.title") + " · Downstage";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent opened) {
        token = opened.getRouteParameters().get("token").orElse("");
        page.removeAll();
        passwords.username(token).ifPresentOrElse(this::ask, this::showNoLink);
    }

    private void ask(String username) {
        password.setLabel(text("password.new"));
        password.setHelperText(text("password.rule", Passwords.SHORTEST));
        password.setAutofocus(true);
        password.getElement().setAttribute("autocomplete", "new-password");
        again.setLabel(text("password.again"));
        again.getElement().setAttribute("autocomplete", "new-password");
        var set = new Button(text("password.set"), click -> set());
        set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        set.addClickShortcut(Key.ENTER);
        page.add(
                new H1(text("password.title")),
                new Paragraph(text("password.for", username)),
                password,
                again,
                set);
    }

    private void set() {
        password.setInvalid(false);
        again.setInvalid(false);
        if (!password.getValue().equals(again.getValue())) {
            refuse(again, text("password.differs"));
            return;
        }
        switch (passwords.set(token, password.getValue())) {
            case Outcome.Done done -> leave();
            case Outcome.Weak weak ->
                    refuse(
                            password,
                            text("password.refused." + weak.weakness(), Passwords.SHORTEST));
            case Outcome.NoSuchLink none -> {
                page.removeAll();
                showNoLink();
            }
        }
    }

    private static void refuse(PasswordField field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }

    private static void leave() {
        UI.getCurrentOrThrow().getPage().setLocation("login?password-set");
    }

    private void showNoLink() {
        page.add(
                new H1(text("password.noLink.title")),
                new Paragraph(text("password.noLink")),
                new Anchor("login", text("password.toSignIn")));
    }
}
