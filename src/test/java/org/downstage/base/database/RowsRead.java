package org.downstage.base.database;

import java.sql.SQLException;
import java.sql.Statement;

/**
 * Counts the rows that the test database's server reads for an act, in tables and indexes and
 * whatever connection: what a statement really touches, where its plan only estimates. Nothing else
 * may run meanwhile.
 */
public final class RowsRead {

    private static final String SO_FAR =
            "SELECT SUM(variable_value) FROM information_schema.global_status"
                    + " WHERE variable_name LIKE 'HANDLER\\_READ\\_%'";

    private RowsRead() {}

    /** How many rows are read during the act, but for the few of the counting itself. */
    public static long during(Runnable act) {
        try (var connection = TestDatabase.asOwner();
                var statement = connection.createStatement()) {
            var first = soFar(statement);
            var second = soFar(statement);
            act.run();
            return soFar(statement) - second - (second - first);
        } catch (SQLException unreadable) {
            throw new IllegalStateException("The server does not tell its counts", unreadable);
        }
    }

    private static long soFar(Statement statement) throws SQLException {
        try (var counts = statement.executeQuery(SO_FAR)) {
            counts.next();
            return counts.getLong(1);
        }
    }
}
