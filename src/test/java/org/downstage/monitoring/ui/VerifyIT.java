package org.downstage.monitoring.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.downstage.BrowserTest;
import org.downstage.account.DemonstrationPeople;
import org.downstage.base.database.TestDatabase;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Missing;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.SaveRequest;
import org.downstage.dataentry.SaveResult;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.security.ActingAs;
import org.downstage.subject.Enrolment;
import org.downstage.subject.SubjectService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * A monitor's day by keyboard: ten values verified, one queried, one dropped, one verified again.
 */
@TestPropertySource(properties = TestDatabase.BY_HAND)
class VerifyIT extends BrowserTest {

    private static final FormKey RT = FormKey.of(RadiotherapyForm.OID);

    @Autowired private SubjectService subjects;
    @Autowired private DataEntryService entry;
    @Autowired private DemonstrationPeople people;

    private String subject = "";

    @BeforeEach
    void chart_a_course_from_an_interim_sheet() {
        subject = Enrolment.by(people.person("chen.yu"), subjects);
        save(course(21, "37.80"), 0);
    }

    private static FormData course(int fractions, String dose) {
        return FormData.empty(RT)
                .with(RadiotherapyForm.TECHNIQUE, "IMRT")
                .with(RadiotherapyForm.ENERGY, "6MV")
                .with(RadiotherapyForm.RT_START, LocalDate.of(2024, 3, 25))
                .with(RadiotherapyForm.RT_END, LocalDate.of(2024, 4, 26))
                .with(RadiotherapyForm.DOSE_PLANNED, new BigDecimal("41.40"))
                .with(RadiotherapyForm.FRACTIONS_PLANNED, 23)
                .with(RadiotherapyForm.DOSE_PER_FRACTION, new BigDecimal("1.80"))
                .with(RadiotherapyForm.DOSE_DELIVERED, new BigDecimal(dose))
                .with(RadiotherapyForm.FRACTIONS_DELIVERED, fractions)
                .with(RadiotherapyForm.LUNG_MEAN, new BigDecimal("15.8"))
                .with(RadiotherapyForm.GTV_VOLUME, new BigDecimal("30.0"))
                .with(RadiotherapyForm.INTERRUPTION_DAYS, ItemValue.missing(Missing.ND));
    }

