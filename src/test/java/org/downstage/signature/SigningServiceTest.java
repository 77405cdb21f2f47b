package org.downstage.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;
import static org.downstage.jooq.Tables.BASELINE;
import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.SIGNATURE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.downstage.account.AccountFixture;
import org.downstage.audit.Actor;
import org.downstage.audit.ChainVerification;
import org.downstage.base.StatementCounter;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.dataentry.CaseFixture;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.DraftEntry.Kind;
import org.downstage.dataentry.DraftService;
import org.downstage.dataentry.FormState;
import org.downstage.dataentry.FormStatus;
import org.downstage.dataentry.SaveResult;
import org.downstage.escc.BaselineForm;
import org.downstage.escc.TumourForm;
import org.downstage.matrix.FormStanding;
import org.downstage.matrix.MatrixFilter;
import org.downstage.matrix.MatrixOrder;
import org.downstage.matrix.MatrixService;
import org.downstage.matrix.Standing;
import org.downstage.security.AsAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.signature.SignResult.Obstacle;
import org.downstage.signature.SignatureCheck.Outcome;
import org.downstage.subject.SubjectService;
import org.downstage.worklist.WorklistService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** What a signature takes, what it holds against, and what alone ends it. */
@SpringBootTest
@Import(AccountFixture.class)
class SigningServiceTest {

    private static final FormKey BASE = FormKey.of(BaselineForm.OID);
    private static final FormKey TUMOUR = FormKey.of(TumourForm.FORM.oid());

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService entry;
    @Autowired DraftService drafts;
    @Autowired SigningService signing;
    @Autowired SignatureService signatures;
    @Autowired WorklistService worklist;
    @Autowired MatrixService matrix;
    @Autowired AccountFixture accounts;
    @Autowired ChainVerification chains;

    private CaseFixture fixture;
    private CompleteForms forms;
    private int site;
    private SignedIn investigator;
    private String subject;

    @BeforeEach
    void twoCompleteForms() {
        fixture = new CaseFixture(db, subjects);
        forms = new CompleteForms(entry, 5);
        site = fixture.site();
        investigator = accounts.active(Role.INVESTIGATOR, site).signedIn();
        subject = fixture.subject(investigator, site);
        assertThat(forms.save(investigator, subject, forms.complete(BASE), 0))
                .isInstanceOf(SaveResult.Saved.class);
        assertThat(forms.save(investigator, subject, forms.complete(TUMOUR), 0))
                .isInstanceOf(SaveResult.Saved.class);
    }

    private SignResult sign(SignedIn who, String password, Map<FormKey, Integer> versions) {
        var request = new SignRequest(subject, versions, SignatureMeaning.AUTHOR, password);
        return AsAccount.call(who, () -> signing.sign(request));
    }

    private Signature signBaseline() {
        var result = sign(investigator, AccountFixture.PASSWORD, Map.of(BASE, version(BASE)));
        return ((SignResult.Signed) result).signatures().getLast();
    }

    private FormState state(FormKey key) {
        return AsAccount.call(investigator, () -> entry.open(subject)).form(key).state();
    }

    private int version(FormKey key) {
        return state(key).version();
    }

    private SignatureCheck check(Signature signature) {
        return AsAccount.call(investigator, () -> signatures.verify(signature.signatureId()));
    }

    private FormData heavier(String kilograms) {
        return forms.complete(BASE).with(BaselineForm.WEIGHT, new BigDecimal(kilograms));
    }

