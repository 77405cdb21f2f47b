package org.downstage.base.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.base.ui.mark.Tone;

/** The one line of news of a page, read out politely; see {@link Notices}. */
public class NoticeLine extends Div {

    private static final String QUIET = "ds-quiet";

    private final Paragraph words = new Paragraph();

    /** A line with nothing to say; it stands in the page so that screen readers know it. */
    public NoticeLine() {
        addClassNames("ds-notice", QUIET);
        words.getElement().setAttribute("role", "status");
        NativeButton close = new NativeButton();
        close.addClassName("ds-icon-button");
        close.getElement().setAttribute("aria-label", text("shell.notice.close"));
        close.add(Glyph.CLOSE.decoration());
        close.addClickListener(click -> clear());
        add(words, close);
    }

    /** The line of a page, if it has one. */
    static Optional<NoticeLine> of(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, NoticeLine.class));
    }

    void say(Tone tone, String sentence) {
        getElement().setAttribute("data-tone", tone.cssName());
        words.setText(sentence);
        removeClassName(QUIET);
    }

    void clear() {
        words.setText("");
        addClassName(QUIET);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        ComponentUtil.setData(attached.getUI(), NoticeLine.class, this);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        UI ui = detached.getUI();
        of(ui).filter(this::equals)
                .ifPresent(line -> ComponentUtil.setData(ui, NoticeLine.class, null));
    }
}
