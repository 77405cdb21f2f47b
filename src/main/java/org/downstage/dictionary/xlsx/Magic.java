package org.downstage.dictionary.xlsx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.downstage.dictionary.xlsx.XlsxException.Reason;

/** What a file is by its first bytes, whatever its name says. */
final class Magic {

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** Compound files: workbooks of before 2007, and a wrapper around encrypted ones of today. */
    private static final byte[] COMPOUND = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };

    /** The name of the stream in a compound file that holds an encrypted workbook. */
    private static final String ENCRYPTED =
            new String(
                    "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE),
                    StandardCharsets.ISO_8859_1);

    private static final int LOOKED_AT = 64 * 1024;

    private Magic() {}

    static void requireZip(Path file) throws XlsxException {
        var head = head(file);
        if (startsWith(head, COMPOUND)) {
            var names = new String(head, StandardCharsets.ISO_8859_1) + tail(file);
            throw new XlsxException(
                    names.contains(ENCRYPTED) ? Reason.ENCRYPTED : Reason.OLD_FORMAT, "");
        }
        if (!startsWith(head, ZIP)) {
            throw new XlsxException(Reason.NOT_A_WORKBOOK, "");
        }
    }

    private static byte[] head(Path file) throws XlsxException {
        try (var content = Files.newInputStream(file)) {
            return content.readNBytes(LOOKED_AT);
        } catch (IOException unreadable) {
            throw new XlsxException(Reason.DAMAGED, "", unreadable);
        }
    }

    /** The directory of a compound file may lie behind its streams. */
    private static String tail(Path file) throws XlsxException {
        try (var content = Files.newByteChannel(file)) {
            content.position(Math.max(0, content.size() - LOOKED_AT));
            var bytes = ByteBuffer.allocate(LOOKED_AT);
            while (bytes.hasRemaining() && content.read(bytes) >= 0) {
                // Reads on.
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new XlsxException(Reason.DAMAGED, "", unreadable);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length
                && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
