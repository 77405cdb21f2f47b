package org.downstage.base.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server's process: how it is started, when it is ready, how it is stopped. */
final class MariaDbServer {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(40);
    private static final Duration GREETING_LIMIT = Duration.ofMillis(500);

    private final Process process;

    private MariaDbServer(Process process) {
        this.process = process;
    }

    /**
     * Starts the server on a data directory and returns when it takes connections. An init file
     * that lies in the home is obeyed first; without one the accounts are those of before.
     *
     * @throws DatabaseStartException if it ends or is not ready in time
     */
    static MariaDbServer start(DatabaseHome home, MariaDbBinaries binaries, int port)
            throws IOException, InterruptedException {
        Path log = home.serverLog();
        Process process =
                new ProcessBuilder(command(home, binaries, port))
                        .directory(binaries.directory().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        MariaDbServer server = new MariaDbServer(process);
        try {
            server.awaitReady(port, log);
            return server;
        } catch (DatabaseStartException | InterruptedException failure) {
            server.stop();
            throw failure;
        }
    }

    /** A port that nobody uses now. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The option by which a server's command line shows which data it serves. */
    static String dataOption(DatabaseHome home) {
        return "--datadir=" + home.data();
    }

    /** The option that MariaDB's programs want before they work for the superuser. */
    static List<String> userOption() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    Process process() {
        return process;
    }

    /** Stops the server cleanly; forces it only after a minute. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(DatabaseHome home, MariaDbBinaries binaries, int port) {
        List<String> command = new ArrayList<>();
        command.add(binaries.server().toString());
        command.addAll(places(home, binaries));
        command.addAll(accounts(home));
        command.addAll(
                List.of(
                        "--port=" + port,
                        "--bind-address=" + DatabaseAccount.HOST,
                        // A path of its own length: the system allows 107 characters.
                        "--socket=" + temporaryDirectory().resolve("downstage-" + port + ".sock"),
                        "--skip-name-resolve",
                        "--skip-ssl",
                        "--local-infile=OFF",
                        "--performance-schema=OFF",
                        "--skip-log-bin"));
        command.addAll(behaviour());
        command.addAll(userOption());
        return command;
    }

    private static List<String> places(DatabaseHome home, MariaDbBinaries binaries) {
        return List.of(
                "--no-defaults",
                "--basedir=" + binaries.directory(),
                dataOption(home),
                "--tmpdir=" + home.run(),
                "--secure-file-priv=" + home.run(),
                "--pid-file=" + home.pidFile());
    }

    private static List<String> accounts(DatabaseHome home) {
        return Files.exists(home.initFile())
                ? List.of("--init-file=" + home.initFile())
                : List.of();
    }

    // What a committed save means: on disk before it is acknowledged, never truncated to fit, and
    // stamped in UTC.
    private static List<String> behaviour() {
        return List.of(
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-doublewrite=ON",
                "--sql-mode=STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,"
                        + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
                "--default-time-zone=+00:00",
                // Row versions carry the time of the change, which no session may pretend.
                "--secure-timestamp=YES",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--max-allowed-packet=64M",
                "--group-concat-max-len=4294967295",
                "--innodb-buffer-pool-size=256M",
                "--system-versioning-alter-history=KEEP");
    }

    private static Path temporaryDirectory() {
        return Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
    }

    private void awaitReady(int port, Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!greets(port)) {
            if (!process.isAlive()) {
                throw DatabaseStartException.serverExited(log, lastLines(log));
            }
            if (System.nanoTime() > end) {
                throw DatabaseStartException.notReady(START_LIMIT, log);
            }
            Thread.sleep(PAUSE);
        }
    }

    // The server binds its port early but greets only when its accounts are in place.
    private static boolean greets(int port) {
        try (Socket socket = new Socket()) {
            int limit = (int) GREETING_LIMIT.toMillis();
            socket.setSoTimeout(limit);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), limit);
            return socket.getInputStream().read() >= 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The end of a log, for a message to the operator. */
    static String lastLines(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    }
}
