package org.downstage.audit;

/** What happened. The words for a kind stand in the bundles under {@code audit.kind.KIND}. */
public enum AuditKind {
    /** A subject was enrolled; the new value is the subject id. */
    SUBJECT_ENROLLED,
    /** An item got a value, another value, or lost it. */
    VALUE_CHANGED,
    /** A row of a repeating group was added; the item is the group's OID. */
    ROW_ADDED,
    /** A row was declared void; the item is the group's OID. */
    ROW_VOIDED,
    /** A form's status changed; old and new values are statuses. */
    STATUS_CHANGED,
    /** An occurrence of a repeating form was declared void. */
    FORM_VOIDED,
    /** A form was frozen or released; the new value is Y or N. */
    FORM_FROZEN,
    /** What was open when forms were closed was read and acknowledged; the new value says what. */
    CHECKLIST_ACKNOWLEDGED,
    /** An unlikely value was kept with an explanation; the old value is the check's id. */
    FINDING_EXPLAINED,
    /** A query was opened; the new value is its number. */
    QUERY_OPENED,
    /** A query was answered. */
    QUERY_ANSWERED,
    /** A query was closed; the system closes its own when the value no longer breaks the rule. */
    QUERY_CLOSED,
    /** A query was opened again. */
    QUERY_REOPENED,
    /** A query was withdrawn. */
    QUERY_CANCELLED,
    /** A value was verified against its source. */
    VALUE_VERIFIED,
    /** A verification fell away because the value changed. */
    VERIFICATION_DROPPED,
    /** A monitor took a verification back. */
    VERIFICATION_WITHDRAWN,
    /** A plan of source verification was put in force; old and new values are plans in words. */
    VERIFICATION_PLANNED,
    /** A site came under a plan's rule for many open queries; the new value is how many. */
    VERIFICATION_TRIGGERED,
    /** A form was signed; the new value is the meaning. */
    FORM_SIGNED,
    /** A signature no longer holds because a value changed. */
    SIGNATURE_INVALIDATED,
    /** Somebody signed in. */
    SIGNED_IN,
    /** A sign-in failed; the reason says why, the user name is the one that was tried. */
    SIGN_IN_FAILED,
    /** Somebody signed out, or was signed out; the reason says which. */
    SIGNED_OUT,
    /** An account was locked after failed sign-ins. */
    ACCOUNT_LOCKED,
    /** An account was created; the new value is the name shown to others. */
    ACCOUNT_CREATED,
    /** An account was disabled or enabled; old and new values are states. */
    ACCOUNT_STATE_CHANGED,
    /** An account's role changed. */
    ROLE_CHANGED,
    /** An account's sites changed; old and new values are site codes. */
    SITES_CHANGED,
    /** An account got another mail address, or lost it; the values are addresses. */
    ADDRESS_CHANGED,
    /** Somebody wants the daily digest, or wants it no more; the values are Y or N. */
    DIGEST_SWITCHED,
    /** A one-time link was issued; the new value is when it ends. */
    LINK_ISSUED,
    /** A password was set. */
    PASSWORD_SET,
    /** A site was added; the new value says code, name and city. */
    SITE_ADDED,
    /** A site was renamed, closed or opened; old and new values say code, name and city. */
    SITE_CHANGED,
    /** Limits of normal were entered for a site; the values say test, sex, limits and first day. */
    RANGE_ENTERED,
    /** A dictionary of adverse events was imported; old and new values say which and its file. */
    DICTIONARY_IMPORTED,
    /** An item of a review queue was settled; old value is the queue, new the disposition. */
    AUDIT_REVIEWED,
    /** A source document was uploaded; the new value says number, kind, copy and content hash. */
    DOCUMENT_UPLOADED,
    /** A redacted copy was made, the new value; it can be read from now on. */
    DOCUMENT_REDACTED,
    /** A source document or its redacted copy was declared void, the old value. */
    DOCUMENT_VOIDED,
    /** A source document or its redacted copy was looked at, the new value. */
    DOCUMENT_VIEWED,
    /** An item was linked to its place in a source document, the new value. */
    SOURCE_LINKED,
    /** A link to a place in a source document was declared void, the old value. */
    SOURCE_UNLINKED,
    /** Data were exported; the new value says what. */
    EXPORTED,
    /** The trail was verified; the new value is the result. */
    TRAIL_VERIFIED,
    /** Nothing that the portal writes: an entry whose kind was tampered with is read as this. */
    UNKNOWN
}
