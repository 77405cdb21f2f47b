package org.downstage.dictionary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.downstage.base.UploadedFile;
import org.downstage.dictionary.Problem.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An upload as a temporary file, gone when it is closed. Receives no more than the limit. */
final class ReceivedFile implements AutoCloseable {

    /** How large a workbook may be; the NCI's have less than one megabyte. */
    static final int LARGEST = 10 * 1024 * 1024;

    static final String PREFIX = "downstage-dictionary-";

    /** Answers a read that failed, as -1 answers the end. */
    private static final int CUT_OFF = -2;

    private static final Logger LOG = LoggerFactory.getLogger(ReceivedFile.class);

    private final Path path;
    private final MessageDigest digest;
    private final Optional<Problem> problem;

    private ReceivedFile(Path path, MessageDigest digest, Optional<Problem> problem) {
        this.path = path;
        this.digest = digest;
        this.problem = problem;
    }

    /**
     * Receives a file.
     *
     * @throws IOException if this machine has no room for it
     */
    static ReceivedFile of(UploadedFile upload) throws IOException {
        var digest = sha256();
        var path = Files.createTempFile(PREFIX, ".xlsx");
        try {
            return new ReceivedFile(path, digest, receive(upload, path, digest));
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(path);
            throw failed;
        }
    }

    private static Optional<Problem> receive(UploadedFile upload, Path path, MessageDigest digest)
            throws IOException {
        if (upload.size() > LARGEST) {
            return Optional.of(tooLarge());
        }
        long received = 0;
        var buffer = new byte[64 * 1024];
        try (var file = Files.newOutputStream(path)) {
            int count;
            while ((count = next(upload, buffer)) > 0) {
                received += count;
                if (received > LARGEST) {
                    return Optional.of(tooLarge());
                }
                digest.update(buffer, 0, count);
                file.write(buffer, 0, count);
            }
            if (count == CUT_OFF || (upload.size() > 0 && received < upload.size())) {
                return Optional.of(Problem.of(Kind.FILE_CUT_OFF));
            }
        }
        return received == 0 ? Optional.of(Problem.of(Kind.FILE_EMPTY)) : Optional.empty();
    }

    private static int next(UploadedFile upload, byte[] buffer) {
        try {
            return upload.content().read(buffer);
        } catch (IOException gone) {
            LOG.info("An upload broke off: {}", gone.toString());
            return CUT_OFF;
        }
    }

    private static Problem tooLarge() {
        return Problem.of(Kind.FILE_TOO_LARGE, String.valueOf(LARGEST / 1024 / 1024));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Why it was not received whole. */
    Optional<Problem> problem() {
        return problem;
    }

    Path path() {
        return path;
    }

    /** SHA-256 of what was received, in hexadecimal digits. To be asked once. */
    String hash() {
        return ImportedDictionary.hex(digest.digest());
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException held) {
            LOG.warn("The temporary file {} could not be deleted", path, held);
        }
    }
}
