package org.downstage.dataentry.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.downstage.BrowserTest;
import org.downstage.account.DemonstrationPeople;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.SaveRequest;
import org.downstage.dataentry.SaveResult;
import org.downstage.dataentry.VoidRequest;
import org.downstage.escc.FollowUpForm;
import org.downstage.security.ActingAs;
import org.downstage.subject.Enrolment;
import org.downstage.subject.SubjectService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Follow-up visits declared void in a real browser. */
class VoidVisitIT extends BrowserTest {

    @Autowired private SubjectService subjects;
    @Autowired private DataEntryService entry;
    @Autowired private DemonstrationPeople people;

    private String subject = "";

    @BeforeEach
    void threeVisits() {
        subject = Enrolment.by(people.person("chen.yu"), subjects);
        for (var number = 1; number <= 3; number++) {
            save(number, LocalDate.of(2025, 3 * number, 4));
        }
    }

    private void save(int occurrence, LocalDate day) {
        var data =
                FormData.empty(new FormKey(FollowUpForm.OID, occurrence))
                        .with(FollowUpForm.VISIT_DATE, day)
                        .with(FollowUpForm.VITAL_STATUS, "ALIVE")
                        .with(FollowUpForm.LAST_CONTACT_DATE, day);
        var request = SaveRequest.of(subject, data, 0, false);
        var result = ActingAs.call(people.person("chen.yu"), () -> entry.save(request));
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void a_visit_is_declared_void_by_keyboard_and_stays_to_be_read() {
        enter("chen.yu", "follow-up/2");
        button("Declare this form void").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Why this form is void")).isFocused();
        assertThat(page.getByText("This cannot be taken back")).isVisible();
        checkAccessibility();

        page.keyboard().press("Escape");
        assertThat(button("Declare this form void")).isFocused();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.getByText("say why").first()).isVisible();
        assertThat(page.getByLabel("Why this form is void")).isFocused();
        page.keyboard().type("Telephone call of another subject");
        screenshot("void-question");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        var why = page.locator(".ds-closed");
        assertThat(why).isFocused();
        assertThat(why).containsText("Declared void by");
        assertThat(why).containsText("Telephone call of another subject");
        assertThat(page.locator("ds-case-form input")).hasCount(0);
        assertThat(page.getByText("2025-06-04").first()).isVisible();
        var visits = page.locator(".ds-forms li a[href*=follow-up]");
        assertThat(visits)
                .hasText(
                        new Pattern[] {
                            Pattern.compile("Follow-up.*1"),
                            Pattern.compile("Follow-up.*2"),
                            Pattern.compile("Follow-up.*3")
                        });
        assertThat(visits.nth(1).locator("span").nth(1))
                .hasCSS("text-decoration-line", "line-through");
        assertThat(visits.nth(1).locator("[role=img][aria-label=void]")).isVisible();
        checkAccessibility();
        screenshot("void-visit");

        open("subjects/" + subject + "/history");
        assertThat(page.getByText("Form declared void").first()).isVisible();
        assertThat(page.getByText("Telephone call of another subject").first()).isVisible();
        screenshot("void-history");
    }

    @Test
    void who_still_types_into_it_is_told_and_keeps_the_typing() {
        enter("chen.yu", "follow-up/3");
        page.locator("#f-DISEASE_ASSESS_DATE").fill("2025-09-02");
        assertThat(page.getByText("Draft saved")).isVisible();
        declareVoid(3);

        page.keyboard().press("Control+s");

        assertThat(page.getByText("Not saved: this form is void").first()).isVisible();
        assertThat(page.locator("#f-DISEASE_ASSESS_DATE")).hasValue("2025-09-02");
        screenshot("void-meanwhile");
    }

    @ParameterizedTest
    @CsvSource({"en, DARK, 1024, 768", "zh-CN, LIGHT, 1440, 900", "zh-CN, DARK, 1024, 768"})
    void looks_right_in_every_dress(String language, ColorScheme theme, int width, int height) {
        declareVoid(1);
        openBrowser(language, theme);
        page.setViewportSize(width, height);
        enter("chen.yu", "follow-up/2");
        page.locator("#void-form").click();
        assertThat(page.locator("#void-reason")).isFocused();
        checkAccessibility();
        screenshot("void-question-" + language + "-" + theme + "-" + width);
        open("subjects/" + subject + "/follow-up");
        assertThat(page.locator(".ds-closed")).isVisible();
        checkAccessibility();
        screenshot("void-visit-" + language + "-" + theme + "-" + width);
    }

    private void declareVoid(int occurrence) {
        var key = new FormKey(FollowUpForm.OID, occurrence);
        var request = new VoidRequest(subject, key, 1, "Entered twice");
        ActingAs.call(people.person("chen.yu"), () -> entry.declareVoid(request));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private void enter(String person, String form) {
        signIn(person, "subjects/" + subject + "/" + form);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
    }
}
