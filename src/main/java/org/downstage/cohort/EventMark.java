package org.downstage.cohort;

import org.downstage.adverseevent.ToxicityCut;
import org.downstage.escc.Treatment;
import org.jspecify.annotations.Nullable;

/**
 * An adverse event in four bytes, as the toxicity charts count it: its term, phase and worst grade,
 * and the treatments that it is related to by the study's plan.
 */
public final class EventMark {

    private static final int GRADE_BITS = 3;
    private static final int PHASE_BITS = 3;
    private static final int RELATED_BITS = 4;
    private static final int PHASE_AT = GRADE_BITS;
    private static final int RELATED_AT = PHASE_AT + PHASE_BITS;
    private static final int TERM_AT = RELATED_AT + RELATED_BITS;

    private EventMark() {}

    /**
     * Packs an event.
     *
     * @param term place of the term among those of the snapshot
     * @param phase number of the phase, 0 while none is named
     * @param grade 1 to 5
     * @param related a bit for each treatment, see {@link #related}
     */
    static int pack(int term, int phase, int grade, int related) {
        return (term << TERM_AT) | (related << RELATED_AT) | (phase << PHASE_AT) | grade;
    }

    /** The place of its term among those of the snapshot. */
    public static int term(int event) {
        return event >>> TERM_AT;
    }

    /** Its worst grade, 1 to 5. */
    public static int grade(int event) {
        return event & ((1 << GRADE_BITS) - 1);
    }

    /** The number of its phase; 0 while none is named. */
    public static int phase(int event) {
        return (event >>> PHASE_AT) & ((1 << PHASE_BITS) - 1);
    }

    /** Whether it counts as related to the treatment; any event does to null. */
    public static boolean isRelated(int event, @Nullable Treatment treatment) {
        return treatment == null || ((event >>> (RELATED_AT + bit(treatment))) & 1) == 1;
    }

    /** Whether the event is one of those that count. */
    public static boolean isWithin(int event, ToxicityCut cut) {
        var phase = cut.phase();
        return (phase == null || phase(event) == phase.number()) && isRelated(event, cut.related());
    }

    /** The bits of the treatments that an event is related to. */
    static int related(boolean ici, boolean chemo, boolean rt, boolean surgery) {
        return on(ici, Treatment.ICI)
                | on(chemo, Treatment.CHEMO)
                | on(rt, Treatment.RT)
                | on(surgery, Treatment.SURGERY);
    }

    private static int on(boolean related, Treatment treatment) {
        return related ? 1 << bit(treatment) : 0;
    }

    private static int bit(Treatment treatment) {
        return switch (treatment) {
            case ICI -> 0;
            case CHEMO -> 1;
            case RT -> 2;
            case SURGERY -> 3;
        };
    }
}
