package org.downstage.dictionary.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import org.downstage.adverseevent.TermWords;
import org.downstage.audit.AuditTime;
import org.downstage.dictionary.ImportPreview;

/** What is in a workbook and what it would change, with the button that does it. */
class PreviewBox extends Box {

    PreviewBox(
            ImportPreview preview,
            TermWords words,
            ZoneId zone,
            Runnable confirm,
            Runnable discard) {
        super(text("dictionary.preview", preview.fileName()));
        addClassName("ds-dictionary-preview");
        var counts = preview.counts();
        add(
                new Paragraph(
                        text(
                                "dictionary.preview.from",
                                preview.version().code(),
                                preview.sheet(),
                                counts.terms(),
                                counts.classes(),
                                counts.grades())),
                new Paragraph(against(preview, zone)));
        if (!preview.isOfStudy()) {
            note("ds-page-note", text("dictionary.preview.other", preview.studyVersion().code()));
        }
        if (preview.isInUse()) {
            note("ds-page-note", text("dictionary.preview.same"));
        } else if (!preview.differences().isPossible()) {
            note("ds-refusal", text("dictionary.preview.blocked"));
        }
        add(new DifferenceList(preview.differences(), words), buttons(preview, confirm, discard));
    }

    private static String against(ImportPreview preview, ZoneId zone) {
        return preview.comparedWith()
                .map(used ->
                        text(
                                "dictionary.preview.against.NCI",
                                AuditTime.text(used.importedAt(), zone)))
                .orElseGet(() -> text("dictionary.preview.against.SHIPPED"));
    }

    private void note(String style, String sentence) {
        var note = new Paragraph(sentence);
        note.addClassName(style);
        add(note);
    }

    private static Div buttons(ImportPreview preview, Runnable confirm, Runnable discard) {
        var buttons = new Div();
        buttons.addClassName("ds-dictionary-buttons");
        if (preview.differences().isPossible() && !preview.isInUse()) {
            var terms = preview.counts().terms();
            var consequence =
                    preview.isOfStudy()
                            ? text("dictionary.confirm", terms)
                            : text("dictionary.confirm.keep", terms, preview.version().code());
            var yes = new Button(consequence, click -> confirm.run());
            yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            yes.setDisableOnClick(true);
            buttons.add(yes);
        }
        buttons.add(new Button(text("dictionary.discard"), click -> discard.run()));
        return buttons;
    }
}
