package org.downstage;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditWords;
import org.downstage.audit.ChainReport;
import org.downstage.audit.ChainVerification;
import org.downstage.base.language.Language;
import org.downstage.base.language.TranslationProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Service;

/**
 * {@code --verify-audit}: verifies the trail without a web server, says the result and stops. A
 * portal may run on the same external database meanwhile; the embedded one belongs to one process.
 */
final class AuditCommand {

    /** The argument that asks for it. */
    static final String ARGUMENT = "--verify-audit";

    /** Every entry is as it was written. */
    static final int INTACT = 0;

    /** Something was tampered with. */
    static final int TAMPERED = 1;

    /** Nothing can be said: there is no database to read. */
    static final int NOT_VERIFIED = 2;

    private static final Logger LOG = LoggerFactory.getLogger("Downstage");

    private AuditCommand() {}

    /** Verifies, and returns what the process is to answer. */
    static int run(String... arguments) {
        try (var context = start(arguments)) {
            return verify(context);
        } catch (NestedRuntimeException failure) {
            LOG.error(
                    "The audit trail was not verified: {}",
                    failure.getMostSpecificCause().getMessage());
            return NOT_VERIFIED;
        }
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of("logging.pattern.console", "%msg%n"))
                .run(arguments);
    }

    private static int verify(ConfigurableApplicationContext context) {
        var report =
                context.getBean(ChainVerification.class)
                        .verify(Actor.nobody("verify-audit"), (done, all) -> {});
        say(context, report, Language.of(Locale.getDefault()).locale(), ZoneId.systemDefault());
        return report.isIntact() ? INTACT : TAMPERED;
    }

    private static void say(
            ConfigurableApplicationContext context,
            ChainReport report,
            Locale locale,
            ZoneId zone) {
        var words = context.getBean(AuditWords.class);
        LOG.info(words.report(report, zone, locale));
        report.faults().forEach(fault -> LOG.info(words.fault(fault, zone, locale)));
        if (report.faultCount() > report.faults().size()) {
            LOG.info(
                    context.getBean(TranslationProvider.class)
                            .getTranslation("audit.report.more", locale, report.faults().size()));
        }
    }

    /** The database, the trail and the words for both; neither screens nor services. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        JooqAutoConfiguration.class
    })
    @ComponentScan(
            basePackages = {
                "org.downstage.base.database",
                "org.downstage.base.language",
                "org.downstage.dictionary",
                "org.downstage.audit"
            },
            excludeFilters = {
                @ComponentScan.Filter(Service.class),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.ui\\..*")
            })
    @Import(StudyConfiguration.class)
    static class Parts {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
