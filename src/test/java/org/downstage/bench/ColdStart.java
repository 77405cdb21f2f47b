package org.downstage.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * From the command to the first page, beside the start of a bare JVM: the packaged application with
 * its own database, once on an empty directory and then on what it left there.
 */
final class ColdStart {

    private static final Path JAR = Path.of("target/downstage.jar");
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin/java") + "";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private ColdStart() {}

    /** Adds the figures; says so if there is no packaged application. */
    static void measure(BenchReport report) throws IOException, InterruptedException {
        if (!Files.exists(JAR)) {
            report.line("Start to first page", "not measured: there is no " + JAR);
            return;
        }
        var home = Files.createTempDirectory(Path.of("target"), "cold-start").toAbsolutePath();
        var jvm = bareJvm();
        var first = firstPage(home);
        var again = firstPage(home);
        report.line(
                "Start to first page",
                String.format(
                        Locale.ROOT,
                        "%.1f s, %.0f times a bare JVM's %.2f s; with an empty database %.1f s",
                        again,
                        again / jvm,
                        jvm,
                        first));
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double bareJvm() throws IOException, InterruptedException {
        var start = System.nanoTime();
        new ProcessBuilder(JAVA, "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return secondsSince(start);
    }

    private static double firstPage(Path home) throws IOException, InterruptedException {
        var start = System.nanoTime();
        var port = freePort();
        var command = new ArrayList<>(List.of(JAVA, "-XX:+UseCompactObjectHeaders"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-jar", JAR.toString()));
        command.add("--server.port=" + port);
        command.add("--downstage.database.home=" + home);
        var portal =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolveSibling(home.getFileName() + ".log").toFile())
                        .start();
        try {
            await(URI.create("http://127.0.0.1:" + port + "/login"), portal);
            return secondsSince(start);
        } finally {
            portal.destroy();
            portal.waitFor(1, TimeUnit.MINUTES);
        }
    }

    private static void await(URI page, Process portal) throws IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (!answers(client, page)) {
                if (!portal.isAlive() || System.nanoTime() > until) {
                    throw new IOException("The packaged application shows no page");
                }
                portal.waitFor(20, TimeUnit.MILLISECONDS);
            }
        }
    }

    private static boolean answers(HttpClient client, URI page)
            throws IOException, InterruptedException {
        try {
            return client.send(
                                    HttpRequest.newBuilder(page).build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
