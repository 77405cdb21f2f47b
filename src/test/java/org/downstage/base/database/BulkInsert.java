package org.downstage.base.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;

/**
 * Fills tables of the test database fast: rows are gathered and sent many at a time, as the owner.
 * For one thread.
 */
public final class BulkInsert implements AutoCloseable {

    private final Connection connection;
    private final Map<Table<?>, List<Record>> gathered = new HashMap<>();

    public BulkInsert() throws SQLException {
        var server = TestDatabase.server();
        connection =
                DriverManager.getConnection(
                        server.url() + "&useBulkStmts=true",
                        server.owner().name(),
                        server.owner().password());
        connection.setAutoCommit(false);
        // The generator keeps the keys straight, and the tests of the schema hold the constraints.
        try (var statement = connection.createStatement()) {
            statement.execute("SET foreign_key_checks = 0, unique_checks = 0");
        }
    }

    /** For single statements within what is not committed yet. */
    public DSLContext db() {
        return DSL.using(connection, SQLDialect.MARIADB);
    }

    /** Gathers a row. */
    public void add(TableRecord<?> row) {
        gathered.computeIfAbsent(row.getTable(), table -> new ArrayList<>()).add(row);
    }

    /** Gathers a row of a table that has no class of its own here. */
    public void add(Table<?> table, Map<Field<?>, Object> columns) {
        var row = DSL.using(SQLDialect.MARIADB).newRecord(columns.keySet());
        row.fromMap(byName(columns));
        gathered.computeIfAbsent(table, none -> new ArrayList<>()).add(row);
    }

    private static Map<String, Object> byName(Map<Field<?>, Object> columns) {
        var byName = new HashMap<String, Object>();
        columns.forEach((field, value) -> byName.put(field.getName(), value));
        return byName;
    }

    /** Sends what is gathered, and commits. */
    public void flush() throws SQLException {
        for (var table : gathered.entrySet()) {
            insert(table.getKey(), table.getValue());
        }
        gathered.clear();
        connection.commit();
    }

    // Straight over JDBC: jOOQ would render and look through every row anew.
    private void insert(Table<?> table, List<Record> rows) throws SQLException {
        var fields = rows.getFirst().fields();
        var insert = db().insertInto(table).columns(fields).values(new Object[fields.length]);
        try (var statement = connection.prepareStatement(insert.getSQL())) {
            for (var row : rows) {
                for (var column = 0; column < fields.length; column++) {
                    statement.setObject(column + 1, stored(fields[column], row.get(column)));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static <T> Object stored(Field<T> field, Object value) {
        var stored = toDatabase(field.getConverter(), value);
        return stored instanceof JSON json ? json.data() : stored;
    }

    private static <D, T> D toDatabase(Converter<D, T> converter, Object value) {
        return converter.to(converter.toType().cast(value));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
