package org.downstage.dataentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;
import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.CASE_SUMMARY;
import static org.downstage.jooq.Tables.DATA_QUERY;
import static org.downstage.jooq.Tables.DRAFT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.downstage.crf.Finding;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Row;
import org.downstage.dataentry.DraftEntry.Kind;
import org.downstage.dataentry.SaveRequest.FindingKey;
import org.downstage.escc.ComplicationsForm;
import org.downstage.escc.FollowUpForm;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;

/** Follow-up visits declared void: what stays, what leaves, what is refused. */
@SpringBootTest
class VoidFormTest {

    private static final FormKey FIRST = new FormKey(FollowUpForm.OID, 1);
    private static final FormKey SECOND = new FormKey(FollowUpForm.OID, 2);
    private static final LocalDate MAY = LocalDate.of(2025, 5, 6);
    private static final LocalDate AUGUST = LocalDate.of(2025, 8, 5);
    private static final String REASON = "Entered for the wrong subject";

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService service;
    @Autowired DraftService drafts;
    @Autowired CaseBookService books;

    private CaseFixture fixture;
    private int site;
    private SignedIn investigator;
    private String subject;

    @BeforeEach
    void twoVisits() {
        fixture = new CaseFixture(db, subjects);
        site = fixture.site();
        investigator = fixture.account(Role.INVESTIGATOR, site);
        subject = fixture.subject(investigator, site);
        save(visit(FIRST, MAY, "ALIVE"), 0);
        save(visit(SECOND, AUGUST, "ALIVE"), 0);
    }

    private static FormData visit(FormKey key, LocalDate day, String status) {
        return FormData.empty(key)
                .with(FollowUpForm.VISIT_DATE, day)
                .with(FollowUpForm.VITAL_STATUS, status)
                .with(FollowUpForm.LAST_CONTACT_DATE, day)
                .with(FollowUpForm.DISEASE_ASSESS_DATE, day)
                .with(FollowUpForm.RECURRENCE, false);
    }

    private void save(FormData data, int version) {
        var request = SaveRequest.of(subject, data, version, false).because("Read again");
        var result = AsAccount.call(investigator, () -> service.save(request));
        if (result instanceof SaveResult.ExplanationNeeded asked) {
            var words = new HashMap<FindingKey, String>();
            asked.findings().forEach(finding -> words.put(FindingKey.of(finding), "As charted"));
            result = AsAccount.call(investigator, () -> service.save(request.explaining(words)));
        }
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
    }

    private VoidResult declareVoid(FormKey key, int version, String reason) {
        return declareVoid(investigator, key, version, reason);
    }

    private VoidResult declareVoid(SignedIn who, FormKey key, int version, String reason) {
        var request = new VoidRequest(subject, key, version, reason);
        return AsAccount.call(who, () -> service.declareVoid(request));
    }

    private OpenedForm open(FormKey key) {
        return AsAccount.call(investigator, () -> books.open(subject, key));
    }

    private long formId(FormKey key) {
        return open(key).form().state().formId();
    }

    private long subjectId() {
        return AsAccount.call(investigator, () -> subjects.find(subject)).subjectId();
    }

