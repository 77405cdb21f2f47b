package org.downstage.adverseevent;

import static org.downstage.jooq.Tables.ADVERSE_EVENT_LISTING;
import static org.downstage.jooq.Tables.SITE;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.util.Locale;
import java.util.regex.Pattern;
import org.downstage.escc.Treatment;
import org.downstage.escc.TreatmentPhase;
import org.downstage.jooq.tables.AdverseEventListing;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Scope and filter of the listing as conditions on it. */
final class EventFilterRepository {

    private static final Pattern SUBJECT_ID = Pattern.compile("(?i)S[1-9]\\d?(-\\d{0,4})?");
    private static final AdverseEventListing L = ADVERSE_EVENT_LISTING;

    private EventFilterRepository() {}

    /** The events of these sites. */
    static Condition visible(EventScope scope) {
        var sites = scope.siteIds();
        return sites == null ? noCondition() : L.SITE_ID.in(sites);
    }

    /**
     * The events that the filter lets through.
     *
     * @param wording what its text means
     */
    static Condition matching(EventFilter filter, Wording wording) {
        var conditions =
                site(filter.site())
                        .and(related(filter.related()))
                        .and(phase(filter.phase()))
                        .and(
                                filter.text().isEmpty()
                                        ? noCondition()
                                        : text(filter.text(), wording));
        if (filter.soc() != null) {
            conditions = conditions.and(L.SOC.eq(filter.soc().name()));
        }
        if (!filter.term().isEmpty()) {
            conditions = conditions.and(L.TERM.eq(filter.term()));
        }
        if (filter.gradeFrom() > 1) {
            conditions = conditions.and(L.WORST_GRADE.ge((short) filter.gradeFrom()));
        }
        if (filter.serious()) {
            conditions = conditions.and(L.SERIOUS.eq(true));
        }
        return filter.ongoing() ? conditions.and(L.ONGOING.eq(true)) : conditions;
    }

    private static Condition site(String code) {
        return code.isEmpty()
                ? noCondition()
                : L.SITE_ID.eq(select(SITE.SITE_ID).from(SITE).where(SITE.CODE.eq(code)));
    }

    static Condition related(@Nullable Treatment treatment) {
        return treatment == null ? noCondition() : relatedTo(treatment).eq(true);
    }

    static Condition phase(@Nullable TreatmentPhase phase) {
        return phase == null ? noCondition() : L.PHASE.eq(number(phase));
    }

    /** How the listing writes a phase; 0 for none. */
    static short number(@Nullable TreatmentPhase phase) {
        return (short) (phase == null ? 0 : phase.number());
    }

    /** A text is a subject id or its beginning, or else words for what was observed. */
    private static Condition text(String text, Wording wording) {
        return SUBJECT_ID.matcher(text).matches()
                ? L.SUBJECT_KEY.startsWith(text.toUpperCase(Locale.ROOT))
                : L.TERM
                        .in(wording.terms())
                        .or(L.TERM.in(wording.others()).and(L.TERM_OTHER.contains(text)));
    }

    /** Whether an event counts as related to the treatment. */
    static Field<Boolean> relatedTo(Treatment treatment) {
        return switch (treatment) {
            case ICI -> L.RELATED_ICI;
            case CHEMO -> L.RELATED_CHEMO;
            case RT -> L.RELATED_RT;
            case SURGERY -> L.RELATED_SURGERY;
        };
    }
}
