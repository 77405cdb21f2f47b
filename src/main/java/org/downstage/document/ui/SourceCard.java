package org.downstage.document.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.base.ui.mark.Marks;
import org.downstage.base.ui.mark.Tone;
import org.downstage.document.Source;
import org.downstage.document.SourceState;

/** One document in the list: what it is, how it stands, and what can be done with it. */
final class SourceCard extends ListItem {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Source source;
    private final ZoneId zone;
    private final Acts acts;
    private final Div question = new Div();

    /** What the page does with a document. */
    interface Acts {

        /** It is looked at. */
        void show(Source source);

        /** Its redaction is drawn. */
        void redact(Source source);

        /** Its copy does not do, for this reason. */
        void revise(Source source, String reason);

        /** It does not belong here, for this reason. */
        void declareVoid(Source source, String reason);
    }

    /**
     * @param keeps whether the reader may change how it stands
     */
    SourceCard(Source source, boolean keeps, ZoneId zone, Acts acts) {
        this.source = source;
        this.zone = zone;
        this.acts = acts;
        addClassName("ds-source-card");
        question.addClassName("ds-source-reason");
        add(head(), facts());
        if (keeps && source.state() != SourceState.VOID) {
            add(buttons());
        }
        add(question);
    }

    private Div head() {
        var open = new NativeButton(SourceWords.label(source), click -> acts.show(source));
        open.addClassName("ds-source-open");
        open.setEnabled(!source.readable().isEmpty());
        var head = new Div(open, badge());
        head.addClassName("ds-source-card-head");
        return head;
    }

    private Component badge() {
        var words = text("document.state." + source.state());
        return switch (source.state()) {
            case REDACTION_PENDING -> Marks.badge(Tone.ATTENTION, Glyph.WARNING, words);
            case REDACTED -> Marks.badge(Tone.DONE, Glyph.CHECK, words);
            case VOID -> Marks.badge(Tone.PLAIN, Glyph.VOID, words);
        };
    }

    private Div facts() {
        var facts = new Div();
        facts.addClassNames("ds-small", "ds-secondary");
        var fileName = source.fileName();
        if (fileName != null) {
            var name = new Paragraph(fileName);
            name.addClassName("ds-source-file");
            name.setTitle(text("document.fileName.siteOnly"));
            facts.add(name);
        }
        facts.add(new Paragraph(by("document.uploaded", source.uploaded())));
        var redacted = source.redacted();
        if (redacted != null) {
            facts.add(new Paragraph(by("document.redacted", redacted)));
        }
        if (source.state() == SourceState.REDACTION_PENDING) {
            facts.add(new Paragraph(text("document.next", source.siteCode())));
        }
        var reason = source.voidReason();
        if (reason != null) {
            facts.add(new Paragraph(text("document.void.because", reason)));
        }
        return facts;
    }

    private String by(String key, Source.By by) {
        return text(key, source.pages(), by.name(), TIME.format(by.at().atZone(zone)));
    }

    private Div buttons() {
        var buttons = new Div();
        buttons.addClassName("ds-source-acts");
        if (source.state() == SourceState.REDACTION_PENDING) {
            var redact = button(text("document.redact"), () -> acts.redact(source));
            redact.addClassName("ds-primary");
            buttons.add(redact);
        } else {
            buttons.add(
                    button(
                            text("document.revise"),
                            () ->
                                    ask(
                                            text("document.revise.why"),
                                            text("document.revise.do"),
                                            reason -> acts.revise(source, reason))));
        }
        buttons.add(
                button(
                        text("document.void"),
                        () ->
                                ask(
                                        text("document.void.why"),
                                        text("document.void.do"),
                                        reason -> acts.declareVoid(source, reason))));
        return buttons;
    }

    private static NativeButton button(String words, Runnable act) {
        var button = new NativeButton(words, click -> act.run());
        button.addClassName("ds-button");
        return button;
    }

    private void ask(String why, String act, ReasonQuestion.Answered answered) {
        question.removeAll();
        question.add(new ReasonQuestion(why, act, answered, question::removeAll));
    }

    /** Marks the card as the one shown. */
    void setShown(boolean shown) {
        if (shown) {
            getElement().setAttribute("data-shown", "");
        } else {
            getElement().removeAttribute("data-shown");
        }
    }

    Source source() {
        return source;
    }
}
