package org.downstage.account.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import org.downstage.account.Account;
import org.downstage.account.AccountRefusedException;
import org.downstage.account.AccountService;
import org.downstage.account.AccountState;
import org.downstage.account.MailService;
import org.downstage.account.OneTimeLink;
import org.downstage.base.ui.Notices;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.site.Site;

/** One account: its role and sites, its sign-in, what was done to it. Buttons say what follows. */
class AccountPanel extends Div {

    /** What the page does after an act here. */
    interface Page {
        /** Shows the account anew, and says what was done. */
        void changed(String said);

        /** Issues a one-time link and shows it beside the account as it stands then. */
        void issueLink();
    }

    private static final int RECENT = 8;

    private final AccountService service;
    private final MailService mail;
    private final AccountWords words;
    private final Account account;
    private final int sessions;
    private final Page page;
    private final RoleAndSites work;
    private final TextField reason = new TextField(text("account.reason"));
    private final Paragraph refusal = new Paragraph();
    private final Div link = new Div();
    private final Button save = new Button();

    AccountPanel(
            AccountService service,
            MailService mail,
            List<Site> sites,
            AccountWords words,
            Account account,
            boolean own,
            Instant now,
            Page page) {
        this.service = service;
        this.mail = mail;
        this.words = words;
        this.account = account;
        this.page = page;
        this.sessions = service.liveSessions(account.accountId()).size();
        this.work = new RoleAndSites(sites, this::nameConsequence);
        addClassName("ds-fields");
        refusal.addClassName("ds-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        reason.setMaxLength(500);
        work.show(account);
        work.setReadOnly(own);
        add(head(now), work, signIn(), link, address(own), history(), refusal);
        add(own ? new Paragraph(text("account.own")) : acts());
        nameConsequence();
    }

    private Div head(Instant now) {
        var name = new H2(account.displayName());
        var created =
                new Paragraph(
                        text(
                                "account.created",
                                account.username(),
                                words.time(account.createdAt())));
        created.addClassNames("ds-small", "ds-secondary");
        var head = new Div(name, AccountWords.badge(account.standing(now)), created);
        head.addClassName("ds-account-head");
        return head;
    }

    private Div signIn() {
        var part = new Div(new H3(text("account.signIn")));
        part.addClassName("ds-sign-in-facts");
        var since =
                sessions == 0
                        ? text("account.sessions.none")
                        : text("account.sessions.since", sessions, words.clock(oldest()));
        part.add(new Span(since));
        var end = new Button(text("account.sessions.end"), click -> act(this::endSessions));
        end.setEnabled(sessions > 0);
        part.add(end);
        part.add(new Span(text("account.password", words.time(account.passwordAt()))));
        var issue = new Button(text("account.link.issue"), Glyph.LINK.decoration());
        issue.addClickListener(click -> act(page::issueLink));
        issue.setEnabled(account.state() != AccountState.DISABLED);
        part.add(issue);
        return part;
    }

    private Div address(boolean own) {
        var address = new TextField(text("account.mail"));
        address.setValue(mail.of(account.accountId()).address());
        address.setReadOnly(own);
        var keep =
                new Button(
                        text("account.mail.save"),
                        click -> act(() -> setAddress(address.getValue())));
        var part = own ? new Div(address) : new Div(address, keep);
        part.addClassName("ds-account-mail");
        return part;
    }

    private void setAddress(String address) {
        mail.setAddress(account.accountId(), address);
        page.changed(text("account.mail.saved", account.displayName()));
    }

    private Instant oldest() {
        return service.liveSessions(account.accountId()).getFirst().since();
    }

    private Div history() {
        var acts = new UnorderedList();
        acts.addClassName("ds-acts");
        service.recentActs(account.accountId(), RECENT)
                .forEach(act -> {
                    var at = new Span(words.time(act.at()));
                    at.addClassNames("ds-small", "ds-secondary");
                    acts.add(new ListItem(at, new Span(words.act(act))));
                });
        return new Div(new H3(text("account.recent")), acts);
    }

    private Div acts() {
        var disabled = account.state() == AccountState.DISABLED;
        var toggle =
                new Button(
                        disabled ? text("account.enable") : text("account.disable", sessions),
                        click -> act(disabled ? this::enable : this::disable));
        toggle.addClassName(disabled ? "ds-plain" : "ds-danger");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(click -> act(this::save));
        Shortcuts.addShortcutListener(this, () -> act(this::save), Key.KEY_S, KeyModifier.CONTROL)
                .listenOn(this)
                .setBrowserDefaultAllowed(false);
        var buttons = new Div(toggle, save);
        buttons.addClassName("ds-buttons");
        return new Div(reason, buttons);
    }

    private void nameConsequence() {
        var same = work.role() == account.role() && work.siteIds().equals(account.siteIds());
        save.setText(
                same || sessions == 0 ? text("account.save") : text("account.save.ends", sessions));
        refusal.setVisible(false);
    }

    private void act(Runnable act) {
        try {
            act.run();
        } catch (AccountRefusedException refused) {
            refusal.setText(text("account.refused." + refused.reason()));
            refusal.setVisible(true);
        }
    }

    private void save() {
        var ended = service.assign(account, work.role(), work.siteIds(), reason.getValue());
        page.changed(text("account.saved", account.displayName(), ended));
    }

    private void disable() {
        var ended = service.disable(account, reason.getValue());
        page.changed(text("account.disabled", account.displayName(), ended));
    }

    private void enable() {
        service.enable(account, reason.getValue());
        page.changed(text("account.enabled", account.displayName()));
    }

    private void endSessions() {
        var ended = service.endSessions(account.accountId());
        page.changed(text("account.ended", account.displayName(), ended));
    }

    /** Shows a link that was just issued, this once. */
    void show(OneTimeLink issued) {
        link.add(new LinkBox(issued, words));
        Notices.done(text("account.link.issued", account.displayName()));
    }
}
