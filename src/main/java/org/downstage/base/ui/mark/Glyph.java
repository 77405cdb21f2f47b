package org.downstage.base.ui.mark;

import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The portal's drawings, each a rule of {@code frontend/styles/glyphs.css} of the same name. */
public enum Glyph {
    LOGO,
    SUBJECTS,
    QUERIES,
    TOXICITY,
    SOURCES,
    AUDIT,
    COHORT,
    TABLE,
    DATA_CUT,
    ACCOUNTS,
    SITES,
    BACKUP,
    SIGN_INS,
    EXCHANGE,
    HELP,
    SEARCH,
    ADD,
    DOWNLOAD,
    UPLOAD,
    FILTER,
    SETTINGS,
    CLOSE,
    CHEVRON_DOWN,
    CHEVRON_LEFT,
    CHEVRON_RIGHT,
    MOON,
    SUN,
    COPY,
    VOID,
    LINK,
    CALENDAR,
    WARNING,
    BLOCKING,
    INFO,
    CHECK,
    MAIL,
    FLASK,
    PANEL,
    UNDO,
    ZOOM_IN,
    ZOOM_OUT,
    ROTATE,
    SIGN_OUT,
    DRAFT,
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETE,
    SIGNED,
    SIGNATURE_INVALID,
    LOCKED,
    FROZEN,
    VERIFICATION_REQUIRED,
    VERIFIED,
    VERIFICATION_DROPPED;

    /** The name in the style sheet: {@code <span class="ds-glyph" data-glyph="…">}. */
    public String cssName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The glyph as decoration, beside a word that says the same; silent to screen readers. */
    public Span decoration() {
        Span glyph = new Span();
        glyph.addClassName("ds-glyph");
        glyph.getElement().setAttribute("data-glyph", cssName());
        glyph.getElement().setAttribute("aria-hidden", "true");
        return glyph;
    }

    /** The glyph of a name in the style sheet, if there is one. */
    public static Optional<Glyph> named(String cssName) {
        return Arrays.stream(values()).filter(glyph -> glyph.cssName().equals(cssName)).findFirst();
    }
}
