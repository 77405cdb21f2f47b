package org.downstage.dataentry;

import static org.downstage.jooq.Tables.VERIFICATION_PROGRESS;

import org.downstage.sdv.Counts;
import org.jooq.DSLContext;
import org.jooq.Records;

/** The counts of a form as the database keeps them. */
final class KeptCounts {

    private KeptCounts() {}

    static Counts of(DSLContext db, long formId) {
        return db.select(
                        VERIFICATION_PROGRESS.REQUIRED,
                        VERIFICATION_PROGRESS.VERIFIED,
                        VERIFICATION_PROGRESS.DROPPED,
                        VERIFICATION_PROGRESS.LEFT_OVER)
                .from(VERIFICATION_PROGRESS)
                .where(VERIFICATION_PROGRESS.FORM_ID.eq(formId))
                .fetchSingle(
                        Records.mapping((required, verified, dropped, left) ->
                                new Counts(required, verified, dropped, left)));
    }
}
