package org.downstage.base.database;

import java.sql.SQLException;

/** What the server of the tests tells of its row locks, since it started. */
public final class RowLocks {

    private RowLocks() {}

    /** How many deadlocks it has ended. */
    public static long deadlocks() throws SQLException {
        return status("innodb_deadlocks");
    }

    /** How often a transaction had to wait for a row. */
    public static long waits() throws SQLException {
        return status("innodb_row_lock_waits");
    }

    /** How many transactions wait for a row now. */
    public static long waiting() throws SQLException {
        return status("innodb_row_lock_current_waits");
    }

    private static long status(String name) throws SQLException {
        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement();
                var result = statement.executeQuery("SHOW GLOBAL STATUS LIKE '" + name + "'")) {
            result.next();
            return result.getLong(2);
        }
    }
}
