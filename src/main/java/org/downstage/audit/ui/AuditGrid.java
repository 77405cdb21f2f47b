package org.downstage.audit.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.ValueProvider;
import java.time.ZoneId;
import org.downstage.audit.AuditEntry;
import org.downstage.audit.AuditTime;
import org.downstage.audit.AuditWords;
import org.jspecify.annotations.Nullable;

/** A page of the trail in words, one entry a row. */
class AuditGrid extends Grid<AuditEntry> {

    /** Longer words end in an ellipsis here; the panel shows all of them. */
    private static final int LONGEST = 160;

    private final AuditWords words;

    AuditGrid(AuditWords words, ZoneId zone, boolean ofSubjects, boolean ofOneSubject) {
        super(AuditEntry.class, false);
        this.words = words;
        addClassName("ds-audit-grid");
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.SINGLE);
        setSizeFull();
        getElement().setAttribute("aria-label", text("audit.title"));
        setEmptyStateComponent(new Paragraph(text("audit.empty")));
        column("time", "192px", entry -> AuditTime.text(entry.at(), zone));
        column("name", "100px", AuditEntry::displayName);
        if (ofSubjects && !ofOneSubject) {
            column("subject", "72px", AuditEntry::subject);
        }
        if (ofSubjects) {
            column("form", "112px", entry -> words.form(entry, reader()));
            growing("item", entry -> words.item(entry, reader()));
        } else {
            column("account", "130px", AuditEntry::account);
        }
        column("kind", "128px", entry -> words.kind(entry, reader()));
        growing("change", this::change);
        growing("reason", AuditEntry::reason);
    }

    private Column<AuditEntry> column(
            String name, String width, ValueProvider<AuditEntry, @Nullable String> value) {
        return addColumn(entry -> shortened(value.apply(entry)))
                .setHeader(text("audit.column." + name))
                .setKey(name)
                .setWidth(width)
                .setFlexGrow(0)
                .setResizable(true);
    }

    private void growing(String name, ValueProvider<AuditEntry, @Nullable String> value) {
        column(name, "96px", value).setFlexGrow(1);
    }

    private String change(AuditEntry entry) {
        var before = words.before(entry, reader());
        var after = words.after(entry, reader());
        return before.isEmpty() ? after : before + " → " + after;
    }

    private static String shortened(@Nullable String value) {
        if (value == null || value.codePointCount(0, value.length()) <= LONGEST) {
            return value == null ? "" : value;
        }
        return value.substring(0, value.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
