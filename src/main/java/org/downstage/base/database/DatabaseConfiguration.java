package org.downstage.base.database;

import java.util.Map;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What holds for the embedded and for an external database alike. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Tells {@code sql/afterMigrate__grants.sql} whom to grant the application's rights. */
    @Bean
    FlywayConfigurationCustomizer grantsToApplication(ApplicationAccount account) {
        return flyway ->
                flyway.placeholders(
                        Map.of(
                                "application_account", account.name(),
                                "application_host", account.host()));
    }

    /** The connection sets the length that grouping may reach, so jOOQ need not at every query. */
    @Bean
    DefaultConfigurationCustomizer nestedRows() {
        return jooq -> jooq.settings().setRenderGroupConcatMaxLenSessionVariable(false);
    }
}
