package org.downstage.certified;

import java.time.Instant;

/**
 * A copy of a subject's record that was taken along.
 *
 * @param copyId its key
 * @param subject the subject id
 * @param hash SHA-256 of the file in hexadecimal digits
 * @param byteCount size of the file
 * @param madeAt when
 * @param madeBy name of who made it
 */
public record CertifiedCopy(
        long copyId, String subject, String hash, long byteCount, Instant madeAt, String madeBy) {}