    private List<String> trail() {
        return db.select(AUDIT_ENTRY.KIND)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SUBJECT_ID.eq(subjectId()))
                .orderBy(AUDIT_ENTRY.SEQUENCE)
                .fetch(AUDIT_ENTRY.KIND);
    }

    @Test
    void a_void_visit_stays_to_be_read_with_who_when_and_why() {
        assertThat(declareVoid(SECOND, 1, "  " + REASON + " ")).isInstanceOf(VoidResult.Done.class);

        var opened = open(SECOND);
        var voided = opened.voided().orElseThrow();
        assertThat(voided.reason()).isEqualTo(REASON);
        assertThat(voided.form().data()).isEqualTo(visit(SECOND, AUGUST, "ALIVE"));
        assertThat(voided.form().state().savedBy()).startsWith("investigator-");
        assertThat(voided.form().state().version()).isEqualTo(2);
        assertThat(opened.editable()).isFalse();
        var entry =
                db.selectFrom(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.FORM_ID.eq(voided.form().state().formId()))
                        .and(AUDIT_ENTRY.KIND.eq("FORM_VOIDED"))
                        .fetchSingle();
        assertThat(entry.getReason()).isEqualTo(REASON);
        assertThat(entry.getFormVersion()).isEqualTo(2);
        assertThat(entry.getOccurrence()).isEqualTo((short) 2);
    }

    @Test
    void the_other_visits_keep_their_numbers_and_the_next_gets_a_new_one() {
        declareVoid(FIRST, 1, REASON);

        var stored = open(SECOND).stored();

        assertThat(stored.forms()).extracting(f -> f.state().key()).containsExactly(SECOND);
        assertThat(stored.nextOccurrence(FollowUpForm.OID)).isEqualTo(3);
    }

    @Test
    void what_follows_from_the_visits_is_derived_again() {
        var lastContact =
                db.select(CASE_SUMMARY.LAST_CONTACT)
                        .from(CASE_SUMMARY)
                        .where(CASE_SUMMARY.SUBJECT_ID.eq(subjectId()));
        assertThat(lastContact.fetchSingle().value1()).isEqualTo(AUGUST);

        declareVoid(SECOND, 1, REASON);

        assertThat(lastContact.fetchSingle().value1()).isEqualTo(MAY);
    }

    @Test
    void queries_that_lose_their_ground_are_closed_and_the_trail_says_so() {
        save(visit(new FormKey(FollowUpForm.OID, 3), AUGUST, "ALIVE"), 0);
        assertThat(states()).containsExactly("ANSWERED", "ANSWERED");
        var before = trail().size();

        declareVoid(SECOND, 1, REASON);

        assertThat(states()).containsExactly("CLOSED", "CLOSED");
        assertThat(trail().subList(before, trail().size()))
                .containsExactly("FORM_VOIDED", "QUERY_CLOSED", "QUERY_CLOSED");
    }

    private List<String> states() {
        return db.select(DATA_QUERY.STATE)
                .from(DATA_QUERY)
                .join(CASE_FORM)
                .on(CASE_FORM.FORM_ID.eq(DATA_QUERY.FORM_ID))
                .where(CASE_FORM.SUBJECT_ID.eq(subjectId()))
                .fetch(DATA_QUERY.STATE);
    }

    @Test
    void what_becomes_unlikely_elsewhere_gets_a_query_that_the_reason_answers() {
        save(complication("IIIa", LocalDate.of(2025, 7, 1)), 0);

        declareVoid(SECOND, 1, REASON);

        var queries = open(FIRST).ownQueries();
        assertThat(queries).extracting("check").containsExactly("FU-02");
        assertThat(queries.getFirst().messages().getLast().words()).isEqualTo(REASON);
    }

    @Test
    void it_is_refused_where_the_rest_would_contradict_itself() {
        var third = new FormKey(FollowUpForm.OID, 3);
        var death =
                visit(third, LocalDate.of(2025, 9, 2), "DEAD")
                        .with(FollowUpForm.DEATH_DATE, LocalDate.of(2025, 9, 2));
        save(death, 0);
        save(complication("V", LocalDate.of(2025, 7, 1)), 0);
        var before = trail();

        var result = declareVoid(third, 1, REASON);

        assertThat(((VoidResult.Refused) result).findings())
                .extracting(Finding::form, Finding::check)
                .containsExactly(tuple(FormKey.of(ComplicationsForm.OID), "CO-07"));
        assertThat(open(third).voided()).isEmpty();
        assertThat(trail()).isEqualTo(before);
    }

    private static FormData complication(String grade, LocalDate onset) {
        var row =
                Row.of(1)
                        .with(ComplicationsForm.CLAVIEN_DINDO, ItemValue.of(grade))
                        .with(ComplicationsForm.ONSET_DATE, ItemValue.of(onset));
        return FormData.empty(FormKey.of(ComplicationsForm.OID))
                .with(ComplicationsForm.ANY_COMPLICATION, true)
                .with(ComplicationsForm.COMPLICATION_ROWS, row);
    }

    @Test
    void everybodys_drafts_of_it_are_thrown_away_and_no_new_one_is_kept() {
        var colleague = fixture.account(Role.INVESTIGATOR, site);
        keep(investigator, SECOND);
        keep(colleague, SECOND);
        keep(colleague, FIRST);

        declareVoid(SECOND, 1, REASON);

        assertThat(
                        db.select(DRAFT.OCCURRENCE)
                                .from(DRAFT)
                                .where(DRAFT.SUBJECT_ID.eq(subjectId()))
                                .fetch(DRAFT.OCCURRENCE))
                .containsExactly((short) 1);
        assertThatThrownBy(() -> keep(colleague, SECOND))
                .isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() -> keepAll(colleague, SECOND))
                .isInstanceOf(RecordNotFoundException.class);
    }

    private void keepAll(SignedIn who, FormKey key) {
        var entries =
                List.of(
                        DraftKeeper.Entry.text(Kind.VALUE, "VISIT_DATE", "2025-08-0"),
                        DraftKeeper.Entry.text(Kind.VALUE, "ECOG", "1"));
        AsAccount.call(who, () -> drafts.keepAll(subject, key, entries, 1));
    }

    private void keep(SignedIn who, FormKey key) {
        AsAccount.run(
                who,
                () -> drafts.keep(subject, key, Kind.VALUE, "VISIT_DATE", "2025-08-0", null, 1));
    }

    @Test
    void who_saves_it_afterwards_learns_that_it_is_void() {
        declareVoid(SECOND, 1, REASON);

        var request = SaveRequest.of(subject, visit(SECOND, MAY, "LOST"), 1, false);
        var result = AsAccount.call(investigator, () -> service.save(request));

        assertThat(((SaveResult.Voided) result).form().reason()).isEqualTo(REASON);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 501})
    void a_reason_has_one_to_five_hundred_characters(int length) {
        var result = declareVoid(SECOND, 1, " " + "误".repeat(length));

        assertThat(result).isEqualTo(new VoidResult.ReasonNeeded(500));
        assertThat(open(SECOND).voided()).isEmpty();
        assertThat(declareVoid(SECOND, 1, "𬌗".repeat(500))).isInstanceOf(VoidResult.Done.class);
    }

    @Test
    void who_has_not_seen_the_latest_version_is_refused() {
        save(visit(SECOND, AUGUST, "LOST"), 1);

        var result = declareVoid(SECOND, 1, REASON);

        assertThat(((VoidResult.Stale) result).theirs().state().version()).isEqualTo(2);
        assertThat(open(SECOND).voided()).isEmpty();
    }

    @Test
    void it_becomes_void_once() {
        declareVoid(SECOND, 1, REASON);
        var before = trail();

        var result = declareVoid(SECOND, 2, "Another reason");

        assertThat(((VoidResult.AlreadyVoid) result).form().reason()).isEqualTo(REASON);
        assertThat(trail()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIGNED", "LOCKED", "FROZEN"})
    void a_closed_or_signed_visit_stays(String closed) {
        db.update(CASE_FORM)
                .set(CASE_FORM.STATUS, closed.equals("FROZEN") ? "COMPLETE" : closed)
                .set(CASE_FORM.FROZEN, closed.equals("FROZEN"))
                .set(CASE_FORM.UNANSWERED, (short) 0)
                .where(CASE_FORM.FORM_ID.eq(formId(SECOND)))
                .execute();

        assertThat(declareVoid(SECOND, 1, REASON)).isInstanceOf(VoidResult.Closed.class);
        assertThat(open(SECOND).voided()).isEmpty();
    }

    @Test
    void a_form_that_does_not_repeat_or_was_never_saved_cannot_become_void() {
        var radiotherapy = FormKey.of(RadiotherapyForm.OID);
        save(FormData.empty(radiotherapy).with(RadiotherapyForm.RT_START, MAY), 0);

        assertThatThrownBy(() -> declareVoid(radiotherapy, 1, REASON))
                .isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() -> declareVoid(new FormKey(FollowUpForm.OID, 3), 0, REASON))
                .isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() -> declareVoid(FormKey.of("NO_SUCH_FORM"), 0, REASON))
                .isInstanceOf(RecordNotFoundException.class);
    }

    @Test
    void an_investigator_of_another_site_finds_nothing() {
        var elsewhere = fixture.account(Role.INVESTIGATOR, fixture.site());

        assertThatThrownBy(() -> declareVoid(elsewhere, SECOND, 1, REASON))
                .isInstanceOf(RecordNotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource(names = "INVESTIGATOR", mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_may(Role role) {
        var other = fixture.account(role, site);

        assertThatThrownBy(() -> declareVoid(other, SECOND, 1, REASON))
                .isInstanceOf(AccessDeniedException.class);
    }
}
