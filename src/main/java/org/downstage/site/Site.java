package org.downstage.site;

import java.util.Locale;

/**
 * A site.
 *
 * @param siteId its key
 * @param code prefix of its subjects' ids, {@code S1} to {@code S99}
 * @param words its names
 * @param active whether subjects may be enrolled there
 */
public record Site(int siteId, String code, SiteWords words, boolean active) {

    /** The hospital's name in this language. */
    public String name(Locale language) {
        return isChinese(language) ? words.nameZh() : words.name();
    }

    /** The city's name in this language. */
    public String city(Locale language) {
        return isChinese(language) ? words.cityZh() : words.city();
    }

    private static boolean isChinese(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage());
    }
}
