package org.downstage.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.downstage.jooq.Tables.CASE_SUMMARY;
import static org.downstage.jooq.Tables.SUBJECT;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.downstage.base.database.RowLocks;
import org.downstage.base.database.TestDatabase;
import org.downstage.crf.CaseBook;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.Item;
import org.downstage.crf.ItemPath;
import org.downstage.crf.Row;
import org.downstage.dataentry.CaseFixture;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.SaveRequest;
import org.downstage.dataentry.SaveResult;
import org.downstage.dataentry.VerificationAnswer;
import org.downstage.dataentry.VerificationService;
import org.downstage.endpoint.SourceItem;
import org.downstage.endpoint.StudyDefinitions;
import org.downstage.escc.BaselineForm;
import org.downstage.escc.FollowUpForm;
import org.downstage.escc.NictForm;
import org.downstage.escc.TumourForm;
import org.downstage.sdv.Verifications.Compared;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** How much of what the figures rest on is source-verified: right at every moment. */
@SpringBootTest
class VerifiedShareTest {

    private static final FormKey BASELINE = FormKey.of(BaselineForm.OID);

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService dataEntry;
    @Autowired CohortService cohort;
    @Autowired VerificationService verification;
    @Autowired PastSnapshots past;
    @Autowired Clock clock;

    private SignedIn investigator;
    private SignedIn monitor;
    private String subject;

    @BeforeEach
    void enterTwoValuesOfTheBaselineTable() {
        var cases = new CaseFixture(db, subjects);
        var site = cases.siteOfItsOwn();
        investigator = cases.account(Role.INVESTIGATOR, site);
        monitor = cases.account(Role.MONITOR, site);
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

    private VerificationAnswer verify(FormKey key, Item<?> item) {
        return AsAccount.call(
                monitor,
                () -> {
                    var seen = verification.open(subject, key).value(ItemPath.of(item));
                    return verification.verify(
                            subject, key, List.of(new Compared(ItemPath.of(item), seen)));
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
    void what_is_taken_back_loses_it_and_other_forms_keep_theirs() {
        verify(FormKey.of(TumourForm.OID), TumourForm.LOCATION);
        var act = ((VerificationAnswer.Done) verify(BASELINE, BaselineForm.SEX)).act();
        assertThat(share(CohortRequest.START)).isEqualTo(new SourceShare(2, 2));

        AsAccount.call(monitor, () -> verification.takeBack(act));
        assertThat(share(CohortRequest.START)).isEqualTo(new SourceShare(1, 2));
    }

    @Test
    void an_item_of_many_visits_is_verified_when_it_is_in_each_of_them() {
        for (var visit = 1; visit <= 2; visit++) {
            save(
                    FormData.empty(new FormKey(FollowUpForm.OID, visit))
                            .with(FollowUpForm.VITAL_STATUS, "ALIVE"),
                    0);
        }
        verify(new FormKey(FollowUpForm.OID, 1), FollowUpForm.VITAL_STATUS);
        assertThat(verifiedBits() & SourceItem.bits(Set.of(SourceItem.VITAL_STATUS))).isZero();

        verify(new FormKey(FollowUpForm.OID, 2), FollowUpForm.VITAL_STATUS);
        assertThat(verifiedBits()).isEqualTo(SourceItem.bits(Set.of(SourceItem.VITAL_STATUS)));
    }

    @Test
    void two_monitors_at_two_visits_in_one_instant_leave_the_item_of_both_verified()
            throws Exception {
        for (var visit = 1; visit <= 2; visit++) {
            save(
                    FormData.empty(new FormKey(FollowUpForm.OID, visit))
                            .with(FollowUpForm.VITAL_STATUS, "ALIVE"),
                    0);
        }
        var subjectId = AsAccount.call(monitor, () -> subjects.find(subject)).subjectId();
        try (var stranger = TestDatabase.asOwner();
                var threads = Executors.newFixedThreadPool(2)) {
            stranger.setAutoCommit(false);
            for (var table : List.of("subject", "case_summary")) {
                try (var statement = stranger.createStatement()) {
                    statement.execute(
                            "SELECT * FROM %s WHERE subject_id = %d FOR UPDATE"
                                    .formatted(table, subjectId));
                }
            }
            var acts = new ArrayList<Future<VerificationAnswer>>();
            for (var visit = 1; visit <= 2; visit++) {
                var key = new FormKey(FollowUpForm.OID, visit);
                acts.add(threads.submit(() -> verify(key, FollowUpForm.VITAL_STATUS)));
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> RowLocks.waiting() == 2);
            stranger.rollback();
            for (var act : acts) {
                assertThat(act.get(20, TimeUnit.SECONDS))
                        .isInstanceOf(VerificationAnswer.Done.class);
            }
        }
        assertThat(verifiedBits()).isEqualTo(SourceItem.bits(Set.of(SourceItem.VITAL_STATUS)));
    }

    private long verifiedBits() {
        return db.select(CASE_SUMMARY.SOURCES_VERIFIED)
                .from(CASE_SUMMARY)
                .join(SUBJECT)
                .on(SUBJECT.SUBJECT_ID.eq(CASE_SUMMARY.SUBJECT_ID))
                .where(SUBJECT.SUBJECT_KEY.eq(subject))
                .fetchSingle(CASE_SUMMARY.SOURCES_VERIFIED);
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
