package org.downstage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.downstage.base.database.TestRun;
import org.springframework.util.FileSystemUtils;

/**
 * The portal as it is delivered: the jar in a process of its own, with its own embedded database
 * below {@code target}, the demonstration's accounts and none of its subjects. It can be killed and
 * started again, at the same address.
 */
final class PackagedPortal {

    private static final Path JAR = Path.of("target/downstage.jar");
    private static final Path BINARIES = Path.of("target/schema-codegen/binaries");
    private static final Duration START_LIMIT = Duration.ofSeconds(80);

    private final Path home;
    private final Path binaries;
    private final Path log;
    private final int port;
    private Process process;

    private PackagedPortal(Path home, int port) throws IOException {
        this.home = home;
        this.binaries = home.resolve("binaries");
        this.log = home.resolve("portal.log");
        this.port = port;
        allowDatabaseToStart();
        this.process = launch();
    }

    /** Starts one on an empty database. */
    static PackagedPortal start() throws IOException {
        var home = TestRun.directory("packaged-portal").toAbsolutePath();
        FileSystemUtils.deleteRecursively(home);
        Files.createDirectories(home);
        return new PackagedPortal(home, freePort());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Process launch() throws IOException {
        assertThat(JAR).as("the packaged portal").exists();
        Files.deleteIfExists(log);
        var started =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx512m",
                                        "--enable-native-access=ALL-UNNAMED",
                                        "-jar",
                                        JAR.toString(),
                                        "--server.port=" + port,
                                        "--downstage.database.home=" + home,
                                        "--downstage.demonstration.subjects=false"))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        await().atMost(START_LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(log).content().contains("Downstage is ready"));
        return started;
    }

    /** The address of a path. */
    String address(String path) {
        return "http://127.0.0.1:" + port + "/" + path;
    }

    /** Ends the server at once, as the power does: its database is left behind. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    /** Starts the server again after it was killed. */
    void startAgain() throws IOException {
        process = launch();
    }

    /** Ends the database server at once; the portal would start it again, but cannot. */
    void killDatabase() throws IOException {
        Files.delete(binaries);
        database().ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Lets the portal start its database again. */
    void allowDatabaseToStart() throws IOException {
        if (!Files.exists(binaries)) {
            Files.createSymbolicLink(binaries, BINARIES.toAbsolutePath());
        }
    }

    private Optional<ProcessHandle> database() throws IOException {
        var file = home.resolve("run/mariadbd.pid");
        return Files.exists(file)
                ? ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                : Optional.empty();
    }

    /** Stops the server as an operator does, and whatever it left behind. */
    void stop() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        database().ifPresent(ProcessHandle::destroyForcibly);
    }
}
