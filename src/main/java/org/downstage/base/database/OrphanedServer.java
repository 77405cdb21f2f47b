package org.downstage.base.database;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A server that outlived its owner: after {@code kill -9} of the application its database goes on
 * and holds the data files. It may be stopped once the {@link DirectoryLock} is ours.
 */
final class OrphanedServer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private OrphanedServer() {}

    /**
     * Stops the server that the pid file names, if it is still ours, and removes the file.
     *
     * @throws DatabaseStartException if it goes on after a polite and a forced request
     */
    static void stop(DatabaseHome home) throws IOException, InterruptedException {
        Optional<ProcessHandle> orphan = find(home);
        if (orphan.isPresent()) {
            ProcessHandle server = orphan.get();
            server.destroy();
            if (!ended(server, home)) {
                server.destroyForcibly();
                if (!ended(server, home)) {
                    throw DatabaseStartException.orphanStillRuns(server.pid());
                }
            }
        }
        Files.deleteIfExists(home.pidFile());
    }

    private static Optional<ProcessHandle> find(DatabaseHome home) throws IOException {
        if (!Files.exists(home.pidFile())) {
            return Optional.empty();
        }
        String pid = Files.readString(home.pidFile()).strip();
        if (!pid.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pid)).filter(server -> serves(server, home));
    }

    // The pid may meanwhile belong to a stranger, and an ended process that nobody has reaped
    // still counts as alive: the command line settles both.
    private static boolean serves(ProcessHandle process, DatabaseHome home) {
        String data = MariaDbServer.dataOption(home);
        return process.isAlive()
                && process.info()
                        .arguments()
                        .filter(arguments -> List.of(arguments).contains(data))
                        .isPresent();
    }

    private static boolean ended(ProcessHandle server, DatabaseHome home)
            throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (serves(server, home)) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }
}
