package org.downstage.dataentry.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.regex.Pattern;
import org.downstage.BrowserTest;
import org.downstage.account.AccountService;
import org.downstage.account.DemonstrationPeople;
import org.downstage.account.NewAccount;
import org.downstage.account.PasswordService;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.SaveRequest;
import org.downstage.dataentry.SaveResult;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.security.ActingAs;
import org.downstage.security.Role;
import org.downstage.subject.Enrolment;
import org.downstage.subject.SubjectService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two investigators of one site at the same form, each in a browser of their own. */
class TwoInvestigatorsIT extends BrowserTest {

    private static final FormKey RT = FormKey.of(RadiotherapyForm.OID);
    private static final String PASSWORD = "a long and quiet afternoon";

    @Autowired private SubjectService subjects;
    @Autowired private DataEntryService entry;
    @Autowired private DemonstrationPeople people;
    @Autowired private AccountService accounts;
    @Autowired private PasswordService passwords;

    @Test
    void who_saves_second_sees_both_versions_item_by_item_and_nothing_is_lost() {
        var subject = subjectWithRadiotherapy();
        var colleague = colleague();
        try (var other = anotherBrowser()) {
            var first = page;
            var second = other.newPage();
            enter(first, "chen.yu", "demonstration only", subject);
            enter(second, colleague, PASSWORD, subject);

            type(second, "DOSE_PLANNED", "50.4");
            type(second, "LUNG_V20", "18.5");
            assertThat(second.locator(".ds-draft")).containsText("Draft saved");

            type(first, "DOSE_PLANNED", "45");
            type(first, "LUNG_MEAN", "9.5");
            save(first, "Plan of the physicist read");
            assertThat(first.getByText("Saved as version 2").first()).isVisible();

            save(second, "Final summary read");
            var comparison = second.locator("#compare");
            assertThat(comparison).containsText("Chen Yu saved this form");
            assertSides(comparison, "Planned dose", "50.40 Gy", "45.00 Gy");
            assertSides(comparison, "Lung mean dose", "10.0", "9.5");
            assertThat(radio(comparison, "Planned dose", 0)).isChecked();
            assertThat(radio(comparison, "Lung mean dose", 1)).isChecked();
            screenshot(second, "two-investigators");

            radio(comparison, "Planned dose", 1).check();
            button(second, "Go on with these").click();
            assertThat(second.locator("#f-LUNG_V20")).hasValue(Pattern.compile("18\\.50?"));
            second.keyboard().press("Control+s");
            assertThat(second.getByText("Saved as version 3").first()).isVisible();
        }
        var stored = ActingAs.call(people.person("chen.yu"), () -> entry.open(subject)).form(RT);
        assertThat(stored.data().get(RadiotherapyForm.DOSE_PLANNED)).hasValue(number("45.00"));
        assertThat(stored.data().get(RadiotherapyForm.LUNG_MEAN)).hasValue(number("9.5"));
        assertThat(stored.data().get(RadiotherapyForm.LUNG_V20)).hasValue(number("18.5"));
    }

    private String subjectWithRadiotherapy() {
        var investigator = people.person("chen.yu");
        var key = Enrolment.by(investigator, subjects);
        var data =
                FormData.empty(RT)
                        .with(RadiotherapyForm.DOSE_PLANNED, number("41.40"))
                        .with(RadiotherapyForm.LUNG_MEAN, number("10.0"));
        assertThat(
                        ActingAs.call(
                                investigator,
                                () -> entry.save(SaveRequest.of(key, data, 0, false))))
                .isInstanceOf(SaveResult.Saved.class);
        return key;
    }

    /** Another investigator of the same site. */
    private String colleague() {
        var name = "colleague." + UUID.randomUUID().toString().substring(0, 8);
        var account =
                new NewAccount(
                        name, "Sun Ping", Role.INVESTIGATOR, people.person("chen.yu").siteIds());
        var link =
                ActingAs.call(
                        people.person("luo.fei"),
                        () -> accounts.issueLink(accounts.create(account)));
        passwords.set(link.token(), PASSWORD);
        return name;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static void type(Page where, String item, String text) {
        where.locator("#f-" + item).fill(text);
        where.locator("#f-" + item).press("Tab");
    }

    private static void save(Page where, String reason) {
        where.getByLabel("Reason for all").fill(reason);
        where.keyboard().press("Control+s");
    }

    private static void assertSides(Locator table, String item, String mine, String theirs) {
        var cells = row(table, item).getByRole(AriaRole.CELL);
        assertThat(cells.nth(0)).containsText(mine);
        assertThat(cells.nth(1)).containsText(theirs);
    }

    private static Locator radio(Locator table, String item, int side) {
        return row(table, item).getByRole(AriaRole.RADIO).nth(side);
    }

    private static Locator row(Locator table, String item) {
        return table.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(item)))
                .first();
    }

    private static Locator button(Page where, String name) {
        return where.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private void enter(Page where, String person, String password, String subject) {
        where.navigate(address("subjects/" + subject + "/radiotherapy"));
        signIn(where, person, password);
        assertThat(where.locator("#f-DOSE_PLANNED")).isVisible();
    }
}
