package org.downstage.base.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Where the embedded database keeps its files.
 *
 * @param directory the data and what belongs to the running server; worth a backup
 * @param binaries the unpacked server programs; may be shared by several homes and deleted at will
 */
public record DatabaseHome(Path directory, Path binaries) {

    /** Makes both paths absolute, so that they mean the same to the server process. */
    public DatabaseHome {
        directory = directory.toAbsolutePath().normalize();
        binaries = binaries.toAbsolutePath().normalize();
    }

    /** A home that has its server programs inside it. */
    public static DatabaseHome of(Path directory) {
        return new DatabaseHome(directory, directory.resolve("binaries"));
    }

    Path data() {
        return directory.resolve("data");
    }

    /** Where the data are made, before they count as a database. */
    Path unfinished() {
        return directory.resolve("installing");
    }

    Path run() {
        return directory.resolve("run");
    }

    Path lockFile() {
        return run().resolve("owner.lock");
    }

    Path pidFile() {
        return run().resolve("mariadbd.pid");
    }

    Path initFile() {
        return run().resolve("accounts.sql");
    }

    Path serverLog() {
        return run().resolve("mariadbd.log");
    }

    Path installLog() {
        return run().resolve("install.log");
    }

    /** Creates the directories, readable by this user only: they hold clinical data. */
    void create() throws IOException {
        for (Path path : new Path[] {directory, data(), run()}) {
            createPrivately(path);
        }
    }

    /** Creates a directory that only this user can read, unless it exists. */
    static void createPrivately(Path path) throws IOException {
        Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        FileAttribute<Set<PosixFilePermission>> mine =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        try {
            Files.createDirectory(path, mine);
        } catch (FileAlreadyExistsException kept) {
            if (!Files.isDirectory(path)) {
                throw kept;
            }
        }
    }
}
