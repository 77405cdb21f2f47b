package org.downstage.base.database;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Points every test context at the {@link TestDatabase}. A test that wants another says so with
 * {@code downstage.test.database} and names it by the application's own properties.
 */
public class TestDatabaseProperties implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        String which = environment.getProperty("downstage.test.database", "");
        boolean byHand = TestDatabase.BY_HAND.endsWith("=" + which);
        boolean study = TestDatabase.STUDY.endsWith("=" + which);
        if (!which.isEmpty() && !byHand && !study) {
            return;
        }
        EmbeddedMariaDb server =
                byHand
                        ? TestDatabase.byHand()
                        : study ? TestDatabase.study() : TestDatabase.server();
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "testDatabase",
                                Map.of(
                                        "spring.datasource.url",
                                        server.url(),
                                        "spring.datasource.username",
                                        server.application().name(),
                                        "spring.datasource.password",
                                        server.application().password(),
                                        "spring.flyway.user",
                                        server.owner().name(),
                                        "spring.flyway.password",
                                        server.owner().password(),
                                        "downstage.database.application-host",
                                        DatabaseAccount.HOST,
                                        // Nothing else runs while a test counts statements.
                                        "downstage.verification.look",
                                        "24h",
                                        "downstage.documents.home",
                                        TestRun.directory("test-documents").toString(),
                                        // Its statement would be counted with those of a test.
                                        "downstage.cohort.read-at-start",
                                        "false",
                                        // A test that wants its subjects loads them itself.
                                        "downstage.demonstration.subjects",
                                        "false")));
    }
}
