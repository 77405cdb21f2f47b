package org.downstage.document.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import org.downstage.BrowserTest;
import org.downstage.account.DemonstrationPeople;
import org.downstage.base.database.TestDatabase;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.SaveRequest;
import org.downstage.document.Papers;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.security.ActingAs;
import org.downstage.subject.Enrolment;
import org.downstage.subject.SubjectService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** An investigator uploads and redacts a document; a monitor reads the copy alone. */
@TestPropertySource(properties = TestDatabase.BY_HAND)
class SourcesIT extends BrowserTest {

    @Autowired private DemonstrationPeople people;
    @Autowired private SubjectService subjects;
    @Autowired private DataEntryService entry;

    private void enter(String path, String person) {
        signIn(person, path);
        assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
    }

    private String enrol() {
        return Enrolment.by(people.investigatorOf("S1"), subjects);
    }

    private void chart(String subject) {
        var form =
                FormData.empty(FormKey.of(RadiotherapyForm.OID))
                        .with(RadiotherapyForm.DOSE_DELIVERED, new BigDecimal("41.40"));
        ActingAs.call(
                people.investigatorOf("S1"),
                () -> entry.save(SaveRequest.of(subject, form, 0, false)));
    }

    /** On the page of verification, with the keys alone; the second page is one key away. */
    private void landOnThePlace(String subject) {
        page.setViewportSize(1440, 900);
        page.navigate(page.url().replaceFirst("/subjects/.*", "/verify"));
        page.locator(".ds-verify-subject").fill(subject);
        page.locator(".ds-verify-subject").press("Enter");
        page.locator(".ds-verify-row", new Page.LocatorOptions().setHasText(subject)).click();
        page.locator("[data-path=DOSE_DELIVERED]").click();
        var place = page.locator(".ds-source-place[data-focused]");
        assertThat(place).isVisible();
        screenshot("verify-source-zh-dark");
        checkAccessibility();
        page.keyboard().press("PageDown");
        assertThat(page.locator(".ds-source-number")).hasText("2 / 2");
        page.keyboard().press("l");
        assertThat(place).isVisible();
        assertThat(page.locator(".ds-source-number")).hasText("1 / 2");
    }

    @Test
    void what_an_investigator_blackens_a_monitor_never_sees() {
        var subject = enrol();
        chart(subject);
        var sources = "subjects/" + subject + "/sources";
        enter(sources, "chen.yu");
        screenshot("sources-empty");
        checkAccessibility();
        var steps = new SourceSteps(page);
        steps.upload("name.pdf", Papers.letter(2));
        assertThat(page.locator(".ds-redaction-side")).containsText("1 of 2 pages looked at");
        steps.blackenTheName();
        screenshot("sources-redaction");
        checkAccessibility();
        steps.blackenALineOfTheNextPage();
        steps.makeTheCopy();
        screenshot("sources-redacted");

        page.navigate(page.url().replace("/sources", "/radiotherapy"));
        page.locator("#f-DOSE_DELIVERED").focus();
        assertThat(page.locator(".ds-panel-title")).containsText("Delivered dose");
        steps.button("Link a place").click();
        steps.shown().waitFor();
        page.keyboard().press("Insert");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".ds-source-place-draft")).isVisible();
        screenshot("sources-link");
        page.locator("#source-accept").press("Enter");
        assertThat(page.locator(".ds-source-about")).containsText("page 1; linked by Chen Yu");
        assertThat(page.locator(".ds-source-place[data-focused]")).isVisible();
        checkAccessibility();

        openBrowser("zh-CN", com.microsoft.playwright.options.ColorScheme.DARK);
        enter(sources, "zhao.lin");
        assertThat(new SourceSteps(page).shown()).isVisible();
        assertThat(page.getByText("name.pdf")).hasCount(0);
        assertThat(page.locator("vaadin-upload")).hasCount(0);
        screenshot("sources-monitor-zh-dark");
        checkAccessibility();
        page.setViewportSize(1024, 768);
        screenshot("sources-monitor-zh-dark-1024");
        landOnThePlace(subject);
    }
}
