package org.downstage.signature.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.downstage.audit.AuditWords;
import org.downstage.base.language.CatalogueText;
import org.downstage.base.ui.ReaderZone;
import org.downstage.base.ui.mark.Marks;
import org.downstage.base.ui.mark.StatusMark;
import org.downstage.dataentry.FormState;
import org.downstage.dataentry.FormStatus;
import org.downstage.dataentry.StoredForm;
import org.downstage.dataentry.ui.FormBar;
import org.downstage.dataentry.ui.FormEditor;
import org.downstage.dataentry.ui.Times;
import org.downstage.security.CurrentAccount;
import org.downstage.security.Role;
import org.downstage.signature.Signature;
import org.downstage.signature.SignatureService;
import org.downstage.signature.SigningService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;

/**
 * Says below an open form who signed it and whether that still holds; an investigator signs the
 * form or all complete forms of the case book here.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(20)
@StyleSheet("styles/signature.css")
class SignBar extends Div implements FormBar {

    private final SigningService signing;
    private final SignatureService signatures;
    private final CatalogueText catalogue;
    private final AuditWords words;
    private final CurrentAccount account;

    SignBar(
            SigningService signing,
            SignatureService signatures,
            CatalogueText catalogue,
            AuditWords words,
            CurrentAccount account) {
        this.signing = signing;
        this.signatures = signatures;
        this.catalogue = catalogue;
        this.words = words;
        this.account = account;
        addClassName("ds-bar");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", text("signature.bar"));
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(FormEditor open) {
        removeAll();
        var opened = open.opened();
        var ours =
                signatures.ofSubject(opened.subject().key()).stream()
                        .filter(one -> one.form().equals(opened.key()))
                        .toList();
        var signs = account.require().role() == Role.INVESTIGATOR;
        var ready = signs ? ready(open) : List.<FormState>of();
        setVisible(!ours.isEmpty() || !ready.isEmpty());
        var line = new Div(state(ours));
        line.addClassName("ds-bar-line");
        add(line);
        if (!ours.isEmpty()) {
            var list = new SignatureList(signatures, words, ours, times());
            line.add(toggle(text("signature.list", ours.size()), list));
            add(list);
        }
        if (!ready.isEmpty()) {
            var panel = new SignPanel(signing, catalogue, open, ready);
            var sign = toggle(text("signature.sign"), panel);
            sign.addThemeVariants(ButtonVariant.PRIMARY);
            sign.addClickShortcut(Key.KEY_S, KeyModifier.ALT);
            panel.closesInto(sign);
            line.add(sign);
            add(panel);
        }
    }

    /** The forms of the case book that can be signed: complete ones, and this one though signed. */
    private static List<FormState> ready(FormEditor open) {
        var here = open.opened().key();
        return open.opened().stored().forms().stream()
                .map(StoredForm::state)
                .filter(state ->
                        state.status() == FormStatus.COMPLETE
                                || (state.status() == FormStatus.SIGNED
                                        && state.key().equals(here)))
                .toList();
    }

    private static Button toggle(String words, Component panel) {
        panel.setVisible(false);
        var button = new Button(words);
        button.getElement().setAttribute("aria-expanded", "false");
        button.addClickListener(click -> {
            panel.setVisible(!panel.isVisible());
            button.getElement().setAttribute("aria-expanded", Boolean.toString(panel.isVisible()));
            if (panel.isVisible() && panel instanceof SignPanel asked) {
                asked.begin();
            }
        });
        return button;
    }

    private Component state(List<Signature> ours) {
        var words = new Span(sentence(ours.isEmpty() ? null : ours.getLast()));
        words.addClassName("ds-bar-words");
        if (ours.isEmpty()) {
            return words;
        }
        var mark = ours.getLast().holds() ? StatusMark.SIGNED : StatusMark.SIGNATURE_INVALID;
        var glyph = Marks.glyph(mark.glyph(), mark.tone(), text(mark.textKey()));
        return new Span(glyph, words);
    }

    private static String sentence(@Nullable Signature last) {
        if (last == null) {
            return text("signature.none");
        }
        var ended = last.invalidation();
        var meaning = text("audit.meaning." + last.meaning());
        var at = times().shortly(last.signedAt());
        return ended == null
                ? text("signature.holds", last.signedBy(), at, meaning)
                : text(
                        "signature.ended",
                        last.signedBy(),
                        at,
                        ended.by(),
                        times().shortly(ended.at()));
    }

    private static Times times() {
        return new Times(ReaderZone.current());
    }
}
