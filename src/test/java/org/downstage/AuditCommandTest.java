package org.downstage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.downstage.base.database.DatabaseHome;
import org.downstage.base.database.EmbeddedMariaDb;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The verification without a portal: its words and what the process answers. */
@ExtendWith(OutputCaptureExtension.class)
class AuditCommandTest {

    private static final Path BINARIES = Path.of("target/schema-codegen/binaries");

    @TempDir static Path directory;
    private static EmbeddedMariaDb server;

    @BeforeAll
    static void startServer() {
        server = EmbeddedMariaDb.start(new DatabaseHome(directory, BINARIES));
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    /** As an operator does who has a server of their own. */
    private static int verify() {
        return run(
                "--spring.datasource.url=" + server.url(),
                "--spring.datasource.username=" + server.application().name(),
                "--spring.datasource.password=" + server.application().password(),
                "--spring.flyway.user=" + server.owner().name(),
                "--spring.flyway.password=" + server.owner().password(),
                "--downstage.database.application-host=127.0.0.1");
    }

    private static int run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add(AuditCommand.ARGUMENT);
        all.add("--downstage.test.database=own");
        return AuditCommand.run(all.toArray(String[]::new));
    }

    @Test
    void an_intact_trail_answers_nought_and_a_tampered_one_names_the_entry(CapturedOutput output)
            throws SQLException {
        assertThat(verify()).isEqualTo(AuditCommand.INTACT);
        assertThat(output).contains("the trail is intact");

        try (var connection =
                        DriverManager.getConnection(
                                server.url(), server.owner().name(), server.owner().password());
                var statement = connection.createStatement()) {
            statement.execute("update audit_entry set username = 'somebody'");
        }
        assertThat(verify()).isEqualTo(AuditCommand.TAMPERED);
        assertThat(output).contains("was tampered with").contains("own trail, entry 1 of 20");
    }

    @Test
    void a_database_that_is_not_there_answers_two(CapturedOutput output) {
        assertThat(run("--spring.datasource.url=jdbc:mariadb://127.0.0.1:1/none"))
                .isEqualTo(AuditCommand.NOT_VERIFIED);
        assertThat(output).contains("was not verified");
    }

    @Test
    void an_embedded_database_in_use_is_said_to_be(CapturedOutput output) {
        assertThat(run("--downstage.database.home=" + directory))
                .isEqualTo(AuditCommand.NOT_VERIFIED);
        assertThat(output).contains("is in use by another running Downstage");
    }
}
