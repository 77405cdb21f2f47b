package org.downstage.base.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.downstage.base.language.Language;

/**
 * Changes the language of the page. The route stays, its view is made anew; what a view wants to
 * keep it has in the address or in a draft.
 */
public class LanguageSwitch extends Div {

    /** A switch whose buttons show each language's short name. */
    public LanguageSwitch() {
        addClassName("ds-segments");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", text("shell.language"));
        for (Language language : Language.values()) {
            add(button(language));
        }
    }

    private static NativeButton button(Language language) {
        NativeButton button = new NativeButton(language.shortName());
        button.getElement().setAttribute("lang", language.locale().toLanguageTag());
        button.setTitle(language.fullName());
        UI ui = UI.getCurrent();
        boolean current = ui != null && Language.of(ui.getLocale()) == language;
        button.getElement().setAttribute("aria-pressed", String.valueOf(current));
        button.addClickListener(click -> choose(language));
        return button;
    }

    private static void choose(Language language) {
        UI ui = UI.getCurrentOrThrow();
        if (Language.of(ui.getLocale()) == language) {
            return;
        }
        Preference.LANGUAGE.write(language.locale().toLanguageTag());
        ui.getSession().setLocale(language.locale());
        ui.getPage()
                .executeJs("document.documentElement.lang = $0", language.locale().toLanguageTag());
        ui.refreshCurrentRoute(true);
    }
}
