package org.downstage.cohort.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.downstage.BrowserTest;
import org.downstage.base.database.TestDatabase;
import org.downstage.demo.DemonstrationStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Survival, subgroups, courses and toxicity as they are drawn, and what one chooses about them. */
@TestPropertySource(properties = TestDatabase.STUDY)
class CourseChartsIT extends BrowserTest {

    /** Only the study's own sites: other tests leave subjects in this database. */
    private static final String STUDY = "cohort?site=S1,S2,S3,S4";

    private static final List<String> CHARTS =
            List.of("survival", "forest", "course", "toxicity", "toxicity-map");

    @Autowired private DemonstrationStudy study;

    @BeforeEach
    void loadTheStudy() {
        study.load();
    }

    private void enter(String path) {
        signIn("shen.wei", path);
        assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
    }

    private Locator chart(String id) {
        return page.locator("[data-chart=" + id + "]");
    }

    private Locator choice(String id, String name) {
        return chart(id).getByLabel(name, new Locator.GetByLabelOptions().setExact(true));
    }

    /** What is written in a drawing. */
    private List<String> written(String id) {
        assertThat(chart(id).locator(".co-canvas svg text").first()).isVisible();
        return chart(id).locator(".co-canvas svg text").allTextContents();
    }

    private List<String> marks(String id) {
        // The choices about a chart have options too.
        var marks = chart(id).locator(".co-marks").getByRole(AriaRole.OPTION);
        assertThat(marks.first()).isAttached();
        return marks.allTextContents().stream().map(String::strip).toList();
    }

    @Test
    void curves_are_chosen_in_place_and_say_numbers_at_risk_medians_and_the_kind_of_test() {
        enter(STUDY);
        assertThat(written("survival")).contains("At risk", "23", "Alive, %");
        choice("survival", "Endpoint").selectOption("dfs");
        assertThat(page).hasURL(Pattern.compile("c\\.km=dfs"));
        choice("survival", "By").selectOption("major-response");

        assertThat(chart("survival")).containsText("exploratory");
        assertThat(marks("survival")).hasSize(2);
        assertThat(marks("survival").getFirst()).startsWith("MPR: yes: n 10");
        assertThat(written("survival")).contains("Disease-free, %", "10", "13");
        assertThat(chart("survival").locator(".co-canvas svg path[d]").count()).isGreaterThan(4);
        assertThat(chart("survival").locator("table.co-km")).containsText("Median, months");
        checkAccessibility();
        screenshot("course-survival");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Survival as a table"))
                .click();
        assertThat(chart("survival").getByRole(AriaRole.TABLE)).containsText("landmark");
    }

    @Test
    void every_chart_draws_what_the_study_found() {
        enter(STUDY);

        assertThat(marks("forest").getFirst()).startsWith("All subjects: 23 of 23, 100.0 %");
        assertThat(written("forest"))
                .contains("Sex", "Clinical stage", "23/23", "100.0 (85.2–100.0)");
        assertThat(written("forest"))
                .contains("Pathological downstaging", "Helical tomotherapy")
                .noneMatch(text -> text.endsWith("…"));
        assertThat(written("toxicity"))
                .contains("Aspartate aminotransferase increased")
                .noneMatch(text -> text.endsWith("…"));
        assertThat(marks("course")).hasSize(23);
        assertThat(written("course")).contains("S1-01", "S4-23");
        assertThat(marks("toxicity")).isNotEmpty();
        choice("toxicity", "Due to").selectOption("rt");
        assertThat(page).hasURL(Pattern.compile("c\\.tox-related=rt"));
        assertThat(chart("toxicity").getByText("3 (13.0 %)").first()).isVisible();
        assertThat(written("toxicity")).contains("Myelosuppression", "2 (8.7 %)");
        assertThat(marks("toxicity-map")).filteredOn(mark -> mark.startsWith("S")).hasSize(23);
        assertThat(written("toxicity-map")).contains("S1-01");
        chart("course").getByRole(AriaRole.LISTBOX).focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("subjects/S\\d-\\d+"));
    }

    @Test
    void the_charts_are_readable_in_both_languages_and_themes_on_desk_and_tablet() {
        for (var language : List.of("en", "zh-CN")) {
            for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                openBrowser(language, theme);
                enter(STUDY + "&c.km=dfs&c.km-by=major-response");
                CHARTS.forEach(this::marks);
                checkAccessibility();
                page.setViewportSize(1440, 3600);
                screenshot("course-" + language + "-" + theme);
                page.setViewportSize(1024, 4200);
                screenshot("course-" + language + "-" + theme + "-tablet");
            }
        }
    }
}
