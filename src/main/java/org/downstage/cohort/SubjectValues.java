package org.downstage.cohort;

import org.jspecify.annotations.Nullable;

/**
 * One subject as it is read, value by value, so that a hundred thousand of them need no objects in
 * between.
 */
interface SubjectValues {

    /** Key of the subject. */
    long subjectId();

    /** Key of its site. */
    int siteId();

    /** The subject id that people use. */
    String key();

    /** Null for unknown. */
    @Nullable String code(Feature feature);

    /** One of the constants of {@link Flag}. */
    byte answer(Flag flag);

    /** In hundredths, or {@link Measure#UNKNOWN}. */
    int number(Measure measure);

    /** Since 1970-01-01, or {@link Moment#UNKNOWN}. */
    int day(Moment moment);

    /** Of immunochemotherapy. */
    CycleDays cycles();

    /**
     * The watched terms of adverse events that were assessed, a bit each in the order of the plan's
     * watch list.
     */
    long assessed();

    /** A bit for each source item that holds a value. */
    long present();

    /** A bit for each of those that is source-verified. */
    long verified();
}