    private void save(FormData data, int version) {
        var request =
                SaveRequest.of(subject, data, version, false)
                        .because("Final summary read; the interim sheet had 21 fractions");
        var result = ActingAs.call(people.person("chen.yu"), () -> entry.save(request));
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void who_goes_to_another_value_before_the_answer_comes_stays_there() {
        enter("");
        assertThat(heading()).containsText(subject + " · Radiotherapy");
        var first = page.locator(".ds-verify-item").nth(0);
        var other = page.locator(".ds-verify-item").nth(5);
        first.click();
        page.evaluate(
                """
                () => {
                    const press = { key: 'v', bubbles: true, cancelable: true };
                    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', press));
                    document.querySelectorAll('.ds-verify-item')[5].click();
                }\
                """);
        assertThat(first).containsText("verified");
        assertThat(other).hasAttribute("aria-selected", "true");
        assertThat(other).containsText("to verify");
    }

    @Test
    void an_act_meant_for_another_form_verifies_nothing_of_the_one_in_hand() {
        enter("");
        assertThat(heading()).containsText(subject + " · Radiotherapy");
        var answer =
                page.evaluate(
                        """
                        () => document.querySelector('ds-verify-desk').$server.verify('0', ['RT_START'])
                            .then((answer) => answer.done + ' ' + answer.said)\
                        """);
        assertThat(answer).asString().startsWith("false Another form was on its way");
        page.reload();
        assertThat(heading()).containsText(subject + " · Radiotherapy");
        assertThat(page.locator("[data-path=RT_START]")).containsText("to verify");
    }

    @Test
    void ten_values_are_verified_by_keyboard_and_only_the_corrected_one_drops() {
        enter("");
        assertThat(page.getByRole(AriaRole.HEADING, name("Source verification"))).isVisible();
        assertThat(heading()).containsText(subject + " · Radiotherapy");
        assertThat(focused()).hasAttribute("data-path", "RT_START");
        checkAccessibility();
        screenshot("verify-list");
        page.keyboard().press("?");
        assertThat(page.locator(".ds-verify-panel")).containsText("source page");
        checkAccessibility();
        screenshot("verify-keys");
        page.keyboard().press("Escape");
        assertThat(focused()).isFocused();
        oneSubjectAlone();

        // The list holds this subject alone: the last value of a form would bring the next form.
        for (var value = 0; value < 10; value++) {
            var item = page.locator(".ds-verify-item").nth(value);
            item.click();
            page.keyboard().press("v");
            assertThat(item).containsText("verified");
        }
        page.keyboard().press("Control+z");
        assertThat(said()).containsText("Taken back: one verification");
        page.locator(".ds-verify-item").nth(9).click();
        page.keyboard().press("v");
        assertThat(page.locator(".ds-verify-item .ds-verify-state:has-text('verified')"))
                .hasCount(10);
        screenshot("verify-ten");

        page.locator("[data-path=GTV_VOLUME]").click();
        page.keyboard().press("q");
        page.getByLabel("What do you ask the site?").fill("31.0 on page 2. Please check.");
        screenshot("verify-query");
        checkAccessibility();
        page.keyboard().press("Control+Enter");
        assertThat(said()).containsText("is raised");
        assertThat(page.locator("[data-path=GTV_VOLUME] .ds-query-badge")).isVisible();

        save(
                course(23, "37.80")
                        .with(RadiotherapyForm.FRACTIONS_DELIVERED, 23)
                        .with(RadiotherapyForm.DOSE_DELIVERED, new BigDecimal("41.40")),
                1);
        page.reload();
        listOwnSubjectAlone();
        openOwnForm();
        assertThat(page.locator("[data-path=DOSE_DELIVERED]")).containsText("37.80 Gy → ");
        assertThat(page.locator("[data-path=DOSE_DELIVERED]")).containsText("41.40 Gy");
        assertThat(page.locator(".ds-verify-item .ds-verify-state:has-text('dropped')"))
                .hasCount(2);
        assertThat(page.locator(".ds-verify-item .ds-verify-state:has-text('verified')"))
                .hasCount(8);
        page.locator("[data-path=DOSE_DELIVERED]").click();
        assertThat(page.locator(".ds-verify-panel"))
                .containsText("the interim sheet had 21 fractions");
        checkAccessibility();
        screenshot("verify-dropped");

        page.keyboard().press("v");
        assertThat(focused()).hasAttribute("data-path", "FRACTIONS_DELIVERED");
        assertThat(page.locator("[data-path=DOSE_DELIVERED]")).containsText("verified");
        page.keyboard().press("Shift+V");
        assertThat(page.locator(".ds-verify-panel h3")).containsText("Verify ");
        screenshot("verify-section");
        checkAccessibility();
        page.keyboard().press("Enter");
        assertThat(page.locator(".ds-verify-item .ds-verify-state:has-text('dropped')"))
                .hasCount(0);
        page.keyboard().press("h");
        assertThat(page.locator(".ds-verify-panel")).containsText("Value verified");
        checkAccessibility();
    }

    private void oneSubjectAlone() {
        var typed = page.getByLabel("One subject alone");
        typed.fill("S1-9999");
        typed.press("Enter");
        assertThat(page.locator(".ds-verify-empty")).containsText("Nothing of subject “S1-9999”");
        listOwnSubjectAlone();
        page.getByLabel("Fold the list away").click();
        assertThat(page.locator(".ds-verify-row")).hasCount(0);
        checkAccessibility();
        screenshot("verify-folded");
        page.getByLabel("Show the list").click();
        openOwnForm();
    }

    private void listOwnSubjectAlone() {
        assertThat(heading()).isVisible();
        var typed = page.getByLabel("One subject alone");
        typed.fill(subject.toLowerCase(Locale.ROOT));
        typed.press("Enter");
        assertThat(page.locator(".ds-verify-row")).hasCount(1);
    }

    @Test
    void in_the_form_a_value_is_verified_at_its_field() {
        enter("subjects/" + subject + "/radiotherapy");
        page.getByLabel("Delivered dose").first().focus();
        var panel = page.locator(".ds-verification");
        assertThat(panel).containsText("Verify");
        page.keyboard().press("Alt+v");
        assertThat(panel).containsText("Verified against the source by Zhao Lin");
        checkAccessibility();
        screenshot("verify-in-form");
    }

    @Test
    void a_data_manager_previews_a_plan_and_puts_it_in_force() {
        enter("verification-plan", "han.jie");
        assertThat(page.getByRole(AriaRole.BUTTON, name("Put this plan in force"))).isDisabled();
        page.getByLabel("Share of the rest, %").fill("101");
        page.getByRole(AriaRole.BUTTON, name("Preview")).click();
        assertThat(page.getByText("Each share: a whole number from 0 to 100 %.")).isVisible();
        page.getByLabel("Share of the rest, %").fill("20");
        page.getByLabel("First subjects of each site").fill("2");
        page.getByRole(AriaRole.BUTTON, name("Preview")).click();
        assertThat(page.getByRole(AriaRole.TABLE)).containsText("All sites");
        checkAccessibility();
        screenshot("plan-preview");

        page.getByRole(AriaRole.BUTTON, name("Put this plan in force")).click();
        assertThat(page.locator(".ds-page-note")).containsText("in force since");
        assertThat(page.locator(".ds-plan-history li")).not().hasCount(0);
        screenshot("plan-active");
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT, 1024, 768", "en, DARK, 1440, 900", "zh-CN, LIGHT, 1440, 900"})
    void the_page_holds_in_every_language_theme_and_size(
            String language, ColorScheme theme, int width, int height) {
        openBrowser(language, theme);
        page.setViewportSize(width, height);
        enter("");
        assertThat(heading()).containsText(subject);
        page.locator("[data-path=RT_START]").click();
        page.keyboard().press("v");
        assertThat(page.locator("[data-path=RT_START] .ds-glyph"))
                .hasAttribute("data-glyph", "verified");
        checkAccessibility();
        screenshot("verify-%s-%s-%d".formatted(language, theme, width).toLowerCase(Locale.ROOT));
    }

    private void openOwnForm() {
        page.locator(".ds-verify-row", new Page.LocatorOptions().setHasText(subject)).click();
        assertThat(heading()).containsText(subject);
        assertThat(focused()).isFocused();
    }

    private Locator heading() {
        return page.locator(".ds-verify-title h2");
    }

    private Locator focused() {
        return page.locator(".ds-verify-item[tabindex='0']");
    }

    private Locator said() {
        return page.locator(".ds-verify-panel .ds-answer");
    }

    private static Page.GetByRoleOptions name(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private void enter(String path) {
        enter(path, "zhao.lin");
    }

    private void enter(String path, String person) {
        signIn(person, path);
        page.waitForURL(Pattern.compile("/(verif|subjects)"));
    }
}
