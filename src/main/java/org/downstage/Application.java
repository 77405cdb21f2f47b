package org.downstage;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** Starts the portal. */
@SpringBootApplication
@EnableResilientMethods
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/tokens.css")
@StyleSheet("styles/aura.css")
@StyleSheet("styles/base.css")
@StyleSheet("styles/layout.css")
@StyleSheet("styles/marks.css")
@StyleSheet("styles/glyphs.css")
@StyleSheet("styles/login.css")
@StyleSheet("styles/audit.css")
@StyleSheet("styles/matrix.css")
@StyleSheet("styles/case-form.css")
@StyleSheet("styles/toxicity.css")
@StyleSheet("styles/query.css")
@NpmPackage(value = "inter-ui", version = "4.1.1")
@CssImport("inter-ui/inter-variable.css")
public class Application implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    /** Runs until the process is asked to stop; the arguments are Spring's. */
    public static void main(String[] args) {
        if (List.of(args).contains(AuditCommand.ARGUMENT)) {
            System.exit(AuditCommand.run(args));
        }
        SpringApplication.run(Application.class, args);
    }

    @Override
    public void configurePage(AppShellSettings page) {
        page.addLink("icon", "styles/favicon.svg");
        page.setViewport("width=device-width, initial-scale=1");
    }

    /** The one clock: all times are UTC, and a test may set another. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
