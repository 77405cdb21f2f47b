package org.downstage.dictionary;

import java.time.Instant;
import java.util.HexFormat;
import org.downstage.oncology.ctcae.CtcaeVersion;

/**
 * An import as it is remembered.
 *
 * @param dictionaryId its key
 * @param version of the CTCAE
 * @param importNumber from 1 in its version; the greatest is in use
 * @param fileName of the workbook
 * @param fileHash SHA-256 of the workbook, in hexadecimal digits
 * @param counts how much it has
 * @param importedAt when it was confirmed
 * @param importedBy the name of who confirmed it
 */
public record ImportedDictionary(
        long dictionaryId,
        CtcaeVersion version,
        int importNumber,
        String fileName,
        String fileHash,
        Counts counts,
        Instant importedAt,
        String importedBy) {

    /** As the trail says it. */
    String inTrail() {
        return inTrail(version, counts, fileName, fileHash);
    }

    static String inTrail(CtcaeVersion version, Counts counts, String fileName, String fileHash) {
        return "CTCAE %s, %d terms: %s, SHA-256 %s"
                .formatted(version.code(), counts.terms(), fileName, fileHash);
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
