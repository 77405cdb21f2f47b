package org.downstage.base.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.DomEvent;
import org.downstage.base.ui.mark.Glyph;

/** Changes between light and dark at once, without leaving the place. */
public class ThemeSwitch extends NativeButton {

    private static final String IS_DARK =
            "getComputedStyle(document.documentElement).colorScheme === 'dark'"
                    + " || (!document.documentElement.getAttribute('theme')"
                    + " && matchMedia('(prefers-color-scheme: dark)').matches)";

    /** A switch for the page it stands on. */
    public ThemeSwitch() {
        addClassName("ds-icon-button");
        add(Glyph.MOON.decoration());
        setTitle(text("shell.theme"));
        getElement().setAttribute("aria-label", text("shell.theme"));
        getElement().addEventListener("click", this::change).addEventData(IS_DARK);
    }

    private void change(DomEvent click) {
        boolean dark = click.getEventData().get(IS_DARK).asBoolean();
        ColorTheme chosen = dark ? ColorTheme.LIGHT : ColorTheme.DARK;
        Preference.THEME.write(chosen.attribute());
        getElement()
                .executeJs(
                        "document.documentElement.setAttribute('theme', $0)", chosen.attribute());
    }
}
