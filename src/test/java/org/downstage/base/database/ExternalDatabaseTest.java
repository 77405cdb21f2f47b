package org.downstage.base.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The portal on a server that somebody else runs, with a schema and two accounts made by hand. */
@SpringBootTest(
        properties = {"downstage.test.database=external", "downstage.demonstration.subjects=false"})
@DirtiesContext
class ExternalDatabaseTest {

    private static final String MADE_BY_HAND =
            """
            CREATE DATABASE hospital CHARACTER SET utf8mb4;
            CREATE USER 'study_owner'@'%' IDENTIFIED BY 'owner-secret';
            GRANT ALL ON hospital.* TO 'study_owner'@'%' WITH GRANT OPTION;
            CREATE USER 'study_app'@'%' IDENTIFIED BY 'app-secret';
            """;

    @TempDir static Path directory;

    private static MariaDbServer server;
    private static int port;

    @Autowired ApplicationContext context;
    @Autowired Flyway flyway;
    @Autowired DSLContext db;

    @BeforeAll
    static void start_a_server_by_hand() throws IOException, InterruptedException {
        DatabaseHome home = new DatabaseHome(directory.resolve("hospital"), TestDatabase.BINARIES);
        home.create();
        MariaDbBinaries binaries = MariaDbBinaries.below(home.binaries());
        DataDirectory.prepare(home, binaries);
        Files.writeString(home.initFile(), MADE_BY_HAND);
        port = MariaDbServer.freePort();
        server = MariaDbServer.start(home, binaries, port);
    }

    @AfterAll
    static void stop_the_server() {
        server.stop();
    }

    @DynamicPropertySource
    static void name_the_server(DynamicPropertyRegistry properties) {
        properties.add(
                "spring.datasource.url", () -> "jdbc:mariadb://127.0.0.1:" + port + "/hospital");
        properties.add("spring.datasource.username", () -> "study_app");
        properties.add("spring.datasource.password", () -> "app-secret");
        properties.add("spring.flyway.user", () -> "study_owner");
        properties.add("spring.flyway.password", () -> "owner-secret");
    }

    @Test
    void the_owner_migrates_and_the_application_works_with_its_own_account() {
        assertThat(flyway.info().current()).isNotNull();
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(db.fetchValue("SELECT CURRENT_USER()")).isEqualTo("study_app@%");
        assertThat(db.fetchValue("SELECT COUNT(*) FROM subject")).isEqualTo(0L);
    }

    @Test
    void no_server_of_our_own_runs_beside_it() {
        assertThat(context.getBeansOfType(EmbeddedMariaDb.class)).isEmpty();
    }

    @Test
    void the_trail_is_protected_there_too() {
        assertThatThrownBy(() -> db.execute("DELETE FROM audit_entry"))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("denied");
    }

    @Test
    void the_session_is_strict_and_in_utc() {
        assertThat(db.fetchValue("SELECT @@session.time_zone")).isEqualTo("+00:00");
        assertThat((String) db.fetchValue("SELECT @@session.sql_mode"))
                .contains("STRICT_ALL_TABLES");
    }
}
