package org.downstage.account.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.ToIntFunction;
import org.downstage.account.Account;

/** The list of accounts, sortable by each column. */
class AccountGrid extends Grid<Account> {

    AccountGrid(AccountWords words, Instant now, ToIntFunction<Account> sessions) {
        addClassName("ds-accounts");
        setSelectionMode(SelectionMode.SINGLE);
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setEmptyStateText(text("account.filter.none"));
        getElement().setAttribute("aria-label", text("account.list"));
        addColumn(new ComponentRenderer<>(AccountGrid::name))
                .setHeader(text("account.name"))
                .setComparator(Comparator.comparing(Account::displayName))
                .setFlexGrow(2);
        addColumn(Account::username)
                .setHeader(text("account.username"))
                .setComparator(Comparator.comparing(Account::username));
        addColumn(account -> AccountWords.role(account.role()))
                .setHeader(text("account.role"))
                .setComparator(Comparator.comparing(Account::role));
        addColumn(words::sitesOf).setHeader(text("account.sites")).setSortable(true);
        addColumn(new ComponentRenderer<>(account -> AccountWords.badge(account.standing(now))))
                .setHeader(text("account.standing"))
                .setComparator(Comparator.comparing(account -> account.standing(now)));
        addColumn(account -> words.lastSignIn(account, now))
                .setHeader(text("account.last"))
                .setComparator(
                        Comparator.comparing(
                                Account::lastSignInAt,
                                Comparator.nullsFirst(Comparator.naturalOrder())))
                .setFlexGrow(2);
        addColumn(account -> number(sessions.applyAsInt(account)))
                .setHeader(text("account.sessions"))
                .setComparator(Comparator.comparingInt(sessions))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0);
    }

    private static String number(int sessions) {
        return sessions == 0 ? "–" : String.valueOf(sessions);
    }

    private static Span name(Account account) {
        var name = account.displayName();
        var initials = new Span(name.substring(0, name.offsetByCodePoints(0, 1)));
        initials.addClassName("ds-initials");
        initials.getElement().setAttribute("aria-hidden", "true");
        var line = new Span(initials, new Span(name));
        line.addClassName("ds-account-name");
        return line;
    }
}
