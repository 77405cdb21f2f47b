package org.downstage.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.downstage.cohort.CutComparison.Change;
import org.downstage.cohort.CutState.Ready;
import org.downstage.cohort.CutState.Reason;
import org.downstage.cohort.CutState.Refused;
import org.downstage.cohort.Endpoint.Outcome;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.dataentry.CaseFixture;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.DraftEntry;
import org.downstage.dataentry.DraftService;
import org.downstage.dataentry.FilledCase;
import org.downstage.dataentry.SaveRequest;
import org.downstage.dataentry.SaveResult;
import org.downstage.demo.DemonstrationStudy;
import org.downstage.escc.BaselineForm;
import org.downstage.escc.SurgeryForm;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The study as of a past moment: what was stored by then, and nothing that came later. */
@SpringBootTest
class PastCutTest {

    private static final CohortFilter WOMEN = CohortFilter.NONE.with(Feature.SEX, Set.of("F"));

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService dataEntry;
    @Autowired DraftService drafts;
    @Autowired CohortService cohort;
    @Autowired Snapshots snapshots;
    @Autowired PastSnapshots past;
    @Autowired DemonstrationStudy study;
    @Autowired Clock clock;

    private CaseFixture cases;
    private int site;
    private SignedIn investigator;
    private String subject;

    @BeforeEach
    void enrol() {
        cases = new CaseFixture(db, subjects);
        site = cases.siteOfItsOwn();
        investigator = cases.account(Role.INVESTIGATOR, site);
        subject = cases.subject(investigator, site);
    }

    private DataCut now() {
        return DataCut.of(clock.instant().atOffset(ZoneOffset.ofHours(8)));
    }

    private void enterSex(String sex, int version) {
        enter(BaselineForm.OID, form -> form.with(BaselineForm.SEX, sex), version);
    }

    private void enter(String form, UnaryOperator<FormData> values, int version) {
        var data = values.apply(FormData.empty(FormKey.of(form)));
        var request = SaveRequest.of(subject, data, version, false).because("Misread");
        assertThat(AsAccount.call(investigator, () -> dataEntry.save(request)))
                .isInstanceOf(SaveResult.Saved.class);
    }

    /** The cut once it is derived. */
    private DataCut derived(DataCut cut) {
        past.of(cut.instant().orElseThrow()).await(60_000);
        return cut;
    }

    private CohortPage read(SignedIn reader, CohortFilter filter, DataCut cut) {
        return AsAccount.call(
                reader, () -> cohort.read(CohortRequest.START.with(filter).asOf(cut)));
    }

    @Test
    void a_later_correction_does_not_reach_an_earlier_cut() {
        enterSex("F", 0);
        var before = derived(now());
        enterSex("M", 1);
        var after = derived(now());

        assertThat(read(investigator, WOMEN, before).selected()).isEqualTo(1);
        assertThat(read(investigator, WOMEN, after).selected()).isZero();
        assertThat(read(investigator, WOMEN, before).at()).isEqualTo(before.instant().get());
        assertThat(read(investigator, WOMEN, before).cut()).isEqualTo(new Ready());
    }

    @Test
    void who_was_enrolled_later_is_not_in_it_and_a_draft_never_is() {
        var empty = derived(now());
        var other = cases.subject(investigator, site);
        var key = FormKey.of(BaselineForm.OID);
        AsAccount.call(
                investigator,
                () -> drafts.keep(other, key, DraftEntry.Kind.VALUE, "SEX", "F", null, 0));

        var later = derived(now());
        assertThat(read(investigator, CohortFilter.NONE, empty).visible()).isEqualTo(1);
        assertThat(read(investigator, CohortFilter.NONE, later).visible()).isEqualTo(2);
        assertThat(read(investigator, WOMEN, later).selected()).isZero();
    }

