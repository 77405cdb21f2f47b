package org.downstage.dictionary.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.downstage.dictionary.xlsx.XlsxException.Reason;

/**
 * A part while it is unpacked: stops at the limits, since what the archive says of its sizes may be
 * a lie, and compares the checksum at the end, which the zip classes of Java leave to others.
 */
class MeasuredPart extends FilterInputStream {

    /** The largest sheet of the NCI's workbooks has about one million characters. */
    static final int LARGEST = 24 * 1024 * 1024;

    /** Plain text packs by ten, tables of repeated words by fifty. */
    private static final int GREATEST_RATIO = 200;

    /** Below this a ratio says nothing. */
    private static final int RATIO_COUNTS_FROM = 1024 * 1024;

    /** A limit was met; in the shape that a stream may throw. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1;

        TooLarge(String part) {
            super(part);
        }
    }

    private final ZipEntry entry;
    private final CRC32 checksum = new CRC32();
    private long unpacked;

    MeasuredPart(InputStream content, ZipEntry entry) {
        super(content);
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var count = super.read(buffer, offset, length);
        if (count > 0) {
            checksum.update(buffer, offset, count);
            unpacked += count;
            requireMeasure();
        }
        return count;
    }

    private void requireMeasure() throws TooLarge {
        var packed = Math.max(1, entry.getCompressedSize());
        if (unpacked > LARGEST
                || (unpacked > RATIO_COUNTS_FROM && unpacked / packed > GREATEST_RATIO)) {
            throw new TooLarge(entry.getName());
        }
    }

    /**
     * Leaves the content open: the parser closes at the end of the XML, and what follows counts.
     */
    @Override
    public void close() {
        // Whoever opened the content closes it.
    }

    /**
     * Reads what is left.
     *
     * @throws XlsxException if the content is not what was packed
     */
    void finish() throws IOException, XlsxException {
        var rest = new byte[8192];
        while (read(rest, 0, rest.length) >= 0) {
            // Only counted and summed.
        }
        if (checksum.getValue() != entry.getCrc()) {
            throw new XlsxException(Reason.DAMAGED, entry.getName());
        }
    }
}
