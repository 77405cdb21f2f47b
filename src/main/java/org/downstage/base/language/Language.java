package org.downstage.base.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A language the whole portal speaks; each has a bundle of every feature. */
public enum Language {
    ENGLISH(Locale.ENGLISH, "_en", "EN", "English"),
    CHINESE(Locale.SIMPLIFIED_CHINESE, "_zh_CN", "中文", "简体中文");

    private final Locale locale;
    private final String bundleSuffix;
    private final String shortName;
    private final String fullName;

    Language(Locale locale, String bundleSuffix, String shortName, String fullName) {
        this.locale = locale;
        this.bundleSuffix = bundleSuffix;
        this.shortName = shortName;
        this.fullName = fullName;
    }

    /** The locale that dates, numbers and texts are formatted with. */
    public Locale locale() {
        return locale;
    }

    /** How the files of this language end, before {@code .properties}. */
    String bundleSuffix() {
        return bundleSuffix;
    }

    /** The language's own word for itself, a few characters, for a switch. */
    public String shortName() {
        return shortName;
    }

    /** The language's own full name. */
    public String fullName() {
        return fullName;
    }

    /**
     * The language that reads best to someone who asked for this locale; English for all others.
     */
    public static Language of(Locale locale) {
        return Arrays.stream(values())
                .filter(language -> language.locale.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(ENGLISH);
    }

    /** The first of the wished locales, in order, that the portal speaks; English if none is. */
    public static Language firstOf(List<Locale> wished) {
        return wished.stream()
                .filter(locale -> of(locale).locale.getLanguage().equals(locale.getLanguage()))
                .map(Language::of)
                .findFirst()
                .orElse(ENGLISH);
    }
}
