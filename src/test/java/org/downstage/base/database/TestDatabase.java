package org.downstage.base.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;

/**
 * One database server for all tests of a process, with an empty schema at its start. Every Spring
 * test context uses it, with the same two accounts as in earnest. Tests that write rows which no
 * service would write share another one, {@link #BY_HAND}.
 */
public final class TestDatabase {

    /** Where the build has unpacked the server's programs. */
    static final Path BINARIES = Path.of("target/schema-codegen/binaries");

    /** The setting of a test context whose tests put rows into tables by hand. */
    public static final String BY_HAND = "downstage.test.database=by-hand";

    /** The setting of a test context that holds the demonstration study and nobody else. */
    public static final String STUDY = "downstage.test.database=study";

    private static final EmbeddedMariaDb SERVER = start("test-database");

    private TestDatabase() {}

    /** The running server. */
    public static EmbeddedMariaDb server() {
        return SERVER;
    }

    /** Started when the first test asks for it. */
    private static final class ByHand {
        private static final EmbeddedMariaDb SERVER = start("by-hand-database");
    }

    /** Started when the first test asks for it. */
    private static final class Study {
        private static final EmbeddedMariaDb SERVER = start("study-database");
    }

    /** The server for the demonstration study alone. */
    static EmbeddedMariaDb study() {
        return Study.SERVER;
    }

    /** The server for rows that are written by hand. */
    static EmbeddedMariaDb byHand() {
        return ByHand.SERVER;
    }

    /** A connection of the account that may change the schema. The caller closes it. */
    public static Connection asOwner() throws SQLException {
        return connect(SERVER.owner());
    }

    /** A connection of the application's account. The caller closes it. */
    public static Connection asApplication() throws SQLException {
        return connect(SERVER.application());
    }

    /** Executes statements, one after another, with the account that may change the schema. */
    public static void execute(String... statements) throws SQLException {
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Removes every row and its history from every table. */
    public static void clear() throws SQLException {
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("SET foreign_key_checks = 0");
            for (String table : tables(statement, "BASE TABLE")) {
                statement.execute("DELETE FROM " + table);
            }
            for (String table : tables(statement, "SYSTEM VERSIONED")) {
                statement.execute("DELETE FROM " + table);
                statement.execute("DELETE HISTORY FROM " + table);
            }
        }
    }

    private static List<String> tables(Statement statement, String kind) throws SQLException {
        List<String> names = new ArrayList<>();
        String query =
                "SELECT table_name FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history'"
                        + " AND table_type = '"
                        + kind
                        + "'";
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static EmbeddedMariaDb start(String name) {
        DatabaseHome home = new DatabaseHome(TestRun.directory(name), BINARIES);
        EmbeddedMariaDb server = EmbeddedMariaDb.start(home);
        // After the contexts, whose last acts are on record too: a session that ends with them.
        SpringApplication.getShutdownHandlers().add(server::close);
        try (Connection connection =
                        DriverManager.getConnection(
                                server.url(), server.owner().name(), server.owner().password());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE " + EmbeddedMariaDb.SCHEMA);
            statement.execute(
                    "CREATE DATABASE "
                            + EmbeddedMariaDb.SCHEMA
                            + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci");
        } catch (SQLException unusable) {
            throw new IllegalStateException("The test database has no empty schema", unusable);
        }
        return server;
    }

    private static Connection connect(DatabaseAccount account) throws SQLException {
        return DriverManager.getConnection(SERVER.url(), account.name(), account.password());
    }
}
