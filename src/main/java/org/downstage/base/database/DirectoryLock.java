package org.downstage.base.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Shows that one live process owns a database directory. The operating system drops the lock with
 * the process, also after {@code kill -9}; only a server can outlive its owner then, see {@link
 * OrphanedServer}.
 */
final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock and writes this process's id beside it.
     *
     * @throws DatabaseStartException if another process, or this one, holds it
     */
    static DirectoryLock acquire(DatabaseHome home) throws IOException {
        Path owner = home.run().resolve("owner.pid");
        FileChannel channel =
                FileChannel.open(
                        home.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            String pid = Files.exists(owner) ? Files.readString(owner).strip() : "";
            throw DatabaseStartException.inUse(home.directory(), pid);
        }
        Files.writeString(owner, Long.toString(ProcessHandle.current().pid()));
        return new DirectoryLock(channel);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** Gives the directory free. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
