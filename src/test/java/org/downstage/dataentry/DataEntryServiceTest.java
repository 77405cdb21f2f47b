package org.downstage.dataentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;
import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.DATA_QUERY;
import static org.downstage.jooq.Tables.VERIFICATION;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.downstage.crf.Finding;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Missing;
import org.downstage.crf.Row;
import org.downstage.dataentry.SaveRequest.FindingKey;
import org.downstage.escc.NictForm;
import org.downstage.escc.RadiotherapyForm;
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

/** The one write path: what it keeps, what it refuses, and what it tells the trail. */
@SpringBootTest
class DataEntryServiceTest {

    private static final FormKey RT = FormKey.of(RadiotherapyForm.OID);

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService service;

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

    private static FormData radiotherapy() {
        return FormData.empty(RT)
                .with(RadiotherapyForm.RT_START, LocalDate.of(2024, 3, 25))
                .with(RadiotherapyForm.RT_END, LocalDate.of(2024, 4, 24))
                .with(RadiotherapyForm.DOSE_PLANNED, new BigDecimal("41.40"))
                .with(RadiotherapyForm.DOSE_DELIVERED, new BigDecimal("41.40"))
                .with(RadiotherapyForm.FRACTIONS_DELIVERED, 23)
                .with(RadiotherapyForm.DOSE_PER_FRACTION, new BigDecimal("1.80"))
                .with(RadiotherapyForm.STOMACH_DMAX, ItemValue.missing(Missing.ND));
    }

    private SaveResult save(SaveRequest request) {
        return AsAccount.call(investigator, () -> service.save(request));
    }

    private StoredForm stored() {
        return AsAccount.call(investigator, () -> service.open(subject)).form(RT);
    }

