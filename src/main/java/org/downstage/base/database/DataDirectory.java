package org.downstage.base.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The server's own system tables, made once per database. */
final class DataDirectory {

    private DataDirectory() {}

    /**
     * Creates the system tables unless they are there.
     *
     * @throws DatabaseStartException if MariaDB's installer fails
     */
    static void prepare(DatabaseHome home, MariaDbBinaries binaries)
            throws IOException, InterruptedException {
        if (Files.isDirectory(home.data().resolve("mysql"))) {
            return;
        }
        // Installed beside the target and renamed: an installation that was killed half-way is
        // done again from scratch, not mistaken for a database.
        Path unfinished = home.unfinished();
        delete(unfinished);
        DatabaseHome.createPrivately(unfinished);
        int status =
                new ProcessBuilder(command(unfinished, binaries))
                        .redirectErrorStream(true)
                        .redirectOutput(home.installLog().toFile())
                        .start()
                        .waitFor();
        if (status != 0) {
            throw DatabaseStartException.installationFailed(
                    home.installLog(), MariaDbServer.lastLines(home.installLog()));
        }
        Files.move(unfinished, home.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<String> command(Path data, MariaDbBinaries binaries) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "/bin/sh",
                                binaries.installer().toString(),
                                "--no-defaults",
                                "--force",
                                "--skip-name-resolve",
                                "--skip-test-db",
                                "--auth-root-authentication-method=normal",
                                "--basedir=" + binaries.directory(),
                                "--datadir=" + data));
        command.addAll(MariaDbServer.userOption());
        return command;
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
