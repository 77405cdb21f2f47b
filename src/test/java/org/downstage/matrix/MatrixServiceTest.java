package org.downstage.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.downstage.base.StatementCounter;
import org.downstage.base.database.TestDatabase;
import org.downstage.dataentry.CaseFixture;
import org.downstage.matrix.MatrixOrder.By;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest(properties = TestDatabase.BY_HAND)
class MatrixServiceTest {

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired MatrixService service;

    private CaseFixture cases;
    private int ours;
    private SignedIn investigator;
    private List<String> keys;
    private MatrixFixture forms;

    @BeforeEach
    void enrolFour() {
        cases = new CaseFixture(db, subjects);
        ours = cases.siteOfItsOwn();
        investigator = cases.account(Role.INVESTIGATOR, ours);
        keys = enrol(investigator, ours, 4);
        forms = new MatrixFixture(db, investigator);
    }

    /** Another site, with one subject; gives its key. */
    private int theirs() {
        var site = cases.siteOfItsOwn();
        enrol(cases.account(Role.INVESTIGATOR, site), site, 1);
        return site;
    }

    private List<String> enrol(SignedIn by, int site, int count) {
        return IntStream.range(0, count).mapToObj(n -> cases.subject(by, site)).toList();
    }

    private <T> T mine(Supplier<T> act) {
        return AsAccount.call(investigator, act);
    }

    private List<String> shown(MatrixFilter filter, MatrixOrder order) {
        return mine(() -> service.page(filter, order, 0, 50)).stream().map(MatrixRow::key).toList();
    }

    private List<String> shown(MatrixFilter filter) {
        assertThat(mine(() -> service.counts(filter)).shown())
                .as("count of the same filter")
                .isEqualTo(shown(filter, MatrixOrder.STANDARD).size());
        return shown(filter, MatrixOrder.STANDARD);
    }

