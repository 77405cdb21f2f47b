package org.downstage.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.downstage.jooq.Tables.DATA_QUERY;
import static org.downstage.jooq.Tables.FOLLOW_UP;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.downstage.base.StatementCounter;
import org.downstage.base.database.TestDatabase;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.CaseFixture;
import org.downstage.matrix.MatrixFixture;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest(properties = TestDatabase.BY_HAND)
class WorklistServiceTest {

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired WorklistService service;

    private CaseFixture cases;
    private int site;
    private SignedIn investigator;
    private String first;
    private String second;
    private MatrixFixture forms;

    @BeforeEach
    void enrolTwo() {
        cases = new CaseFixture(db, subjects);
        site = cases.siteOfItsOwn();
        investigator = cases.account(Role.INVESTIGATOR, site);
        first = cases.subject(investigator, site);
        second = cases.subject(investigator, site);
        forms = new MatrixFixture(db, investigator);
    }

    private NextForYou next(SignedIn who) {
        return AsAccount.call(who, service::next);
    }

    @Test
    void says_nothing_waits_when_nothing_does() {
        assertThat(next(investigator).isEmpty()).isTrue();
    }

    @Test
    void lists_own_drafts_only() {
        forms.draft(investigator, first, "RADIOTHERAPY", 1);
        forms.draft(cases.account(Role.INVESTIGATOR, site), second, "RADIOTHERAPY", 1);
        assertThat(next(investigator).drafts())
                .containsExactly(
                        new NextForYou.Draft(
                                first, FormKey.of("RADIOTHERAPY"), MatrixFixture.THEN, 1, 1));
    }

    @Test
    void lists_open_queries_oldest_first() {
        var form = forms.form(first, "RADIOTHERAPY", 1, "COMPLETE", 0);
        var later = MatrixFixture.THEN.plus(3, ChronoUnit.DAYS);
        forms.query(form, "RT_END", "OPEN", later);
        forms.query(form, "RT_START", "OPEN", MatrixFixture.THEN);
        forms.query(form, "RT_START", "ANSWERED", MatrixFixture.THEN);
        var queries = next(investigator).queries();
        assertThat(queries)
                .extracting(NextForYou.Query::item)
                .containsExactly(new ItemPath("RT_START", 0), new ItemPath("RT_END", 0));
        assertThat(queries.getFirst().all()).isEqualTo(2);
        assertThat(queries.getFirst().since()).isEqualTo(MatrixFixture.THEN);
    }

    @Test
    void lists_for_a_monitor_answers_to_what_the_monitor_or_the_system_asked() {
        var monitor = cases.account(Role.MONITOR, site);
        var form = forms.form(first, "RADIOTHERAPY", 1, "COMPLETE", 0);
        forms.query(form, "RT_END", "OPEN", MatrixFixture.THEN);
        forms.query(form, "RT_START", "ANSWERED", MatrixFixture.THEN);
        forms.query(form, "LUNG_V20", "ANSWERED", MatrixFixture.THEN);
        db.update(DATA_QUERY)
                .set(DATA_QUERY.OPENED_BY, monitor.accountId())
                .where(DATA_QUERY.FORM_ID.eq(form))
                .and(DATA_QUERY.ITEM_OID.eq("RT_START"))
                .execute();
        var next = next(monitor);
        assertThat(next.queries())
                .extracting(NextForYou.Query::item)
                .containsExactly(new ItemPath("RT_START", 0));
        assertThat(next.toSign()).isEmpty();
    }

    @Test
    void lists_for_a_data_manager_what_waits_too_long_at_any_site() {
        var form = forms.form(first, "RADIOTHERAPY", 1, "COMPLETE", 0);
        forms.query(form, "RT_END", "OPEN", Instant.now().minus(1, ChronoUnit.DAYS));
        forms.query(form, "RT_START", "OPEN", Instant.EPOCH.plus(1, ChronoUnit.DAYS));
        var next = next(cases.account(Role.DATA_MANAGER));
        assertThat(next.queries().getFirst().item()).isEqualTo(new ItemPath("RT_START", 0));
        assertThat(next.queries())
                .noneMatch(one ->
                        one.subject().equals(first)
                                && one.item().equals(new ItemPath("RT_END", 0)));
    }

    @Test
    void gathers_forms_to_sign_by_subject_and_opens_the_first() {
        forms.form(first, "SURGERY", 1, "COMPLETE", 0);
        forms.form(first, "BASELINE", 1, "COMPLETE", 0);
        forms.form(first, "TUMOUR", 1, "SIGNED", 0);
        var queried = forms.form(second, "BASELINE", 1, "COMPLETE", 0);
        forms.query(queried, "SEX", "OPEN", MatrixFixture.THEN);
        assertThat(next(investigator).toSign())
                .containsExactly(
                        new NextForYou.ToSign(
                                first, FormKey.of("BASELINE"), 2, MatrixFixture.THEN, 2));
    }

    @Test
    void tells_a_visit_that_is_late_until_the_next_one_took_place() {
        visit(1, "2024-01-10", "2024-04-10");
        visit(2, "2024-04-12", "2024-07-12");
        assertThat(next(investigator).overdue())
                .containsExactly(
                        new NextForYou.Overdue(
                                first, new FormKey("FOLLOW_UP", 3), LocalDate.of(2024, 7, 12), 1));
        visit(3, "2024-07-15", "2999-01-01");
        assertThat(next(investigator).overdue()).isEmpty();
    }

    private void visit(int occurrence, String on, String next) {
        var form = forms.form(first, "FOLLOW_UP", occurrence, "SIGNED", 0);
        db.update(FOLLOW_UP)
                .set(FOLLOW_UP.VISIT_DATE, LocalDate.parse(on))
                .set(FOLLOW_UP.VITAL_STATUS, "ALIVE")
                .set(FOLLOW_UP.NEXT_VISIT_DATE, LocalDate.parse(next))
                .where(FOLLOW_UP.FORM_ID.eq(form))
                .execute();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"INVESTIGATOR", "MONITOR"})
    void tells_nothing_of_other_sites(Role role) {
        var form = forms.form(first, "RADIOTHERAPY", 1, "COMPLETE", 0);
        forms.query(form, "RT_END", "OPEN", MatrixFixture.THEN);
        forms.query(form, "RT_END", "ANSWERED", MatrixFixture.THEN);
        forms.form(first, "BASELINE", 1, "COMPLETE", 0);
        visit(1, "2024-01-10", "2024-04-10");
        assertThat(next(cases.account(role, cases.siteOfItsOwn())).isEmpty()).isTrue();
    }

    @Test
    void is_one_statement() {
        forms.form(first, "BASELINE", 1, "COMPLETE", 0);
        assertThat(StatementCounter.during(() -> next(investigator))).hasSize(1);
    }

    @Test
    void has_nothing_for_an_administrator() {
        var administrator = cases.account(Role.ADMINISTRATOR, site);
        assertThatThrownBy(() -> next(administrator)).isInstanceOf(AccessDeniedException.class);
    }
}
