package org.downstage.base.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The two accounts of the embedded database. The owner migrates the schema; the application works
 * with what {@code sql/afterMigrate__grants.sql} grants it, so that a fault in the application
 * cannot rewrite the audit trail.
 */
record DatabaseAccounts(DatabaseAccount owner, DatabaseAccount application) {

    static DatabaseAccounts create() {
        return new DatabaseAccounts(
                DatabaseAccount.withRandomPassword("downstage_owner"),
                DatabaseAccount.withRandomPassword("downstage_app"));
    }

    /**
     * Writes the statements that the server runs before it takes connections. The application's
     * account is replaced, so it starts with no rights and has exactly those granted afterwards.
     */
    void writeInitFile(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, statements());
    }

    // One statement a line: the server reads its init file line by line.
    private String statements() {
        return """
        CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
        CREATE OR REPLACE USER %2$s IDENTIFIED BY '%3$s';
        GRANT ALL ON %1$s.* TO %2$s WITH GRANT OPTION;
        CREATE OR REPLACE USER %4$s IDENTIFIED BY '%5$s';
        DROP USER IF EXISTS 'root'@'127.0.0.1', 'root'@'::1', ''@'localhost';
        ALTER USER IF EXISTS 'root'@'localhost' ACCOUNT LOCK;
        """
                .formatted(
                        EmbeddedMariaDb.SCHEMA,
                        quoted(owner),
                        owner.password(),
                        quoted(application),
                        application.password());
    }

    private static String quoted(DatabaseAccount account) {
        return "'" + account.name() + "'@'" + DatabaseAccount.HOST + "'";
    }
}
