package org.downstage.account.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.LongConsumer;
import org.downstage.account.AccountRefusedException;
import org.downstage.account.AccountService;
import org.downstage.account.NewAccount;
import org.downstage.site.Site;

/** Asks what a new account needs, creates it and hands it to the page. */
class NewAccountPanel extends Div {

    private final AccountService service;
    private final LongConsumer created;
    private final TextField displayName = new TextField(text("account.name"));
    private final TextField username = new TextField(text("account.username"));
    private final RoleAndSites work;
    private final Paragraph refusal = new Paragraph();

    NewAccountPanel(AccountService service, List<Site> sites, LongConsumer created) {
        this.service = service;
        this.created = created;
        addClassName("ds-fields");
        displayName.setRequiredIndicatorVisible(true);
        displayName.setMaxLength(120);
        username.setRequiredIndicatorVisible(true);
        username.setHelperText(text("account.username.hint"));
        username.setMaxLength(63);
        work = new RoleAndSites(sites, () -> refusal.setVisible(false));
        refusal.addClassName("ds-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        var create = new Button(text("account.create"), click -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Shortcuts.addShortcutListener(this, this::create, Key.KEY_S, KeyModifier.CONTROL)
                .listenOn(this)
                .setBrowserDefaultAllowed(false);
        add(new H2(text("account.new")), displayName, username, work, refusal, create);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        displayName.focus();
    }

    private void create() {
        try {
            var account =
                    new NewAccount(
                            username.getValue(),
                            displayName.getValue(),
                            work.role(),
                            work.siteIds());
            created.accept(service.create(account));
        } catch (AccountRefusedException refused) {
            refusal.setText(text("account.refused." + refused.reason()));
            refusal.setVisible(true);
        }
    }
}
