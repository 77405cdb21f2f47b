package org.downstage.base.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** The database that comes with Downstage, used unless {@code spring.datasource.url} names one. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabaseConfiguration.Wanted.class)
class EmbeddedDatabaseConfiguration {

    // A hung server must not hold a user's request for ever; migrations may take longer than this.
    private static final String APPLICATION_TIMEOUTS = "&connectTimeout=5000&socketTimeout=60000";

    @Bean(destroyMethod = "close")
    EmbeddedMariaDb embeddedMariaDb(@Value("${downstage.database.home}") Path home) {
        return EmbeddedMariaDb.start(DatabaseHome.of(home));
    }

    @Bean
    ApplicationAccount applicationAccount(EmbeddedMariaDb database) {
        return new ApplicationAccount(database.application().name(), DatabaseAccount.HOST);
    }

    @Bean
    JdbcConnectionDetails applicationConnection(EmbeddedMariaDb database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return database.application().name();
            }

            @Override
            public String getPassword() {
                return database.application().password();
            }

            @Override
            public String getJdbcUrl() {
                return database.url() + APPLICATION_TIMEOUTS;
            }
        };
    }

    @Bean
    FlywayConnectionDetails ownerConnection(EmbeddedMariaDb database) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return database.owner().name();
            }

            @Override
            public String getPassword() {
                return database.owner().password();
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }

    /** Holds while no other database is named. */
    static class Wanted implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(
                    context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }
}
