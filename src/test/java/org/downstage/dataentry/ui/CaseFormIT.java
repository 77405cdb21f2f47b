package org.downstage.dataentry.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.downstage.BrowserTest;
import org.downstage.account.DemonstrationPeople;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
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

/** The form screen in a real browser: an investigator's journey, and those who only read. */
class CaseFormIT extends BrowserTest {

    private static final FormKey RT = FormKey.of(RadiotherapyForm.OID);

    @Autowired private SubjectService subjects;
    @Autowired private DataEntryService entry;
    @Autowired private DemonstrationPeople people;

    private String subject = "";

    @BeforeEach
    void enrol() {
        subject = Enrolment.by(people.person("chen.yu"), subjects);
    }

    @Test
    void an_investigator_enters_a_form_and_sees_what_was_saved() {
        enter("chen.yu", "radiotherapy");
        field("First fraction").fill("20240325");
        field("Last fraction").fill("2024/4/26");
        field("Planned dose").fill("41.4");
        assertThat(page.getByText("Draft saved")).isVisible();
        assertThat(page.getByText("33 d").first()).isVisible();
        page.keyboard().press("Control+s");
        assertThat(page.getByText("Saved as version 1").first()).isVisible();
        page.reload();
        assertThat(field("First fraction")).hasValue("2024-03-25");
        assertThat(field("Planned dose")).hasValue("41.40");
        assertThat(panel()).containsText("empty → 2024-03-25");
        checkAccessibility();
    }

    @Test
    void findings_stand_at_their_fields_and_a_draft_survives_a_reload() {
        enter("chen.yu", "radiotherapy");
        field("Delivered dose").fill("41.4");
        field("Delivered fractions").fill("20");
        field("Dose per fraction").fill("1.8");
        field("Boost volume dose").fill("abc");
        field("Lung V20").fill("32");
        page.keyboard().press("Tab");
        assertThat(page.getByText("Delivered dose 41.4 Gy is not 20 fractions")).isVisible();
        assertThat(field("Delivered dose")).hasAttribute("aria-invalid", "true");
        assertThat(field("Delivered dose"))
                .hasAttribute("aria-describedby", Pattern.compile("finding-RT-"));
        checkAccessibility();
        screenshot("form-findings");

        page.keyboard().press("Control+s");
        assertThat(page.getByText("Not saved").first()).isVisible();
        page.reload();
        assertThat(field("Boost volume dose")).hasValue("abc");
        assertThat(page.getByText("“abc” is not a number")).isVisible();
    }

    @Test
    void a_missing_reason_is_one_key_away_and_goes_again() {
        enter("chen.yu", "radiotherapy");
        field("Stomach maximum").focus();
        page.keyboard().press("F2");
        assertThat(page.getByRole(AriaRole.MENU)).isVisible();
        checkAccessibility();
        page.keyboard().press("d");
        assertThat(field("Stomach maximum")).hasValue("Not documented");
        page.keyboard().press("Delete");
        assertThat(field("Stomach maximum")).hasValue("");
    }

