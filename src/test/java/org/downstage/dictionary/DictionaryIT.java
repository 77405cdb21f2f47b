package org.downstage.dictionary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.oncology.ctcae.CtcaeVersion.V5;
import static org.downstage.oncology.ctcae.CtcaeVersion.V6;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.downstage.BrowserTest;
import org.downstage.oncology.ctcae.Dictionary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A data manager brings the official workbook in, and is told what is wrong with others. */
@Import(ImportFixture.class)
class DictionaryIT extends BrowserTest {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired private Dictionary dictionary;
    @Autowired private ImportFixture imports;

    @AfterEach
    void forget() throws SQLException {
        imports.forget();
    }

    private void enter(String person) {
        signIn(person, "dictionary");
        assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
    }

    private void choose(String version) {
        page.getByLabel(version, new Page.GetByLabelOptions().setExact(true)).check();
        assertThat(page.locator("vaadin-upload")).not().hasAttribute("disabled", "");
    }

    private void upload(String name, byte[] content) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, XLSX, content));
    }

    private Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private Locator button(Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** Both sizes, from the part that the reader is led to. */
    private void pictures(String name) {
        checkAccessibility();
        screenshot("dictionary-" + name);
        page.setViewportSize(1024, 768);
        checkAccessibility();
        screenshot("dictionary-" + name + "-1024");
        page.setViewportSize(1440, 900);
    }

    @Test
    void a_workbook_is_previewed_confirmed_and_in_use() {
        enter("han.jie");
        assertThat(page.locator(".ds-dictionary-facts")).containsText("come with Downstage");
        assertThat(page.locator("vaadin-upload")).hasAttribute("disabled", "");
        pictures("start");

        choose("CTCAE 5.0");
        upload(
                "CTCAE_v5.0.xlsx",
                Workbooks.official(
                        V5,
                        rows -> {
                            rows.stream()
                                    .filter(row -> row.get(2).equals("Alopecia"))
                                    .forEach(r -> r.set(5, "x"));
                        }));
        assertThat(heading("Preview: CTCAE_v5.0.xlsx")).isFocused();
        var preview = page.locator(".ds-dictionary-preview");
        assertThat(preview).containsText("837 terms in 26 system organ classes");
        assertThat(preview).containsText("Alopecia: grades 1, 2, 3, so far 1, 2");
        assertThat(preview).containsText("No term falls away");
        page.locator("summary", new Page.LocatorOptions().setHasText("new terms")).press("Enter");
        page.locator("summary", new Page.LocatorOptions().setHasText("Blood and")).press("Enter");
        assertThat(page.getByText("Invented finding 416")).isVisible();
        pictures("preview");
        assertThat(dictionary.term("Invented finding 416")).isEmpty();

        button(Pattern.compile("Use these 837 terms")).press("Enter");
        assertThat(page.getByText("CTCAE 5.0 with 837 terms is imported.")).isVisible();
        assertThat(page.locator(".ds-dictionary-facts")).containsText("CTCAE_v5.0.xlsx");
        assertThat(page.locator("vaadin-grid-cell-content").getByText("in use")).isVisible();
        assertThat(dictionary.term("Invented finding 416")).isPresent();
        pictures("in-use");
    }

    @Test
    void a_bad_workbook_is_reported_in_place_and_the_report_can_be_kept() throws IOException {
        enter("han.jie");
        choose("CTCAE 5.0");
        upload("CTCAE_v6.0.xlsx", Workbooks.official(V6));
        assertThat(heading("Not imported: CTCAE_v6.0.xlsx")).isFocused();
        var problems = page.locator(".ds-dictionary-problems");
        assertThat(problems).containsText("“Thrombocytopenia” is a term of CTCAE 6.0.");
        assertThat(problems).containsText("CTCAE 5.0 has 837 terms; this sheet has 850.");
        pictures("problems");
        var download =
                page.waitForDownload(
                        () -> page.getByText("Download this list as text").press("Enter"));
        assertThat(Files.readString(download.path()))
                .startsWith("The workbook CTCAE_v6.0.xlsx was not imported.")
                .contains("- Sheet “CTCAE v6.0 Clean Copy”: “Thrombocytopenia”")
                .contains("Nothing has changed.");

        upload("broken.xlsx", new byte[] {'P', 'K', 3, 4, 0});
        assertThat(problems).containsText("The workbook is damaged");
        upload("list.csv", new byte[] {'a'});
        assertThat(page.locator(".ds-refusal")).containsText("whose name ends in .xlsx");
        upload("large.xlsx", new byte[11 << 20]);
        assertThat(page.locator(".ds-refusal")).containsText("larger than 10 MB");
        checkAccessibility();
        assertThat(dictionary.terms()).hasSizeLessThan(200);
    }

    @Test
    void a_dark_chinese_screen_has_it_all() {
        openBrowser("zh-CN", ColorScheme.DARK);
        enter("han.jie");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("不良事件术语词典");
        pictures("zh-dark-start");
        choose("CTCAE 5.0");
        upload("CTCAE_v5.0.xlsx", Workbooks.official(V5));
        assertThat(heading("预览：CTCAE_v5.0.xlsx")).isFocused();
        pictures("zh-dark-preview");
        upload("CTCAE_v6.0.xlsx", Workbooks.official(V6));
        assertThat(heading("未导入：CTCAE_v6.0.xlsx")).isFocused();
        pictures("zh-dark-problems");
    }

    @Test
    void an_investigator_has_no_such_page() {
        enter("chen.yu");
        assertThat(page.getByRole(AriaRole.MAIN)).not().containsText("Dictionary of adverse");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Dictionary")))
                .hasCount(0);
    }
}
