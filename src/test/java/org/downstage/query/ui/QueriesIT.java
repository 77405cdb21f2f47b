package org.downstage.query.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.downstage.BrowserTest;
import org.downstage.account.DemonstrationPeople;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.SaveRequest;
import org.downstage.demo.DemonstrationQueries;
import org.downstage.demo.DemonstrationStudy;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.security.ActingAs;
import org.downstage.subject.Enrolment;
import org.downstage.subject.SubjectService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Queries in a real browser: raised, answered, closed and opened again by keyboard; the list. */
class QueriesIT extends BrowserTest {

    private static final FormKey RT = FormKey.of(RadiotherapyForm.OID);

    @Autowired private DemonstrationStudy study;
    @Autowired private DemonstrationQueries queries;
    @Autowired private DemonstrationPeople people;
    @Autowired private SubjectService subjects;
    @Autowired private DataEntryService entry;

    private String subject() {
        var key = Enrolment.by(people.person("chen.yu"), subjects);
        var data = FormData.empty(RT).with(RadiotherapyForm.LUNG_V20, new BigDecimal("25.0"));
        ActingAs.call(
                people.person("chen.yu"), () -> entry.save(SaveRequest.of(key, data, 0, false)));
        return key;
    }

    private void enter(Page on, String person, String path) {
        on.navigate(address(path));
        signIn(on, person);
        assertThat(on.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
    }

    private static Locator field(Page on, String label) {
        return on.getByLabel(Pattern.compile("^" + label)).first();
    }

    private static Locator panel(Page on) {
        return on.getByRole(AriaRole.COMPLEMENTARY);
    }

    private static Locator mark(Page on) {
        return on.locator("[data-path=LUNG_V20] .ds-query-badge");
    }

    @Test
    void a_monitor_asks_an_investigator_answers_and_both_see_it_at_once_without_losing_a_word() {
        var address = "subjects/" + subject() + "/radiotherapy?item=LUNG_V20";
        enter(page, "zhao.lin", address);
        try (var other = anotherBrowser()) {
            var theirs = other.newPage();
            enter(theirs, "chen.yu", address);
            field(theirs, "Planned dose").fill("41.4");
            field(theirs, "Lung V20").focus();

            ask("Page 1 of the plan has 52 %.");
            assertThat(mark(page)).hasText("Q1");
            assertThat(mark(theirs)).hasText("Q1");
            assertThat(field(theirs, "Planned dose")).hasValue(Pattern.compile("41\\.40?"));
            assertThat(panel(theirs)).containsText("Page 1 of the plan has 52 %.");

            field(theirs, "Lung V20").focus();
            theirs.keyboard().press("Alt+q");
            assertThat(theirs.getByLabel("Your answer")).isFocused();
            theirs.keyboard().type("25 % it is; the 52 is V5.");
            screenshot("query-form-raised");
            theirs.keyboard().press("Control+Enter");
            assertThat(panel(theirs)).containsText("answered");
            assertThat(panel(page)).containsText("25 % it is; the 52 is V5.");

            page.getByLabel("Your words").focus();
            page.keyboard().press("Control+Enter");
            assertThat(panel(page)).containsText("closed");
            assertThat(mark(page)).isHidden();
            assertThat(mark(theirs)).isHidden();
            checkAccessibility();

            page.getByLabel("Your words").fill("The plan was changed since.");
            button("Open again").click();
            assertThat(mark(theirs)).hasText("Q1");
            assertThat(panel(page)).containsText("The plan was changed since.");
            screenshot("query-form-reopened");
            button("Withdraw").click();
            assertThat(panel(page)).containsText("Please say something with it");
        }
    }

    private void ask(String words) {
        field(page, "Lung V20").focus();
        page.keyboard().press("Alt+q");
        assertThat(page.getByLabel("Your question")).isFocused();
        page.keyboard().type(words);
        page.keyboard().press("Control+Enter");
        assertThat(panel(page)).containsText(words);
    }

    /** A row that was scrolled or filtered away may linger, hidden. */
    private Locator cell(String words) {
        return page.locator(".ds-query-said")
                .filter(new Locator.FilterOptions().setHasText(words))
                .locator("visible=true")
                .first();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void the_list_is_filtered_worked_through_by_keyboard_and_taken_along() throws IOException {
        study.load();
        queries.load();
        enter(page, "zhao.lin", "queries");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(Pattern.compile("\\d+ queries"));
        assertThat(page.locator(".ds-rail-count")).isVisible();
        checkAccessibility();
        screenshot("queries");

        page.getByLabel("Waits for me").check();
        assertThat(page).hasURL(Pattern.compile("waits=me"));
        page.reload();
        assertThat(page.getByLabel("Waits for me")).isChecked();
        var download = page.waitForDownload(() -> page.getByText("Export as CSV").click());
        assertThat(Files.readString(download.path())).startsWith("\uFEFF\"QUERY\"");

        page.getByLabel("Find").fill("left gastric");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("1 query");
        cell("left gastric").click();
        assertThat(panel(page)).containsText("without the second count");
        screenshot("queries-panel");
        checkAccessibility();
        page.keyboard().press("c");
        assertThat(panel(page)).containsText("closed");
        assertThat(page.getByRole(AriaRole.MAIN))
                .containsText("No query meets all these conditions.");
        screenshot("queries-empty");
        page.getByText("Clear conditions").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(Pattern.compile("\\d+ queries"));
        page.getByLabel("Find").fill("end date is a Sunday");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("1 query");
        cell("end date is a Sunday").click();
        assertThat(panel(page)).containsText("Sunday");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("subjects/S1-04/radiotherapy\\?item=RT_END"));
    }

    @Test
    void it_is_the_same_in_chinese_and_in_the_dark_for_every_role() {
        study.load();
        queries.load();
        openBrowser("zh-CN", ColorScheme.LIGHT);
        enter(page, "chen.yu", "queries");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("条质疑");
        cell("Sunday").click();
        assertThat(panel(page)).containsText("您的答复");
        screenshot("queries-zh");
        page.setViewportSize(1024, 768);
        screenshot("queries-zh-tablet");
        openBrowser("en", ColorScheme.DARK);
        enter(page, "han.jie", "queries");
        assertThat(panel(page)).containsText("By site");
        screenshot("queries-dark");
        checkAccessibility();
        openBrowser("zh-CN", ColorScheme.DARK);
        enter(page, "shen.wei", "queries");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("条质疑");
        page.setViewportSize(1024, 768);
        screenshot("queries-zh-dark-tablet");
        checkAccessibility();
    }
}
