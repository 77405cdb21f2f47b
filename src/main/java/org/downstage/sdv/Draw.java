package org.downstage.sdv;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;

/**
 * The random share of a plan: a pure function of the seed and the place, so that anybody can draw
 * it again. The first 32 bits of the SHA-256 of {@code seed/subject/form/occurrence/item} (of a row
 * {@code item#row}) are a number from 0 to 2³²−1; a value is drawn when that is below the share.
 *
 * <p>A greater share draws all that a smaller one does, and a value stays drawn whatever else is
 * entered.
 */
final class Draw {

    private static final long RANGE = 1L << 32;
    private static final int WHOLE = 100;

    private Draw() {}

    /**
     * Whether the value is drawn.
     *
     * @param percent the share, from 0 to 100
     */
    static boolean takes(long seed, String subject, FormKey form, ItemPath path, int percent) {
        if (percent <= 0 || percent >= WHOLE) {
            return percent >= WHOLE;
        }
        var place =
                String.join(
                        "/",
                        Long.toString(seed),
                        subject,
                        form.form(),
                        Integer.toString(form.occurrence()),
                        path.toString());
        return number(place) * WHOLE < RANGE * percent;
    }

    private static long number(String place) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(place.getBytes(StandardCharsets.UTF_8));
            return Integer.toUnsignedLong(ByteBuffer.wrap(hash).getInt());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
