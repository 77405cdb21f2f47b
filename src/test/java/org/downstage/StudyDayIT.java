package org.downstage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.downstage.account.DemonstrationPeople;
import org.downstage.base.database.TestDatabase;
import org.downstage.document.Papers;
import org.downstage.document.ui.SourceSteps;
import org.downstage.monitoring.ui.VerifySteps;
import org.downstage.signature.ui.SignatureSteps;
import org.downstage.subject.Enrolment;
import org.downstage.subject.SubjectService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * One form from the first value to the lock, through every role, each in a browser of their own
 * that stays open beside the others.
 */
@TestPropertySource(properties = TestDatabase.BY_HAND)
class StudyDayIT extends BrowserTest {

    /** What the source says, but for the last day, which is misread. */
    private static final Map<String, String> TYPED =
            Map.ofEntries(
                    Map.entry("RT_START", "2024-03-25"),
                    Map.entry("RT_END", "2024-04-25"),
                    Map.entry("INTERRUPTION_DAYS", "2"),
                    Map.entry("DOSE_PLANNED", "41.4"),
                    Map.entry("FRACTIONS_PLANNED", "23"),
                    Map.entry("DOSE_DELIVERED", "41.4"),
                    Map.entry("FRACTIONS_DELIVERED", "23"),
                    Map.entry("DOSE_PER_FRACTION", "1.8"),
                    Map.entry("GTV_VOLUME", "30"));

    /** Mandatory questions that the source leaves open. */
    private static final String[] NOT_DOCUMENTED = {
        "COMPLETED", "TECHNIQUE", "CONCURRENT_CHEMO", "CONCURRENT_PD1"
    };

    private static final int VERIFIED = 10;
    private static final String ASKED = "Page 1 ends on 26 April. Please check.";
    private static final String ANSWERED = "The 26th it is.";

    @Autowired private SubjectService subjects;
    @Autowired private DemonstrationPeople people;

    private String form = "";
    private String subject = "";
    private BrowserContext monitors;
    private BrowserContext managers;
    private Page monitor;
    private Page manager;

    @BeforeEach
    void enrol() {
        subject = Enrolment.by(people.person("chen.yu"), subjects);
        form = "subjects/" + subject + "/radiotherapy";
        monitors = anotherBrowser();
        monitor = monitors.newPage();
        managers = anotherBrowser();
        manager = managers.newPage();
    }

    @AfterEach
    void leave() {
        monitors.close();
        managers.close();
    }

    @Test
    void a_form_is_entered_verified_queried_corrected_verified_again_signed_and_locked() {
        enter(page, "chen.yu", form);
        investigatorEnters();
        investigatorRedactsTheSource();
        enter(monitor, "zhao.lin", "verify");
        monitorVerifiesAndAsks();
        investigatorAnswersAndCorrects();
        monitorVerifiesWhatDropped();
        monitorClosesTheQuery();
        investigatorSigns();
        enter(manager, "han.jie", form);
        managerLocks();
        page.reload();
        assertThat(page.locator(".ds-form-head .ds-badge")).containsText("locked");
        assertThat(page.locator("ds-case-form input")).hasCount(0);
    }

    private void investigatorEnters() {
        TYPED.forEach((item, text) -> page.locator("#f-" + item).fill(text));
        for (var item : NOT_DOCUMENTED) {
            var field = page.locator("[data-path='" + item + "']");
            field.locator("input, select").first().focus();
            page.keyboard().press("F2");
            assertThat(page.getByRole(AriaRole.MENU)).isVisible();
            page.keyboard().press("d");
            assertThat(field).containsText("ND");
        }
        page.keyboard().press("Control+s");
        assertThat(page.getByText("Saved as version 1, 13 values.").first()).isVisible();
        assertThat(page.locator(".ds-form-head .ds-badge")).containsText("complete");
        checkAccessibility();
        screenshot("day-entered");
    }

    private void investigatorRedactsTheSource() {
        open("subjects/" + subject + "/sources");
        var sources = new SourceSteps(page);
        sources.upload("summary.pdf", Papers.letter(1));
        sources.blackenTheName();
        sources.makeTheCopy();
        checkAccessibility();
        screenshot("day-redacted");
    }

