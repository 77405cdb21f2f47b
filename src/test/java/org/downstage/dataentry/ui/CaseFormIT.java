package org.downstage.dataentry.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.downstage.BrowserTest;
import org.downstage.account.DemonstrationPeople;
import org.downstage.security.ActingAs;
import org.downstage.subject.EnrolResult;
import org.downstage.subject.SubjectService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CaseFormIT extends BrowserTest {

    @Autowired private SubjectService subjects;
    @Autowired private DemonstrationPeople people;

    private String subject = "";

    @BeforeEach
    void enrol() {
        var investigator = people.person("chen.yu");
        subject =
                ActingAs.call(
                        investigator,
                        () -> {
                            var site = investigator.siteIds().iterator().next();
                            var key = subjects.proposeKey(site);
                            return ((EnrolResult.Enrolled) subjects.enrol(site, key))
                                    .subject()
                                    .key();
                        });
    }

    @Test
    void an_investigator_enters_a_form_and_sees_what_was_saved() {
        enter("chen.yu", "radiotherapy");
        field("First fraction").fill("20240325");
        field("Last fraction").fill("2024/4/26");
        field("Planned dose").fill("41.4");
        assertThat(page.getByText("Draft saved")).isVisible();
        assertThat(page.getByText("33 d").first()).isVisible();
        screenshot("form-entered");
        page.keyboard().press("Control+s");
        assertThat(page.getByText("Saved as version 1").first()).isVisible();
        page.reload();
        assertThat(field("First fraction")).hasValue("2024-03-25");
        assertThat(field("Planned dose")).hasValue("41.40");
        screenshot("form-saved");
        checkAccessibility();
    }

    @Test
    void a_hard_finding_blocks_and_a_soft_one_asks_once() {
        enter("chen.yu", "radiotherapy");
        field("Delivered dose").fill("41.4");
        field("Delivered fractions").fill("20");
        field("Dose per fraction").fill("1.8");
        field("Boost volume dose").fill("abc");
        field("Lung V20").fill("32");
        page.keyboard().press("Tab");
        assertThat(page.getByText("blocks saving").first()).isVisible();
        checkAccessibility();
        screenshot("form-findings");
        page.keyboard().press("Control+s");
        assertThat(page.getByText("Not saved").first()).isVisible();
        screenshot("form-blocked");
        page.reload();
        assertThat(field("Boost volume dose")).hasValue("abc");
    }

    private Locator field(String label) {
        return page.getByLabel(Pattern.compile("^" + label)).first();
    }

    private void enter(String person, String form) {
        open("subjects/" + subject + "/" + form);
        page.getByLabel("User name").fill(person);
        page.getByLabel("Password").fill("demonstration only");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
    }

    @Test
    void works_on_a_tablet_in_chinese_and_dark() {
        openBrowser("zh-CN", ColorScheme.DARK);
        page.setViewportSize(1024, 768);
        open("subjects/" + subject + "/nict");
        page.getByLabel("用户名").fill("chen.yu");
        page.getByLabel("密码").fill("demonstration only");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录").setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        page.keyboard().press("Insert");
        screenshot("form-zh-dark-tablet");
        checkAccessibility();
    }
}
