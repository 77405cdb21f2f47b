package org.downstage.signature.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.downstage.audit.AuditEntry;
import org.downstage.audit.AuditWords;
import org.downstage.base.ui.mark.Marks;
import org.downstage.base.ui.mark.StatusMark;
import org.downstage.dataentry.ui.Times;
import org.downstage.signature.Signature;
import org.downstage.signature.SignatureService;

/** Every signature that a form ever got, each to be verified again. */
class SignatureList extends UnorderedList {

    private final SignatureService signatures;
    private final AuditWords words;
    private final Times times;

    SignatureList(SignatureService signatures, AuditWords words, List<Signature> all, Times times) {
        this.signatures = signatures;
        this.words = words;
        this.times = times;
        addClassName("ds-signatures");
        all.reversed().forEach(one -> add(item(one)));
    }

    private ListItem item(Signature signature) {
        var mark = signature.holds() ? StatusMark.SIGNED : StatusMark.SIGNATURE_INVALID;
        var line = new Div();
        line.addClassName("ds-bar-line");
        var said =
                new Span(
                        text(
                                "signature.line",
                                signature.signedBy(),
                                times.full(signature.signedAt()),
                                text("audit.meaning." + signature.meaning()),
                                String.valueOf(signature.formVersion())));
        var hash = new Span("SHA-256 " + signature.seal().hash().substring(0, 16) + "…");
        hash.addClassNames("ds-small", "ds-secondary");
        hash.setTitle(signature.seal().hash());
        var answer = new Div();
        answer.getElement().setAttribute("role", "status");
        var verify =
                new Button(
                        text("signature.verify"),
                        click -> {
                            answer.removeAll();
                            show(answer, signature);
                        });
        line.add(Marks.statusBadge(mark), said, hash, verify);
        return new ListItem(line, answer);
    }

    private void show(Div answer, Signature signature) {
        var check = signatures.verify(signature.signatureId());
        var found =
                new Paragraph(text("signature.check." + check.outcome(), check.changes().size()));
        found.addClassName("ds-bar-answer");
        answer.add(found);
        if (!check.changes().isEmpty()) {
            var changes = new UnorderedList();
            check.changes().forEach(change -> changes.add(new ListItem(sentence(change))));
            answer.add(changes);
        }
    }

    private String sentence(AuditEntry change) {
        var locale = reader();
        return text(
                "signature.change",
                words.item(change, locale),
                words.kind(change, locale),
                words.before(change, locale),
                words.after(change, locale),
                change.displayName(),
                times.shortly(change.at()));
    }
}
