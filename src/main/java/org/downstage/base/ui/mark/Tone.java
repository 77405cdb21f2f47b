package org.downstage.base.ui.mark;

import java.util.Locale;

/** What a colour means; never the only sign of it. */
public enum Tone {
    /** Nothing to do. */
    PLAIN,
    /** Here, or yours: focus, drafts, work in progress. */
    HERE,
    /** Done as it should be. */
    DONE,
    /** Someone should look. */
    ATTENTION,
    /** It cannot go on like this. */
    BLOCKING;

    /** The name in the style sheet: {@code data-tone="…"}. */
    public String cssName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
