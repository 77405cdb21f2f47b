package org.downstage.matrix;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far a site has come.
 *
 * @param site the site
 * @param subjects enrolled subjects
 * @param cells how many subjects have each form at each standing; forms not begun are left out
 * @param openQueries queries that wait for an answer
 * @param oldestOpenAt when the oldest of them was opened, null for none
 * @param verified values among the required, verified against their source as they stand
 * @param toVerify values that the plan in force asks to be verified
 */
public record SiteProgress(
        SiteName site,
        int subjects,
        List<FormCount> cells,
        int openQueries,
        @Nullable Instant oldestOpenAt,
        int verified,
        int toVerify) {

    /** The same with these counts of forms. */
    SiteProgress with(List<FormCount> counts) {
        return new SiteProgress(
                site, subjects, counts, openQueries, oldestOpenAt, verified, toVerify);
    }

    /**
     * A site as the matrix names it.
     *
     * @param siteId key
     * @param code prefix of its subject ids
     * @param city where it is
     * @param cityZh the same in Chinese
     * @param active whether it takes new subjects
     */
    public record SiteName(int siteId, String code, String city, String cityZh, boolean active) {

        /** The city in the reader's language. */
        public String city(Locale locale) {
            return locale.getLanguage().equals("zh") ? cityZh : city;
        }
    }

    /**
     * Subjects with a form at a standing.
     *
     * @param form OID of the form
     * @param standing the standing
     * @param subjects how many
     * @param mandatory answers that those forms ask for
     * @param missing those of them still empty
     */
    public record FormCount(
            String form, Standing standing, int subjects, int mandatory, int missing) {}
}
