package org.downstage.base.ui.mark;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.html.Span;

/**
 * Makes marks and badges. A mark that stands without words carries them as its name for screen
 * readers and as its tooltip.
 *
 * <p>Where components would be too heavy, as in a cell of a large grid, a renderer writes the same
 * markup: {@code <span class="ds-glyph" data-glyph="…" data-tone="…" role="img" aria-label="…"
 * title="…"></span>}, with the names from {@link Glyph#cssName()} and {@link Tone#cssName()}.
 */
public final class Marks {

    private Marks() {}

    /** The mark of a state, alone. */
    public static Span status(StatusMark status) {
        return glyph(status.glyph(), status.tone(), text(status.textKey()));
    }

    /** The mark of a state with its word beside it. */
    public static Span statusBadge(StatusMark status) {
        return badge(status.tone(), status.glyph(), text(status.textKey()));
    }

    /** A glyph that stands alone and means the label. */
    public static Span glyph(Glyph glyph, Tone tone, String label) {
        Span mark = glyph.decoration();
        mark.getElement().removeAttribute("aria-hidden");
        mark.getElement().setAttribute("data-tone", tone.cssName());
        return named(mark, label);
    }

    /** The number of open queries, "Q2". */
    public static Span openQueries(int count) {
        Span badge = new Span(text("mark.queries.short", count));
        badge.addClassName("ds-query-badge");
        return named(badge, text("mark.queries", count));
    }

    /** The number of missing values, boxed. */
    public static Span missing(int count) {
        Span box = new Span(String.valueOf(count));
        box.addClassName("ds-missing-count");
        return named(box, text("mark.missing", count));
    }

    /** A missing reason's code in its tag, such as UNK, with the reason in words. */
    public static Span missingReason(String code, String reason) {
        Span tag = new Span(code);
        tag.addClassName("ds-missing-reason");
        return named(tag, reason);
    }

    /** A word in a tinted box. */
    public static Span badge(Tone tone, String words) {
        Span badge = new Span(words);
        badge.addClassName("ds-badge");
        badge.getElement().setAttribute("data-tone", tone.cssName());
        return badge;
    }

    /** A word in a tinted box, with a glyph before it. */
    public static Span badge(Tone tone, Glyph glyph, String words) {
        Span badge = badge(tone, "");
        badge.add(glyph.decoration(), new Span(words));
        return badge;
    }

    private static Span named(Span mark, String label) {
        mark.getElement().setAttribute("role", "img");
        mark.getElement().setAttribute("aria-label", label);
        mark.getElement().setAttribute("title", label);
        return mark;
    }
}
