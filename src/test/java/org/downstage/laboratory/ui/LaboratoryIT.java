package org.downstage.laboratory.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.downstage.BrowserTest;
import org.downstage.account.DemonstrationPeople;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.dataentry.DataEntryService;
import org.downstage.escc.LaboratoryForm;
import org.downstage.security.ActingAs;
import org.downstage.subject.Enrolment;
import org.downstage.subject.SubjectService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Laboratory results in a real browser: pasted, typed, graded, saved; and those who only read. */
class LaboratoryIT extends BrowserTest {

    private static final FormKey FORM = FormKey.of(LaboratoryForm.OID);

    @Autowired private SubjectService subjects;
    @Autowired private DataEntryService entry;
    @Autowired private DemonstrationPeople people;

    private String subject = "";

    @BeforeEach
    void enrol() {
        subject = Enrolment.by(people.person("chen.yu"), subjects);
    }

    /** Twelve weekly samples of eight tests, one of them unknown to the study. */
    private static String table() {
        var table = new StringBuilder("日期\tWBC\tANC\tLYM\tHGB g/dL\tPLT\tALT\tAST\tMCV\n");
        for (var week = 0; week < 12; week++) {
            table.append(LocalDate.of(2024, 5, 3).plusWeeks(week))
                    .append(
                            "\t%.1f\t%.2f\t0.7\t%.1f\t%d\t%d\t32\t90\n"
                                    .formatted(
                                            5.2 - 0.3 * week,
                                            2.6 - 0.18 * week,
                                            12.1 - 0.3 * week,
                                            210 - 12 * week,
                                            28 + week));
        }
        return table.toString();
    }

    @Test
    void a_table_from_a_spreadsheet_is_previewed_entered_graded_and_saved() {
        enter("chen.yu", "subjects/" + subject + "/laboratory");
        paste(table());
        assertThat(page.getByText("84 new results")).isVisible();
        assertThat(page.getByText("Not a test of this study")).isVisible();
        checkAccessibility();
        screenshot("laboratory-paste");

        page.keyboard().press("Enter");
        assertThat(cell("ANC", "2024-07-19")).hasValue("0.62");
        assertThat(cell("ANC", "2024-07-19"))
                .hasAttribute("aria-label", Pattern.compile("grade 3"));
        assertThat(page.getByText("Draft saved")).isVisible();
        page.keyboard().press("Control+s");
        assertThat(page.getByText("Saved as version 1").first()).isVisible();
        assertThat(stored().rows(LaboratoryForm.RESULT_ROWS)).hasSize(84);
        page.reload();
        assertThat(cell("HB", "2024-05-03")).hasValue("12.1");
        checkAccessibility();
        screenshot("laboratory-saved");
    }

    @Test
    void results_are_typed_by_keyboard_alone_and_taken_back() {
        enter("chen.yu", "subjects/" + subject + "/laboratory");
        page.getByLabel("New sample day").fill("2024/5/3");
        page.keyboard().press("Enter");
        assertThat(cell("HB", "2024-05-03")).isFocused();
        page.keyboard().type("131");
        page.keyboard().press("ArrowRight");
        page.keyboard().type("4.1");
        page.keyboard().press("Tab");
        page.keyboard().type("0.82");
        page.keyboard().press("Enter");
        assertThat(cell("ANC", "2024-05-03"))
                .hasAttribute("aria-label", Pattern.compile("grade 3"));
        assertThat(page.getByText("Draft saved")).isVisible();
        page.reload();
        assertThat(cell("WBC", "2024-05-03")).hasValue("4.1");

        cell("WBC", "2024-05-03").focus();
        page.keyboard().type("<0.1");
        page.keyboard().press("Tab");
        assertThat(cell("WBC", "2024-05-03")).hasAttribute("aria-invalid", "true");
        page.keyboard().press("Control+z");
        assertThat(cell("WBC", "2024-05-03")).hasValue("4.1");
        checkAccessibility();
    }

    @Test
    void a_date_that_reads_two_ways_is_asked_about_and_escape_enters_nothing() {
        enter("chen.yu", "subjects/" + subject + "/laboratory");
        paste("\tANC\n3/5/2024\t0.82\n25/5/2024\t1.2");
        assertThat(page.getByText("Which comes first in dates")).isVisible();
        assertThat(page.getByText("One new result")).isVisible();
        page.getByLabel("The day").check();
        assertThat(page.getByText("2 new results")).isVisible();
        checkAccessibility();
        page.keyboard().press("Escape");
        assertThat(page.locator(".ds-lab-paste")).hasCount(0);
        assertThat(page.locator(".ds-lab-cell")).hasCount(0);
    }

