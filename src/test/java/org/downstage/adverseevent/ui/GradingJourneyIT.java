package org.downstage.adverseevent.ui;

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
import org.downstage.crf.ItemValue;
import org.downstage.crf.Row;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.SaveRequest;
import org.downstage.dataentry.SaveResult;
import org.downstage.escc.BaselineForm;
import org.downstage.escc.LaboratoryForm;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.security.ActingAs;
import org.downstage.subject.Enrolment;
import org.downstage.subject.SubjectService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The grading grid in a real browser: a subject graded by keyboard alone, and those who read. */
class GradingJourneyIT extends BrowserTest {

    private static final int WATCHED = 27;

    @Autowired private SubjectService subjects;
    @Autowired private DataEntryService entry;
    @Autowired private DemonstrationPeople people;

    private String subject = "";

    @BeforeEach
    void enrolAfterRadiotherapyBegan() {
        subject = Enrolment.by(people.person("chen.yu"), subjects);
        save(
                FormData.empty(FormKey.of(RadiotherapyForm.OID))
                        .with(RadiotherapyForm.RT_START, ItemValue.of(LocalDate.of(2024, 3, 25))));
        save(
                FormData.empty(FormKey.of(LaboratoryForm.OID))
                        .with(LaboratoryForm.RESULT_ROWS, neutrophils(1, 1, "4.10"))
                        .with(LaboratoryForm.RESULT_ROWS, neutrophils(2, 20, "1.31"))
                        .with(LaboratoryForm.RESULT_ROWS, neutrophils(3, 33, "0.82"))
                        .with(LaboratoryForm.RESULT_ROWS, neutrophils(4, 50, "2.05")));
    }

    private static Row neutrophils(int number, int day, String value) {
        return Row.of(number)
                .with(BaselineForm.LAB_DATE, ItemValue.of(LocalDate.of(2024, 4, 1).plusDays(day)))
                .with(BaselineForm.LAB_TEST, ItemValue.of("ANC"))
                .with(BaselineForm.LAB_VALUE, ItemValue.of(decimal(value)))
                .with(BaselineForm.LAB_UNIT, ItemValue.of("E9_L"))
                .with(BaselineForm.LAB_LLN, ItemValue.of(decimal("1.8")))
                .with(BaselineForm.LAB_ULN, ItemValue.of(decimal("6.3")));
    }

    /** As the form writes its numbers: with four decimals. */
    private static BigDecimal decimal(String number) {
        return new BigDecimal(number).setScale(4);
    }

