package org.downstage.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The contents of documents on disk, outside of anything that is served, each once and under the
 * hash of its content. A file appears whole or not at all, and is never changed.
 */
@Component
class DocumentFiles {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentFiles.class);
    private static final int BUFFER = 1 << 16;
    private static final int REMEMBERED = 10_000;

    private final Path home;

    /** What was found sound, and how the file looked then. */
    private final Map<ContentHash, Stamp> sound = new ConcurrentHashMap<>();

    private record Stamp(long size, long modified) {}

    DocumentFiles(@Value("${downstage.documents.home}") Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    /** An empty directory to work in, on the same disk as the contents; {@link #discard} it. */
    Path workplace() throws IOException {
        return Files.createTempDirectory(directory(home.resolve("incoming")), "");
    }

    /** A directory of this name beside the contents, for its owner alone. */
    Path directory(String name) throws IOException {
        return directory(home.resolve(name));
    }

    private static Path directory(Path path) throws IOException {
        var owner = PosixFilePermissions.fromString("rwx------");
        return Files.createDirectories(path, PosixFilePermissions.asFileAttribute(owner));
    }

    /**
     * Moves a finished file among the contents. One that is there already is replaced by its equal,
     * so that a damaged one becomes whole again.
     */
    void take(Path file, ContentHash hash) throws IOException {
        try (var content = FileChannel.open(file, StandardOpenOption.WRITE)) {
            content.force(true);
        }
        var place = path(hash);
        var names = directory(shelf(hash));
        Files.move(
                file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        // The name is as durable as the content only when its directory is, too.
        try (var durable = FileChannel.open(names, StandardOpenOption.READ)) {
            durable.force(true);
        }
        sound.remove(hash);
    }

    private Path shelf(ContentHash hash) {
        return home.resolve("contents").resolve(hash.hex().substring(0, 2));
    }

    private Path path(ContentHash hash) {
        return shelf(hash).resolve(hash.hex());
    }

    /** The file of a content; empty, and logged, when it is missing or is not what it was. */
    Optional<Path> find(ContentHash hash) {
        var file = path(hash);
        try {
            var seen = Files.readAttributes(file, BasicFileAttributes.class);
            var stamp = new Stamp(seen.size(), seen.lastModifiedTime().toMillis());
            if (stamp.equals(sound.get(hash))) {
                return Optional.of(file);
            }
            if (!hashOf(file).equals(hash)) {
                LOG.error("The content of the document file {} is not what it was", file);
                return Optional.empty();
            }
            remember(hash, stamp);
            return Optional.of(file);
        } catch (IOException missing) {
            LOG.error("The document file {} cannot be read", file, missing);
            return Optional.empty();
        }
    }

    private void remember(ContentHash hash, Stamp stamp) {
        if (sound.size() >= REMEMBERED) {
            sound.clear();
        }
        sound.put(hash, stamp);
    }

    /** The hash of a file's content. */
    static ContentHash hashOf(Path file) throws IOException {
        var digest = ContentHash.digest();
        var buffer = new byte[BUFFER];
        try (InputStream content = Files.newInputStream(file)) {
            int count;
            while ((count = content.read(buffer)) > 0) {
                digest.update(buffer, 0, count);
            }
        }
        return ContentHash.of(digest.digest());
    }

    /** Deletes a directory to work in with all that is in it. */
    static void discard(Path directory) {
        try {
            Files.walkFileTree(directory, new Deleting());
        } catch (IOException held) {
            LOG.warn("The temporary directory {} could not be deleted", directory, held);
        }
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes seen) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failed)
                throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
