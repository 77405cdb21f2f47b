package org.downstage.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * The hash of an entry: SHA-256 over the hash before it and every column of the entry, each with
 * its length, so that no two different entries have the same input.
 */
final class ChainHash {

    /** What the first entry of a chain follows. */
    static final byte[] START = new byte[32];

    private ChainHash() {}

    /** Hash of an entry, whose columns are given as text in their fixed order, null for none. */
    static byte[] of(byte[] previous, @Nullable String... columns) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(previous);
            for (var column : columns) {
                write(out, column);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return digest(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, @Nullable String column) throws IOException {
        if (column == null) {
            out.writeInt(-1);
            return;
        }
        var text = column.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
    }

    private static byte[] digest(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(input);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
