package org.downstage.dataentry.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Consumer;
import org.downstage.base.ui.mark.Marks;
import org.downstage.base.ui.mark.StatusMark;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.FormInHand;
import org.downstage.dataentry.OpenedForm.Mark;
import org.downstage.dataentry.VerificationAnswer;
import org.downstage.dataentry.VerificationAnswer.Refusal;
import org.downstage.dataentry.VerificationService;
import org.downstage.sdv.Verifications.Compared;
import org.jspecify.annotations.Nullable;

/** How the verification of an item stands; a monitor verifies it here, as it is saved. */
final class VerificationPart extends Div {

    private final FormDesk desk;
    private final FormEditor editor;
    private final ItemPath path;
    private final Paragraph said = new Paragraph();

    /**
     * The part of an item's panel.
     *
     * @param service what verifies; null for a reader who does not
     * @param verified told how the form stands after an act
     */
    VerificationPart(
            FormDesk desk,
            FormEditor editor,
            ItemPath path,
            @Nullable VerificationService service,
            Consumer<FormInHand> verified) {
        this.desk = desk;
        this.editor = editor;
        this.path = path;
        addClassName("ds-verification");
        said.getElement().setAttribute("role", "status");
        var mark = editor.opened().marks().get(path);
        var verifies = service != null && !editor.sheet().stored(path).isEmpty();
        if (mark == null && !editor.opened().isDue(path) && !verifies) {
            return;
        }
        add(new H3(text("dataentry.verification")), line(mark));
        if (service != null && verifies && (mark == null || mark.kind() != Mark.Kind.VERIFIED)) {
            var button = new Button(text("dataentry.verify"), click -> act(service, verified));
            button.getElement().appendChild(new Element("kbd").setText("Alt V"));
            Shortcuts.addShortcutListener(
                    this, () -> act(service, verified), Key.KEY_V, KeyModifier.ALT);
            add(button);
        }
        add(said);
    }

    private Paragraph line(@Nullable Mark mark) {
        if (mark == null && !editor.opened().isDue(path)) {
            return new Paragraph(text("dataentry.verification.optional"));
        }
        var words =
                mark == null
                        ? text("dataentry.verification.required")
                        : text(
                                "dataentry.verification." + mark.kind(),
                                mark.by(),
                                desk.times().full(mark.at()));
        var line = new Paragraph(Marks.status(status(mark)), new Span(words));
        line.addClassName("ds-panel-line");
        return line;
    }

    private static StatusMark status(@Nullable Mark mark) {
        if (mark == null) {
            return StatusMark.VERIFICATION_REQUIRED;
        }
        return mark.kind() == Mark.Kind.VERIFIED
                ? StatusMark.VERIFIED
                : StatusMark.VERIFICATION_DROPPED;
    }

    private void act(VerificationService service, Consumer<FormInHand> verified) {
        var opened = editor.opened();
        var seen = List.of(new Compared(path, editor.sheet().stored(path)));
        var answer = service.verify(opened.subject().key(), opened.key(), seen);
        said.setText(sentence(answer));
        verified.accept(answer.now());
    }

    private String sentence(VerificationAnswer answer) {
        return switch (answer) {
            case VerificationAnswer.Done done -> "";
            case VerificationAnswer.Locked locked -> text("dataentry.verify.locked");
            case VerificationAnswer.Voided voided -> text("dataentry.verify.void");
            case VerificationAnswer.Refused(var now, var refusals) -> why(refusals.getFirst());
        };
    }

    private String why(Refusal refusal) {
        var other = refusal.other();
        return other == null
                ? text("dataentry.verify." + refusal.why())
                : text(
                        "dataentry.verify." + refusal.why(),
                        other.by(),
                        desk.times().full(other.at()));
    }
}
