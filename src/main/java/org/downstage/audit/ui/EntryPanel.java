package org.downstage.audit.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import org.downstage.audit.AuditEntry;
import org.downstage.audit.AuditTime;
import org.downstage.audit.AuditWords;
import org.jspecify.annotations.Nullable;

/** One entry in full: nothing of it is cut off here. */
class EntryPanel extends Div {

    private final AuditWords words;
    private final ZoneId zone;

    EntryPanel(AuditWords words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
        addClassName("ds-audit-entry");
        show(null);
    }

    final void show(@Nullable AuditEntry entry) {
        removeAll();
        add(new H2(text("audit.entry")));
        if (entry == null) {
            add(new Paragraph(text("audit.entry.none")));
            return;
        }
        var list = new DescriptionList();
        line(list, "time", AuditTime.text(entry.at(), zone));
        line(list, "name", entry.displayName());
        line(list, "user", entry.username());
        line(list, "kind", words.kind(entry, reader()));
        line(list, "account", entry.account());
        line(list, "site", entry.site());
        line(list, "subject", entry.subject());
        line(list, "form", words.form(entry, reader()));
        line(list, "item", words.item(entry, reader()));
        line(list, "before", words.before(entry, reader()));
        line(list, "after", words.after(entry, reader()));
        line(list, "reason", entry.reason());
        line(list, "version", entry.formVersion());
        line(list, "number", entry.position().sequence());
        add(list);
    }

    private static void line(DescriptionList list, String name, @Nullable Object value) {
        var words = value == null ? "" : value.toString();
        if (!words.isEmpty()) {
            list.add(
                    new DescriptionList.Term(text("audit.column." + name)),
                    new DescriptionList.Description(words));
        }
    }
}
