package org.downstage.base.language;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;

/**
 * The texts of the screen in the reader's language, for views: {@code text("login.submit")}. Needs
 * the thread of a user's request; a service takes {@link TranslationProvider} and says the locale.
 */
public final class Texts {

    private Texts() {}

    /**
     * The text of a key in the reader's language.
     *
     * @param arguments for the text's {@code {0}}, {@code {1}} …; a number is grouped as the
     *     language does, so an identifier or a year goes in as a string
     * @return the text, or the key between exclamation marks when no bundle has it
     */
    public static String text(String key, Object... arguments) {
        return I18NProvider.translate(reader(), key, arguments);
    }

    /** The reader's locale: that of the page being served, English outside one. */
    public static Locale reader() {
        UI ui = UI.getCurrent();
        return ui == null ? Language.ENGLISH.locale() : ui.getLocale();
    }
}
