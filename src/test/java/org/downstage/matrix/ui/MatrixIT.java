package org.downstage.matrix.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.downstage.jooq.Tables.CASE_SUMMARY;
import static org.downstage.jooq.Tables.SITE;
import static org.downstage.jooq.Tables.SUBJECT;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.downstage.BrowserTest;
import org.downstage.account.AccountService;
import org.downstage.account.NewAccount;
import org.downstage.account.PasswordService;
import org.downstage.crf.Catalogue;
import org.downstage.dataentry.CaseFixture;
import org.downstage.matrix.MatrixFixture;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The investigator's day begins here: see, filter, open and enrol, all by keyboard. */
class MatrixIT extends BrowserTest {

    /** The forms from consent to follow-up; those after them are about safety. */
    private static final int COURSE = 12;

    private static final String PASSWORD = "a long walk to the harbour";

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired AccountService accounts;
    @Autowired PasswordService passwords;
    @Autowired Catalogue catalogue;
    @Autowired Clock clock;

    private CaseFixture cases;
    private int site;
    private String code;
    private SignedIn investigator;
    private List<String> keys;

    @BeforeEach
    void fillASite() {
        cases = new CaseFixture(db, subjects);
        site = cases.siteOfItsOwn();
        code = db.fetchSingle(SITE, SITE.SITE_ID.eq(site)).getCode();
        investigator = account(Role.INVESTIGATOR, Set.of(site));
        keys = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            keys.add(cases.subject(investigator, site));
        }
        fill(new MatrixFixture(db, investigator));
    }

    private SignedIn account(Role role, Set<Integer> sites) {
        var name = role.name().toLowerCase(Locale.ROOT).replace('_', '-') + System.nanoTime();
        var id =
                AsAccount.call(
                        cases.account(Role.ADMINISTRATOR),
                        () -> {
                            var created =
                                    accounts.create(new NewAccount(name, "Chen Yu", role, sites));
                            passwords.set(accounts.issueLink(created).token(), PASSWORD);
                            return created;
                        });
        return new SignedIn(id, name, "Chen Yu", role, sites);
    }

    /** The first subjects are further than the last, and something waits at the second. */
    private void fill(MatrixFixture fixture) {
        var forms = catalogue.forms();
        for (int subject = 0; subject < keys.size(); subject++) {
            var key = keys.get(subject);
            summary(key, subject);
            for (int form = 0; form < COURSE - subject / 2; form++) {
                var status = subject == 0 ? "LOCKED" : form + subject < 7 ? "SIGNED" : "COMPLETE";
                fixture.form(key, forms.get(form).oid(), 1, status, 0);
            }
        }
        var second = keys.get(9);
        var begun = fixture.form(second, "COMPLICATIONS", 1, "IN_PROGRESS", 3);
        fixture.query(
                begun, "ANY_COMPLICATION", "OPEN", clock.instant().minus(Duration.ofDays(12)));
        fixture.draft(investigator, second, "COMPLICATIONS", 1);
        var changed = fixture.form(second, "PATHOLOGY", 1, "COMPLETE", 0);
        fixture.signature(changed);
    }

    private void summary(String key, int number) {
        db.insertInto(CASE_SUMMARY)
                .set(
                        CASE_SUMMARY.SUBJECT_ID,
                        db.fetchSingle(SUBJECT, SUBJECT.SUBJECT_KEY.eq(key)).getSubjectId())
                .set(CASE_SUMMARY.DERIVED_AT, MatrixFixture.THEN)
                .set(CASE_SUMMARY.SEX, number % 3 == 0 ? "F" : "M")
                .set(CASE_SUMMARY.AGE, (short) (55 + number))
                .set(CASE_SUMMARY.C_T, "T3")
                .set(CASE_SUMMARY.C_N, "N" + number % 3)
                .set(CASE_SUMMARY.C_STAGE, number % 3 == 0 ? "II" : "III")
                .set(CASE_SUMMARY.RESPONSE_RT, number < 3 ? "CR" : "PR")
                .set(CASE_SUMMARY.RT_TECHNIQUE, "IMRT")
                .set(CASE_SUMMARY.RT_DOSE_GY, new BigDecimal("41.40"))
                .execute();
    }

    private void signIn(SignedIn who, String path) {
        open(path);
        signIn(page, who.username(), PASSWORD);
        assertThat(page.getByLabel("Filter subjects").or(page.getByLabel("筛选受试者"))).isVisible();
        assertThat(page.locator(".mx-subject").first()).isVisible();
    }

    private Locator subject(String key) {
        return page.locator(".mx-subject b:visible", new Page.LocatorOptions().setHasText(key));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private Locator focusedCell() {
        return page.getByLabel("Focused cell");
    }

    @Test
    void leads_each_investigator_to_the_subjects_of_the_own_site() {
        signIn(investigator, "");
        assertThat(page).hasURL(Pattern.compile("/subjects(\\?continue)?$"));
        assertThat(page).hasTitle("Subjects · Downstage");
        screenshot("matrix");
        checkAccessibility();
    }

    @Test
    void reads_the_focused_cell_and_opens_it_by_enter() {
        signIn(investigator, "subjects?find=" + keys.get(9));
        focusFirstCell();
        for (int column = 0; column < 11; column++) {
            page.keyboard().press("ArrowRight");
        }
        assertThat(focusedCell()).containsText(keys.get(9) + " · Surgical complications");
        assertThat(focusedCell()).containsText("in progress, 7 of 10 required");
        assertThat(focusedCell()).containsText("1 open query");
        assertThat(focusedCell()).containsText("Your draft");
        screenshot("matrix-focus");
        checkAccessibility();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/subjects/" + keys.get(9) + "/complications$"));
    }

    /** As the tabulator key would, from the header of the grid. */
    private void focusFirstCell() {
        page.locator("vaadin-grid")
                .evaluate("grid => grid.shadowRoot.querySelector('tbody td, tbody th').focus()");
    }

    @Test
    void comes_back_to_the_cell_that_was_in_focus() {
        signIn(investigator, "subjects?sort=missing");
        focusFirstCell();
        page.keyboard().press("ArrowDown");
        for (int column = 0; column < 7; column++) {
            page.keyboard().press("ArrowRight");
        }
        assertThat(page).hasURL(Pattern.compile("at=[\\w-]+\\.radiotherapy&sort=missing$"));
        assertThat(focusedCell()).containsText("Radiotherapy");
        var where = focusedCell().textContent();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/radiotherapy$"));
        page.goBack();
        assertThat(focusedCell()).hasText(where);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/radiotherapy$"));
    }

    @Test
    void tells_all_keys_of_the_page_in_place() {
        signIn(investigator, "subjects");
        focusFirstCell();
        page.keyboard().press("?");
        var keyList =
                page.getByRole(
                        AriaRole.REGION, new Page.GetByRoleOptions().setName("Keys of this page"));
        assertThat(keyList).containsText("Enrol subject");
        screenshot("matrix-keys");
        checkAccessibility();
        page.keyboard().press("Escape");
        assertThat(keyList).isHidden();
        page.keyboard().press("ArrowRight");
        assertThat(focusedCell()).containsText(keys.getFirst());
        button("all keys").click();
        assertThat(keyList).isVisible();
        button("all keys").click();
        assertThat(keyList).isHidden();
    }

    @Test
    void takes_the_list_along_as_it_is_filtered() throws IOException {
        signIn(investigator, "subjects?show=open_queries");
        var download =
                page.waitForDownload(() ->
                        page.getByRole(
                                        AriaRole.LINK,
                                        new Page.GetByRoleOptions().setName("Export view"))
                                .click());
        Assertions.assertThat(download.suggestedFilename()).startsWith("downstage-subjects-");
        Assertions.assertThat(Files.readString(download.path()).lines())
                .hasSize(2)
                .last()
                .asString()
                .contains(keys.get(9));
    }

    @Test
    void filters_by_what_waits_and_keeps_it_in_the_address() {
        signIn(investigator, "subjects");
        button("Open queries 1").click();
        assertThat(page).hasURL(Pattern.compile("show=open_queries"));
        assertThat(subject(keys.getFirst())).isHidden();
        assertThat(subject(keys.get(9))).isVisible();
        page.reload();
        assertThat(button("Open queries 1")).hasAttribute("aria-pressed", "true");
        assertThat(subject(keys.getFirst())).isHidden();
        button("All 10").click();
        assertThat(subject(keys.getFirst())).isVisible();
        page.getByLabel("Filter subjects").fill("no such");
        assertThat(page.getByText("No subject is left by these filters.")).isVisible();
        checkAccessibility();
        button("Clear the filters").click();
        assertThat(subject(keys.getFirst())).isVisible();
    }

    @Test
    void enrols_in_place_and_says_why_not() {
        signIn(investigator, "subjects");
        button("Enrol subject").first().click();
        var id = page.getByLabel("Subject id");
        assertThat(id).hasValue(code + "-11");
        screenshot("matrix-enrol");
        checkAccessibility();
        id.fill(keys.getFirst());
        id.press("Enter");
        assertThat(page.getByText(keys.getFirst() + " is enrolled already.").first()).isVisible();
        id.fill("Zhang San");
        id.press("Enter");
        assertThat(page.getByText("A subject id of this site is " + code).first()).isVisible();
        screenshot("matrix-enrol-refused");
        id.fill(code.toLowerCase(Locale.ROOT) + "-12");
        id.press("Enter");
        assertThat(page).hasURL(Pattern.compile("/subjects/" + code + "-12/eligibility$"));
    }

    @Test
    void speaks_chinese_in_the_dark() {
        openBrowser("zh-CN", ColorScheme.DARK);
        signIn(investigator, "subjects");
        assertThat(button("入组受试者").first()).isVisible();
        screenshot("matrix-zh-dark");
        checkAccessibility();
    }

    @Test
    void turns_the_panel_into_a_drawer_on_a_small_screen() {
        page.setViewportSize(1024, 768);
        signIn(investigator, "subjects");
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY)).isHidden();
        screenshot("matrix-tablet");
        checkAccessibility();
        page.keyboard().press("F9");
        assertThat(page.getByText("Queries to answer")).isVisible();
        screenshot("matrix-tablet-panel");
        checkAccessibility();
    }

    @Test
    void goes_to_an_item_by_a_few_letters() {
        signIn(investigator, "subjects");
        page.keyboard().press("Control+k");
        page.keyboard().type(keys.get(1) + " rt end");
        assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
        screenshot("matrix-go-to");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/subjects/" + keys.get(1) + "/.*item="));
    }

    @Test
    void lets_a_principal_investigator_choose_the_site_and_enrol_nobody() {
        signIn(account(Role.PRINCIPAL_INVESTIGATOR, Set.of()), "subjects?site=" + site);
        assertThat(button("Enrol subject")).hasCount(0);
        screenshot("matrix-pi");
        checkAccessibility();
    }
}
