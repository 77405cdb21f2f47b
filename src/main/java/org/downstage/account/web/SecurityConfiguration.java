package org.downstage.account.web;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.downstage.account.LiveSessions;
import org.downstage.base.ui.login.LoginView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * Who may reach the portal over HTTP. Views say who may open them, services who may call them; what
 * neither is nor is static is refused.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity(jsr250Enabled = true, prePostEnabled = false)
@EnableScheduling
class SecurityConfiguration {

    @Bean
    SecurityFilterChain portal(HttpSecurity http, LiveSessions sessions, SessionStart start) {
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers("/styles/**").permitAll())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin ->
                                vaadin.loginView(LoginView.class, "/login?signed-out")
                                        // An unknown address gets the page that says so.
                                        .anyRequest(AuthorizedUrl::authenticated)
                                        .addLogoutHandler(new SignOutNote()))
                .formLogin(form -> form.failureHandler(new SignInFailure()))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(new SignInFirst("/login")))
                .sessionManagement(session -> session.addSessionAuthenticationStrategy(start))
                .addFilterBefore(new OwnOriginFilter(), CsrfFilter.class)
                .addFilterBefore(
                        new LiveSessionFilter(sessions), AnonymousAuthenticationFilter.class)
                .headers(ResponseHeaders::apply)
                .build();
    }
}
