package org.downstage.cohort.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.downstage.BrowserTest;
import org.downstage.base.database.TestDatabase;
import org.downstage.demo.DemonstrationStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The charts as they are drawn, and the questions that one asks by clicking in them. */
@TestPropertySource(properties = TestDatabase.STUDY)
class ChartIT extends BrowserTest {

    /** Only the study's own sites: other tests leave subjects in this database. */
    private static final String STUDY = "cohort?site=S1,S2,S3,S4";

    /** The token of a text in a browser's words. */
    private static final String LIGHT_TEXT = "rgb(22, 26, 32)";

    private static final String DARK_TEXT = "rgb(233, 236, 241)";

    /** Each card begins no higher than the one before, none lies over another, and gaps are few. */
    private static final String IN_ORDER =
            """
            () => {
                const cards = [...document.querySelectorAll('ds-cards > *')]
                    .map(card => card.getBoundingClientRect())
                    .filter(box => box.height > 0);
                const apart = (a, b) => a.right <= b.left || b.right <= a.left
                    || a.bottom <= b.top || b.bottom <= a.top;
                const area = cards.reduce((sum, box) => sum + box.width * box.height, 0);
                const all = document.querySelector('ds-cards').getBoundingClientRect();
                return cards.length > 14
                    && cards.every((box, at) => at === 0 || box.top >= cards[at - 1].top)
                    && cards.every((one, at) => cards.slice(at + 1).every(other => apart(one, other)))
                    && area / (all.width * all.height) > 0.85;
            }
            """;

    @Autowired private DemonstrationStudy study;

    @BeforeEach
    void loadTheStudy() {
        study.load();
    }

    private void enter(String username, String path) {
        signIn(username, path);
        assertThat(page.getByRole(AriaRole.MAIN))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
    }

    private Locator chart(String id) {
        return page.locator("[data-chart=" + id + "]");
    }

    /** What is written in a drawing. */
    private List<String> written(String id) {
        assertThat(chart(id).locator("svg text").first()).isVisible();
        return chart(id).locator(".co-canvas svg text").allTextContents();
    }

    private List<String> marks(String id) {
        assertThat(chart(id).getByRole(AriaRole.OPTION).first()).isAttached();
        return chart(id).getByRole(AriaRole.OPTION).allTextContents().stream()
                .map(String::strip)
                .toList();
    }

