package org.downstage.base.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMariaDbTest {

    @TempDir Path directory;

    private DatabaseHome home;

    @BeforeEach
    void choose_a_home() {
        home = new DatabaseHome(directory.resolve("database"), TestDatabase.BINARIES);
    }

    @Test
    void a_restart_keeps_the_data_and_changes_the_passwords() throws SQLException {
        String first;
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(home)) {
            execute(database, "CREATE TABLE note (words TEXT)");
            execute(database, "INSERT INTO note VALUES ('\uD846\uDDD7 ; \n kept')");
            first = database.owner().password();
        }
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(home)) {
            assertThat(read(database, "SELECT words FROM note"))
                    .isEqualTo("\uD846\uDDD7 ; \n kept");
            assertThat(database.owner().password()).isNotEqualTo(first);
        }
    }

    @Test
    void a_killed_server_comes_back_by_itself_with_what_was_committed() throws SQLException {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(home)) {
            execute(database, "CREATE TABLE note (words TEXT)");
            execute(database, "INSERT INTO note VALUES ('committed')");
            execute(database, "GRANT SELECT ON note TO 'downstage_app'@'127.0.0.1'");
            long killed = database.pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptionsInstanceOf(SQLException.class)
                    .untilAsserted(() ->
                            assertThat(read(database, "SELECT words FROM note"))
                                    .isEqualTo("committed"));
            assertThat(read(database, database.application(), "SELECT words FROM note"))
                    .as("the application's rights come back too")
                    .isEqualTo("committed");
            assertThat(database.pid()).isNotEqualTo(killed);
        }
    }

    @Test
    void a_server_left_behind_by_a_killed_portal_is_stopped_first() throws Exception {
        MariaDbServer orphan;
        EmbeddedMariaDb.start(home).close();
        DatabaseAccounts.create().writeInitFile(home.initFile());
        orphan =
                MariaDbServer.start(
                        home, MariaDbBinaries.below(home.binaries()), MariaDbServer.freePort());

        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(home)) {
            assertThat(orphan.process().isAlive()).isFalse();
            assertThat(read(database, "SELECT 'serves'")).isEqualTo("serves");
        }
    }

    @Test
    void a_second_start_on_the_same_directory_is_refused() {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(home)) {
            assertThatThrownBy(() -> EmbeddedMariaDb.start(home))
                    .isInstanceOf(DatabaseStartException.class)
                    .hasMessageContaining("in use by another running Downstage")
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
            assertThat(ProcessHandle.of(database.pid())).isPresent();
        }
    }

    @Test
    void a_broken_data_directory_is_told_with_the_servers_own_words() throws Exception {
        EmbeddedMariaDb.start(home).close();
        Files.writeString(home.data().resolve("ibdata1"), "no tablespace");

        assertThatThrownBy(() -> EmbeddedMariaDb.start(home))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining(home.serverLog().toString())
                .hasMessageContaining("InnoDB");
    }

    @Test
    void nobody_but_the_two_accounts_gets_in_and_no_password_stays_on_disk() {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(home)) {
            assertThatThrownBy(
                            () -> DriverManager.getConnection(database.url(), "root", "").close())
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "", "").close())
                    .isInstanceOf(SQLException.class);
            assertThat(home.initFile()).doesNotExist();
        }
    }

    @Test
    void a_value_that_does_not_fit_is_refused_not_cut() throws SQLException {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(home)) {
            execute(database, "CREATE TABLE note (words VARCHAR(3))");
            assertThatThrownBy(() -> execute(database, "INSERT INTO note VALUES ('four')"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("too long");
        }
    }

    private static void execute(EmbeddedMariaDb database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(EmbeddedMariaDb database, String sql) throws SQLException {
        return read(database, database.owner(), sql);
    }

    private static String read(EmbeddedMariaDb database, DatabaseAccount account, String sql)
            throws SQLException {
        try (Connection connection = connect(database, account);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedMariaDb database) throws SQLException {
        return connect(database, database.owner());
    }

    private static Connection connect(EmbeddedMariaDb database, DatabaseAccount account)
            throws SQLException {
        return DriverManager.getConnection(database.url(), account.name(), account.password());
    }
}
