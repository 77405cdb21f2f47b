package org.downstage.base.database;

import java.sql.SQLException;
import java.sql.Statement;

/**
 * Counts the statements that reach the test database's server, from whatever connection: only the
 * act itself may be running.
 *
 * <pre>{@code
 * assertThat(StatementCount.of(() -> service.page(filter))).isLessThanOrEqualTo(3);
 * }</pre>
 */
public final class StatementCount {

    private static final String SO_FAR =
            "SELECT SUM(variable_value) FROM information_schema.global_status"
                    + " WHERE variable_name IN ('COM_SELECT', 'COM_INSERT', 'COM_INSERT_SELECT',"
                    + " 'COM_UPDATE', 'COM_DELETE', 'COM_REPLACE', 'COM_CALL_PROCEDURE')";

    private StatementCount() {}

    /** How many statements read or write data while the act runs. */
    public static int of(Runnable act) {
        try (var connection = TestDatabase.asOwner();
                var statement = connection.createStatement()) {
            var before = soFar(statement);
            act.run();
            return soFar(statement) - before - 1;
        } catch (SQLException unreadable) {
            throw new IllegalStateException("The server does not tell its counts", unreadable);
        }
    }

    /** Each asking counts itself. */
    private static int soFar(Statement statement) throws SQLException {
        try (var counts = statement.executeQuery(SO_FAR)) {
            counts.next();
            return counts.getInt(1);
        }
    }
}