    /** Waits for the last of the charts: cards find their places as they are drawn. */
    private void settle() {
        marks("forest");
        marks("toxicity-map");
        page.waitForFunction(IN_ORDER);
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void responses_are_drawn_phase_by_phase_without_a_complaint_of_the_browser() {
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        enter("shen.wei", STUDY);

        assertThat(written("response")).contains("SD 19", "PD 4", "CR 4", "PR 8", "SD 11");
        assertThat(marks("response"))
                .containsExactly(
                        "after nICT: SD, 19 of 23",
                        "after nICT: PD, 4 of 23",
                        "after RT: CR, 4 of 23",
                        "after RT: PR, 8 of 23",
                        "after RT: SD, 11 of 23");
        assertThat(complaints).isEmpty();
        checkAccessibility();
        screenshot("charts-response");
    }

    @Test
    void a_question_is_asked_by_keyboard_compared_with_the_rest_and_taken_back() {
        enter("shen.wei", STUDY);
        marks("response");
        chart("response").getByRole(AriaRole.LISTBOX).focus();
        page.keyboard().press("End");
        page.keyboard().press("ArrowLeft");
        assertThat(chart("response").locator(".co-here")).containsText("after RT: PR");
        assertThat(chart("response").locator(".co-tip")).containsText("8 of 23");
        screenshot("charts-focus");
        page.keyboard().press("Space");

        assertThat(page).hasURL(Pattern.compile("response=PR"));
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("8 of ");
        assertThat(button("Remove the condition After RT: PR")).isVisible();
        assertThat(chart("response").locator("footer")).containsText("n 8");
        button("Compare with the rest").click();
        assertThat(page).hasURL(Pattern.compile("vs=response"));
        assertThat(chart("response")).containsText("Selection, n 8");
        assertThat(chart("response")).containsText("The rest, n 15");
        screenshot("charts-compared");
        page.goBack();
        page.goBack();
        assertThat(chart("response").locator("footer")).containsText("n 23");
    }

    @Test
    void a_click_filters_and_a_second_one_beside_shift_adds() {
        enter("shen.wei", STUDY);
        chart("response").getByText("PR 8", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page).hasURL(Pattern.compile("response=PR"));
        assertThat(chart("response").locator("footer")).containsText("n 8");
        chart("response").locator(".co-marks").press("Escape");
        assertThat(chart("response").locator("footer")).containsText("n 23");
    }

    @Test
    void each_chart_is_a_table_too_and_is_taken_along() throws IOException {
        enter("shen.wei", STUDY);
        button("Response by phase as a table").click();
        assertThat(chart("response").getByRole(AriaRole.TABLE)).containsText("after RT");
        checkAccessibility();
        button("Response by phase as a table").click();
        chart("response").locator("summary").click();
        var svg = page.waitForDownload(() -> chart("response").getByText("Figure, SVG").click());
        assertThat(Files.readString(svg.path()))
                .contains("Response by phase", "SD 19", "n 23")
                .doesNotContain("undefined");
        var png = page.waitForDownload(() -> chart("response").getByText("Figure, PNG").click());
        assertThat(png.suggestedFilename()).endsWith(".png");
        Files.copy(
                png.path(),
                Path.of("target/screenshots/charts-response-figure.png"),
                StandardCopyOption.REPLACE_EXISTING);
        var csv = page.waitForDownload(() -> chart("response").getByText("Data, CSV").click());
        assertThat(Files.readString(csv.path())).contains("\"Phase\"", "\"PR\",\"8\",\"34.8\"");
    }

    @Test
    void every_chart_draws_the_demonstration_cohort() {
        enter("shen.wei", STUDY);

        assertThat(written("waterfall")).contains("PD from +20", "PR from −30", "−100", "23");
        assertThat(marks("waterfall")).hasSize(23).anyMatch(mark -> mark.startsWith("S1-01: "));
        assertThat(written("migration"))
                .contains("Baseline", "After nICT", "After RT", "Pathology", "II 7", "III 14");
        assertThat(marks("migration")).anyMatch(mark -> mark.startsWith("Pathology: NED, n 5"));
        assertThat(written("shift")).contains("NED").anyMatch(text -> text.contains("exploratory"));
        assertThat(written("study-flow")).contains("Enrolled 23", "R0 resection 23");
        assertThat(written("accrual")).contains("S1 10", "S2 5", "S3 4", "S4 4");
        assertThat(marks("dose")).contains("S1-02: 41.4 Gy, S1");
        assertThat(marks("interval")).anyMatch(mark -> mark.startsWith("SD: n 11, median "));
        assertThat(chart("regression").locator(".co-canvas svg path").first()).isAttached();
    }

    @Test
    void enter_on_a_subject_opens_the_form_where_its_value_stands() {
        enter("shen.wei", STUDY);
        marks("waterfall");
        chart("waterfall").getByRole(AriaRole.LISTBOX).focus();
        page.keyboard().press("End");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/subjects/S1-0\\d/RESPONSE_RT"));
    }

    @Test
    void a_pointer_on_a_part_of_several_finds_their_cases_and_opens_one_by_a_click() {
        openBrowser("zh-CN", ColorScheme.DARK);
        enter("shen.wei", STUDY);
        settle();
        chart("response").getByText("PR 8", new Locator.GetByTextOptions().setExact(true)).hover();
        var tip = chart("response").locator(".co-tip");
        assertThat(tip.getByRole(AriaRole.LINK)).hasCount(8);
        assertThat(tip).containsText("放疗后：PR，23 例中 8 例");
        screenshot("charts-hover");
        tip.getByText("S1-06").click();
        assertThat(page).hasURL(Pattern.compile("/subjects/S1-06/RESPONSE_RT"));
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("S1-06");
    }

    @Test
    void enter_goes_from_a_part_of_several_to_its_cases_and_escape_back() {
        openBrowser("en", ColorScheme.DARK);
        enter("shen.wei", STUDY);
        marks("toxicity");
        chart("toxicity").locator(".co-marks").focus();
        var links = chart("toxicity").locator(".co-tip").getByRole(AriaRole.LINK);
        assertThat(links).hasCount(2);
        page.keyboard().press("Enter");
        assertThat(links.first()).isFocused();
        checkAccessibility();
        screenshot("charts-cases-by-keyboard");
        page.keyboard().press("Escape");
        assertThat(chart("toxicity").locator(".co-marks")).isFocused();
        page.keyboard().press("Space");
        assertThat(page).hasURL(Pattern.compile("event=1(:|%3A)any"));
        assertThat(button("Remove the condition Myelosuppression, grade 1")).isVisible();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("2 of ");
    }

    @Test
    void whoever_is_missing_is_a_click_away_and_the_theme_changes_on_the_open_page() {
        enter("shen.wei", "cohort");
        marks("response");
        screenshot("cohort");
        chart("regression").locator("footer").getByText("missing 1").click();
        assertThat(page).hasURL(Pattern.compile("missing=regression"));
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("1 of ");
        page.goBack();
        assertThat(chart("regression").locator("footer")).containsText("n 22");
        var light = colours();
        button("Switch between light and dark").click();
        assertThat(page.locator("html")).hasAttribute("theme", "dark");
        screenshot("charts-theme-switched");
        var dark = colours();
        assertThat(light).contains(LIGHT_TEXT).doesNotContain(DARK_TEXT);
        assertThat(dark).contains(DARK_TEXT).doesNotContain(LIGHT_TEXT).hasSameSizeAs(light);
    }

    /** The colours that the texts of all drawings have. */
    @SuppressWarnings("unchecked")
    private List<String> colours() {
        return (List<String>)
                page.locator(".co-canvas svg text")
                        .evaluateAll("all => all.map(one => getComputedStyle(one).fill)");
    }

    @Test
    void cards_of_unequal_height_follow_each_other_without_overlapping() {
        enter("shen.wei", STUDY);
        settle();
        page.setViewportSize(1024, 768);
        page.waitForFunction(IN_ORDER);
    }

    @Test
    void the_old_figures_stay_at_half_strength_until_the_new_ones_are_there() {
        enter("shen.wei", STUDY);
        settle();
        var held = new ArrayList<Route>();
        page.route(Pattern.compile("v-r=uidl"), held::add);
        var cards = page.locator("ds-cards");
        var height = cards.boundingBox().height;
        chart("response").getByText("PR 8", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(cards).hasAttribute("aria-busy", "true");
        assertThat(page.locator(".co-busy"))
                .hasText("Reading the data; these are still the earlier figures");
        assertThat(cards).hasCSS("opacity", "0.5");
        assertThat(chart("response").locator("footer")).containsText("n 23");
        assertThat(cards.boundingBox().height).isEqualTo(height);
        screenshot("charts-busy");
        page.unroute(Pattern.compile("v-r=uidl"));
        held.forEach(Route::resume);
        assertThat(chart("response").locator("footer")).containsText("n 8");
        assertThat(cards).hasAttribute("aria-busy", "false");
        assertThat(page.locator(".co-busy")).isEmpty();
        assertThat(cards).hasCSS("opacity", "1");
    }

    @Test
    void a_shared_address_shows_another_reader_only_what_that_one_may_see() {
        enter("chen.yu", "cohort?subject=S1-02,S2-11&vs=subject");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("1 of ");
        assertThat(marks("waterfall")).hasSizeGreaterThan(1).noneMatch(m -> m.startsWith("S2"));
    }

    @Test
    void the_charts_are_readable_in_both_languages_and_themes_on_desk_and_tablet() {
        for (var language : List.of("en", "zh-CN")) {
            for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                openBrowser(language, theme);
                enter("shen.wei", STUDY);
                marks("response");
                checkAccessibility();
                pictures("charts-" + language + "-" + theme);
            }
        }
    }

    private void pictures(String name) {
        page.setViewportSize(1440, 2600);
        screenshot(name);
        page.setViewportSize(1024, 5200);
        screenshot(name + "-tablet");
    }
}
