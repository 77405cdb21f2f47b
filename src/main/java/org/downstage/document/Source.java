package org.downstage.document;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A source document as the account may know it.
 *
 * @param id number of the document; the same for all its copies
 * @param subject id of its subject, e.g. {@code S1-02}
 * @param siteId its site
 * @param siteCode code of its site, whose investigators act next while it is not redacted
 * @param kind what it is
 * @param pages how many it has
 * @param state how it stands
 * @param fileName name of the uploaded file, which may be a person's; null but for investigators of
 *     the site
 * @param bytes size of the uploaded file
 * @param uploaded who uploaded it
 * @param redacted who made the redacted copy in use; null while there is none
 * @param voidReason why it is void; null while it is not
 * @param readable what of it the account may look at
 */
public record Source(
        long id,
        String subject,
        int siteId,
        String siteCode,
        SourceKind kind,
        int pages,
        SourceState state,
        @Nullable String fileName,
        long bytes,
        By uploaded,
        @Nullable By redacted,
        @Nullable String voidReason,
        Set<Copy> readable) {

    /** Who did something, by the name shown to others, and when. */
    public record By(String name, Instant at) {}
}
