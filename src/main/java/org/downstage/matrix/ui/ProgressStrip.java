package org.downstage.matrix.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.downstage.base.ui.mark.Marks;
import org.downstage.matrix.Standing;

/** How far the chosen sites have come: forms, required values, queries, source verification. */
class ProgressStrip extends Section {

    private static final List<Standing> FURTHEST_FIRST = List.of(Standing.values()).reversed();

    private final Clock clock;

    ProgressStrip(Clock clock) {
        this.clock = clock;
        addClassName("mx-progress");
        getElement().setAttribute("aria-label", text("matrix.progress"));
    }

    /** Replaces what it says. */
    void show(Totals totals) {
        removeAll();
        add(forms(totals), required(totals), queries(totals), verified(totals));
    }

    private static Component forms(Totals totals) {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        for (var standing : Standing.values()) {
            counts.put(standing, totals.cells(standing));
        }
        var numbers = new UnorderedList();
        var bar = new Div();
        bar.addClassName("mx-bar");
        for (var standing : FURTHEST_FIRST) {
            int count = counts.getOrDefault(standing, 0);
            if (count > 0) {
                numbers.add(
                        new ListItem(
                                Marks.status(StandingMarks.of(standing)),
                                new Span(String.valueOf(count))));
                var part = new Div();
                part.getElement()
                        .setAttribute(
                                "data-standing", StandingMarks.of(standing).glyph().cssName());
                part.getStyle().set("flex-grow", String.valueOf(count));
                bar.add(part);
            }
        }
        var picture = new Div(numbers, bar);
        picture.addClassName("mx-bar-box");
        var block =
                block(
                        text("matrix.progress.forms"),
                        String.valueOf(totals.done()),
                        text("matrix.progress.of", totals.allCells()));
        block.add(picture);
        block.addClassName("mx-wide");
        return block;
    }

    private static Component required(Totals totals) {
        return block(
                text("matrix.progress.required"),
                totals.mandatory() == 0
                        ? "–"
                        : percent(totals.mandatory() - totals.missing(), totals.mandatory(), 1),
                text("matrix.progress.missing", totals.missing()));
    }

    private Component queries(Totals totals) {
        var oldest = totals.oldestOpenAt();
        return block(
                text("matrix.progress.queries"),
                String.valueOf(totals.openQueries()),
                oldest == null
                        ? ""
                        : text(
                                "matrix.progress.oldest",
                                Duration.between(oldest, clock.instant()).toDays()));
    }

    private static Component verified(Totals totals) {
        return block(
                text("matrix.progress.verified"),
                totals.toVerify() == 0 ? "–" : percent(totals.verified(), totals.toVerify(), 0),
                text("matrix.progress.critical", totals.toVerify()));
    }

    private static Div block(String label, String figure, String rest) {
        var name = new Span(label);
        name.addClassNames("ds-small", "ds-secondary");
        var value = new Span(figure);
        value.addClassName("mx-figure");
        var small = new Span(rest);
        small.addClassNames("ds-small", "ds-secondary");
        var line = new Div(value, small);
        var words = new Div(name, line);
        words.addClassName("mx-words");
        return new Div(words);
    }

    /** Rounded down, so that 100 % means all of them. */
    private static String percent(int part, int whole, int decimals) {
        var scale = Math.pow(10, decimals);
        var value = Math.floor(100.0 * scale * part / whole) / scale;
        return text("matrix.percent", ("%." + decimals + "f").formatted(value));
    }
}
