package org.downstage.lock.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.LinkedHashMap;
import java.util.List;
import org.downstage.base.language.CatalogueText;
import org.downstage.dataentry.FormState;
import org.downstage.dataentry.FormStatus;
import org.downstage.dataentry.ui.FormBar;
import org.downstage.dataentry.ui.FormEditor;
import org.downstage.lock.LockAct;
import org.downstage.lock.LockScope;
import org.downstage.lock.LockService;
import org.downstage.security.CurrentAccount;
import org.downstage.security.Role;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;

/** The data manager's acts on the open form, its case book or its site. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(30)
@StyleSheet("styles/signature.css")
class LockBar extends Div implements FormBar {

    private final LockService locks;
    private final CatalogueText catalogue;
    private final CurrentAccount account;

    LockBar(LockService locks, CatalogueText catalogue, CurrentAccount account) {
        this.locks = locks;
        this.catalogue = catalogue;
        this.account = account;
        addClassName("ds-bar");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", text("lock.bar"));
        setVisible(false);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(FormEditor open) {
        removeAll();
        setVisible(account.require().role() == Role.DATA_MANAGER);
        if (!isVisible()) {
            return;
        }
        var opened = open.opened();
        var state = opened.form().state();
        var scopes = new LinkedHashMap<LockScope, String>();
        if (state.version() > 0 && opened.voided().isEmpty()) {
            scopes.put(
                    new LockScope.OfForm(opened.subject().key(), opened.key()),
                    catalogue.form(opened.key(), reader()));
        }
        scopes.put(
                new LockScope.OfSubject(opened.subject().key()),
                text("lock.scope.subject", opened.subject().key()));
        scopes.put(
                new LockScope.OfSite(opened.subject().siteId()),
                text("lock.scope.site", opened.subject().siteCode()));
        var panel = new LockPanel(locks, scopes, open::reopen);
        var words = new Span(sentence(state));
        var line = new Div(words);
        line.addClassName("ds-bar-line");
        var first = acts(state).getFirst();
        for (var act : acts(state)) {
            var button =
                    new Button(
                            text("lock.act." + act), click -> panel.open(act, click.getSource()));
            if (act == first) {
                button.addClickShortcut(Key.KEY_L, KeyModifier.ALT);
            }
            line.add(button);
        }
        add(line, panel);
    }

    /**
     * All four, for the case book or the site may allow what the form does not; likely ones first.
     */
    private static List<LockAct> acts(FormState state) {
        return state.status() == FormStatus.LOCKED
                ? List.of(LockAct.UNLOCK, LockAct.LOCK, LockAct.FREEZE, LockAct.RELEASE)
                : List.of(LockAct.LOCK, LockAct.FREEZE, LockAct.RELEASE, LockAct.UNLOCK);
    }

    private static String sentence(FormState state) {
        return text(
                state.frozen() ? "lock.state.frozen" : "lock.state",
                text("audit.status." + state.status()));
    }
}
