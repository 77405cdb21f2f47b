package org.downstage.signature.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.downstage.BrowserTest;
import org.downstage.account.DemonstrationPeople;
import org.downstage.base.database.TestDatabase;
import org.downstage.crf.FormKey;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.SaveResult;
import org.downstage.escc.BaselineForm;
import org.downstage.signature.CompleteForms;
import org.downstage.subject.Enrolment;
import org.downstage.subject.SubjectService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Signing, what ends a signature, locking, and the certified copy, in a real browser. */
@TestPropertySource(properties = TestDatabase.BY_HAND)
class SignatureIT extends BrowserTest {

    private static final FormKey BASE = FormKey.of(BaselineForm.OID);

    @Autowired private SubjectService subjects;
    @Autowired private DataEntryService entry;
    @Autowired private DemonstrationPeople people;

    private String subject = "";

    @BeforeEach
    void aCompleteForm() {
        var investigator = people.person("chen.yu");
        subject = Enrolment.by(investigator, subjects);
        var forms = new CompleteForms(entry, 5);
        assertThat(forms.save(investigator, subject, forms.complete(BASE), 0))
                .isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void a_signed_value_is_changed_signed_again_locked_unlocked_and_taken_along() throws Exception {
        enter("chen.yu", "subjects/" + subject + "/baseline");
        signByKeyboard();
        changeHeight();
        assertThat(bar("Signatures")).containsText("no longer holds");
        assertThat(steps().badge()).containsText("signature no longer valid");
        assertThat(page.locator(".ds-forms li a[aria-current] [role=img]").first())
                .hasAttribute("aria-label", "signature no longer valid");
        button("Signatures (1)").click();
        button("Verify").click();
        assertThat(bar("Signatures")).containsText("No longer valid: one change since.");
        assertThat(bar("Signatures")).containsText("171.5");
        checkAccessibility();
        screenshot("signature-invalid");
        open("subjects");
        assertThat(page.locator("[role=img][aria-label*='signature no longer valid']").first())
                .isVisible();

        open("subjects/" + subject + "/baseline");
        signByKeyboard();
        lockAndUnlock();
        copy();
    }

    private void signByKeyboard() {
        steps().askToSign();
        page.keyboard().type("not my password");
        page.keyboard().press("Enter");
        assertThat(bar("Signatures")).containsText("That is not your password.");
        checkAccessibility();
        screenshot("signature-wrong-password");
        assertThat(page.getByLabel("Your password, again")).isFocused();
        steps().giveThePassword();
        checkAccessibility();
        screenshot("signature-signed");
    }

    private void changeHeight() {
        page.locator("#f-HEIGHT").fill("171.5");
        page.locator("#f-HEIGHT").press("Tab");
        page.locator("#reason").fill("Measured again");
        page.locator("#reason").press("Tab");
        page.keyboard().press("Control+s");
        assertThat(page.getByText("version 2").first()).isVisible();
    }

    private void lockAndUnlock() {
        openBrowser("en", ColorScheme.LIGHT);
        enter("han.jie", "subjects/" + subject + "/baseline");
        var lock = steps().checklist();
        assertThat(lock).containsText("values still to be verified");
        checkAccessibility();
        screenshot("lock-checklist");
        button("Lock one form").click();
        assertThat(lock).containsText("is not acknowledged");
        steps().lock();
        checkAccessibility();
        button("Unlock…").click();
        button("Unlock one form").click();
        assertThat(lock).containsText("Say why");
        page.getByLabel("Reason for unlocking").fill("A late laboratory report arrived");
        button("Unlock one form").click();
        assertThat(page.getByText("signatures that held still hold")).isVisible();
        assertThat(bar("Signatures")).containsText("Signed by Chen Yu");
        assertThat(steps().badge()).containsText("signed");
        open("locks");
        assertThat(page.getByRole(AriaRole.ROWHEADER).first()).isVisible();
        checkAccessibility();
        screenshot("lock-sites");
    }

    private void copy() throws Exception {
        openBrowser("en", ColorScheme.LIGHT);
        enter("chen.yu", "subjects/" + subject + "/baseline");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Certified copy"))
                .click();
        button("Make a copy now").click();
        var link =
                page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName("Download the copy"));
        assertThat(link).isVisible();
        var download = page.waitForDownload(link::click);
        var bytes = Files.readAllBytes(download.path());
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(page.locator(".ds-hash").first()).hasText(hash);
        var file = Files.write(Files.createTempFile("copy", ".pdf"), bytes);
        page.locator("#copy-file").setInputFiles(file);
        assertThat(page.getByText("The same, bit for bit")).isVisible();
        checkAccessibility();
        screenshot("certified-copy");
        page.getByLabel("SHA-256", new Page.GetByLabelOptions().setExact(true))
                .fill("0".repeat(64));
        button("Compare").click();
        assertThat(page.getByText("No copy that you may see has this hash")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({
        "en, DARK, 1440, 900",
        "en, LIGHT, 1024, 768",
        "zh-CN, LIGHT, 1440, 900",
        "zh-CN, DARK, 1024, 768"
    })
    void looks_right_in_every_dress(String language, ColorScheme theme, int width, int height) {
        var name = "-" + language + "-" + theme + "-" + width;
        dress(language, theme, width, height);
        enter("chen.yu", "subjects/" + subject + "/baseline");
        page.locator(".ds-bar").first().locator(".ds-bar-line > vaadin-button").last().click();
        assertThat(page.locator("vaadin-password-field")).isVisible();
        checkAccessibility();
        screenshot("sign" + name);
        open("subjects/" + subject + "/certified-copy");
        assertThat(page.locator(".ds-copy-compare")).isVisible();
        checkAccessibility();
        screenshot("copy" + name);

        dress(language, theme, width, height);
        enter("han.jie", "subjects/" + subject + "/baseline");
        page.locator(".ds-bar").last().locator(".ds-bar-line > vaadin-button").first().click();
        assertThat(page.locator(".ds-checklist vaadin-checkbox").first()).isVisible();
        checkAccessibility();
        screenshot("lock" + name);
        open("locks");
        assertThat(page.locator(".ds-locks table")).isVisible();
        checkAccessibility();
        screenshot("locks" + name);
        open("audit-review");
        assertThat(page.locator(".ds-review vaadin-grid")).isVisible();
        checkAccessibility();
        screenshot("review" + name);
    }

    private void dress(String language, ColorScheme theme, int width, int height) {
        openBrowser(language, theme);
        page.setViewportSize(width, height);
    }

    private SignatureSteps steps() {
        return new SignatureSteps(page);
    }

    private Locator bar(String name) {
        return steps().bar(name);
    }

    private Locator button(String name) {
        return steps().button(name);
    }

    private void enter(String person, String path) {
        signIn(person, path);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
    }
}
