package org.downstage.demo;

import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.downstage.jooq.Tables.VERIFICATION;
import static org.jooq.impl.DSL.selectOne;

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

    /** Whether anything of the subject's form was ever verified. */
    boolean isVerified(String subject, String form) {
        return db.fetchExists(
                selectOne()
                        .from(VERIFICATION)
                        .join(CASE_FORM)
                        .on(CASE_FORM.FORM_ID.eq(VERIFICATION.FORM_ID))
                        .join(SUBJECT)
                        .on(SUBJECT.SUBJECT_ID.eq(CASE_FORM.SUBJECT_ID))
                        .where(SUBJECT.SUBJECT_KEY.eq(subject))
                        .and(CASE_FORM.FORM_OID.eq(form)));
    }
}