    /** The list holds this subject alone: the last value of a form would bring the next form. */
    private void monitorVerifiesAndAsks() {
        var verify = new VerifySteps(monitor);
        verify.narrowTo(subject);
        assertThat(monitor.locator(".ds-verify-row")).hasCount(1);
        verify.open(subject);
        assertThat(new SourceSteps(monitor).shown()).isVisible();
        for (var done = 1; done <= VERIFIED; done++) {
            assertThat(verify.focused()).isFocused();
            monitor.keyboard().press("v");
            assertThat(verify.marked("verified")).hasCount(done);
        }
        checkAccessibility(monitor);
        screenshot(monitor, "day-ten-verified");

        verify.item("RT_END").click();
        monitor.keyboard().press("q");
        monitor.getByLabel("What do you ask the site?").fill(ASKED);
        checkAccessibility(monitor);
        monitor.keyboard().press("Control+Enter");
        assertThat(verify.said()).containsText("is raised");
        assertThat(verify.item("RT_END").locator(".ds-query-badge")).isVisible();
        screenshot(monitor, "day-asked");
    }

    private void investigatorAnswersAndCorrects() {
        open(form + "?item=RT_END");
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY)).containsText(ASKED);
        var end = page.locator("#f-RT_END");
        end.focus();
        page.keyboard().press("Alt+q");
        assertThat(page.getByLabel("Your answer")).isFocused();
        page.keyboard().type(ANSWERED);
        page.keyboard().press("Control+Enter");
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY)).containsText("answered");
        checkAccessibility();
        screenshot("day-answered");

        end.fill("2024-04-26");
        end.press("Tab");
        page.locator("#reason").fill("Read again in the summary");
        page.keyboard().press("Control+s");
        assertThat(page.getByText("Saved as version 2, 1 value.").first()).isVisible();
    }

    private void monitorVerifiesWhatDropped() {
        var verify = new VerifySteps(monitor);
        monitor.reload();
        verify.narrowTo(subject);
        assertThat(monitor.locator(".ds-verify-row")).hasCount(1);
        verify.open(subject);
        assertThat(verify.marked("verification-dropped")).hasCount(1);
        assertThat(verify.marked("verified")).hasCount(VERIFIED - 1);
        var dropped = verify.item("RT_END");
        assertThat(dropped).containsText(Pattern.compile("2024-04-25 → \\s*2024-04-26"));
        dropped.click();
        assertThat(monitor.locator(".ds-verify-panel")).containsText("Read again in the summary");
        assertThat(monitor.locator(".ds-verify-panel")).containsText("Chen Yu");
        assertThat(monitor.locator(".ds-verify-panel")).containsText(ANSWERED);
        checkAccessibility(monitor);
        screenshot(monitor, "day-dropped");
        monitor.keyboard().press("v");
        assertThat(verify.marked("verified")).hasCount(VERIFIED);
        assertThat(verify.marked("verification-dropped")).hasCount(0);
    }

    private void monitorClosesTheQuery() {
        monitor.navigate(address(form + "?item=RT_END"));
        var panel = monitor.getByRole(AriaRole.COMPLEMENTARY);
        assertThat(panel).containsText(ANSWERED);
        monitor.getByLabel("Your words").focus();
        monitor.keyboard().press("Control+Enter");
        assertThat(panel).containsText("closed");
        checkAccessibility(monitor);
    }

    private void investigatorSigns() {
        open(form);
        var signing = new SignatureSteps(page);
        signing.askToSign();
        signing.giveThePassword();
        checkAccessibility();
        screenshot("day-signed");
    }

    private void managerLocks() {
        var locking = new SignatureSteps(manager);
        assertThat(locking.checklist()).containsText("values still to be verified");
        checkAccessibility(manager);
        screenshot(manager, "day-checklist");
        locking.lock();
        checkAccessibility(manager);
        screenshot(manager, "day-locked");
    }

    private void enter(Page on, String person, String path) {
        on.navigate(address(path));
        signIn(on, person);
        assertThat(on.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
    }
}
