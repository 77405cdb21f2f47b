package org.downstage.dataentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.VERIFICATION;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.downstage.base.StatementCounter;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Row;
import org.downstage.dataentry.DraftEntry.Kind;
import org.downstage.dataentry.OpenedForm.Mark;
import org.downstage.dataentry.SaveRequest.FindingKey;
import org.downstage.escc.FollowUpForm;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.query.QueryState;
import org.downstage.security.AsAccount;
import org.downstage.security.RecordNotFoundException;
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

/** What opening a form brings along, to whom, and in how many statements. */
@SpringBootTest
class CaseBookServiceTest {

    private static final FormKey RT = FormKey.of(RadiotherapyForm.OID);
    private static final ItemPath V20 = ItemPath.of(RadiotherapyForm.LUNG_V20);

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService entry;
    @Autowired DraftService drafts;
    @Autowired CaseBookService books;

    private CaseFixture fixture;
    private int site;
    private SignedIn investigator;
    private String subject;

    @BeforeEach
    void enrolASubject() {
        fixture = new CaseFixture(db, subjects);
        site = fixture.site();
        investigator = fixture.account(Role.INVESTIGATOR, site);
        subject = fixture.subject(investigator, site);
    }

    private OpenedForm open(SignedIn account, FormKey key) {
        return AsAccount.call(account, () -> books.open(subject, key));
    }

    private void save(SaveRequest request) {
        AsAccount.run(
                investigator,
                () -> assertThat(entry.save(request)).isInstanceOf(SaveResult.Saved.class));
    }

    private void keep(Kind kind, String place, String typed) {
        AsAccount.run(investigator, () -> drafts.keep(subject, RT, kind, place, typed, null, 0));
    }

    private SaveRequest unlikelyLungDose() {
        var data = FormData.empty(RT).with(RadiotherapyForm.LUNG_V20, new BigDecimal("32.0"));
        return SaveRequest.of(subject, data, 0, false)
                .explaining(Map.of(new FindingKey(RT.form(), "RANGE-SOFT", V20), "central tumour"));
    }

    @Test
    void a_form_that_nobody_started_opens_empty() {
        var opened = open(investigator, RT);
        assertThat(opened.form().state().version()).isZero();
        assertThat(opened.editable()).isTrue();
        assertThat(opened.draft()).isEmpty();
    }

    @Test
    void the_accounts_own_draft_comes_along_and_nobody_elses() {
        keep(Kind.VALUE, "BOOST_DOSE", "abc");
        var colleague = fixture.account(Role.INVESTIGATOR, site);
        assertThat(open(investigator, RT).draft())
                .extracting(DraftEntry::place, DraftEntry::typed)
                .containsExactly(tuple("BOOST_DOSE", "abc"));
        assertThat(open(investigator, FormKey.of("SURGERY")).drafted()).containsExactly(RT);
        assertThat(open(colleague, RT).draft()).isEmpty();
        assertThat(open(colleague, RT).drafted()).isEmpty();
    }

    @Test
    void a_query_comes_along_with_its_thread() {
        save(unlikelyLungDose());
        var queries = open(investigator, RT).ownQueries();
        assertThat(queries).hasSize(1);
        var query = queries.getFirst();
        assertThat(query.path()).isEqualTo(V20);
        assertThat(query.state()).isEqualTo(QueryState.ANSWERED);
        assertThat(query.messages()).extracting("act").containsExactly("OPEN", "EXPLAIN");
        assertThat(query.messages().getLast().words()).isEqualTo("central tumour");
        assertThat(query.messages().getLast().by()).startsWith("investigator-");
        assertThat(open(investigator, FormKey.of("SURGERY")).ownQueries()).isEmpty();
    }

    @Test
    void a_verified_value_and_a_void_row_are_marked_with_who_and_why() {
        var row = Row.of(1).with(RadiotherapyForm.CON_CYCLES, ItemValue.of(3));
        var data = FormData.empty(RT).with(RadiotherapyForm.CONCURRENT_ROWS, row);
        save(SaveRequest.of(subject, data, 0, false));
        var voided = data.with(RadiotherapyForm.CONCURRENT_ROWS, row.asVoided());
        save(SaveRequest.of(subject, voided, 1, false).because("entered twice"));
        var formId = open(investigator, RT).form().state().formId();
        db.insertInto(VERIFICATION)
                .set(VERIFICATION.FORM_ID, formId)
                .set(VERIFICATION.ITEM_OID, V20.item())
                .set(VERIFICATION.STATE, "VERIFIED")
                .set(VERIFICATION.FORM_VERSION, 1)
                .set(VERIFICATION.VERIFIED_AT, Instant.parse("2026-03-01T10:00:00Z"))
                .set(VERIFICATION.VERIFIED_BY, investigator.accountId())
                .execute();

        var marks = open(investigator, RT).marks();

        assertThat(marks.get(V20).kind()).isEqualTo(Mark.Kind.VERIFIED);
        var mark = marks.get(new ItemPath("RT_CONCURRENT", 1));
        assertThat(mark.kind()).isEqualTo(Mark.Kind.VOIDED);
        assertThat(mark.reason()).isEqualTo("entered twice");
        assertThat(mark.by()).startsWith("investigator-");
    }

    @Test
    void the_neighbours_are_those_of_the_accounts_sites() {
        var alone = fixture.siteOfItsOwn();
        var here = fixture.account(Role.INVESTIGATOR, alone);
        var keys = IntStream.range(0, 3).mapToObj(n -> fixture.subject(here, alone)).toList();
        var opened = keys.stream().map(k -> AsAccount.call(here, () -> books.open(k, RT))).toList();

        assertThat(opened.get(0).previous()).isNull();
        assertThat(opened.get(0).next()).isEqualTo(keys.get(1));
        assertThat(opened.get(2).previous()).isEqualTo(keys.get(1));
        assertThat(opened.get(2).next()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"MONITOR", "PRINCIPAL_INVESTIGATOR", "DATA_MANAGER"})
    void the_reading_roles_may_not_edit(Role role) {
        assertThat(open(fixture.account(role, site), RT).editable()).isFalse();
    }

    @Test
    void a_frozen_form_may_not_be_edited() {
        save(unlikelyLungDose());
        db.update(CASE_FORM)
                .set(CASE_FORM.FROZEN, true)
                .where(CASE_FORM.FORM_ID.eq(open(investigator, RT).form().state().formId()))
                .execute();
        assertThat(open(investigator, RT).editable()).isFalse();
    }

    @Test
    void what_is_not_there_and_what_is_elsewhere_answer_alike() {
        var elsewhere = fixture.account(Role.INVESTIGATOR, fixture.site());
        assertThatThrownBy(() -> open(elsewhere, RT)).isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() -> open(investigator, FormKey.of("NO_SUCH_FORM")))
                .isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() -> open(investigator, new FormKey(RT.form(), 2)))
                .isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() -> open(investigator, new FormKey(FollowUpForm.OID, 2)))
                .isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() -> AsAccount.call(investigator, () -> books.open("S1-9999", RT)))
                .isInstanceOf(RecordNotFoundException.class);
    }

    @Test
    void an_administrator_sees_no_form() {
        var administrator = fixture.account(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> open(administrator, RT)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void opening_a_form_with_everything_takes_six_statements_at_most() {
        save(unlikelyLungDose());
        keep(Kind.VALUE, "BOOST_DOSE", "abc");
        assertThat(StatementCounter.during(() -> open(investigator, RT)))
                .hasSizeLessThanOrEqualTo(6);
    }
}
