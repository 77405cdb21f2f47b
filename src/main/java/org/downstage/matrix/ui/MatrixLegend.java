package org.downstage.matrix.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.downstage.base.ui.KeyList;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.base.ui.mark.StatusMark;
import org.downstage.matrix.Standing;

/** What the marks mean, and the keys. */
class MatrixLegend extends Footer {

    MatrixLegend(KeyList allKeys) {
        addClassName("mx-legend");
        for (var standing : Standing.values()) {
            var mark = StandingMarks.of(standing);
            add(entry(toned(mark), text("matrix.legend." + standing)));
        }
        add(
                entry(
                        badge("ds-query-badge", text("mark.queries.short", 2)),
                        text("matrix.legend.queries")),
                entry(badge("ds-missing-count", "3"), text("matrix.legend.missing")),
                entry(toned(StatusMark.DRAFT), text("matrix.legend.draft")));
        var keys = new Div();
        keys.addClassName("mx-keys");
        keys.add(key("↑↓←→", "matrix.key.move"), key("Enter", "matrix.key.open"));
        keys.add(allKeys);
        add(keys);
    }

    private static Span toned(StatusMark mark) {
        Glyph glyph = mark.glyph();
        Span drawing = glyph.decoration();
        drawing.getElement().setAttribute("data-tone", mark.tone().cssName());
        return drawing;
    }

    private static Span badge(String className, String words) {
        var badge = new Span(words);
        badge.addClassName(className);
        return badge;
    }

    private static Span entry(Component mark, String words) {
        var entry = new Span(mark, new Span(words));
        entry.addClassName("mx-entry");
        return entry;
    }

    private static Span key(String name, String words) {
        var key = new Span();
        key.addClassName("mx-entry");
        key.getElement()
                .appendChild(new Element("kbd").setText(name), Element.createText(text(words)));
        return key;
    }
}
