package org.downstage.demo;

import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.SUBJECT;

import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Tells which subjects of the demonstration study are there already. */
@Repository
class CohortRepository {

    private final DSLContext db;

    CohortRepository(DSLContext db) {
        this.db = db;
    }

    /** Ids of the subjects who have this form. */
    Set<String> subjectsWith(String form) {
        return db.select(SUBJECT.SUBJECT_KEY)
                .from(SUBJECT)
                .join(CASE_FORM)
                .on(CASE_FORM.SUBJECT_ID.eq(SUBJECT.SUBJECT_ID))
                .where(CASE_FORM.FORM_OID.eq(form))
                .fetchSet(SUBJECT.SUBJECT_KEY);
    }
}
