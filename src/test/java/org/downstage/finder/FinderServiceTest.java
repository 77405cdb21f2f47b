package org.downstage.finder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.downstage.dataentry.CaseFixture;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest
class FinderServiceTest {

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired FinderService finder;

    private CaseFixture cases;
    private SignedIn investigator;
    private String subject;

    @BeforeEach
    void enrol() {
        cases = new CaseFixture(db, subjects);
        enrolAt(cases.site());
    }

    private void enrolAt(int site) {
        investigator = cases.account(Role.INVESTIGATOR, site);
        subject = cases.subject(investigator, site);
    }

    private List<Target> find(String typed) {
        return find(typed, "");
    }

    private List<Target> find(String typed, String current) {
        return AsAccount.call(investigator, () -> finder.find(typed, current, Locale.ENGLISH));
    }

    @Test
    void finds_a_subject_however_its_id_is_typed() {
        // The start of an id finds whoever else is at the site.
        enrolAt(cases.siteOfItsOwn());
        var plain = subject.replace("-", "").toLowerCase(Locale.ROOT);
        for (var typed : List.of(subject, plain, " " + plain + " ", plain.substring(0, 4))) {
            assertThat(find(typed)).extracting(Target::name).containsExactly(subject);
        }
    }

    @Test
    void finds_a_form_of_a_subject_by_its_alias() {
        assertThat(find(subject + " f6"))
                .containsExactly(
                        new Target(
                                "Radiotherapy", subject, "subjects/" + subject + "/radiotherapy"));
    }

    @Test
    void finds_an_item_in_either_language() {
        var address = "subjects/" + subject + "/radiotherapy?item=RT_END";
        assertThat(find(subject + " rt end")).extracting(Target::address).contains(address);
        assertThat(find(subject + " 末次")).extracting(Target::address).contains(address);
        assertThat(find(subject + " end date")).extracting(Target::address).contains(address);
        assertThat(find("rt end", subject)).extracting(Target::address).contains(address);
    }

    @Test
    void finds_nothing_without_a_subject() {
        assertThat(find("")).isEmpty();
        assertThat(find("end date")).isEmpty();
        assertThat(find(subject + " %")).isEmpty();
    }

    @Test
    void finds_no_subject_of_another_site() {
        var stranger = cases.account(Role.INVESTIGATOR, cases.site());
        AsAccount.run(
                stranger,
                () -> {
                    assertThat(finder.find(subject, "", Locale.ENGLISH)).isEmpty();
                    assertThat(finder.find("end date", subject, Locale.ENGLISH)).isEmpty();
                });
    }

    @Test
    void finds_nothing_for_an_administrator() {
        var administrator = cases.account(Role.ADMINISTRATOR);
        assertThatThrownBy(() ->
                        AsAccount.call(
                                administrator, () -> finder.find(subject, "", Locale.ENGLISH)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
