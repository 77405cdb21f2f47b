package org.downstage.dataentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.jooq.Tables.VERIFICATION;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.downstage.base.StatementCounter;
import org.downstage.bench.PlausibleCase;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.Item;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.SaveRequest.FindingKey;
import org.downstage.escc.BaselineForm;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Round trips to the database, counted: a form's size, rows and history make no difference. */
@SpringBootTest
class SaveStatementsTest {

    private static final int OPEN = 6;
    private static final int SAVE = 12;
    private static final int DRAFT = 2;

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService service;
    @Autowired DraftService drafts;

    private SignedIn investigator;
    private String subject;
    private FilledCase filled;

    @BeforeEach
    void enrolASubject() {
        var fixture = new CaseFixture(db, subjects);
        var site = fixture.site();
        investigator = fixture.account(Role.INVESTIGATOR, site);
        subject = fixture.subject(investigator, site);
        filled = new FilledCase(service, investigator, subject, 7);
    }

    @Test
    void every_form_is_saved_first_in_twelve_statements_at_most() {
        for (var data : filled.forms()) {
            var request = filled.request(data, 0);
            assertThat(StatementCounter.during(() -> saved(request)))
                    .as("%s, %d values", data.key(), PlausibleCase.size(data))
                    .hasSizeLessThanOrEqualTo(SAVE);
        }
    }

    @Test
    void the_case_holds_a_form_of_more_than_fifty_values() {
        assertThat(filled.forms())
                .filteredOn(data -> data.key().form().equals(BaselineForm.OID))
                .allSatisfy(data -> assertThat(PlausibleCase.size(data)).isGreaterThan(50));
    }

    @Test
    void every_form_is_corrected_in_twelve_statements_at_most_even_where_all_was_verified() {
        filled.enter();
        for (var data : filled.forms()) {
            verifyEverything(data);
            var request = filled.request(filled.thinned(data), 1);
            assertThat(StatementCounter.during(() -> saved(request)))
                    .as("%s", data.key())
                    .hasSizeLessThanOrEqualTo(SAVE);
        }
    }

    @Test
    void a_save_that_also_opens_and_closes_queries_and_drops_a_verification_takes_no_more() {
        var form = FormKey.of(RadiotherapyForm.OID);
        var first = FormData.empty(form).with(RadiotherapyForm.LUNG_V20, new BigDecimal("32.0"));
        saved(explained(first, 0, RadiotherapyForm.LUNG_V20));
        verifyEverything(first);
        var second =
                first.with(RadiotherapyForm.LUNG_V20, new BigDecimal("20.0"))
                        .with(RadiotherapyForm.LUNG_MEAN, new BigDecimal("21.0"));

        var statements =
                StatementCounter.during(
                        () -> saved(explained(second, 1, RadiotherapyForm.LUNG_MEAN)));

        assertThat(statements).hasSizeLessThanOrEqualTo(SAVE);
        assertThat(
                        db.fetchValue(
                                "select count(*) from data_query"
                                        + " join subject using (subject_id) where subject_key = ?",
                                subject))
                .as("the one closed, the one opened")
                .isEqualTo(2L);
    }

    @Test
    void a_case_book_full_of_forms_opens_in_six_statements_at_most() {
        filled.enter();
        assertThat(
                        StatementCounter.during(
                                () -> AsAccount.call(investigator, () -> service.open(subject))))
                .hasSizeLessThanOrEqualTo(OPEN);
    }

    @Test
    void a_draft_is_kept_in_two_statements_at_most() {
        assertThat(
                        StatementCounter.during(() ->
                                AsAccount.call(
                                        investigator,
                                        () ->
                                                drafts.keep(
                                                        subject,
                                                        FormKey.of(BaselineForm.OID),
                                                        DraftEntry.Kind.VALUE,
                                                        "WEIGHT",
                                                        "62.5",
                                                        null,
                                                        0))))
                .hasSizeLessThanOrEqualTo(DRAFT);
    }

    private SaveRequest explained(FormData data, int version, Item<?> unlikely) {
        var key = new FindingKey(data.key().form(), "RANGE-SOFT", ItemPath.of(unlikely));
        return SaveRequest.of(subject, data, version, false)
                .because("Read again")
                .explaining(Map.of(key, "So in the plan"));
    }

    private void saved(SaveRequest request) {
        assertThat(filled.save(request)).isInstanceOf(SaveResult.Saved.class);
    }

    private void verifyEverything(FormData data) {
        var formId =
                AsAccount.call(investigator, () -> service.open(subject))
                        .form(data.key())
                        .state()
                        .formId();
        for (var oid : data.values().keySet()) {
            verify(formId, new ItemPath(oid, 0));
        }
        data.groups().values().stream()
                .flatMap(List::stream)
                .forEach(row ->
                        row.values()
                                .keySet()
                                .forEach(oid -> verify(formId, new ItemPath(oid, row.number()))));
    }

    private void verify(long formId, ItemPath path) {
        db.insertInto(VERIFICATION)
                .set(VERIFICATION.FORM_ID, formId)
                .set(VERIFICATION.ITEM_OID, path.item())
                .set(VERIFICATION.ROW_NO, (short) path.row())
                .set(VERIFICATION.STATE, "VERIFIED")
                .set(VERIFICATION.FORM_VERSION, 1)
                .set(VERIFICATION.VERIFIED_AT, Instant.parse("2026-01-01T00:00:00Z"))
                .set(VERIFICATION.VERIFIED_BY, investigator.accountId())
                .execute();
    }
}
