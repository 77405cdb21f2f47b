package org.downstage.dictionary.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.ZoneId;
import org.downstage.audit.AuditTime;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.base.ui.mark.Marks;
import org.downstage.base.ui.mark.Tone;
import org.downstage.dictionary.DictionaryState;
import org.downstage.dictionary.ImportedDictionary;

/** All imports, the newest first. */
class HistoryBox extends Box {

    HistoryBox(DictionaryState state, ZoneId zone) {
        super(text("dictionary.history"));
        if (state.history().isEmpty()) {
            add(new Paragraph(text("dictionary.history.none")));
            return;
        }
        var grid = new Grid<ImportedDictionary>();
        grid.getElement().setAttribute("aria-label", text("dictionary.history"));
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.addColumn(one -> one.version().code())
                .setHeader(text("dictionary.fact.version"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(one -> AuditTime.text(one.importedAt(), zone))
                .setHeader(text("dictionary.history.when"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(ImportedDictionary::importedBy)
                .setHeader(text("dictionary.fact.by"))
                .setAutoWidth(true);
        grid.addColumn(ImportedDictionary::fileName)
                .setHeader(text("dictionary.history.file"))
                .setFlexGrow(2);
        grid.addColumn(one -> one.counts().terms())
                .setHeader(text("dictionary.history.terms"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(one -> standing(one, state)))
                .setHeader(text("dictionary.history.state"))
                .setAutoWidth(true);
        grid.setItems(state.history());
        add(grid);
    }

    private static Span standing(ImportedDictionary one, DictionaryState state) {
        if (state.inUse().filter(one::equals).isPresent()) {
            return Marks.badge(Tone.DONE, Glyph.CHECK, text("dictionary.history.inUse"));
        }
        return one.version() == state.version()
                ? Marks.badge(Tone.PLAIN, Glyph.VOID, text("dictionary.history.replaced"))
                : Marks.badge(Tone.PLAIN, Glyph.INFO, text("dictionary.history.kept"));
    }
}
