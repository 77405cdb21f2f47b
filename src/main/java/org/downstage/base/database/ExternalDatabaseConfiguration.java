package org.downstage.base.database;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * A MariaDB server of the operator's, named by {@code spring.datasource.url}. The application signs
 * in with {@code spring.datasource.username}, the migrations with {@code spring.flyway.user}.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(ExternalDatabaseConfiguration.Wanted.class)
class ExternalDatabaseConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ExternalDatabaseConfiguration.class);

    /** Without an owner of its own, the application's account may do anything with the trail. */
    @Bean
    ApplicationAccount applicationAccount(
            JdbcConnectionDetails application,
            FlywayConnectionDetails migrations,
            @Value("${downstage.database.application-host}") String host) {
        String name = nameOf(application.getUsername());
        String owner = nameOf(migrations.getUsername());
        if (owner.isEmpty() || owner.equals(name)) {
            LOG.warn(
                    "One database account for everything: the grants cannot protect the audit"
                            + " trail. Set SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD to the"
                            + " account that owns the schema.");
            return new ApplicationAccount("", host);
        }
        return new ApplicationAccount(name, host);
    }

    private static String nameOf(@Nullable String account) {
        return account == null ? "" : account;
    }

    /** Holds while {@code spring.datasource.url} names a database. */
    static class Wanted extends NoneNestedConditions {

        Wanted() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @Conditional(EmbeddedDatabaseConfiguration.Wanted.class)
        static class Embedded {}
    }
}
