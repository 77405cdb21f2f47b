package org.downstage.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in over HTTP, on the real server and database. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignInIT {

    private static final String PASSWORD = "demonstration only";

    @LocalServerPort int port;

    @Test
    void the_right_password_opens_the_portal() {
        var browser = new Browserish(port);
        var answer = browser.signIn("chen.yu", PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browserish.place(answer)).isEqualTo("/");
    }

    @Test
    void who_is_not_signed_in_signs_in_first_and_then_comes_to_the_place_they_wanted() {
        var browser = new Browserish(port);
        var answer = browser.get("/some/place?of=theirs");
        assertThat(Browserish.place(answer)).isEqualTo("/login");
        assertThat(Browserish.place(browser.signIn("chen.yu", PASSWORD)))
                .startsWith("/some/place?of=theirs");
    }

    @Test
    void a_wrong_password_a_wrong_name_and_no_name_at_all_get_the_same_answer() {
        var wrongPassword = new Browserish(port).signIn("guo.min", "not this one at all");
        var wrongName = new Browserish(port).signIn("nobody.here", "not this one at all");
        var noName = new Browserish(port).signIn("<script>", "");
        assertThat(Browserish.place(wrongPassword)).isEqualTo("/login?error");
        assertThat(Browserish.place(wrongName)).isEqualTo("/login?error");
        assertThat(Browserish.place(noName)).isEqualTo("/login?error");
        assertThat(wrongName.statusCode()).isEqualTo(wrongPassword.statusCode());
        assertThat(wrongName.body()).isEqualTo(wrongPassword.body());
    }
}
