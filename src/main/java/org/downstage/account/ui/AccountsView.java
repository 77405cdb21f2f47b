package org.downstage.account.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.downstage.account.Account;
import org.downstage.account.AccountService;
import org.downstage.account.MailService;
import org.downstage.account.Standing;
import org.downstage.base.ui.Crumb;
import org.downstage.base.ui.HasBreadcrumb;
import org.downstage.base.ui.KeyList;
import org.downstage.base.ui.Notices;
import org.downstage.base.ui.ReaderZone;
import org.downstage.base.ui.WorkArea;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.security.CurrentAccount;
import org.downstage.security.Roles;
import org.downstage.site.Site;
import org.downstage.site.SiteService;

/** The administrator's home: all accounts at the left, the chosen one at the right. */
@Route("accounts")
@Menu(title = "account.title", icon = "accounts", order = 90)
@RolesAllowed(Roles.ADMINISTRATOR)
@StyleSheet("styles/accounts.css")
public class AccountsView extends WorkArea implements HasBreadcrumb {

    private final AccountService service;
    private final MailService mail;
    private final CurrentAccount current;
    private final Clock clock;
    private final List<Site> sites;
    private final AccountWords words;
    private final AccountToolbar toolbar;
    private final AccountGrid grid;
    private final Span summary = new Span();
    private List<Account> accounts = List.of();

    AccountsView(
            AccountService service,
            MailService mail,
            SiteService siteService,
            CurrentAccount current,
            Clock clock) {
        super(text("account.panel"));
        this.service = service;
        this.mail = mail;
        this.current = current;
        this.clock = clock;
        this.sites = siteService.mine();
        this.words = new AccountWords(sites, ReaderZone.current());
        this.toolbar = new AccountToolbar(sites, filter -> refresh());
        this.grid =
                new AccountGrid(
                        words,
                        clock.instant(),
                        account -> service.liveSessions(account.accountId()).size());
        addWork(page());
        grid.addSelectionListener(chosen -> chosen.getFirstSelectedItem().ifPresent(this::show));
        addKeys();
    }

    @Override
    public List<Crumb> breadcrumb() {
        return List.of(Crumb.here(text("account.title")));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        load();
        showNothing();
    }

    private Div page() {
        var add = new Button(text("account.new"), Glyph.ADD.decoration(), click -> showNew());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var head = new Div(new H1(text("account.title")), summary, add);
        head.addClassName("ds-page-head");
        summary.addClassName("ds-secondary");
        var note = new Paragraph(text("account.note"));
        note.addClassName("ds-page-note");
        var foot = new Paragraph(text("account.foot", words.offset(clock.instant())));
        foot.addClassNames("ds-small", "ds-secondary");
        var below = new Div(foot, keys());
        below.addClassName("ds-page-head");
        var page = new Div(head, note, toolbar, grid, below);
        page.addClassName("ds-page");
        return page;
    }

    private KeyList keys() {
        return new KeyList()
                .with("↑ ↓", text("shell.keys.rows"))
                .with("Space", text("shell.keys.choose"))
                .with("/", text("shell.keys.filter"))
                .with("E", text("account.new"))
                .with("Ctrl S", text("shell.keys.save"))
                .onQuestionMarkIn(grid);
    }

    // Letters act while the list has the focus, nowhere else (WCAG 2.1.4).
    private void addKeys() {
        Shortcuts.addShortcutListener(grid, this::showNew, Key.KEY_E).listenOn(grid);
        Shortcuts.addShortcutListener(grid, toolbar::focus, Key.SLASH)
                .listenOn(grid)
                .setBrowserDefaultAllowed(false);
        Shortcuts.addShortcutListener(this, this::back, Key.ESCAPE).listenOn(this);
    }

    private void load() {
        accounts = service.list();
        refresh();
    }

    private void refresh() {
        var now = clock.instant();
        var filter = toolbar.filter();
        grid.setItems(accounts.stream().filter(each -> filter.shows(each, now)).toList());
        toolbar.count(accounts, now);
        var active =
                accounts.stream().filter(each -> each.standing(now) == Standing.ACTIVE).count();
        summary.setText(text("account.summary", accounts.size(), active));
    }

    private AccountPanel show(Account account) {
        var own = current.require().accountId() == account.accountId();
        var panel =
                new AccountPanel(
                        service,
                        mail,
                        sites,
                        words,
                        account,
                        own,
                        clock.instant(),
                        pageOf(account.accountId()));
        showInPanel(panel);
        openPanel();
        return panel;
    }

    private void showNew() {
        grid.deselectAll();
        showInPanel(new NewAccountPanel(service, sites, this::issueLink));
        openPanel();
    }

    private void showNothing() {
        var hint = new Paragraph(text("account.choose"));
        hint.addClassName("ds-secondary");
        showInPanel(hint);
    }

    private AccountPanel.Page pageOf(long accountId) {
        return new AccountPanel.Page() {
            @Override
            public void changed(String said) {
                AccountsView.this.changed(accountId, said);
            }

            @Override
            public void issueLink() {
                AccountsView.this.issueLink(accountId);
            }
        };
    }

    private void issueLink(long accountId) {
        var link = service.issueLink(accountId);
        load();
        show(service.find(accountId)).show(link);
    }

    private void changed(long accountId, String said) {
        load();
        show(service.find(accountId));
        Notices.done(said);
    }

    private void back() {
        grid.deselectAll();
        showNothing();
        grid.focus();
    }
}
