package org.downstage.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.downstage.jooq.Tables.VERIFICATION;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.downstage.crf.CaseBook;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.Item;
import org.downstage.crf.Row;
import org.downstage.dataentry.CaseFixture;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.SaveRequest;
import org.downstage.dataentry.SaveResult;
import org.downstage.endpoint.SourceItem;
import org.downstage.endpoint.StudyDefinitions;
import org.downstage.escc.BaselineForm;
import org.downstage.escc.NictForm;
import org.downstage.escc.TumourForm;
import org.downstage.sdv.VerificationChanged;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** How much of what the figures rest on is source-verified: right at every moment. */
@SpringBootTest
class VerifiedShareTest {

    private static final FormKey BASELINE = FormKey.of(BaselineForm.OID);

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService dataEntry;
    @Autowired CohortService cohort;
    @Autowired ApplicationEventPublisher changes;
    @Autowired PastSnapshots past;
    @Autowired TransactionOperations transaction;
    @Autowired Clock clock;

    private SignedIn investigator;
    private String subject;

    @BeforeEach
    void enterTwoValuesOfTheBaselineTable() {
        var cases = new CaseFixture(db, subjects);
        var site = cases.siteOfItsOwn();
        investigator = cases.account(Role.INVESTIGATOR, site);
        subject = cases.subject(investigator, site);
        save(baseline("F"), 0);
        save(FormData.empty(FormKey.of(TumourForm.OID)).with(TumourForm.LOCATION, "MIDDLE"), 0);
    }

    private static FormData baseline(String sex) {
        return FormData.empty(BASELINE).with(BaselineForm.SEX, sex);
    }

    private void save(FormData data, int version) {
        var request = SaveRequest.of(subject, data, version, false).because("Misread");
        assertThat(AsAccount.call(investigator, () -> dataEntry.save(request)))
                .isInstanceOf(SaveResult.Saved.class);
    }

    private long subjectId() {
        return db.select(SUBJECT.SUBJECT_ID)
                .from(SUBJECT)
                .where(SUBJECT.SUBJECT_KEY.eq(subject))
                .fetchSingle(SUBJECT.SUBJECT_ID);
    }

    /** As a monitor does it. */
    private void verify(FormKey form, Item<?> item) {
        transaction.executeWithoutResult(status -> {
            var formId =
                    db.select(CASE_FORM.FORM_ID)
                            .from(CASE_FORM)
                            .where(CASE_FORM.SUBJECT_ID.eq(subjectId()))
                            .and(CASE_FORM.FORM_OID.eq(form.form()))
                            .fetchSingle(CASE_FORM.FORM_ID);
            db.insertInto(VERIFICATION)
                    .set(VERIFICATION.FORM_ID, formId)
                    .set(VERIFICATION.ITEM_OID, item.oid())
                    .set(VERIFICATION.STATE, "VERIFIED")
                    .set(VERIFICATION.FORM_VERSION, 1)
                    .set(VERIFICATION.VERIFIED_AT, Instant.parse("2026-01-01T00:00:00Z"))
                    .set(VERIFICATION.VERIFIED_BY, investigator.accountId())
                    .execute();
            changes.publishEvent(new VerificationChanged(subjectId()));
        });
    }

    private SourceShare share(CohortRequest request) {
        return AsAccount.call(investigator, () -> cohort.read(request))
                .tables()
                .orElseThrow()
                .baselineSources();
    }

    @Test
    void a_verification_counts_at_once_and_a_changed_value_loses_it_at_once() {
        assertThat(share(CohortRequest.START)).isEqualTo(new SourceShare(0, 2));
        verify(BASELINE, BaselineForm.SEX);
        assertThat(share(CohortRequest.START)).isEqualTo(new SourceShare(1, 2));
        assertThat(share(CohortRequest.START).percent()).isEqualTo(50);

        save(baseline("M"), 1);
        assertThat(share(CohortRequest.START)).isEqualTo(new SourceShare(0, 2));
    }

    @Test
    void a_cut_says_what_was_verified_then() {
        verify(BASELINE, BaselineForm.SEX);
        var cut = DataCut.of(clock.instant().atOffset(ZoneOffset.UTC));
        past.of(cut.instant().orElseThrow()).await(60_000);
        save(baseline("M"), 1);

        assertThat(share(CohortRequest.START.asOf(cut))).isEqualTo(new SourceShare(1, 2));
    }

    @Test
    void subjects_are_found_by_how_much_of_them_is_verified() {
        verify(BASELINE, BaselineForm.SEX);
        var half =
                CohortFilter.NONE.with(
                        Measure.SOURCE_VERIFIED, Range.parse("50..99").orElseThrow());

        var found = AsAccount.call(investigator, () -> cohort.read(CohortRequest.START.with(half)));
        assertThat(found.selected()).isEqualTo(1);
    }

    @Test
    void an_item_in_many_rows_is_verified_when_all_its_values_are() {
        var rows =
                List.of(
                        Row.of(1).with(NictForm.CYCLE_DATE, LocalDate.of(2025, 1, 6)),
                        Row.of(2).with(NictForm.CYCLE_DATE, LocalDate.of(2025, 1, 27)));
        var nict =
                new FormData(
                        FormKey.of(NictForm.OID),
                        Map.of(),
                        Map.of(NictForm.AGENT_ROWS.oid(), rows));
        var book = new CaseBook(List.of(nict), LocalDate.of(2026, 1, 1));
        var one = SourceItem.of(book, (form, path) -> path.row() == 1);
        var both = SourceItem.of(book, (form, path) -> true);

        var dates = SourceItem.bits(Set.of(SourceItem.NICT_DATE));
        assertThat(one.present() & dates).isEqualTo(dates);
        assertThat(one.verified() & dates).isZero();
        assertThat(both.verified()).isEqualTo(both.present());
    }

    @Test
    void every_endpoint_names_what_it_rests_on() {
        for (var endpoint : Endpoint.values()) {
            assertThat(EndpointSources.of(endpoint, StudyDefinitions.DEFAULT))
                    .as("%s", endpoint)
                    .isNotEmpty()
                    .isSubsetOf(EndpointSources.ofTable(StudyDefinitions.DEFAULT));
        }
        assertThat(EndpointSources.of(Endpoint.R0, StudyDefinitions.DEFAULT))
                .containsExactly(SourceItem.MARGIN);
        assertThat(SourceItem.values()).hasSizeLessThanOrEqualTo(Long.SIZE);
    }
}
