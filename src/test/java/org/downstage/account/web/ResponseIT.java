package org.downstage.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.downstage.account.AccountFixture;
import org.downstage.account.LiveSessions;
import org.downstage.dataentry.CaseFixture;
import org.downstage.security.Role;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What comes back over HTTP: headers, cookies, and what is refused. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(AccountFixture.class)
class ResponseIT {

    @LocalServerPort int port;
    @Autowired AccountFixture accounts;
    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired LiveSessions sessions;

    @Test
    void the_page_runs_only_scripts_with_its_own_nonce() {
        var page = new Browserish(port).get("/login");
        assertThat(page.statusCode()).isEqualTo(200);
        var policy = header(page, "Content-Security-Policy");
        assertThat(policy)
                .contains("script-src 'nonce-", "'strict-dynamic'", "frame-ancestors 'none'")
                .contains("object-src 'none'", "form-action 'self'", "base-uri 'self'");
        var scripts = policy.replaceAll(".*script-src ([^;]*);.*", "$1");
        assertThat(scripts).doesNotContain("unsafe");
        var nonce = scripts.replaceAll(".*'nonce-([^']*)'.*", "$1");
        assertThat(page.body().split("<script", -1).length - 1)
                .isPositive()
                .isEqualTo(
                        page.body().split(Pattern.quote("nonce=\"" + nonce + "\""), -1).length - 1);
        var another = header(new Browserish(port).get("/login"), "Content-Security-Policy");
        assertThat(another).isNotEqualTo(policy);
    }

    @Test
    void every_answer_forbids_framing_guessing_referring_and_storing() {
        var page = new Browserish(port).get("/login");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Permissions-Policy")).contains("camera=()");
        assertThat(header(page, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
        var style = new Browserish(port).get("/styles/tokens.css");
        assertThat(header(style, "Content-Security-Policy")).startsWith("default-src 'none'");
    }

    @Test
    void behind_a_proxy_with_tls_the_cookie_is_secure_and_the_browser_stays_with_tls() {
        var browser = new Browserish(port);
        var page = browser.send(browser.request("/login").header("X-Forwarded-Proto", "https"));
        assertThat(header(page, "Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(sessionCookie(page)).contains("Secure");
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_other_sites_and_changes_at_sign_in() {
        var account = accounts.active(Role.DATA_MANAGER);
        var browser = new Browserish(port);
        var before = sessionCookie(browser.get("/login"));
        assertThat(before).contains("HttpOnly", "SameSite=Lax");
        var signedIn = browser.signIn(account.username(), AccountFixture.PASSWORD);
        assertThat(Browserish.place(signedIn)).isEqualTo("/");
        assertThat(sessionCookie(signedIn).replaceFirst(";.*", ""))
                .isNotEqualTo(before.replaceFirst(";.*", ""));
    }

    @Test
    void a_sign_in_that_another_site_sends_is_refused() {
        var account = accounts.active(Role.DATA_MANAGER);
        var browser = new Browserish(port);
        var forged =
                browser.signInRequest(account.username(), AccountFixture.PASSWORD)
                        .header("Origin", "https://elsewhere.example");
        assertThat(browser.send(forged).statusCode()).isEqualTo(403);
        var crossSite =
                browser.signInRequest(account.username(), AccountFixture.PASSWORD)
                        .header("Sec-Fetch-Site", "cross-site");
        assertThat(browser.send(crossSite).statusCode()).isEqualTo(403);
    }

    @Test
    void a_post_without_the_token_is_refused() {
        var account = accounts.active(Role.DATA_MANAGER);
        var browser = new Browserish(port);
        browser.signIn(account.username(), AccountFixture.PASSWORD);
        var post = browser.request("/accounts").POST(HttpRequest.BodyPublishers.noBody());
        assertThat(browser.send(post).statusCode()).isEqualTo(403);
        assertThat(sessions.of(account.accountId())).hasSize(1);
    }

    @Test
    void disabling_an_account_ends_its_live_sessions_before_their_next_request() {
        var administrator = accounts.active(Role.ADMINISTRATOR);
        var account = accounts.active(Role.DATA_MANAGER);
        var here = new Browserish(port);
        var there = new Browserish(port);
        for (var browser : List.of(here, there)) {
            browser.signIn(account.username(), AccountFixture.PASSWORD);
        }
        assertThat(sessions.of(account.accountId())).hasSize(2);
        assertThat(accounts.disable(administrator, account)).isEqualTo(2);
        assertThat(sessions.of(account.accountId())).isEmpty();
        for (var browser : List.of(here, there)) {
            var next = browser.get("/some/page");
            assertThat(next.statusCode()).isEqualTo(302);
            assertThat(Browserish.place(next)).isEqualTo("/login?expired");
        }
    }

    @Test
    void a_page_that_is_not_there_says_so_by_its_status_too() {
        var cases = new CaseFixture(db, subjects);
        var site = cases.site();
        var investigator = accounts.active(Role.INVESTIGATOR, site);
        var own = cases.subject(investigator.signedIn(), site);
        var elsewhere = cases.site();
        var foreign = cases.subject(cases.account(Role.INVESTIGATOR, elsewhere), elsewhere);
        var browser = new Browserish(port);
        browser.signIn(investigator.username(), AccountFixture.PASSWORD);
        for (var there :
                List.of(
                        "",
                        "subjects",
                        "subjects?find=x",
                        "subjects/" + own,
                        "subjects/" + own + "/follow-up",
                        "subjects/" + own + "/history",
                        "ranges",
                        "ranges/" + own.replaceFirst("-.*", ""))) {
            assertThat(browser.get("/" + there).statusCode()).as(there).isEqualTo(200);
        }
        for (var notThere :
                List.of(
                        "no/such/page",
                        "accounts",
                        "subjects/" + foreign,
                        "subjects/NOBODY-1/radiotherapy",
                        "subjects/" + own + "/no-such-form",
                        "subjects/" + own + "/follow-up/77",
                        "subjects/" + own + "/radiotherapy/2",
                        "subjects/" + own + "/radiotherapy/x",
                        "subjects/" + foreign + "/history",
                        "ranges/" + foreign.replaceFirst("-.*", ""),
                        "ranges/S0",
                        "set-password/forged",
                        "styles/no-such.css")) {
            assertThat(browser.get("/" + notThere).statusCode()).as(notThere).isEqualTo(404);
        }
        assertThat(new Browserish(port).get("/no/such/page").statusCode()).isEqualTo(302);
        assertThat(new Browserish(port).get("/login").statusCode()).isEqualTo(200);
    }

    @Test
    void what_a_page_asks_for_by_itself_after_the_end_starts_no_session() {
        var browser = new Browserish(port);
        for (var path : List.of("/?v-r=heartbeat&v-uiId=0", "/VAADIN/push?v-r=push&v-uiId=0")) {
            var answer = browser.get(path);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(sessionCookie(answer)).isEmpty();
        }
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String sessionCookie(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .findFirst()
                .orElse("");
    }
}
