package org.downstage.certified;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.downstage.audit.AuditEntry;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.StoredCase;
import org.downstage.query.QueryThread;
import org.downstage.signature.Signature;
import org.downstage.signature.SignatureCheck.Outcome;

/**
 * All that a certified copy says of a subject.
 *
 * @param enrolment who enrolled the subject, when and where
 * @param stored the forms, void ones too
 * @param today the day for values derived from it
 * @param queries all queries that were not withdrawn, with their threads
 * @param signatures every signature with what a check of it finds
 * @param verifications every verification, dropped ones too
 * @param history the subject's whole trail, oldest first
 */
record CaseRecord(
        Enrolment enrolment,
        StoredCase stored,
        LocalDate today,
        List<QueryThread> queries,
        Map<Signature, Outcome> signatures,
        Map<Place, Verification> verifications,
        List<AuditEntry> history) {

    /** Who enrolled the subject, when and where. */
    record Enrolment(
            long subjectId,
            int siteId,
            String subject,
            String site,
            String hospital,
            String hospitalZh,
            Instant at,
            String by) {}

    /** A place in a form's record. */
    record Place(long formId, ItemPath path) {}

    /** A verification of the value at a place, or one that fell away since. */
    record Verification(boolean holds, Instant at, String by) {}
}
