package org.downstage.sdv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan asks for. Critical items are verified always; the rest by these terms.
 *
 * @param seed of the random share; the same seed draws the same values again
 * @param firstSubjects so many of each site, in the order of enrolment, are verified wholly
 * @param sharePercent of the values that are not critical, from 0 to 100
 * @param openQueries a site with more open queries than this is verified wholly from then on; null
 *     for no such rule
 * @param seriousEvents whether a subject with a serious adverse event is verified wholly
 * @param withinDays days from entry to verification; 0 for no limit
 * @param secondsEach what one value takes; for the preview of hours
 * @param shares other shares for a site, a form, or a form at a site
 */
public record PlanTerms(
        long seed,
        int firstSubjects,
        int sharePercent,
        @Nullable Integer openQueries,
        boolean seriousEvents,
        int withinDays,
        int secondsEach,
        List<Share> shares) {

    /** Critical items alone: what holds while no plan is in force. */
    public static final PlanTerms CRITICAL_ONLY =
            new PlanTerms(0, 0, 0, null, false, 0, 60, List.of());

    private static final int WHOLE = 100;
    private static final int MOST_SUBJECTS = 1_000;
    private static final int MOST_QUERIES = 10_000;
    private static final int LONGEST_DAYS = 365;
    private static final int LONGEST_SECONDS = 3_600;

    public PlanTerms {
        shares = List.copyOf(shares);
    }

    /**
     * Another share where the plan's own does not hold.
     *
     * @param siteId the site; null for every site
     * @param form OID of the form; null for every form
     * @param percent of the values that are not critical, from 0 to 100
     */
    public record Share(@Nullable Integer siteId, @Nullable String form, int percent) {

        private boolean covers(int site, String formOid) {
            return (siteId == null || siteId == site) && (form == null || form.equals(formOid));
        }

        /** A form says more than a site, and both together most. */
        private int weight() {
            return (form == null ? 0 : 2) + (siteId == null ? 0 : 1);
        }
    }

    /** A limit that a plan's figure breaks. */
    public enum Limit {
        FIRST_SUBJECTS,
        SHARE,
        OPEN_QUERIES,
        WITHIN_DAYS,
        SECONDS_EACH
    }

    /** The share of values that are not critical, in per cent: the most particular one counts. */
    public int shareAt(int siteId, String form) {
        return shares.stream()
                .filter(share -> share.covers(siteId, form))
                .max(Comparator.comparingInt(Share::weight))
                .map(Share::percent)
                .orElse(sharePercent);
    }

    /** The limits that these terms break; none for a plan that may be activated. */
    public List<Limit> broken() {
        var broken = new ArrayList<Limit>();
        if (!within(firstSubjects, 0, MOST_SUBJECTS)) {
            broken.add(Limit.FIRST_SUBJECTS);
        }
        if (!within(sharePercent, 0, WHOLE)
                || shares.stream().anyMatch(share -> !within(share.percent(), 0, WHOLE))) {
            broken.add(Limit.SHARE);
        }
        if (openQueries != null && !within(openQueries, 0, MOST_QUERIES)) {
            broken.add(Limit.OPEN_QUERIES);
        }
        if (!within(withinDays, 0, LONGEST_DAYS)) {
            broken.add(Limit.WITHIN_DAYS);
        }
        if (!within(secondsEach, 1, LONGEST_SECONDS)) {
            broken.add(Limit.SECONDS_EACH);
        }
        return List.copyOf(broken);
    }

    private static boolean within(int value, int min, int max) {
        return min <= value && value <= max;
    }
}
