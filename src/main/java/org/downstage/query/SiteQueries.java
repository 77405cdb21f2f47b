package org.downstage.query;

import java.util.List;

/**
 * How a site stands with its queries, and who sees to them.
 *
 * @param siteId key of the site
 * @param code its code
 * @param open how many wait for the site
 * @param answered how many wait for who asked
 * @param late how many of both wait longer than {@link QueryAge#LATE_DAYS} days
 * @param investigators names of those who answer
 * @param monitors names of those who close
 */
public record SiteQueries(
        int siteId,
        String code,
        int open,
        int answered,
        int late,
        List<String> investigators,
        List<String> monitors) {}