    private void save(FormData data) {
        var request = SaveRequest.of(subject, data, 0, false);
        assertThat(ActingAs.call(people.person("chen.yu"), () -> entry.save(request)))
                .isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void an_investigator_grades_a_whole_subject_without_a_mouse() {
        enter("chen.yu");
        assertThat(cell("Anemia", "NICT")).isFocused();
        press("F4");
        assertThat(cell("Anemia", "RT")).isFocused();
        press("2");
        assertThat(cell("Anemia", "RT")).hasAttribute("aria-label", grade("grade 2"));

        press("F4", "2");
        assertThat(page.getByText("Febrile neutropenia has no grade 2").first()).isVisible();
        press("0");
        assertThat(cell("Febrile neutropenia", "RT"))
                .hasAttribute("aria-label", grade("assessed, absent"));
        press("F4", "2");
        assertThat(panel()).containsText("0.82");
        press("a");
        assertThat(cell("Neutrophil count decreased", "RT"))
                .hasAttribute("aria-label", grade("grade 3"));
        press("F4", "n");
        assertThat(cell("White blood cell decreased", "RT"))
                .hasAttribute("aria-label", Pattern.compile("ot documented"));

        press("F4", "Shift+ArrowDown", "Shift+ArrowDown", "0");
        assertThat(panel()).containsText("Set 3 cells");
        checkAccessibility();
        screenshot("grading-range");
        press("Enter");
        assertThat(toAssess()).containsText(String.valueOf(WATCHED - 7));
        press("Control+z");
        assertThat(toAssess()).containsText(String.valueOf(WATCHED - 4));
        for (var left = WATCHED - 4; left > 0; left--) {
            press("F4", "0");
            assertThat(toAssess()).containsText(String.valueOf(left - 1));
        }
        press("F4");
        assertThat(page.getByText("Every cell of the phases so far is assessed.").first())
                .isVisible();
        tellTheEvent();
        addATerm();
        correctATerm();
        checkAccessibility();
        screenshot("grading-graded");

        assertThat(page.getByText("Draft saved").first()).isVisible();
        page.reload();
        assertThat(cell("Anemia", "RT")).hasAttribute("aria-label", grade("grade 2"));
        page.keyboard().press("Control+s");
        assertThat(page.getByText("Saved as version 1").first()).isVisible();
        assertThat(page.locator(".ds-cell .ds-changed")).hasCount(0);
        aMonitorReads();
    }

    /** The severe neutropenia with its dates, attribution and outcome, field by field. */
    private void tellTheEvent() {
        cell("Neutrophil count decreased", "RT").focus();
        press("ArrowUp", "ArrowDown", "Enter");
        assertThat(page.locator(".ds-log input").first()).isFocused();
        field("START_DATE").fill("2024-04-20");
        field("END_DATE").fill("2024-05");
        field("OUTCOME").selectOption("RECOVERED");
        page.locator(".ds-log input[name='f-ONGOING-3']").last().press("Space");
        page.locator(".ds-log input[name='f-SERIOUS-3']").last().press("Space");
        for (var treatment : new String[] {"ICI", "CHEMO", "RT", "SURGERY"}) {
            page.locator(".ds-log input[name='f-ATTRIBUTION_" + treatment + "-3']")
                    .nth(3)
                    .press("Space");
        }
        checkAccessibility();
        screenshot("grading-log");
        press("Escape");
        assertThat(cell("Neutrophil count decreased", "RT")).isFocused();
        assertThat(cell("Neutrophil count decreased", "RT"))
                .hasAttribute("aria-label", Pattern.compile("probable chemotherapy"));
    }

    private void addATerm() {
        press("/");
        page.keyboard().type("alopec");
        assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("Alopecia");
        checkAccessibility();
        press("Enter");
        assertThat(cell("Alopecia", "RT")).isFocused();
        press("1");
        assertThat(cell("Alopecia", "RT")).hasAttribute("aria-label", grade("grade 1"));
    }

    /** The alopecia was charted under the wrong term. */
    private void correctATerm() {
        press("Enter");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Correct the term"))
                .press("Enter");
        page.keyboard().type("dermatitis radi");
        assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("Dermatitis radiation");
        checkAccessibility();
        screenshot("grading-correct-term");
        press("Enter");
        assertThat(cell("Alopecia", "RT")).not().hasAttribute("aria-label", grade("grade 1"));
        assertThat(cell("Dermatitis radiation", "RT")).hasAttribute("aria-label", grade("grade 1"));
        assertThat(page.locator(".ds-log input").first()).isFocused();
        press("Escape");
        assertThat(cell("Dermatitis radiation", "RT")).isFocused();
    }

    private void aMonitorReads() {
        openBrowser("en", ColorScheme.LIGHT);
        enter("zhao.lin");
        cell("Anemia", "RT").focus();
        press("3");
        assertThat(cell("Anemia", "RT")).hasAttribute("aria-label", grade("grade 2"));
        assertThat(page.getByText("Read only").first()).isVisible();
        aMonitorAsks();
        press("Enter");
        assertThat(page.locator(".ds-log .ds-value").first()).isFocused();
        checkAccessibility();
    }

    private void aMonitorAsks() {
        press("Alt+q");
        assertThat(page.getByLabel("Your question")).isFocused();
        page.keyboard().type("The chart has grade 1 on that day.");
        press("Control+Enter");
        assertThat(page.locator(".ds-panel")).containsText("The chart has grade 1 on that day.");
        screenshot("grading-asked");
        checkAccessibility();
        press("Escape");
        assertThat(cell("Anemia", "RT")).isFocused();
        press("ArrowLeft", "Alt+q");
        assertThat(page.getByText("Nothing is charted here that a query could be about.").first())
                .isVisible();
        press("ArrowRight");
    }

    @Test
    void who_keeps_a_grade_against_the_laboratory_says_why_at_one_key() {
        enter("chen.yu");
        cell("Neutrophil count decreased", "RT").focus();
        press("ArrowUp", "ArrowDown", "2");
        assertThat(cell("Neutrophil count decreased", "RT"))
                .hasAttribute("aria-label", Pattern.compile("laboratory"));
        press("k");
        var why = page.locator(".ds-finding[data-finding^='AE-24@'] input");
        assertThat(why).isFocused();
        page.keyboard().type("One value on the day after G-CSF was stopped");
        screenshot("grading-kept");
        checkAccessibility();
        press("Control+s");
        assertThat(page.getByText("Saved as version 1").first()).isVisible();
        assertThat(cell("Neutrophil count decreased", "RT"))
                .hasAttribute("aria-label", grade("grade 2"));
    }

    @Test
    void the_address_of_an_item_leads_to_its_cell() {
        enter("chen.yu");
        press("F4", "1");
        press("Control+s");
        assertThat(page.getByText("Saved as version 1").first()).isVisible();
        open("subjects/" + subject + "/adverse-events?item=GRADE.1");
        assertThat(cell("Anemia", "RT")).isFocused();
    }

    @ParameterizedTest
    @CsvSource({
        "en, LIGHT, 1440, 900",
        "en, DARK, 1440, 900",
        "zh-CN, LIGHT, 1440, 900",
        "zh-CN, DARK, 1024, 768",
        "en, LIGHT, 1024, 768"
    })
    void the_grid_in_every_dress(String language, ColorScheme theme, int width, int height) {
        openBrowser(language, theme);
        page.setViewportSize(width, height);
        enter("chen.yu");
        press("F4", "2", "F4", "3", "F4", "2");
        assertThat(page.locator(".ds-cell .ds-changed")).hasCount(3);
        checkAccessibility();
        screenshot("grading-" + language + "-" + theme + "-" + width);
    }

    private static Pattern grade(String words) {
        return Pattern.compile(", " + words + "(,|$)");
    }

    private Locator cell(String term, String phase) {
        return page.locator("[data-cell='" + term + "|" + phase + "']");
    }

    private Locator panel() {
        return page.locator(".ds-grading-panel");
    }

    private Locator toAssess() {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("To assess")));
    }

    private void press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    /** A field of the third row, which is the neutropenia's. */
    private Locator field(String item) {
        return page.locator("#f-" + item + "-3");
    }

    private void enter(String person) {
        signIn(person, "subjects/" + subject + "/adverse-events");
        assertThat(page.locator("ds-grading-grid table")).isVisible();
    }
}
