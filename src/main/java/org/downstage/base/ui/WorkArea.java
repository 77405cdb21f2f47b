package org.downstage.base.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.downstage.base.ui.mark.Glyph;

/**
 * A page's work with a panel at its right that speaks about what has the focus. F9 hides and shows
 * the panel; on a narrow screen it is a drawer over the work, closed at first.
 */
public class WorkArea extends Div {

    private static final String TOGGLE =
            """
            const narrow = matchMedia('(max-width: 1359px)').matches;
            const other = narrow ? 'open' : 'hidden';
            this.dataset.panel = this.dataset.panel === other ? '' : other;
            const shown = narrow === (this.dataset.panel === 'open');
            const toggle = this.querySelector('.ds-panel-toggle');
            toggle.setAttribute('aria-expanded', shown);
            const panel = this.querySelector('.ds-panel');
            if (narrow) (shown ? panel : toggle).focus();
            """;

    private static final String OPEN =
            """
            if (matchMedia('(max-width: 1359px)').matches) {
              this.dataset.panel = 'open';
              this.querySelector('.ds-panel-toggle').setAttribute('aria-expanded', true);
            } else if (this.dataset.panel === 'hidden') {
              this.dataset.panel = '';
            }
            """;

    private final Div work = new Div();
    private final Aside panel = new Aside();

    /**
     * An empty work area.
     *
     * @param panelName what the panel is called by screen readers, in the reader's language
     */
    public WorkArea(String panelName) {
        addClassName("ds-work-area");
        work.addClassName("ds-work");
        panel.addClassName("ds-panel");
        panel.getElement().setAttribute("aria-label", panelName);
        panel.getElement().setAttribute("tabindex", "-1");
        add(work, panelToggle(), panel);
        Shortcuts.addShortcutListener(this, this::togglePanel, Key.F9);
    }

    /** Puts components into the work. */
    public final void addWork(Component... components) {
        work.add(components);
    }

    /** Replaces what the panel shows. */
    public final void showInPanel(Component... components) {
        panel.removeAll();
        panel.add(components);
    }

    /** Opens the panel where it is a drawer; where there is room it stands open anyway. */
    public final void openPanel() {
        getElement().executeJs(OPEN);
    }

    private NativeButton panelToggle() {
        NativeButton toggle = new NativeButton();
        toggle.addClassNames("ds-icon-button", "ds-panel-toggle");
        toggle.getElement().setAttribute("aria-label", text("shell.panel"));
        toggle.getElement().setAttribute("aria-expanded", "false");
        toggle.setTitle(text("shell.panel"));
        toggle.add(Glyph.PANEL.decoration());
        toggle.addClickListener(click -> togglePanel());
        return toggle;
    }

    private void togglePanel() {
        getElement().executeJs(TOGGLE);
    }
}
