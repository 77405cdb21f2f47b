package org.downstage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.downstage.account.Account;
import org.downstage.account.AccountFixture;
import org.downstage.base.StatementCounter;
import org.downstage.dataentry.CaseFixture;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.FilledCase;
import org.downstage.security.Role;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * What a page costs the database when a browser loads it: the frame, the view, and whatever the
 * page fetches by itself once it is there.
 */
@Import(AccountFixture.class)
class PageLoadIT extends BrowserTest {

    @Autowired private DSLContext db;
    @Autowired private SubjectService subjects;
    @Autowired private DataEntryService entry;
    @Autowired private AccountFixture accounts;

    private CaseFixture cases;
    private int site;
    private Account investigator;

    private void signIn() {
        cases = new CaseFixture(db, subjects);
        site = cases.site();
        investigator = accounts.active(Role.INVESTIGATOR, site);
        open("login");
        signIn(page, investigator.username(), AccountFixture.PASSWORD);
        assertThat(page).not().hasURL(Pattern.compile("login"));
    }

    private List<String> enrol(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> cases.subject(investigator.signedIn(), site))
                .toList();
    }

    /** The statements of loading this page anew, until it shows what it is about. */
    private List<String> loading(String path, Locator shown) {
        open(path);
        assertThat(shown).isVisible();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return StatementCounter.during(() -> {
            page.reload();
            assertThat(shown).isVisible();
            page.waitForLoadState(LoadState.NETWORKIDLE);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 50})
    void the_matrix_takes_six_statements_for_few_subjects_and_for_many(int count) {
        signIn();
        enrol(count);
        var last = page.locator(".mx-subject").first();
        assertThat(loading("subjects", last)).hasSize(6);
    }

    @Test
    void a_filled_form_takes_twelve_statements_at_most() {
        signIn();
        var subject = enrol(1).getFirst();
        new FilledCase(entry, investigator.signedIn(), subject, 3).enter();
        var value = page.locator("ds-case-form .ds-field input").first();
        assertThat(loading("subjects/" + subject + "/radiotherapy", value))
                .hasSizeLessThanOrEqualTo(12);
    }
}
