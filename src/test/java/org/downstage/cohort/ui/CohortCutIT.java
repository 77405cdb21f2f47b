package org.downstage.cohort.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.downstage.BrowserTest;
import org.downstage.base.database.TestDatabase;
import org.downstage.demo.DemonstrationStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The results as of a past moment, beside those of now, taken away and on paper. */
@TestPropertySource(properties = TestDatabase.STUDY)
class CohortCutIT extends BrowserTest {

    private static final String STUDY = "cohort?site=S1,S2,S3,S4";

    @Autowired private DemonstrationStudy study;
    @Autowired private Clock clock;

    @BeforeEach
    void enterTheStudy() {
        study.load();
    }

    private void enter(String path) {
        signIn("shen.wei", path);
        assertThat(main()).isVisible();
    }

    private Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    private Locator r0() {
        return page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Endpoints"))
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("R0 resection"));
    }

    private String moment(Duration fromNow) {
        return clock.instant()
                .truncatedTo(ChronoUnit.MILLIS)
                .plus(fromNow)
                .atOffset(ZoneOffset.ofHours(8))
                .toString();
    }

    private static String encoded(String moment) {
        return URLEncoder.encode(moment, StandardCharsets.UTF_8);
    }

    @Test
    void a_shared_address_shows_a_past_cut_and_leads_back_to_now() {
        var cut = moment(Duration.ZERO);
        enter(STUDY + "&as-of=" + encoded(cut));

        assertThat(main()).containsText("Data as of ");
        assertThat(main()).containsText("without later corrections, by today's definitions");
        assertThat(r0()).containsText("23/23");
        assertThat(page.locator("summary").filter(text("Data as of"))).containsText("+00:00");
        checkAccessibility();
        screenshot("cohort-as-of");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show the data of now"))
                .click();
        assertThat(page).not().hasURL(Pattern.compile("as-of"));
        assertThat(r0()).containsText("23/23");
    }

    @Test
    void a_moment_without_data_gets_a_sentence_instead_of_figures() {
        enter(STUDY + "&as-of=" + encoded("1999-12-31T09:00+08:00"));
        assertThat(main())
                .containsText("There were no data at 1999-12-31 01:00 +00:00: the first subject");
        assertThat(r0()).hasCount(0);
        checkAccessibility();
        screenshot("cohort-before-data");

        open(STUDY + "&as-of=" + encoded(moment(Duration.ofDays(400))));
        assertThat(main()).containsText("is still to come");
        open(STUDY + "&as-of=yesterday");
        assertThat(main()).containsText("is no date and time with its offset");
    }

    @Test
    void two_cuts_stand_side_by_side() {
        enter(STUDY + "&compared-with=" + encoded(moment(Duration.ZERO)));

        var table =
                page.getByRole(
                        AriaRole.TABLE, new Page.GetByRoleOptions().setName("Two data cuts"));
        assertThat(table).containsText("23/23 (100 %)");
        assertThat(main()).containsText("No endpoint of any subject changed");
        checkAccessibility();
        screenshot("cohort-two-cuts");
    }

    @Test
    void a_figure_is_taken_away_with_its_script() throws IOException {
        enter(STUDY);
        page.locator(".ds-page-head .co-take summary").click();
        var download =
                page.waitForDownload(() ->
                        page.locator(".ds-page-head .co-take a")
                                .filter(text("overall survival"))
                                .click());

        assertThat(download.suggestedFilename()).isEqualTo("downstage-os.zip");
        try (var zip = new ZipFile(download.path().toFile())) {
            assertThat(zip.stream().map(Object::toString))
                    .contains("downstage-os/draw.R", "downstage-os/README.txt");
        }
    }

    @Test
    void on_paper_there_is_a_heading_and_no_control() throws IOException {
        enter(STUDY);
        assertThat(r0()).containsText("23/23");
        assertThat(main()).containsText("source-verified");
        assertThat(page.locator(".co-canvas svg").last()).isAttached();
        var drawings = page.locator(".co-canvas svg").count();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator(".co-canvas svg[width='650']")).hasCount(drawings);
        assertThat(page.locator(".co-print")).containsText("Results of the study");
        assertThat(page.locator(".co-print")).containsText("Site: S1");
        assertThat(page.locator(".co-menu:visible")).hasCount(0);
        assertThat(page.locator("nav:visible")).hasCount(0);
        var paper = Path.of("target/screenshots/cohort.pdf");
        Files.createDirectories(paper.getParent());
        page.pdf(new Page.PdfOptions().setPath(paper).setPreferCSSPageSize(true));
        assertThat(Files.size(paper)).isGreaterThan(20_000);
    }

    @Test
    void it_is_readable_in_chinese_and_in_the_dark() {
        openBrowser("zh-CN", ColorScheme.DARK);
        var cut = encoded(moment(Duration.ZERO));
        enter(STUDY + "&as-of=" + cut + "&compared-with=" + cut);
        assertThat(main()).containsText("数据截至");
        assertThat(main()).containsText("没有受试者的终点发生变化");
        checkAccessibility();
        screenshot("cohort-cuts-zh-dark");
        page.setViewportSize(1024, 768);
        screenshot("cohort-cuts-zh-dark-tablet");
    }

    private static Locator.FilterOptions text(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
