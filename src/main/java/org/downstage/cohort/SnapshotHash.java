package org.downstage.cohort;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.IntStream;

/**
 * A hash of all that a selection's subjects have in the snapshot, whatever the order in which they
 * were read: the same data have the same hash in every process.
 */
public final class SnapshotHash {

    private SnapshotHash() {}

    /** SHA-256 in hexadecimal digits. */
    public static String of(Selection selection) {
        var hash = sha256();
        var snapshot = selection.snapshot();
        IntStream.range(0, selection.size())
                .map(selection::row)
                .boxed()
                .sorted(Comparator.comparingInt(snapshot::order))
                .forEach(row -> hash.update(row(snapshot, row).getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(hash.digest());
    }

    private static String row(CohortSnapshot snapshot, int row) {
        var text = new StringBuilder(snapshot.key(row));
        for (var feature : Feature.values()) {
            var code = snapshot.column(feature).code(row);
            text.append(' ').append(code == null ? "-" : code);
        }
        for (var flag : Flag.values()) {
            text.append(' ').append(snapshot.column(flag)[row]);
        }
        for (var measure : Measure.values()) {
            text.append(' ').append(snapshot.column(measure)[row]);
        }
        for (var moment : Moment.values()) {
            text.append(' ').append(snapshot.column(moment)[row]);
        }
        return text.append(' ')
                .append(Arrays.toString(snapshot.cycles(row)))
                .append('\n')
                .toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
