package org.downstage.sdv;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.downstage.crf.FormKey;
import org.jspecify.annotations.Nullable;

/** What waits for a monitor, form by form. */
public final class Work {

    private Work() {}

    /** Which forms. */
    public enum Kind {
        /** Those with anything left over. */
        ALL,
        /** Those where a verification fell away since the monitor's last visit. */
        DROPPED,
        /** Those with an answered query. */
        ANSWERED,
        /** Those that wait longer than the plan allows. */
        OVERDUE
    }

    /**
     * What is looked at.
     *
     * @param kind which forms
     * @param siteId the site alone; null for all that the account sees
     * @param subject a subject alone; null for all
     */
    public record Filter(Kind kind, @Nullable Integer siteId, @Nullable String subject) {

        /** All that is left over. */
        public static final Filter ALL = new Filter(Kind.ALL, null, null);
    }

    /**
     * A form with work.
     *
     * @param formId key of its record
     * @param subject the subject id
     * @param siteId the subject's site
     * @param form which form
     * @param counts how far it has come
     * @param openQueries queries that wait for the site
     * @param answeredQueries queries that wait for a monitor or a data manager
     * @param changedAt when it was saved last
     * @param owedAt since when something is left over; null while nothing is
     * @param overdue whether it waits longer than the plan allows
     */
    public record Row(
            long formId,
            String subject,
            int siteId,
            FormKey form,
            Counts counts,
            int openQueries,
            int answeredQueries,
            Instant changedAt,
            @Nullable Instant owedAt,
            boolean overdue) {

        /** The same with these counts and so many open queries. */
        public Row with(Counts now, int open) {
            return new Row(
                    formId,
                    subject,
                    siteId,
                    form,
                    now,
                    open,
                    answeredQueries,
                    changedAt,
                    owedAt,
                    overdue);
        }

        /** Where it stands in the list, for the page behind it. */
        public Position position() {
            return new Position(changedAt, formId);
        }
    }

    /**
     * A place in the list.
     *
     * @param changedAt when the form was saved last
     * @param formId key of its record
     */
    public record Position(Instant changedAt, long formId) {}

    /**
     * A part of the list, newest change first.
     *
     * @param rows the forms
     * @param more whether others follow
     */
    public record Page(List<Row> rows, boolean more) {

        public Page {
            rows = List.copyOf(rows);
        }
    }

    /**
     * How far a site has come.
     *
     * @param siteId key of the site
     * @param code its code
     * @param city where it is
     * @param cityZh the same in Chinese
     * @param counts of all its forms
     * @param forms with anything left over
     * @param dropped forms where a verification fell away since the last visit
     * @param answered forms with an answered query
     * @param overdue forms that wait longer than the plan allows
     */
    public record SiteShare(
            int siteId,
            String code,
            String city,
            String cityZh,
            Counts counts,
            int forms,
            int dropped,
            int answered,
            int overdue) {

        private SiteShare moved(Counts before, Counts after) {
            var waits = (after.left() > 0 ? 1 : 0) - (before.left() > 0 ? 1 : 0);
            return new SiteShare(
                    siteId,
                    code,
                    city,
                    cityZh,
                    counts.moved(before, after),
                    forms + waits,
                    dropped,
                    answered,
                    overdue);
        }

        /** How many forms the list of this kind has for the site. */
        public int of(Kind kind) {
            return switch (kind) {
                case ALL -> forms;
                case DROPPED -> dropped;
                case ANSWERED -> answered;
                case OVERDUE -> overdue;
            };
        }
    }

    /**
     * All that the head of the list says.
     *
     * @param lastVisit when the visit before this one ended; empty for the first
     * @param plan the plan in force; empty for none
     * @param sites the sites that the account sees
     */
    public record Overview(
            Optional<Instant> lastVisit, Optional<VerificationPlan> plan, List<SiteShare> sites) {

        public Overview {
            sites = List.copyOf(sites);
        }

        /** The same after one form of a site has come from here to there. */
        public Overview moved(int siteId, Counts before, Counts after) {
            return new Overview(
                    lastVisit,
                    plan,
                    sites.stream()
                            .map(site -> site.siteId() == siteId ? site.moved(before, after) : site)
                            .toList());
        }

        /** How many forms the list of this kind has, at a site or for null at all. */
        public int forms(Kind kind, @Nullable Integer siteId) {
            return sites.stream()
                    .filter(site -> siteId == null || site.siteId() == siteId)
                    .mapToInt(site -> site.of(kind))
                    .sum();
        }

        /** How far a site has come, or for null all of them. */
        public Counts counts(@Nullable Integer siteId) {
            return sites.stream()
                    .filter(site -> siteId == null || site.siteId() == siteId)
                    .map(SiteShare::counts)
                    .reduce(new Counts(0, 0, 0, 0), Counts::plus);
        }
    }
}
