package org.downstage.document.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.math.BigDecimal;
import java.util.regex.Pattern;
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

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
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
        page.locator("vaadin-select").click();
        page.locator("vaadin-select-item").getByText("Radiotherapy summary").click();
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("name.pdf", "application/pdf", Papers.letter(2)));
        var sheet = page.locator(".ds-source-page");
        assertThat(sheet.locator("img:not([hidden])")).isVisible();
        assertThat(page.locator(".ds-redaction-side")).containsText("1 of 2 pages looked at");
        var box = sheet.boundingBox();
        page.mouse().move(box.x + box.width * 0.05, box.y + box.height * 0.04);
        page.mouse().down();
        page.mouse().move(box.x + box.width * 0.7, box.y + box.height * 0.1);
        page.mouse().up();
        assertThat(page.locator(".ds-redaction-box")).hasCount(1);
        screenshot("sources-redaction");
        checkAccessibility();
        button("Next page to look at").click();
        page.keyboard().press("Insert");
        assertThat(page.locator(".ds-redaction-line")).isFocused();
        page.keyboard().press("ArrowUp");
        button("Finish the redaction").click();
        button("Make the redacted copy").click();
        assertThat(page.locator(".ds-source-card")).containsText("Redacted by");
        assertThat(sheet.locator("img:not([hidden])")).isVisible();
        screenshot("sources-redacted");

        page.navigate(page.url().replace("/sources", "/radiotherapy"));
        page.locator("#f-DOSE_DELIVERED").focus();
        assertThat(page.locator(".ds-panel-title")).containsText("Delivered dose");
        button("Link a place").click();
        page.locator(".ds-source-page img:not([hidden])").waitFor();
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
        assertThat(page.locator(".ds-source-page img:not([hidden])")).isVisible();
        assertThat(page.getByText("name.pdf")).hasCount(0);
        assertThat(page.locator("vaadin-upload")).hasCount(0);
        screenshot("sources-monitor-zh-dark");
        checkAccessibility();
        page.setViewportSize(1024, 768);
        screenshot("sources-monitor-zh-dark-1024");
        landOnThePlace(subject);
    }
}