    @Test
    void rows_are_added_and_filled_by_keyboard() {
        enter("chen.yu", "radiotherapy");
        field("First fraction").focus();
        page.keyboard().press("Insert");
        assertThat(field("Agent")).isFocused();
        page.keyboard().type("Pac");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.ROW).nth(1)).containsText("Paclitaxel");
        checkAccessibility();
        screenshot("form-rows");
    }

    @Test
    void escape_closes_what_is_open_and_then_goes_back_without_losing_anything() {
        enter("chen.yu", "radiotherapy");
        field("Planned dose").focus();
        page.keyboard().press("F2");
        assertThat(page.getByRole(AriaRole.MENU)).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.MENU)).isHidden();
        assertThat(field("Planned dose")).isFocused();
        page.keyboard().type("41.4");
        page.keyboard().press("Escape");
        assertThat(page).hasURL(Pattern.compile("/subjects$"));
        open("subjects/" + subject + "/radiotherapy");
        assertThat(field("Planned dose")).hasValue(Pattern.compile("41\\.40?"));
    }

    @Test
    void a_changed_value_is_explained_before_it_is_saved() {
        saveElsewhere("41.40", 0);
        enter("chen.yu", "radiotherapy");
        field("Planned dose").fill("45");
        page.keyboard().press("Control+s");
        assertThat(page.getByText("was 41.40 Gy")).isVisible();
        assertThat(page.getByLabel("Reason for all")).isFocused();
        checkAccessibility();
        screenshot("form-reason");
        page.keyboard().type("Final summary read");
        page.keyboard().press("Control+s");
        assertThat(page.getByText("Saved as version 2").first()).isVisible();
        field("Planned dose").focus();
        assertThat(panel()).containsText("Final summary read");
    }

    @Test
    void who_saves_second_compares_and_loses_nothing() {
        saveElsewhere("41.40", 0);
        enter("chen.yu", "radiotherapy");
        field("Planned dose").fill("45");
        field("GTV").fill("30");
        page.keyboard().press("Tab");
        assertThat(page.getByText("Draft saved")).isVisible();
        saveElsewhere("50.40", 1);
        page.getByLabel("Reason for all").fill("Final summary read");
        page.keyboard().press("Control+s");
        var comparison = page.locator("#compare");
        assertThat(comparison).containsText("45.00 Gy");
        assertThat(comparison).containsText("50.40 Gy");
        checkAccessibility();
        screenshot("form-compare");
        button("All theirs").click();
        button("Go on with these").click();
        assertThat(field("Planned dose")).hasValue("50.40");
    }

    @Test
    void a_monitor_reads_the_same_form_without_fields() {
        saveElsewhere("41.40", 0);
        enter("zhao.lin", "radiotherapy");
        assertThat(page.getByText("41.40 Gy")).isVisible();
        assertThat(page.locator("ds-case-form input")).hasCount(0);
        assertThat(button("Save form")).isHidden();
        checkAccessibility();
        screenshot("form-monitor");
    }

    @Test
    void what_is_not_there_and_what_is_elsewhere_look_alike() {
        enter("chen.yu", "radiotherapy");
        open("subjects/S2-01/radiotherapy");
        var main = page.getByRole(AriaRole.MAIN);
        assertThat(main).containsText("not there");
        var elsewhere = main.innerText();
        for (var path : new String[] {"S1-9999/radiotherapy", subject + "/no_such_form"}) {
            open("subjects/" + path);
            assertThat(main).containsText("not there");
            assertThat(main.innerText()).isEqualTo(elsewhere);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, LIGHT, 1440, 900",
        "en, DARK, 1024, 768",
        "zh-CN, DARK, 1440, 900",
        "zh-CN, LIGHT, 1024, 768"
    })
    void looks_right_in_every_dress(String language, ColorScheme theme, int width, int height) {
        saveElsewhere("41.40", 0);
        openBrowser(language, theme);
        page.setViewportSize(width, height);
        enter("chen.yu", "radiotherapy");
        page.locator("#f-LUNG_V20").fill("32");
        page.locator("#f-DOSE_PLANNED").fill("45");
        page.locator(".ds-form-foot button[aria-expanded]").click();
        page.locator("#f-RT_START").focus();
        assertThat(page.locator(".ds-finding").first()).isVisible();
        checkAccessibility();
        screenshot("form-" + language + "-" + theme + "-" + width);
    }

    private void saveElsewhere(String plannedDose, int version) {
        var data =
                FormData.empty(RT)
                        .with(RadiotherapyForm.RT_START, LocalDate.of(2024, 3, 25))
                        .with(RadiotherapyForm.DOSE_PLANNED, new BigDecimal(plannedDose));
        var request = SaveRequest.of(subject, data, version, false).because("as charted");
        var result = ActingAs.call(people.person("chen.yu"), () -> entry.save(request));
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
    }

    private Locator field(String label) {
        return page.getByLabel(Pattern.compile("^" + label)).first();
    }

    private Locator panel() {
        return page.getByRole(AriaRole.COMPLEMENTARY);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void enter(String person, String form) {
        signIn(person, "subjects/" + subject + "/" + form);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
    }
}
