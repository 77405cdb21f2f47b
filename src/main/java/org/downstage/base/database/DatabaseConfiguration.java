package org.downstage.base.database;

import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What holds for the embedded and for an external database alike. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

    /**
     * Tells the migrations whom to grant the application's rights. Without an owner's account of
     * its own the application migrates, so it can do anything with the audit trail.
     */
    @Bean
    FlywayConfigurationCustomizer grantsToApplication(
            JdbcConnectionDetails application,
            FlywayConnectionDetails owner,
            @Value("${downstage.database.application-host}") String host) {
        String account = Objects.requireNonNullElse(application.getUsername(), "");
        boolean separate = owner.getUsername() != null && !account.equals(owner.getUsername());
        if (!separate) {
            LOG.warn(
                    "One database account for everything: the audit trail is not protected from"
                            + " the application. Set SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD"
                            + " to the schema owner's account.");
        }
        return flyway ->
                flyway.placeholders(
                        Map.of(
                                "application_account",
                                separate ? account : "",
                                "application_host",
                                host));
    }

    /** The connection sets the length that grouping may reach, so jOOQ need not at every query. */
    @Bean
    DefaultConfigurationCustomizer nestedRows() {
        return jooq -> jooq.settings().setRenderGroupConcatMaxLenSessionVariable(false);
    }
}
