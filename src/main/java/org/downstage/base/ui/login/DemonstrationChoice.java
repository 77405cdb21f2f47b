package org.downstage.base.ui.login;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.downstage.base.DemonstrationAccounts;
import org.downstage.base.ui.mark.Glyph;

/** The demonstration accounts, each one press away. */
class DemonstrationChoice extends Section {

    DemonstrationChoice(DemonstrationAccounts accounts, SignInForm form) {
        addClassName("ds-demonstration");
        Paragraph hint = new Paragraph(text("login.demonstration.hint"));
        hint.addClassNames("ds-small", "ds-secondary");
        Div cards = new Div();
        cards.addClassName("ds-account-cards");
        accounts.list().forEach(account -> cards.add(card(account, form)));
        add(new H3(text("login.demonstration")), hint, cards);
    }

    private static NativeButton card(DemonstrationAccounts.Account account, SignInForm form) {
        NativeButton card = new NativeButton();
        card.getElement().setAttribute("type", "button");
        Span who =
                new Span(
                        text(
                                "login.demonstration.who",
                                account.displayName(),
                                text(account.scopeKey())));
        card.add(glyph(account.role()).decoration());
        card.getElement()
                .appendChild(new Element("strong").setText(text("role." + account.role())));
        card.add(who);
        card.addClickListener(click -> form.enterAs(account.username(), account.password()));
        return card;
    }

    private static Glyph glyph(String role) {
        return switch (role) {
            case "MONITOR" -> Glyph.VERIFICATION_REQUIRED;
            case "PRINCIPAL_INVESTIGATOR" -> Glyph.COHORT;
            case "DATA_MANAGER" -> Glyph.BACKUP;
            case "ADMINISTRATOR" -> Glyph.ACCOUNTS;
            default -> Glyph.SUBJECTS;
        };
    }
}