    private FormStanding cell(int subject, String form) {
        return mine(() -> service.page(MatrixFilter.NONE, MatrixOrder.STANDARD, 0, 50))
                .get(subject)
                .form(form);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # role,                 assigned, own site, other site
                    INVESTIGATOR,           true,     4,        0
                    INVESTIGATOR,           false,    0,        0
                    MONITOR,                true,     4,        0
                    MONITOR,                false,    0,        0
                    PRINCIPAL_INVESTIGATOR, false,    4,        1
                    DATA_MANAGER,           false,    4,        1
                    """)
    void shows_each_role_its_sites_even_when_another_is_asked_for(
            Role role, boolean assigned, int atOurs, int atTheirs) {
        var theirs = theirs();
        var who = assigned ? cases.account(role, ours) : cases.account(role);
        AsAccount.run(
                who,
                () -> {
                    assertThat(rows(ours)).hasSize(atOurs);
                    assertThat(rows(theirs)).hasSize(atTheirs);
                    assertThat(service.counts(MatrixFilter.NONE.at(ours)).all()).isEqualTo(atOurs);
                    assertThat(service.counts(MatrixFilter.NONE.at(theirs)).all())
                            .isEqualTo(atTheirs);
                    assertThat(subjectsOf(theirs)).isEqualTo(atTheirs);
                    assertThat(subjectsOf(ours)).isEqualTo(atOurs);
                });
    }

    private List<MatrixRow> rows(int site) {
        return service.page(MatrixFilter.NONE.at(site), MatrixOrder.STANDARD, 0, 50);
    }

    private int subjectsOf(int site) {
        return service.progress().stream()
                .filter(one -> one.site().siteId() == site)
                .mapToInt(SiteProgress::subjects)
                .sum();
    }

    @Test
    void shows_an_administrator_no_clinical_data() {
        AsAccount.run(
                cases.account(Role.ADMINISTRATOR, ours),
                () -> {
                    assertThatThrownBy(() -> rows(ours)).isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> service.counts(MatrixFilter.NONE))
                            .isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(service::progress).isInstanceOf(AccessDeniedException.class);
                });
    }

    @Test
    void needs_as_many_statements_for_fifty_subjects_as_for_fifteen() {
        enrol(investigator, ours, 46);
        keys.forEach(key -> forms.form(key, "TUMOUR", 1, "COMPLETE", 0));
        for (int size : new int[] {15, 50}) {
            var statements =
                    StatementCounter.during(() ->
                            mine(() -> {
                                service.progress();
                                service.counts(MatrixFilter.NONE);
                                return service.page(
                                        MatrixFilter.NONE, MatrixOrder.STANDARD, 0, size);
                            }));
            assertThat(statements).hasSize(3);
        }
        assertThat(mine(() -> rows(ours))).hasSize(50);
    }

    @Test
    void says_where_each_form_stands() {
        var first = keys.getFirst();
        forms.form(first, "ELIGIBILITY", 1, "LOCKED", 0);
        forms.form(first, "BASELINE", 1, "SIGNED", 0);
        forms.form(first, "TUMOUR", 1, "COMPLETE", 0);
        forms.signature(forms.form(first, "NICT", 1, "COMPLETE", 0));
        var rt = forms.form(first, "RADIOTHERAPY", 1, "IN_PROGRESS", 3);
        forms.query(rt, "RT_END", "OPEN", MatrixFixture.THEN);
        forms.query(rt, "RT_START", "ANSWERED", MatrixFixture.THEN);
        forms.query(rt, "RT_START", "CLOSED", MatrixFixture.THEN);
        forms.draft(investigator, first, "SURGERY", 1);
        forms.draft(cases.account(Role.INVESTIGATOR, ours), first, "PATHOLOGY", 1);

        assertThat(cell(0, "ELIGIBILITY").standing()).isEqualTo(Standing.LOCKED);
        assertThat(cell(0, "BASELINE").standing()).isEqualTo(Standing.SIGNED);
        assertThat(cell(0, "TUMOUR").standing()).isEqualTo(Standing.COMPLETE);
        assertThat(cell(0, "NICT").standing()).isEqualTo(Standing.SIGNATURE_INVALID);
        assertThat(cell(0, "RADIOTHERAPY"))
                .isEqualTo(
                        new FormStanding(
                                "RADIOTHERAPY",
                                Standing.IN_PROGRESS,
                                1,
                                1,
                                false,
                                10,
                                3,
                                1,
                                1,
                                null));
        assertThat(cell(0, "SURGERY").standing()).isEqualTo(Standing.NOT_STARTED);
        assertThat(cell(0, "SURGERY").draftAt()).isEqualTo(MatrixFixture.THEN);
        assertThat(cell(0, "PATHOLOGY").draftAt()).as("somebody else's draft").isNull();
    }

    @Test
    void takes_the_visits_together_and_opens_the_one_that_is_furthest_behind() {
        var first = keys.getFirst();
        forms.form(first, "FOLLOW_UP", 1, "SIGNED", 0);
        forms.form(first, "FOLLOW_UP", 2, "IN_PROGRESS", 2);
        forms.form(first, "FOLLOW_UP", 3, "COMPLETE", 0);
        assertThat(cell(0, "FOLLOW_UP"))
                .isEqualTo(
                        new FormStanding(
                                "FOLLOW_UP", Standing.IN_PROGRESS, 2, 3, false, 30, 2, 0, 0, null));
    }

    @Test
    void leaves_a_void_visit_out() {
        var first = keys.getFirst();
        var form = forms.form(first, "FOLLOW_UP", 1, "IN_PROGRESS", 2);
        forms.declareVoid(form);
        assertThat(cell(0, "FOLLOW_UP")).isEqualTo(FormStanding.untouched("FOLLOW_UP"));
        assertThat(shown(MatrixFilter.NONE.showing(Show.MISSING))).isEmpty();
    }

    @Test
    void narrows_by_what_waits_there() {
        forms.form(keys.get(0), "TUMOUR", 1, "COMPLETE", 0);
        var queried = forms.form(keys.get(1), "TUMOUR", 1, "COMPLETE", 0);
        forms.query(queried, "CT", "OPEN", MatrixFixture.THEN);
        forms.form(keys.get(2), "TUMOUR", 1, "IN_PROGRESS", 4);
        forms.draft(investigator, keys.get(3), "TUMOUR", 1);

        assertThat(shown(MatrixFilter.NONE.showing(Show.OPEN_QUERIES)))
                .containsExactly(keys.get(1));
        assertThat(shown(MatrixFilter.NONE.showing(Show.MISSING))).containsExactly(keys.get(2));
        assertThat(shown(MatrixFilter.NONE.showing(Show.TO_SIGN))).containsExactly(keys.get(0));
        assertThat(shown(MatrixFilter.NONE.showing(Show.NEEDS_YOU)))
                .containsExactly(keys.get(1), keys.get(2), keys.get(3));
        assertThat(mine(() -> service.counts(MatrixFilter.NONE.showing(Show.TO_SIGN))))
                .isEqualTo(new MatrixCounts(4, 3, 1, 1, 1, 1));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"MONITOR", "DATA_MANAGER"})
    void tells_those_who_raise_queries_where_an_answer_waits(Role role) {
        var form = forms.form(keys.get(1), "TUMOUR", 1, "COMPLETE", 0);
        forms.query(form, "CT", "ANSWERED", MatrixFixture.THEN);
        var counts =
                AsAccount.call(
                        cases.account(role, ours),
                        () -> service.counts(MatrixFilter.NONE.at(ours)));
        assertThat(counts.needsYou()).isEqualTo(1);
    }

    @Test
    void narrows_by_form_and_standing() {
        forms.form(keys.get(0), "TUMOUR", 1, "COMPLETE", 0);
        forms.form(keys.get(1), "TUMOUR", 1, "SIGNED", 0);
        assertThat(shown(MatrixFilter.NONE.where("TUMOUR", Standing.COMPLETE)))
                .containsExactly(keys.get(0));
        assertThat(shown(MatrixFilter.NONE.where("TUMOUR", Standing.NOT_STARTED)))
                .containsExactly(keys.get(2), keys.get(3));
        assertThat(shown(MatrixFilter.NONE.where(null, Standing.SIGNED)))
                .containsExactly(keys.get(1));
        assertThat(shown(MatrixFilter.NONE.where("TUMOUR", null))).isEqualTo(keys);
    }

    @Test
    void finds_a_subject_by_part_of_its_id() {
        var second = keys.get(1);
        assertThat(shown(MatrixFilter.NONE.matching(second.toLowerCase(Locale.ROOT))))
                .containsExactly(second);
        assertThat(shown(MatrixFilter.NONE.matching(second.replace("-", ""))))
                .containsExactly(second);
        assertThat(shown(MatrixFilter.NONE.matching("%"))).isEmpty();
        assertThat(shown(MatrixFilter.NONE.matching("' or 1=1"))).isEmpty();
    }

    @Test
    void sorts_and_pages_in_a_stable_order() {
        forms.form(keys.get(2), "TUMOUR", 1, "IN_PROGRESS", 4);
        forms.form(keys.get(1), "TUMOUR", 1, "IN_PROGRESS", 2);
        assertThat(shown(MatrixFilter.NONE, new MatrixOrder(By.MISSING, true)))
                .containsExactly(keys.get(2), keys.get(1), keys.get(0), keys.get(3));
        assertThat(shown(MatrixFilter.NONE, new MatrixOrder(By.SUBJECT, true)))
                .isEqualTo(keys.reversed());
        var second =
                mine(() ->
                        service.page(MatrixFilter.NONE, new MatrixOrder(By.QUERIES, true), 2, 2));
        assertThat(second).extracting(MatrixRow::key).containsExactly(keys.get(2), keys.get(3));
    }

    @Test
    void says_where_a_subject_stands_in_the_list_as_it_is_filtered_and_sorted() {
        forms.form(keys.get(2), "TUMOUR", 1, "IN_PROGRESS", 4);
        forms.form(keys.get(1), "TUMOUR", 1, "IN_PROGRESS", 2);
        var byMissing = new MatrixOrder(By.MISSING, true);
        var lacking = MatrixFilter.NONE.showing(Show.MISSING);
        assertThat(mine(() -> service.before(MatrixFilter.NONE, byMissing, keys.get(0))))
                .contains(2);
        assertThat(mine(() -> service.before(lacking, MatrixOrder.STANDARD, keys.get(2))))
                .contains(1);
        assertThat(mine(() -> service.before(lacking, byMissing, keys.get(0)))).isEmpty();
        var stranger = cases.account(Role.INVESTIGATOR, theirs());
        assertThat(
                        AsAccount.call(
                                stranger,
                                () ->
                                        service.before(
                                                MatrixFilter.NONE,
                                                MatrixOrder.STANDARD,
                                                keys.get(0))))
                .isEmpty();
    }

    @Test
    void counts_the_progress_of_a_site() {
        forms.form(keys.get(0), "FOLLOW_UP", 1, "SIGNED", 0);
        var behind = forms.form(keys.get(0), "FOLLOW_UP", 2, "IN_PROGRESS", 3);
        forms.query(behind, "VISIT_DATE", "OPEN", MatrixFixture.THEN);
        forms.form(keys.get(1), "FOLLOW_UP", 1, "SIGNED", 0);
        var progress = mine(service::progress);
        assertThat(progress).hasSize(1);
        var site = progress.getFirst();
        assertThat(site.subjects()).isEqualTo(4);
        assertThat(site.openQueries()).isEqualTo(1);
        assertThat(site.oldestOpenAt()).isEqualTo(MatrixFixture.THEN);
        assertThat(site.cells())
                .containsExactlyInAnyOrder(
                        new SiteProgress.FormCount("FOLLOW_UP", Standing.IN_PROGRESS, 1, 20, 3),
                        new SiteProgress.FormCount("FOLLOW_UP", Standing.SIGNED, 1, 10, 0));
        assertThat(site.toVerify()).isZero();
    }
}
