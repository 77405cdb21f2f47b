package org.downstage.base.ui;

import com.vaadin.flow.component.UI;
import org.downstage.base.ui.mark.Tone;

/**
 * Tells the reader something in the line under the top bar: never a pop-up, never in the way, and
 * gone with the next page. Needs the thread of a user's request or {@code UI.access}.
 */
public final class Notices {

    private Notices() {}

    /** Something worth knowing. */
    public static void say(String sentence) {
        show(Tone.HERE, sentence);
    }

    /** What the reader asked for has been done. */
    public static void done(String sentence) {
        show(Tone.DONE, sentence);
    }

    /** Something to look at. */
    public static void attention(String sentence) {
        show(Tone.ATTENTION, sentence);
    }

    /** Something failed. */
    public static void blocking(String sentence) {
        show(Tone.BLOCKING, sentence);
    }

    /** Takes the sentence away. */
    public static void clear() {
        UI ui = UI.getCurrent();
        if (ui != null) {
            NoticeLine.of(ui).ifPresent(NoticeLine::clear);
        }
    }

    private static void show(Tone tone, String sentence) {
        UI ui = UI.getCurrent();
        if (ui == null) {
            return;
        }
        NoticeLine line = NoticeLine.of(ui).orElseGet(() -> ownLine(ui));
        line.say(tone, sentence);
    }

    /** A page without the frame gets a line of its own. */
    private static NoticeLine ownLine(UI ui) {
        NoticeLine line = new NoticeLine();
        ui.add(line);
        return line;
    }
}
