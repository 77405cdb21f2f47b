package org.downstage.dataentry;

import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.VERIFICATION_PROGRESS;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Finds forms that nobody has counted yet for source verification. */
@Repository
class UncountedRepository {

    private static final Condition UNCOUNTED =
            notExists(
                    selectOne()
                            .from(VERIFICATION_PROGRESS)
                            .where(VERIFICATION_PROGRESS.FORM_ID.eq(CASE_FORM.FORM_ID)));

    private final DSLContext db;

    UncountedRepository(DSLContext db) {
        this.db = db;
    }

    /** Subjects with such forms, at most so many. */
    List<Long> subjects(int most) {
        return db.selectDistinct(CASE_FORM.SUBJECT_ID)
                .from(CASE_FORM)
                .where(UNCOUNTED)
                .orderBy(CASE_FORM.SUBJECT_ID)
                .limit(most)
                .fetch(CASE_FORM.SUBJECT_ID);
    }

    /** The keys of such forms of a subject. */
    Set<Long> forms(long subjectId) {
        return db.select(CASE_FORM.FORM_ID)
                .from(CASE_FORM)
                .where(CASE_FORM.SUBJECT_ID.eq(subjectId))
                .and(UNCOUNTED)
                .fetchSet(CASE_FORM.FORM_ID);
    }
}
