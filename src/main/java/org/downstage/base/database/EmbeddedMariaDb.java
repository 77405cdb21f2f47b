package org.downstage.base.database;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.time.Duration;

/**
 * A MariaDB server of our own: a child process on the loopback address, with its data in a {@link
 * DatabaseHome}. It comes back by itself, on the same port and with the same accounts, if it dies
 * under us. Safe for use by several threads.
 *
 * <p>Only JDK classes here: the build runs this launcher too, before anything else is compiled.
 *
 * <pre>{@code
 * try (EmbeddedMariaDb database = EmbeddedMariaDb.start(DatabaseHome.of(directory))) {
 *     connect(database.url(), database.application());
 * }
 * }</pre>
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    /** The name of the one schema. */
    public static final String SCHEMA = "downstage";

    private static final Logger LOG = System.getLogger(EmbeddedMariaDb.class.getName());

    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final DatabaseHome home;
    private final MariaDbBinaries binaries;
    private final DirectoryLock lock;
    private final DatabaseAccounts accounts;
    private final int port;
    private MariaDbServer server;
    private boolean closed;

    private EmbeddedMariaDb(DatabaseHome home, MariaDbBinaries binaries, DirectoryLock lock)
            throws IOException, InterruptedException {
        this.home = home;
        this.binaries = binaries;
        this.lock = lock;
        this.accounts = DatabaseAccounts.create();
        this.port = MariaDbServer.freePort();
        this.server = launch();
    }

    /**
     * Starts the database of a home, creating it at the first time and stopping a server that an
     * earlier owner left behind.
     *
     * @throws DatabaseStartException if it cannot be started; the message is for the operator
     */
    public static EmbeddedMariaDb start(DatabaseHome home) {
        try {
            home.create();
            MariaDbBinaries binaries = MariaDbBinaries.below(home.binaries());
            DirectoryLock lock = DirectoryLock.acquire(home);
            try {
                OrphanedServer.stop(home);
                DataDirectory.prepare(home, binaries);
                EmbeddedMariaDb database = new EmbeddedMariaDb(home, binaries, lock);
                database.watch();
                return database;
            } catch (DatabaseStartException | IOException | InterruptedException failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException unusable) {
            throw DatabaseStartException.filesUnusable(home.directory(), unusable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw DatabaseStartException.interrupted();
        }
    }

    /** The address for JDBC, without account. */
    public String url() {
        return "jdbc:mariadb://"
                + DatabaseAccount.HOST
                + ":"
                + port
                + "/"
                + SCHEMA
                + "?sslMode=disable";
    }

    /** The account that may change the schema. */
    public DatabaseAccount owner() {
        return accounts.owner();
    }

    /** The account that the application works with. */
    public DatabaseAccount application() {
        return accounts.application();
    }

    /** The server's process id now; another one after the server had to be started again. */
    public synchronized long pid() {
        return server.process().pid();
    }

    /** Stops the server cleanly and gives the directory free. Does nothing the second time. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        server.stop();
        try {
            lock.close();
        } catch (IOException unimportant) {
            LOG.log(Level.WARNING, "The database directory's lock was not released", unimportant);
        }
    }

    private MariaDbServer launch() throws IOException, InterruptedException {
        accounts.writeInitFile(home.initFile());
        try {
            return MariaDbServer.start(home, binaries, port);
        } finally {
            Files.deleteIfExists(home.initFile());
        }
    }

    private void watch() {
        Process watched = server.process();
        Thread.ofVirtual().name("database-watch").start(() -> startAgainAfter(watched));
    }

    private void startAgainAfter(Process watched) {
        try {
            watched.waitFor();
            while (!startAgain()) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there is no need to try once more; what hinders may pass, like a full disk. */
    private synchronized boolean startAgain() throws InterruptedException {
        if (closed) {
            return true;
        }
        LOG.log(Level.ERROR, "The database server has died; starting it again");
        try {
            // Not the init file again: it would take away the rights that the migration granted.
            server = MariaDbServer.start(home, binaries, port);
            watch();
            return true;
        } catch (IOException | DatabaseStartException failure) {
            LOG.log(Level.ERROR, "The database server cannot be started again yet", failure);
            return false;
        }
    }
}