    private List<String> trail(String... kinds) {
        return db.select(AUDIT_ENTRY.KIND)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.FORM_ID.eq(state(BASE).formId()))
                .and(AUDIT_ENTRY.KIND.in(kinds))
                .orderBy(AUDIT_ENTRY.SEQUENCE)
                .fetch(AUDIT_ENTRY.KIND);
    }

    @Test
    void a_signature_says_who_when_what_it_means_and_holds_against_the_values() {
        var signature = signBaseline();

        assertThat(state(BASE).status()).isEqualTo(FormStatus.SIGNED);
        assertThat(signature.username()).isEqualTo(investigator.username());
        assertThat(signature.meaning()).isEqualTo(SignatureMeaning.AUTHOR);
        assertThat(signature.seal().hash()).matches("[0-9a-f]{64}");
        assertThat(signature.seal().ctcae()).isEqualTo("5.0");
        assertThat(check(signature).outcome()).isEqualTo(Outcome.VALID);
        assertThat(check(signature).recomputed()).isEqualTo(signature.seal().hash());
        assertThat(trail("FORM_SIGNED", "STATUS_CHANGED"))
                .containsExactly("STATUS_CHANGED", "FORM_SIGNED", "STATUS_CHANGED");
    }

    @Test
    void all_complete_forms_of_the_case_book_are_signed_at_once_in_few_statements() {
        var versions = Map.of(BASE, 1, TUMOUR, 1);

        var statements =
                StatementCounter.during(() -> {
                    var result = sign(investigator, AccountFixture.PASSWORD, versions);
                    assertThat(((SignResult.Signed) result).signatures()).hasSize(2);
                });

        assertThat(statements).hasSizeLessThanOrEqualTo(14);
        assertThat(state(TUMOUR).status()).isEqualTo(FormStatus.SIGNED);
    }

    @Test
    void a_changed_value_ends_it_visibly_and_the_record_of_it_stays() {
        var signature = signBaseline();

        forms.save(investigator, subject, heavier("71.5"), 1);

        var check = check(signature);
        assertThat(check.outcome()).isEqualTo(Outcome.VALUE_CHANGED);
        assertThat(check.changes()).hasSize(1);
        assertThat(check.changes().getFirst().after().text()).isEqualTo("71.5");
        assertThat(check.signature().invalidation().formVersion()).isEqualTo(2);
        assertThat(state(BASE).status()).isEqualTo(FormStatus.COMPLETE);
        assertThat(state(BASE).signatureInvalid()).isTrue();
        assertThat(trail("SIGNATURE_INVALIDATED")).hasSize(1);
        assertThat(cell().standing()).isEqualTo(Standing.SIGNATURE_INVALID);
        assertThat(db.fetchCount(SIGNATURE, SIGNATURE.FORM_ID.eq(state(BASE).formId()))).isOne();
    }

    private FormStanding cell() {
        return AsAccount.call(
                        investigator,
                        () ->
                                matrix.page(
                                        MatrixFilter.NONE.matching(subject),
                                        MatrixOrder.STANDARD,
                                        0,
                                        1))
                .getFirst()
                .form(BASE.form());
    }

    @Test
    void changing_the_value_back_does_not_bring_it_back_but_signing_again_does() {
        var first = signBaseline();
        forms.save(investigator, subject, heavier("71.5"), 1);
        forms.save(investigator, subject, forms.complete(BASE), 2);

        assertThat(check(first).recomputed()).isEqualTo(first.seal().hash());
        assertThat(check(first).outcome()).isEqualTo(Outcome.VALUE_CHANGED);

        var second = signBaseline();
        assertThat(check(second).outcome()).isEqualTo(Outcome.VALID);
        assertThat(check(first).outcome()).isEqualTo(Outcome.VALUE_CHANGED);
        assertThat(state(BASE).signatureInvalid()).isFalse();
    }

    @Test
    void saving_without_a_change_leaves_it_valid_even_when_the_form_is_to_stay_incomplete() {
        var signature = signBaseline();

        forms.save(investigator, subject, forms.complete(BASE), 1, false);

        assertThat(state(BASE).status()).isEqualTo(FormStatus.SIGNED);
        assertThat(check(signature).outcome()).isEqualTo(Outcome.VALID);
    }

    @Test
    void a_value_altered_past_the_portal_shows() {
        var signature = signBaseline();
        db.update(BASELINE)
                .set(BASELINE.WEIGHT, new BigDecimal("99.9"))
                .where(BASELINE.FORM_ID.eq(signature.formId()))
                .execute();

        assertThat(check(signature).outcome()).isEqualTo(Outcome.TAMPERED);
        assertThat(check(signature).changes()).isEmpty();
    }

    @Test
    void a_wrong_password_signs_nothing_counts_and_locks_like_one_at_signing_in() {
        for (var time = 0; time < 5; time++) {
            assertThat(sign(investigator, "not the password", Map.of(BASE, 1)))
                    .isInstanceOf(SignResult.WrongPassword.class);
        }

        var result = sign(investigator, AccountFixture.PASSWORD, Map.of(BASE, 1));
        assertThat(((SignResult.Throttled) result).pause().toMinutes()).isBetween(13L, 15L);
        assertThat(state(BASE).status()).isEqualTo(FormStatus.COMPLETE);
        assertThat(
                        db.select(AUDIT_ENTRY.KIND)
                                .from(AUDIT_ENTRY)
                                .where(AUDIT_ENTRY.USERNAME.eq(investigator.username()))
                                .and(AUDIT_ENTRY.KIND.in("SIGN_IN_FAILED", "ACCOUNT_LOCKED"))
                                .fetch(AUDIT_ENTRY.KIND))
                .containsExactlyInAnyOrder(
                        "SIGN_IN_FAILED",
                        "SIGN_IN_FAILED",
                        "SIGN_IN_FAILED",
                        "SIGN_IN_FAILED",
                        "SIGN_IN_FAILED",
                        "ACCOUNT_LOCKED");
    }

    @Test
    void a_right_password_forgives_the_wrong_ones_before_it() {
        for (var round = 0; round < 3; round++) {
            sign(investigator, "not the password", Map.of(BASE, 1));
            sign(investigator, "not the password", Map.of(BASE, 1));
            assertThat(sign(investigator, AccountFixture.PASSWORD, Map.of(BASE, 9)))
                    .isEqualTo(new SignResult.Refused(BASE, Obstacle.STALE));
        }
    }

    @Test
    void what_is_not_complete_not_saved_stale_or_locked_is_refused_by_name() {
        forms.save(investigator, subject, heavier("71.5"), 1, false);
        assertThat(refused(Map.of(BASE, 2))).isEqualTo(Obstacle.NOT_COMPLETE);
        assertThat(refused(Map.of(TUMOUR, 3))).isEqualTo(Obstacle.STALE);
        assertThat(refused(Map.of(FormKey.of("SURGERY"), 0))).isEqualTo(Obstacle.NOT_STARTED);
        AsAccount.run(
                investigator,
                () -> drafts.keep(subject, TUMOUR, Kind.VALUE, "LOCATION", "UPPER", null, 1));
        assertThat(refused(Map.of(TUMOUR, 1))).isEqualTo(Obstacle.UNSAVED);
        db.update(CASE_FORM)
                .set(CASE_FORM.STATUS, "LOCKED")
                .where(CASE_FORM.FORM_ID.eq(state(TUMOUR).formId()))
                .execute();
        assertThat(refused(Map.of(TUMOUR, 1))).isEqualTo(Obstacle.LOCKED);
        assertThat(sign(investigator, AccountFixture.PASSWORD, Map.of()))
                .isInstanceOf(SignResult.NothingToSign.class);
    }

    private Obstacle refused(Map<FormKey, Integer> versions) {
        var result = sign(investigator, AccountFixture.PASSWORD, versions);
        return ((SignResult.Refused) result).why();
    }

    @Test
    void one_form_in_the_way_keeps_all_from_being_signed() {
        assertThat(refused(Map.of(BASE, 1, TUMOUR, 7))).isEqualTo(Obstacle.STALE);
        assertThat(state(BASE).status()).isEqualTo(FormStatus.COMPLETE);
    }

    @Test
    void the_same_person_signs_once_with_a_meaning_and_another_may_add_a_signature() {
        signBaseline();
        assertThat(refused(Map.of(BASE, 1))).isEqualTo(Obstacle.SIGNED_ALREADY);

        var colleague = accounts.active(Role.INVESTIGATOR, site).signedIn();
        assertThat(sign(colleague, AccountFixture.PASSWORD, Map.of(BASE, 1)))
                .isInstanceOf(SignResult.Signed.class);
    }

    @Test
    void signed_forms_leave_the_investigators_list_and_come_back_when_a_value_changes() {
        assertThat(toSign()).isEqualTo(2);
        signBaseline();
        assertThat(toSign()).isEqualTo(1);
        forms.save(investigator, subject, heavier("71.5"), 1);
        assertThat(toSign()).isEqualTo(2);
    }

    private int toSign() {
        return AsAccount.call(investigator, () -> worklist.next()).toSign().stream()
                .filter(one -> one.subject().equals(subject))
                .mapToInt(one -> one.forms())
                .sum();
    }

    @Test
    void another_site_finds_neither_the_form_nor_the_signature() {
        var signature = signBaseline();
        var elsewhere = accounts.active(Role.INVESTIGATOR, fixture.site()).signedIn();

        assertThatThrownBy(() -> sign(elsewhere, AccountFixture.PASSWORD, Map.of(BASE, 1)))
                .isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() ->
                        AsAccount.call(elsewhere, () -> signatures.verify(signature.signatureId())))
                .isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() -> AsAccount.call(investigator, () -> signatures.verify(-1)))
                .isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() ->
                        sign(
                                investigator,
                                AccountFixture.PASSWORD,
                                Map.of(FormKey.of("NO_SUCH_FORM"), 1)))
                .isInstanceOf(RecordNotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource(names = "INVESTIGATOR", mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_signs(Role role) {
        var other = accounts.active(role, site).signedIn();

        assertThatThrownBy(() -> sign(other, AccountFixture.PASSWORD, Map.of(BASE, 1)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_chain_of_the_trail_is_whole_afterwards() {
        signBaseline();
        forms.save(investigator, subject, heavier("71.5"), 1);

        var report = chains.verify(Actor.nobody("test"), (done, all) -> {});
        assertThat(report.faults()).filteredOn(fault -> subject.equals(fault.subject())).isEmpty();
    }
}
