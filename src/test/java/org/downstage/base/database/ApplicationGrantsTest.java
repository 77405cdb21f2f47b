package org.downstage.base.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What the application's database account cannot do, whatever the application asks of it. */
@SpringBootTest
class ApplicationGrantsTest {

    @Autowired Flyway flyway;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET reason = 'another'",
                "DELETE FROM audit_entry",
                "REPLACE INTO audit_entry SELECT * FROM audit_entry",
                "TRUNCATE TABLE audit_entry",
                "ALTER TABLE audit_entry DROP COLUMN reason",
                "DROP TABLE audit_entry",
                "RENAME TABLE audit_entry TO audit_entry_old",
                "CREATE TRIGGER forge BEFORE INSERT ON audit_entry FOR EACH ROW SET @x = 1",
                "DELETE HISTORY FROM subject",
                "DELETE HISTORY FROM case_form",
                "DELETE FROM case_form",
                "TRUNCATE TABLE case_form",
                "ALTER TABLE case_form DROP SYSTEM VERSIONING",
                "DROP TABLE case_form",
                "CREATE TABLE another (id INT)",
                "SET timestamp = 1",
                "SELECT * FROM flyway_schema_history",
                "SELECT * FROM mysql.global_priv",
            })
    void the_application_is_refused(String statement) {
        assertThatThrownBy(() -> executeAsApplication(statement))
                .isInstanceOf(SQLException.class)
                .message()
                .matches("(?s).*(denied|secure-timestamp).*");
    }

    @Test
    void the_application_reads_and_appends_to_every_table() throws SQLException {
        try (Connection connection = TestDatabase.asOwner();
                Statement statement = connection.createStatement();
                ResultSet tables =
                        statement.executeQuery(
                                "SELECT table_name FROM information_schema.tables"
                                        + " WHERE table_schema = DATABASE()"
                                        + " AND table_name <> 'flyway_schema_history'")) {
            assertThat(flyway.info().pending()).isEmpty();
            while (tables.next()) {
                executeAsApplication("SELECT * FROM " + tables.getString(1) + " LIMIT 1");
                executeAsApplication(
                        "INSERT INTO %1$s SELECT * FROM %1$s WHERE FALSE"
                                .formatted(tables.getString(1)));
            }
        }
    }

    private static void executeAsApplication(String sql) throws SQLException {
        try (Connection connection = TestDatabase.asApplication();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
