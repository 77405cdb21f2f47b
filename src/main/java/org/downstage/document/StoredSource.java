package org.downstage.document;

import java.util.EnumSet;
import java.util.Set;
import org.downstage.document.PageCache.Content;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * An original as it is stored, with the redacted copy in use.
 *
 * @param subjectId key of its subject
 * @param content of the original
 * @param copy the redacted copy in use; null while there is none
 */
record StoredSource(
        long id,
        long subjectId,
        String subjectKey,
        int siteId,
        String siteCode,
        SourceKind kind,
        String fileName,
        int pages,
        long bytes,
        Content content,
        Source.By uploaded,
        boolean voided,
        @Nullable String voidReason,
        @Nullable StoredCopy copy) {

    /** A redacted copy. */
    record StoredCopy(long documentId, Content content, Source.By by) {}

    static boolean keeps(SignedIn who, int siteId) {
        return who.role() == Role.INVESTIGATOR && who.sees(siteId);
    }

    /** What of it the account may look at. */
    Set<Copy> readable(SignedIn who) {
        var readable = EnumSet.noneOf(Copy.class);
        if (voided || !who.sees(siteId)) {
            return readable;
        }
        if (copy != null) {
            readable.add(Copy.REDACTED);
        }
        if (keeps(who, siteId)) {
            readable.add(Copy.ORIGINAL);
        }
        return readable;
    }

    /**
     * The content of a copy.
     *
     * @throws RecordNotFoundException if the account may not look at it, or there is none
     */
    Content content(Copy which, SignedIn who) {
        if (!readable(who).contains(which)) {
            throw RecordNotFoundException.create();
        }
        return which == Copy.ORIGINAL || copy == null ? content : copy.content();
    }

    SourceState state() {
        if (voided) {
            return SourceState.VOID;
        }
        return copy == null ? SourceState.REDACTION_PENDING : SourceState.REDACTED;
    }

    /** As the account may know it. */
    Source as(SignedIn who) {
        return new Source(
                id,
                subjectKey,
                siteId,
                siteCode,
                kind,
                pages,
                state(),
                keeps(who, siteId) ? fileName : null,
                bytes,
                uploaded,
                copy == null ? null : copy.by(),
                voidReason,
                readable(who));
    }

    /** As the trail names it. It never names the file. */
    String inTrail(Copy which) {
        var content = which == Copy.ORIGINAL || copy == null ? this.content : copy.content();
        return inTrail(id, kind, which, content.hash());
    }

    static String inTrail(long id, SourceKind kind, Copy which, ContentHash hash) {
        return id + " " + kind + " " + which + " " + hash.hex();
    }
}