    @Test
    void two_cuts_stand_side_by_side_with_who_changed_between_them() {
        enter(SurgeryForm.OID, form -> form.with(SurgeryForm.SURGERY_DONE, false), 0);
        var before = derived(now());
        enter(
                SurgeryForm.OID,
                form -> form.with(SurgeryForm.SURGERY_DONE, true).with(SurgeryForm.MARGIN_R, "R0"),
                1);
        var request = CohortRequest.START.against(before);

        var found = AsAccount.call(investigator, () -> cohort.compare(request)).orElseThrow();
        assertThat(found.at()).isEqualTo(before.instant().orElseThrow());
        assertThat(found.table().orElseThrow().rates().getFirst().rate().count()).isZero();
        assertThat(found.changed()).isEqualTo(found.changes().size());
        assertThat(found.changes())
                .contains(
                        new Change(subject, Endpoint.R0, Outcome.UNKNOWN, Outcome.REACHED),
                        new Change(
                                subject, Endpoint.RESECTION, Outcome.NOT_REACHED, Outcome.REACHED))
                .allSatisfy(change -> assertThat(change.subject()).isEqualTo(subject));
        var stranger = cases.account(Role.INVESTIGATOR, cases.siteOfItsOwn());
        assertThat(AsAccount.call(stranger, () -> cohort.compare(request)).orElseThrow().changes())
                .isEmpty();
        assertThat(AsAccount.call(stranger, () -> cohort.compare(CohortRequest.START))).isEmpty();
    }

    @Test
    void the_few_cuts_that_were_asked_for_last_are_kept() {
        var cut = derived(now());
        var at = cut.instant().orElseThrow();
        var reading = past.of(at);
        assertThat(past.of(at)).isSameAs(reading);
        for (var minute = 1; minute <= PastSnapshots.KEPT; minute++) {
            past.of(at.minusSeconds(60L * minute)).await(60_000);
        }

        assertThat(past.of(at)).isNotSameAs(reading);
    }

    @Test
    void a_reader_gets_the_own_sites_of_the_past_too() {
        enterSex("F", 0);
        var stranger = cases.account(Role.INVESTIGATOR, cases.siteOfItsOwn());

        var cut = derived(now());
        assertThat(read(investigator, WOMEN, cut).selected()).isEqualTo(1);
        assertThat(read(stranger, CohortFilter.NONE, cut).visible()).isZero();
        assertThat(read(stranger, CohortFilter.NONE, cut).offer(Feature.SEX)).isEmpty();
    }

    @Test
    void what_is_derived_afresh_is_what_was_stored_to_the_last_column() {
        study.load();
        new FilledCase(dataEntry, investigator, subject, 5).enter();
        var now = snapshots.of(null).snapshot().orElseThrow();
        var past = snapshots.of(derived(now())).snapshot().orElseThrow();

        // Other tests write summaries by hand, which no form stands behind.
        var sites = Set.of("S1", "S2", "S3", "S4", cases.siteCode(site));
        assertThat(CohortSnapshots.byColumn(past, sites))
                .isEqualTo(CohortSnapshots.byColumn(now, sites))
                .hasSizeGreaterThan(20);
    }

    @Test
    void a_moment_without_data_is_refused_with_its_reason() {
        assertThat(read(investigator, WOMEN, DataCut.of("2026-03-20")).cut())
                .isEqualTo(new Refused(Reason.UNREADABLE, Optional.empty()));
        var tomorrow = clock.instant().plus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC);
        assertThat(read(investigator, WOMEN, DataCut.of(tomorrow)).cut())
                .isEqualTo(new Refused(Reason.FUTURE, Optional.empty()));
        var early = read(investigator, WOMEN, DataCut.of("1999-12-31T23:59+08:00"));
        assertThat(early.cut())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(Reason.BEFORE_DATA);
                            assertThat(refused.begin()).isPresent();
                        });
        assertThat(early.tables()).isEmpty();
        assertThat(early.visible()).isZero();
    }

    @Test
    void a_plus_sign_that_nobody_encoded_is_understood() {
        assertThat(DataCut.of("2026-03-20T09:00 08:00").time())
                .isEqualTo(OffsetDateTime.parse("2026-03-20T09:00+08:00"));
        assertThat(DataCut.of("2026-03-20T09:00 08:00").text()).isEqualTo("2026-03-20T09:00+08:00");
    }
}
