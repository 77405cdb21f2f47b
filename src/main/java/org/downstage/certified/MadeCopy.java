package org.downstage.certified;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A copy just made, with its file; whoever made it closes it, which deletes the file.
 *
 * @param copy what the portal remembers of it
 * @param file where it lies until then
 */
public record MadeCopy(CertifiedCopy copy, Path file) implements AutoCloseable {

    /** Writes the file to a reader, piece by piece. */
    public void writeTo(OutputStream out) throws IOException {
        Files.copy(file, out);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
