package org.downstage.matrix.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.matrix.MatrixCounts;

/** What the matrix is called, how many subjects it shows, and what one does with all of them. */
class MatrixHead extends Div {

    private final Span subtitle = new Span();

    MatrixHead(DownloadHandler csv) {
        addClassName("ds-page-head");
        subtitle.addClassName("ds-secondary");
        var export = new Anchor(csv, "");
        export.add(Glyph.DOWNLOAD.decoration(), new Span(text("matrix.csv")));
        export.addClassName("ds-download");
        export.setTitle(text("matrix.csv.hint"));
        add(new H1(text("matrix.title")), subtitle, export);
    }

    /** Puts a further act at the end. */
    void addAct(Component act) {
        add(act);
    }

    void show(MatrixCounts counts, Totals totals) {
        subtitle.setText(
                counts.shown() == totals.subjects()
                        ? text("matrix.subjects.all", totals.subjects())
                        : text("matrix.subjects", counts.shown(), totals.subjects()));
    }
}
