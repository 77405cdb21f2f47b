package org.downstage.base.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The embedded database cannot be started; the message says why and what the operator can do. */
public final class DatabaseStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String USE_ANOTHER =
            "Set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD"
                    + " to use a MariaDB server (10.11 or newer) of your own.";

    private DatabaseStartException(String message) {
        super(message);
    }

    private DatabaseStartException(String message, Throwable cause) {
        super(message, cause);
    }

    static DatabaseStartException unsupportedPlatform(String system, String architecture) {
        return new DatabaseStartException(
                "The database that comes with Downstage runs on Linux x86-64 only, and this is "
                        + system
                        + " "
                        + architecture
                        + ". "
                        + USE_ANOTHER);
    }

    static DatabaseStartException binariesMissing() {
        return new DatabaseStartException(
                "The database server's programs are missing from this build of Downstage. "
                        + USE_ANOTHER);
    }

    static DatabaseStartException inUse(Path directory, String owner) {
        return new DatabaseStartException(
                "The database in "
                        + directory
                        + " is in use by another running Downstage"
                        + (owner.isEmpty() ? "" : " (process " + owner + ")")
                        + ". Stop that one, or set DOWNSTAGE_DATABASE_HOME to another directory.");
    }

    static DatabaseStartException orphanStillRuns(long pid) {
        return new DatabaseStartException(
                "A database server left over from an earlier run (process "
                        + pid
                        + ") does not stop. Stop it by hand and start again.");
    }

    static DatabaseStartException installationFailed(Path log, String lastLines) {
        return new DatabaseStartException(
                "The database could not be created; its log is " + log + ":\n" + lastLines);
    }

    static DatabaseStartException serverExited(Path log, String lastLines) {
        return new DatabaseStartException(
                "The database server stopped while starting; its log is "
                        + log
                        + ":\n"
                        + lastLines);
    }

    static DatabaseStartException notReady(Duration waited, Path log) {
        return new DatabaseStartException(
                "The database server was not ready after "
                        + waited.toSeconds()
                        + " seconds; its log is "
                        + log);
    }

    static DatabaseStartException filesUnusable(Path directory, IOException cause) {
        return new DatabaseStartException(
                "The database in "
                        + directory
                        + " cannot be read or written: "
                        + cause.getMessage(),
                cause);
    }

    static DatabaseStartException interrupted() {
        return new DatabaseStartException("Starting the database was interrupted.");
    }
}
