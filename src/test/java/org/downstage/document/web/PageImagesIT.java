package org.downstage.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.downstage.account.AccountFixture;
import org.downstage.account.web.Browserish;
import org.downstage.dataentry.CaseFixture;
import org.downstage.document.Papers;
import org.downstage.document.RedactionService;
import org.downstage.document.SourceFilingService;
import org.downstage.document.SourceFixture;
import org.downstage.security.Role;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Pages of source documents over HTTP: who gets which, and how the answer travels. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(AccountFixture.class)
class PageImagesIT {

    @LocalServerPort int port;
    @Autowired AccountFixture accounts;
    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired SourceFilingService filing;
    @Autowired RedactionService redactions;

    private int site;
    private int elsewhere;
    private long pending;
    private long redacted;

    @BeforeEach
    void uploadTwoDocumentsAndRedactOne() {
        var cases = new CaseFixture(db, subjects);
        site = cases.site();
        elsewhere = cases.site();
        var investigator = cases.account(Role.INVESTIGATOR, site);
        var subject = cases.subject(investigator, site);
        var sources = new SourceFixture(filing, redactions);
        pending = sources.upload(investigator, subject, Papers.letter(1));
        redacted = sources.upload(investigator, subject, Papers.letter(2));
        sources.redact(investigator, redacted, 2);
    }

    private Browserish as(Role role, Integer... sites) {
        var browser = new Browserish(port);
        browser.signIn(accounts.active(role, sites).username(), AccountFixture.PASSWORD);
        return browser;
    }

    private static int status(Browserish who, Object source, String copy, Object page) {
        return who.get("/source-pages/" + source + "/" + copy + "/" + page).statusCode();
    }

    @Test
    void originals_go_to_investigators_of_the_site_alone_and_copies_to_whoever_sees_it() {
        for (var reader :
                List.of(
                        as(Role.MONITOR, site),
                        as(Role.PRINCIPAL_INVESTIGATOR),
                        as(Role.DATA_MANAGER))) {
            assertThat(status(reader, redacted, "redacted", 1)).isEqualTo(200);
            assertThat(status(reader, redacted, "original", 1)).isEqualTo(404);
            assertThat(status(reader, pending, "redacted", 1)).isEqualTo(404);
            assertThat(status(reader, pending, "original", 1)).isEqualTo(404);
        }
        var investigator = as(Role.INVESTIGATOR, site);
        assertThat(status(investigator, redacted, "redacted", 2)).isEqualTo(200);
        assertThat(status(investigator, redacted, "original", 2)).isEqualTo(200);
        assertThat(status(investigator, pending, "original", 1)).isEqualTo(200);
        assertThat(status(investigator, pending, "redacted", 1)).isEqualTo(404);
        for (var stranger :
                List.of(
                        as(Role.INVESTIGATOR, elsewhere),
                        as(Role.MONITOR, elsewhere),
                        as(Role.ADMINISTRATOR))) {
            assertThat(status(stranger, redacted, "redacted", 1)).isEqualTo(404);
            assertThat(status(stranger, redacted, "original", 1)).isEqualTo(404);
        }
    }

    @Test
    void whoever_is_not_signed_in_gets_no_picture() {
        assertThat(status(new Browserish(port), redacted, "redacted", 1)).isIn(302, 401, 403);
    }

    @Test
    void forged_numbers_copies_and_pages_are_not_there() {
        var investigator = as(Role.INVESTIGATOR, site);
        for (Object source : List.of(0, 999_999_999L, "-1", "1e3", "9999999999999999999")) {
            assertThat(status(investigator, source, "original", 1)).as("%s", source).isEqualTo(404);
        }
        for (Object page : List.of(0, 3, 99_999, "-1", "x", "1.png")) {
            assertThat(status(investigator, redacted, "original", page))
                    .as("%s", page)
                    .isEqualTo(404);
        }
        assertThat(status(investigator, redacted, "both", 1)).isEqualTo(404);
    }

    @Test
    void a_page_is_never_stored_nor_guessed_at_nor_named() {
        var picture =
                as(Role.MONITOR, site).get("/source-pages/" + redacted + "/redacted/1?fine=true");

        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(picture.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(said -> assertThat(said).contains("no-store"));
        assertThat(picture.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(picture.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(picture.headers().firstValue("ETag")).isEmpty();
    }
}