    private List<String> trail() {
        var formId = stored().state().formId();
        return db.select(AUDIT_ENTRY.KIND, AUDIT_ENTRY.ITEM_OID)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.FORM_ID.eq(formId))
                .orderBy(AUDIT_ENTRY.SEQUENCE)
                .fetch(found -> found.value1() + " " + found.value2());
    }

    @Test
    void a_first_save_is_a_record_with_a_trail_of_every_value() {
        var result = save(SaveRequest.of(subject, radiotherapy(), 0, false));

        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        assertThat(stored().data()).isEqualTo(radiotherapy());
        assertThat(stored().state().status()).isEqualTo(FormStatus.IN_PROGRESS);
        assertThat(stored().state().version()).isEqualTo(1);
        assertThat(trail())
                .contains("VALUE_CHANGED RT_START", "VALUE_CHANGED STOMACH_DMAX")
                .contains("STATUS_CHANGED null")
                .hasSize(8);
    }

    @Test
    void a_hard_finding_names_the_values_and_nothing_is_stored() {
        var wrong = radiotherapy().with(RadiotherapyForm.FRACTIONS_DELIVERED, 20);

        var result = save(SaveRequest.of(subject, wrong, 0, false));

        assertThat(result).isInstanceOf(SaveResult.Refused.class);
        assertThat(((SaveResult.Refused) result).findings())
                .extracting(Finding::check)
                .containsExactly("RT-07");
        assertThat(stored().state().status()).isEqualTo(FormStatus.NOT_STARTED);
    }

    @Test
    void a_soft_finding_is_asked_once_and_its_explanation_answers_a_system_query() {
        var unusual = radiotherapy().with(RadiotherapyForm.LUNG_V20, new BigDecimal("32.0"));

        var asked = save(SaveRequest.of(subject, unusual, 0, false));
        assertThat(asked).isInstanceOf(SaveResult.ExplanationNeeded.class);
        var finding = ((SaveResult.ExplanationNeeded) asked).findings().getFirst();
        assertThat(finding.anchor()).isEqualTo(ItemPath.of(RadiotherapyForm.LUNG_V20));
        assertThat(stored().state().version()).isZero();

        var explained =
                SaveRequest.of(subject, unusual, 0, false)
                        .explaining(Map.of(FindingKey.of(finding), "Central tumour"));
        assertThat(save(explained)).isInstanceOf(SaveResult.Saved.class);
        assertThat(trail()).contains("QUERY_OPENED LUNG_V20", "FINDING_EXPLAINED LUNG_V20");

        var again = unusual.with(RadiotherapyForm.LUNG_MEAN, new BigDecimal("15.8"));
        assertThat(save(SaveRequest.of(subject, again, 1, false)))
                .as("the same unlikely value is not asked about again")
                .isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void a_system_query_closes_by_itself_when_the_value_no_longer_breaks_the_rule() {
        var unusual = radiotherapy().with(RadiotherapyForm.LUNG_V20, new BigDecimal("32.0"));
        var key = new FindingKey(RT.form(), "RANGE-SOFT", ItemPath.of(RadiotherapyForm.LUNG_V20));
        save(SaveRequest.of(subject, unusual, 0, false).explaining(Map.of(key, "Central")));

        var usual = unusual.with(RadiotherapyForm.LUNG_V20, new BigDecimal("22.0"));
        save(SaveRequest.of(subject, usual, 1, false).because("Read from the final plan"));

        assertThat(
                        db.select(DATA_QUERY.STATE)
                                .from(DATA_QUERY)
                                .where(DATA_QUERY.FORM_ID.eq(stored().state().formId()))
                                .fetch(DATA_QUERY.STATE))
                .containsExactly("CLOSED");
        assertThat(trail()).contains("QUERY_CLOSED LUNG_V20");
    }

    @Test
    void a_changed_value_owes_a_reason() {
        save(SaveRequest.of(subject, radiotherapy(), 0, false));
        var corrected = radiotherapy().with(RadiotherapyForm.RT_END, LocalDate.of(2024, 4, 26));

        var result = save(SaveRequest.of(subject, corrected, 1, false));

        assertThat(result)
                .isEqualTo(
                        new SaveResult.ReasonNeeded(List.of(ItemPath.of(RadiotherapyForm.RT_END))));
        assertThat(stored().data()).isEqualTo(radiotherapy());
        assertThat(save(SaveRequest.of(subject, corrected, 1, false).because("Final summary read")))
                .isInstanceOf(SaveResult.Saved.class);
        assertThat(stored().data()).isEqualTo(corrected);
    }

    @Test
    void the_second_to_save_gets_the_other_version_and_overwrites_nothing() {
        save(SaveRequest.of(subject, radiotherapy(), 0, false));

        var mine = radiotherapy().with(RadiotherapyForm.LUNG_V5, new BigDecimal("54.0"));
        var result = save(SaveRequest.of(subject, mine, 0, false));

        assertThat(result).isEqualTo(new SaveResult.Stale(stored()));
        assertThat(stored().data()).isEqualTo(radiotherapy());
    }

    @Test
    void complete_is_refused_while_a_mandatory_item_is_empty() {
        var result = save(SaveRequest.of(subject, radiotherapy(), 0, true));

        assertThat(((SaveResult.Refused) result).findings())
                .extracting(Finding::check)
                .containsOnly("MANDATORY");
    }

    @Test
    void a_locked_or_frozen_form_is_closed() {
        save(SaveRequest.of(subject, radiotherapy(), 0, false));
        db.update(CASE_FORM)
                .set(CASE_FORM.FROZEN, true)
                .where(CASE_FORM.FORM_ID.eq(stored().state().formId()))
                .execute();

        assertThat(save(SaveRequest.of(subject, radiotherapy(), 1, false)))
                .isInstanceOf(SaveResult.Closed.class);
    }

    @Test
    void a_forged_code_item_or_number_is_refused() {
        var forged =
                new FormData(
                        RT,
                        Map.of(
                                "TECHNIQUE", ItemValue.of("COBALT"),
                                "PASSWORD", ItemValue.of("x"),
                                "DOSE_PLANNED", ItemValue.of(new BigDecimal("41.401")),
                                "RT_START", ItemValue.of("2024-02-31")),
                        Map.of());

        var result = save(SaveRequest.of(subject, forged, 0, false));

        assertThat(((SaveResult.Refused) result).findings())
                .extracting(Finding::check)
                .containsExactlyInAnyOrder("CODE", "UNKNOWN-ITEM", "DECIMALS", "DATE");
    }

    @Test
    void a_row_is_voided_with_a_reason_and_never_taken_away() {
        var key = FormKey.of(NictForm.OID);
        var row = Row.of(1).with(NictForm.CYCLE_NO, ItemValue.of(1));
        var form = FormData.empty(key).with(NictForm.AGENT_ROWS, row);
        save(SaveRequest.of(subject, form, 0, false));

        var taken = save(SaveRequest.of(subject, FormData.empty(key), 1, false));
        assertThat(((SaveResult.Refused) taken).findings())
                .extracting(Finding::check)
                .containsExactly("ROW-KEPT");

        var voided = form.with(NictForm.AGENT_ROWS, row.asVoided());
        assertThat(save(SaveRequest.of(subject, voided, 1, false)))
                .isInstanceOf(SaveResult.ReasonNeeded.class);
        assertThat(save(SaveRequest.of(subject, voided, 1, false).because("Entered twice")))
                .isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void a_changed_value_drops_its_own_verification_and_no_other() {
        save(SaveRequest.of(subject, radiotherapy(), 0, false));
        var formId = stored().state().formId();
        verify(formId, "RT_END");
        verify(formId, "RT_START");

        var corrected = radiotherapy().with(RadiotherapyForm.RT_END, LocalDate.of(2024, 4, 26));
        save(SaveRequest.of(subject, corrected, 1, false).because("Final summary read"));

        assertThat(
                        db.select(VERIFICATION.ITEM_OID, VERIFICATION.STATE)
                                .from(VERIFICATION)
                                .where(VERIFICATION.FORM_ID.eq(formId))
                                .fetchMap(VERIFICATION.ITEM_OID, VERIFICATION.STATE))
                .isEqualTo(Map.of("RT_END", "DROPPED", "RT_START", "VERIFIED"));
        assertThat(trail()).contains("VERIFICATION_DROPPED RT_END");
    }

    private void verify(long formId, String item) {
        db.insertInto(VERIFICATION)
                .set(VERIFICATION.FORM_ID, formId)
                .set(VERIFICATION.ITEM_OID, item)
                .set(VERIFICATION.STATE, "VERIFIED")
                .set(VERIFICATION.FORM_VERSION, 1)
                .set(VERIFICATION.VERIFIED_BY, investigator.accountId())
                .set(VERIFICATION.VERIFIED_AT, Instant.parse("2026-01-01T00:00:00Z"))
                .execute();
    }

    @Test
    void another_site_is_like_a_subject_that_does_not_exist() {
        var stranger = fixture.account(Role.INVESTIGATOR, fixture.site());

        assertThatThrownBy(() -> AsAccount.call(stranger, () -> service.open(subject)))
                .isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() ->
                        AsAccount.call(
                                stranger,
                                () ->
                                        service.save(
                                                SaveRequest.of(subject, radiotherapy(), 0, false))))
                .isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() -> AsAccount.call(investigator, () -> service.open("S99-99")))
                .isInstanceOf(RecordNotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "INVESTIGATOR", mode = EnumSource.Mode.EXCLUDE)
    void only_an_investigator_saves(Role role) {
        var other = fixture.account(role, site);

        assertThatThrownBy(() ->
                        AsAccount.call(
                                other,
                                () ->
                                        service.save(
                                                SaveRequest.of(subject, radiotherapy(), 0, false))))
                .isInstanceOf(AccessDeniedException.class);
    }
}
