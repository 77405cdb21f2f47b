package org.downstage.account.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.downstage.account.Account;
import org.downstage.account.Standing;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.security.Role;
import org.downstage.site.Site;
import org.jspecify.annotations.Nullable;

/** Narrows the list of accounts: by words, standing, role and site. Its numbers are live. */
class AccountToolbar extends Div {

    private static final List<Standing> STANDINGS =
            List.of(Standing.ACTIVE, Standing.INVITED, Standing.LOCKED, Standing.DISABLED);

    private final TextField words = new TextField();
    private final Select<Role> role = new Select<>();
    private final Select<Site> site = new Select<>();
    private final Map<Optional<Standing>, NativeButton> standings = new LinkedHashMap<>();
    private final Map<Optional<Standing>, Span> counts = new LinkedHashMap<>();
    private final Consumer<AccountFilter> changed;
    private @Nullable Standing standing;

    AccountToolbar(List<Site> sites, Consumer<AccountFilter> changed) {
        this.changed = changed;
        addClassName("ds-toolbar");
        words.setPlaceholder(text("account.filter.words"));
        words.setAriaLabel(text("account.filter.words"));
        words.setPrefixComponent(Glyph.SEARCH.decoration());
        words.setValueChangeMode(ValueChangeMode.EAGER);
        words.setClearButtonVisible(true);
        words.addValueChangeListener(typed -> fire());
        narrow(role, "account.filter.role", Arrays.asList(Role.values()));
        role.setItemLabelGenerator(
                item -> item == null ? text("account.filter.anyRole") : AccountWords.role(item));
        narrow(site, "account.filter.site", sites);
        site.setItemLabelGenerator(item ->
                item == null ? text("account.filter.anySite") : AccountWords.siteLabel(item));
        add(words, segments(), role, site);
    }

    private <T> void narrow(Select<T> field, String label, List<T> items) {
        field.setAriaLabel(text(label));
        field.setEmptySelectionAllowed(true);
        field.setItems(items);
        field.addValueChangeListener(chosen -> fire());
    }

    private Div segments() {
        var segments = new Div();
        segments.addClassName("ds-segments");
        segments.getElement().setAttribute("role", "group");
        segments.getElement().setAttribute("aria-label", text("account.filter.standing"));
        segments.add(segment(Optional.empty(), text("account.filter.all")));
        STANDINGS.forEach(
                each -> segments.add(segment(Optional.of(each), text("account.standing." + each))));
        return segments;
    }

    private NativeButton segment(Optional<Standing> wanted, String label) {
        var count = new Span();
        count.addClassName("ds-number");
        var button = new NativeButton();
        button.add(new Span(label), count);
        button.getElement().setAttribute("aria-pressed", String.valueOf(wanted.isEmpty()));
        button.addClickListener(click -> {
            standing = wanted.orElse(null);
            fire();
        });
        standings.put(wanted, button);
        counts.put(wanted, count);
        return button;
    }

    private void fire() {
        standings.forEach((wanted, button) ->
                button.getElement()
                        .setAttribute(
                                "aria-pressed",
                                String.valueOf(wanted.equals(Optional.ofNullable(standing)))));
        changed.accept(filter());
    }

    AccountFilter filter() {
        return new AccountFilter(words.getValue(), standing, role.getValue(), site.getValue());
    }

    /** Counts what each standing would show under the other filters. */
    void count(List<Account> accounts, Instant now) {
        var others = filter().withStanding(null);
        var shown = accounts.stream().filter(account -> others.shows(account, now)).toList();
        counts.forEach((wanted, count) ->
                count.setText(
                        String.valueOf(
                                shown.stream()
                                        .filter(account ->
                                                others.withStanding(wanted.orElse(null))
                                                        .shows(account, now))
                                        .count())));
    }

    /** Puts the cursor into the words. */
    void focus() {
        words.focus();
    }
}