    @Test
    void unit_and_limits_of_a_result_stand_behind_its_cell() {
        enter("chen.yu", "subjects/" + subject + "/laboratory");
        paste("\tALT\n2024-05-03\t160");
        page.keyboard().press("Enter");
        cell("ALT", "2024-05-03").focus();
        assertThat(page.getByText("not graded without the upper limit")).isVisible();
        page.keyboard().press("F2");
        field("Upper limit").fill("50");
        page.keyboard().press("Tab");
        assertThat(cell("ALT", "2024-05-03"))
                .hasAttribute("aria-label", Pattern.compile("grade 2, above normal"));
        checkAccessibility();
        screenshot("laboratory-row");
    }

    @Test
    void a_monitor_reads_the_grid_and_changes_nothing() {
        enter("chen.yu", "subjects/" + subject + "/laboratory");
        paste(table());
        page.keyboard().press("Enter");
        assertThat(cell("ANC", "2024-07-19")).hasValue("0.62");
        page.keyboard().press("Control+s");
        assertThat(page.getByText("Saved as version 1").first()).isVisible();
        openBrowser("en", ColorScheme.LIGHT);
        enter("zhao.lin", "subjects/" + subject + "/laboratory");
        assertThat(cell("ANC", "2024-07-19")).hasAttribute("readonly", "");
        assertThat(page.locator("#lab-paste")).hasCount(0);
        checkAccessibility();

        cell("ANC", "2024-07-19").focus();
        page.keyboard().press("Alt+q");
        assertThat(page.getByLabel("Your question")).isFocused();
        page.keyboard().type("The print-out has 0.82.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".ds-panel")).containsText("The print-out has 0.82.");
        screenshot("laboratory-asked");
        checkAccessibility();
        page.keyboard().press("Escape");
        assertThat(cell("ANC", "2024-07-19")).isFocused();
    }

    @Test
    void a_data_manager_takes_over_suggestions_and_enters_limits() {
        enter("han.jie", "ranges/S4");
        var take = page.getByText("Take over the study's suggestions");
        if (take.isVisible()) {
            take.click();
            assertThat(take).isHidden();
        }
        assertThat(page.locator("vaadin-grid .ds-badge").first()).isVisible();
        checkAccessibility();
        screenshot("ranges");
        page.getByText("New limits").first().click();
        field("Lower limit").fill("200");
        field("Upper limit").fill("100");
        field("Valid from").fill("2024-01-01");
        page.getByText("Enter limits").click();
        assertThat(page.getByText("The upper limit has to lie above")).isVisible();
        field("Lower limit").fill("118");
        field("Upper limit").fill("172");
        page.getByText("Enter limits").click();
        assertThat(page.getByText("The limits of Haemoglobin are entered")).isVisible();
        assertThat(page.getByText("118–172").first()).isVisible();
    }

    @ParameterizedTest
    @CsvSource({
        "en, LIGHT, 1440, 900",
        "zh-CN, LIGHT, 1440, 900",
        "en, DARK, 1024, 768",
        "zh-CN, DARK, 1024, 768"
    })
    void looks_right_in_every_dress(String language, ColorScheme theme, int width, int height) {
        openBrowser(language, theme);
        page.setViewportSize(width, height);
        enter("chen.yu", "subjects/" + subject + "/laboratory");
        paste(table() + "\n2024-08-01\t<0.1\t阴性\t6,500\t\t\t\t\n");
        page.locator(".ds-lab-list").first().waitFor();
        var dress = "%s-%s-%d".formatted(language, theme, width).toLowerCase(Locale.ROOT);
        checkAccessibility();
        screenshot("laboratory-paste-" + dress);
        page.keyboard().press("Enter");
        assertThat(cell("ANC", "2024-07-19")).hasValue("0.62");
        cell("ANC", "2024-07-19").focus();
        checkAccessibility();
        screenshot("laboratory-" + dress);
        if (width > 1100) {
            return;
        }
        openBrowser(language, theme);
        page.setViewportSize(width, height);
        enter("han.jie", "ranges/S1");
        checkAccessibility();
        screenshot("ranges-" + dress);
    }

    private FormData stored() {
        return ActingAs.call(people.person("chen.yu"), () -> entry.open(subject)).form(FORM).data();
    }

    private void paste(String table) {
        page.locator("#lab-paste").click();
        page.locator("#lab-paste-text").fill(table);
        assertThat(page.locator("#lab-paste-enter")).isFocused();
    }

    private Locator field(String name) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator cell(String test, String day) {
        return page.locator("[data-key='" + LabGrid.key(test, day) + "']");
    }

    private void enter(String person, String path) {
        signIn(person, path);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
    }
}
