package org.downstage.lock;

import java.util.Locale;

/**
 * How the saved forms of a site stand; void ones do not count.
 *
 * @param siteId its key
 * @param code prefix of its subject ids
 * @param city where it is
 * @param cityZh the same in Chinese
 * @param forms how many there are
 * @param inProgress with answers to come
 * @param complete answered in full, not signed
 * @param signed signed as they stand
 * @param locked closed
 * @param frozen frozen, whatever their step
 */
public record SiteStanding(
        int siteId,
        String code,
        String city,
        String cityZh,
        int forms,
        int inProgress,
        int complete,
        int signed,
        int locked,
        int frozen) {

    /** The city in the reader's language. */
    public String city(Locale locale) {
        return locale.getLanguage().equals("zh") ? cityZh : city;
    }
}
