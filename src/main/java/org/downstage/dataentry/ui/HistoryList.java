package org.downstage.dataentry.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.downstage.audit.AuditEntry;
import org.downstage.base.ui.mark.Marks;
import org.downstage.base.ui.mark.Tone;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.ui.Worksheet.Entry;

/** What happened to an item, newest first, with what is typed and not saved on top. */
final class HistoryList extends Div {

    private final FormDesk desk;
    private final FormEditor editor;
    private final ItemPath path;
    private final ListItem draft = new ListItem();

    HistoryList(FormDesk desk, FormEditor editor, ItemPath path) {
        this.desk = desk;
        this.editor = editor;
        this.path = path;
        var list = new OrderedList(draft);
        list.addClassName("ds-history");
        var formId = editor.sheet().base().state().formId();
        var page = formId == 0 ? null : desk.history(formId, path);
        if (page != null) {
            page.entries().forEach(entry -> list.add(line(entry)));
        }
        add(new H3(text("dataentry.history")), list);
        if (page == null || page.entries().isEmpty()) {
            var none = new Paragraph(text("dataentry.history.none"));
            none.addClassName("ds-panel-line");
            add(none);
        } else if (page.older() != null) {
            var more = new Paragraph(text("dataentry.history.more"));
            more.addClassName("ds-panel-line");
            add(more);
        }
    }

    /** Says what is typed now, if it differs from what is saved. */
    void typed() {
        var sheet = editor.sheet();
        var item = sheet.item(path);
        var stored = Entry.of(sheet.stored(path));
        var now = sheet.entry(path);
        draft.removeAll();
        draft.setVisible(!now.equals(stored));
        draft.add(
                strong(change(desk.words(item, stored), desk.words(item, now))),
                Marks.badge(Tone.HERE, text("dataentry.draft")));
    }

    private ListItem line(AuditEntry entry) {
        var words = desk.auditWords();
        var locale = desk.locale();
        var before = words.before(entry, locale);
        var after = words.after(entry, locale);
        var line =
                new ListItem(
                        strong(
                                switch (entry.kind()) {
                                    case VALUE_CHANGED -> change(before, after);
                                    default -> words.kind(entry, locale);
                                }),
                        new Paragraph(
                                text(
                                        "dataentry.history.by",
                                        entry.displayName(),
                                        desk.times().full(entry.at()))));
        var reason = entry.reason();
        if (reason != null && !reason.isEmpty()) {
            line.add(new Paragraph(reason));
        }
        return line;
    }

    private static String change(String before, String after) {
        var none = text("dataentry.empty");
        return text(
                "dataentry.change",
                before.isEmpty() ? none : before,
                after.isEmpty() ? none : after);
    }

    private static Span strong(String words) {
        var strong = new Span(words);
        strong.addClassName("ds-strong");
        return strong;
    }
}
