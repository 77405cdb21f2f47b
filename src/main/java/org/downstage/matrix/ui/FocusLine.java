package org.downstage.matrix.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.downstage.base.ui.mark.Marks;
import org.downstage.base.ui.mark.StatusMark;
import org.downstage.matrix.FormStanding;

/** Reads the focused cell in words, politely to screen readers too. */
class FocusLine extends Div {

    private final MatrixWords words;

    FocusLine(MatrixWords words) {
        this.words = words;
        addClassName("mx-focus-line");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-label", text("matrix.focus"));
        setText(text("matrix.focus.none"));
    }

    /** Speaks about this cell. */
    void show(MatrixGrid.Place place) {
        removeAll();
        var row = place.row();
        var form = place.form();
        if (form == null) {
            add(
                    strong(row.key()),
                    new Span(text("matrix.focus.subject", row.openQueries(), row.missing())));
            return;
        }
        show(row.key(), form, row.form(form));
    }

    private void show(String subject, String form, FormStanding cell) {
        add(
                Marks.status(StandingMarks.of(cell)),
                strong(text("matrix.focus.form", subject, words.form(form))),
                new Span(words.standing(cell)));
        if (cell.openQueries() > 0) {
            add(
                    Marks.openQueries(cell.openQueries()),
                    new Span(text("mark.queries", cell.openQueries())));
        }
        if (cell.answeredQueries() > 0) {
            add(new Span(text("matrix.answered", cell.answeredQueries())));
        }
        if (cell.missing() > 0) {
            add(Marks.missing(cell.missing()), new Span(text("mark.missing", cell.missing())));
        }
        var draft = cell.draftAt();
        if (draft != null) {
            add(
                    Marks.status(StatusMark.DRAFT),
                    new Span(text("matrix.draft", words.moment(draft))));
        }
    }

    private static Span strong(String words) {
        var strong = new Span(words);
        strong.addClassName("mx-strong");
        return strong;
    }
}
