package org.downstage.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;
import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.DATA_QUERY;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.downstage.account.AccountFixture;
import org.downstage.audit.Actor;
import org.downstage.audit.ChainVerification;
import org.downstage.base.StatementCounter;
import org.downstage.crf.FormKey;
import org.downstage.crf.Item;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Missing;
import org.downstage.dataentry.CaseFixture;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.DraftEntry.Kind;
import org.downstage.dataentry.DraftService;
import org.downstage.dataentry.FormState;
import org.downstage.dataentry.FormStatus;
import org.downstage.dataentry.SaveResult;
import org.downstage.dataentry.VerificationAnswer;
import org.downstage.dataentry.VerificationService;
import org.downstage.escc.BaselineForm;
import org.downstage.escc.TumourForm;
import org.downstage.sdv.Verifications.Compared;
import org.downstage.security.AsAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.signature.CompleteForms;
import org.downstage.signature.SignRequest;
import org.downstage.signature.SignResult;
import org.downstage.signature.SignatureMeaning;
import org.downstage.signature.SignatureService;
import org.downstage.signature.SigningService;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** The ladder of forms: every act of every role from every step; checklists; races with saving. */
@SpringBootTest
@Import(AccountFixture.class)
class LockServiceTest {

    private static final FormKey BASE = FormKey.of(BaselineForm.OID);
    private static final FormKey TUMOUR = FormKey.of(TumourForm.FORM.oid());

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService entry;
    @Autowired DraftService drafts;
    @Autowired VerificationService verification;
    @Autowired SigningService signing;
    @Autowired SignatureService signatures;
    @Autowired LockService locks;
    @Autowired AccountFixture accounts;
    @Autowired ChainVerification chains;

    private CaseFixture fixture;
    private CompleteForms forms;
    private int site;
    private SignedIn investigator;
    private SignedIn manager;
    private String subject;

    @BeforeEach
    void aCompleteForm() {
        fixture = new CaseFixture(db, subjects);
        forms = new CompleteForms(entry, 5);
        site = fixture.site();
        investigator = accounts.active(Role.INVESTIGATOR, site).signedIn();
        manager = fixture.account(Role.DATA_MANAGER);
        subject = fixture.subject(investigator, site);
        forms.save(investigator, subject, forms.complete(BASE), 0);
    }

    /** Where a form can stand. */
    enum Step {
        IN_PROGRESS,
        COMPLETE,
        SIGNED,
        FROZEN,
        LOCKED
    }

    /** What somebody can do to a form. */
    enum Act {
        SAVE,
        SIGN,
        FREEZE,
        RELEASE,
        LOCK,
        UNLOCK
    }

    private static final Map<Act, Set<Step>> LADDER =
            Map.of(
                    Act.SAVE, EnumSet.of(Step.IN_PROGRESS, Step.COMPLETE, Step.SIGNED),
                    Act.SIGN, EnumSet.of(Step.COMPLETE, Step.FROZEN),
                    Act.FREEZE, EnumSet.of(Step.IN_PROGRESS, Step.COMPLETE, Step.SIGNED),
                    Act.RELEASE, EnumSet.of(Step.FROZEN),
                    Act.LOCK, EnumSet.of(Step.COMPLETE, Step.SIGNED, Step.FROZEN),
                    Act.UNLOCK, EnumSet.of(Step.LOCKED));

    static Stream<Arguments> every_step_act_and_role() {
        var all = new ArrayList<Arguments>();
        for (var step : Step.values()) {
            for (var act : Act.values()) {
                for (var role : Role.values()) {
                    all.add(Arguments.of(step, act, role));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{1} by {2} from {0}")
    @MethodSource("every_step_act_and_role")
    void an_act_happens_from_its_steps_by_its_role_and_else_not(Step step, Act act, Role role) {
        reach(step);
        var before = state(BASE);
        var who =
                switch (role) {
                    case INVESTIGATOR -> investigator;
                    case DATA_MANAGER -> manager;
                    default -> fixture.account(role, site);
                };
        var entering = act == Act.SAVE || act == Act.SIGN;

        if (role != (entering ? Role.INVESTIGATOR : Role.DATA_MANAGER)) {
            assertThatThrownBy(() -> perform(act, who)).isInstanceOf(AccessDeniedException.class);
            assertThat(state(BASE)).isEqualTo(before);
            return;
        }
        assertThat(perform(act, who)).isEqualTo(LADDER.get(act).contains(step));
        if (!LADDER.get(act).contains(step)) {
            assertThat(state(BASE)).isEqualTo(before);
        }
    }

    private void reach(Step step) {
        switch (step) {
            case IN_PROGRESS -> forms.save(investigator, subject, forms.complete(BASE), 1, false);
            case COMPLETE -> {}
            case SIGNED -> assertThat(sign()).isTrue();
            case FROZEN -> assertThat(perform(Act.FREEZE, manager)).isTrue();
            case LOCKED -> assertThat(perform(Act.LOCK, manager)).isTrue();
        }
    }

    private boolean perform(Act act, SignedIn who) {
        return switch (act) {
            case SAVE -> save(who) instanceof SaveResult.Saved;
            case SIGN ->
                    AsAccount.call(who, () -> signing.sign(request(SignatureMeaning.AUTHOR)))
                            instanceof SignResult.Signed;
            case FREEZE, RELEASE, LOCK, UNLOCK ->
                    apply(who, new LockScope.OfForm(subject, BASE), LockAct.valueOf(act.name()))
                            instanceof LockResult.Done;
        };
    }

    private SaveResult save(SignedIn who) {
        var changed = forms.complete(BASE).with(BaselineForm.WEIGHT, new BigDecimal("71.5"));
        return forms.save(who, subject, changed, state(BASE).version());
    }

    private SignRequest request(SignatureMeaning meaning) {
        return new SignRequest(
                subject, Map.of(BASE, state(BASE).version()), meaning, AccountFixture.PASSWORD);
    }

    private boolean sign() {
        return AsAccount.call(investigator, () -> signing.sign(request(SignatureMeaning.AUTHOR)))
                instanceof SignResult.Signed;
    }

    /** Acknowledges whatever the checklist says. */
    private LockResult apply(SignedIn who, LockScope scope, LockAct act) {
        return AsAccount.call(
                who,
                () ->
                        locks.apply(
                                new LockRequest(scope, act, locks.checklist(scope), "Read twice")));
    }

    private FormState state(FormKey key) {
        return AsAccount.call(investigator, () -> entry.open(subject)).form(key).state();
    }

    private Checklist checklist(LockScope scope) {
        return AsAccount.call(manager, () -> locks.checklist(scope));
    }

    @Test
    void unlocking_gives_a_signed_form_back_signed_and_its_signature_still_holds() {
        sign();
        apply(manager, new LockScope.OfSubject(subject), LockAct.LOCK);
        assertThat(state(BASE).status()).isEqualTo(FormStatus.LOCKED);

        apply(manager, new LockScope.OfSubject(subject), LockAct.UNLOCK);

        assertThat(state(BASE).status()).isEqualTo(FormStatus.SIGNED);
        var given = AsAccount.call(investigator, () -> signatures.ofSubject(subject));
        assertThat(given).hasSize(1);
        assertThat(given.getFirst().holds()).isTrue();
        assertThat(trail("STATUS_CHANGED").getLast()).isEqualTo("LOCKED>SIGNED Read twice");
    }

    private List<String> trail(String kind) {
        return db.selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.FORM_ID.eq(state(BASE).formId()))
                .and(AUDIT_ENTRY.KIND.eq(kind))
                .orderBy(AUDIT_ENTRY.SEQUENCE)
                .fetch(one -> one.getOldValue() + ">" + one.getNewValue() + " " + one.getReason());
    }

    @Test
    void an_ended_signature_does_not_come_back_by_locking_and_unlocking() {
        sign();
        save(investigator);
        apply(manager, new LockScope.OfSubject(subject), LockAct.LOCK);
        apply(manager, new LockScope.OfSubject(subject), LockAct.UNLOCK);

        assertThat(state(BASE).status()).isEqualTo(FormStatus.COMPLETE);
        assertThat(state(BASE).signatureInvalid()).isTrue();
    }

    @Test
    void freezing_and_releasing_leave_a_signature_alone() {
        sign();
        apply(manager, new LockScope.OfForm(subject, BASE), LockAct.FREEZE);
        assertThat(state(BASE).frozen()).isTrue();
        apply(manager, new LockScope.OfForm(subject, BASE), LockAct.RELEASE);

        assertThat(state(BASE).status()).isEqualTo(FormStatus.SIGNED);
        assertThat(trail("FORM_FROZEN")).containsExactly("null>Y Read twice", "null>N Read twice");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 501})
    void an_unlock_wants_a_reason(int length) {
        perform(Act.LOCK, manager);
        var scope = new LockScope.OfForm(subject, BASE);

        var result =
                AsAccount.call(
                        manager,
                        () ->
                                locks.apply(
                                        new LockRequest(
                                                scope, LockAct.UNLOCK, null, "误".repeat(length))));

        assertThat(result).isEqualTo(new LockResult.ReasonNeeded(500));
        assertThat(state(BASE).status()).isEqualTo(FormStatus.LOCKED);
    }

    @Test
    void the_checklist_counts_what_is_open_and_must_be_acknowledged_as_it_is_now() {
        var scope = new LockScope.OfSubject(subject);
        forms.save(investigator, subject, forms.complete(TUMOUR), 0, false);
        var queries = checklist(scope).openQueries();
        query(state(BASE).formId());
        AsAccount.run(
                investigator,
                () -> drafts.keep(subject, BASE, Kind.VALUE, "WEIGHT", "70", null, 1));

        var open = checklist(scope);
        assertThat(open.forms()).isEqualTo(2);
        assertThat(open.inProgress()).isOne();
        assertThat(open.unsigned()).isOne();
        assertThat(open.openQueries()).isEqualTo(queries + 1);
        assertThat(open.drafts()).isOne();
        assertThat(open.unverified()).isEqualTo(left(BASE) + left(TUMOUR));

        var unacknowledged = new LockRequest(scope, LockAct.LOCK, null, "");
        assertThat(AsAccount.call(manager, () -> locks.apply(unacknowledged)))
                .isEqualTo(new LockResult.Acknowledge(open));
        query(state(TUMOUR).formId());
        var outdated = new LockRequest(scope, LockAct.LOCK, open, "");
        assertThat(AsAccount.call(manager, () -> locks.apply(outdated)))
                .isInstanceOf(LockResult.Acknowledge.class);
        assertThat(state(BASE).status()).isEqualTo(FormStatus.COMPLETE);
        assertThat(apply(manager, scope, LockAct.LOCK)).isEqualTo(new LockResult.Done(1));
        assertThat(state(TUMOUR).status()).isEqualTo(FormStatus.IN_PROGRESS);
    }

    private void query(long formId) {
        db.insertInto(DATA_QUERY)
                .set(DATA_QUERY.FORM_ID, formId)
                .set(DATA_QUERY.SITE_ID, site)
                .set(
                        DATA_QUERY.SUBJECT_ID,
                        AsAccount.call(investigator, () -> subjects.find(subject)).subjectId())
                .set(DATA_QUERY.ITEM_OID, "WEIGHT")
                .set(DATA_QUERY.SOURCE, "MONITOR")
                .set(DATA_QUERY.STATE, "OPEN")
                .set(DATA_QUERY.OPENED_AT, Instant.parse("2026-01-02T03:04:05Z"))
                .set(DATA_QUERY.CHANGED_AT, Instant.parse("2026-01-02T03:04:05Z"))
                .set(DATA_QUERY.OPENED_BY, investigator.accountId())
                .execute();
    }

    /** What the monitor's page says is left of the form. */
    private int left(FormKey key) {
        var left = AsAccount.call(manager, () -> verification.open(subject, key)).stand().counts();
        assertThat(left.left()).isPositive();
        return left.left();
    }

    @Test
    void a_verified_value_leaves_the_checklist_and_a_dropped_one_comes_back() {
        var scope = new LockScope.OfForm(subject, BASE);
        var before = checklist(scope).unverified();
        var item = dueItem();
        var data = AsAccount.call(investigator, () -> entry.open(subject)).form(BASE).data();
        var seen = List.of(new Compared(ItemPath.of(item), data.value(item)));
        var monitor = fixture.account(Role.MONITOR, site);
        assertThat(AsAccount.call(monitor, () -> verification.verify(subject, BASE, seen)))
                .isInstanceOf(VerificationAnswer.Done.class);
        assertThat(checklist(scope).unverified()).isEqualTo(before - 1);

        forms.save(investigator, subject, data.with(item, ItemValue.missing(Missing.UNK)), 1);
        assertThat(checklist(scope).unverified()).isEqualTo(before);
    }

    /** A critical item that holds a value. */
    private Item<?> dueItem() {
        return BaselineForm.FORM
                .singleItems()
                .filter(Item::isCritical)
                .filter(one -> forms.complete(BASE).get(one).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_site_of_fifty_subjects_is_locked_in_as_few_statements_as_one_form() {
        var own = fixture.siteOfItsOwn();
        var by = accounts.active(Role.INVESTIGATOR, own).signedIn();
        for (var i = 0; i < 50; i++) {
            forms.save(by, fixture.subject(by, own), forms.complete(BASE), 0);
        }
        var scope = new LockScope.OfSite(own);
        var seen = checklist(scope);
        assertThat(seen.forms()).isEqualTo(50);

        var statements =
                StatementCounter.during(() ->
                        assertThat(
                                        AsAccount.call(
                                                manager,
                                                () ->
                                                        locks.apply(
                                                                new LockRequest(
                                                                        scope,
                                                                        LockAct.LOCK,
                                                                        seen,
                                                                        ""))))
                                .isEqualTo(new LockResult.Done(50)));

        assertThat(statements).hasSizeLessThanOrEqualTo(6);
        assertThat(
                        db.fetchCount(
                                AUDIT_ENTRY,
                                AUDIT_ENTRY
                                        .SITE_ID
                                        .eq(own)
                                        .and(AUDIT_ENTRY.NEW_VALUE.eq("LOCKED"))))
                .isEqualTo(50);
        assertThat(
                        db.fetchCount(
                                AUDIT_ENTRY,
                                AUDIT_ENTRY
                                        .SITE_ID
                                        .eq(own)
                                        .and(AUDIT_ENTRY.KIND.eq("CHECKLIST_ACKNOWLEDGED"))))
                .isOne();
        var report = chains.verify(Actor.nobody("test"), (done, all) -> {});
        var code = fixture.siteCode(own);
        assertThat(report.faults()).filteredOn(fault -> fault.subject().startsWith(code)).isEmpty();
    }

    @RepeatedTest(5)
    void of_a_save_and_a_lock_at_once_one_wins_and_the_other_learns_of_it() throws Exception {
        var scope = new LockScope.OfForm(subject, BASE);
        var seen = checklist(scope);
        Callable<Object> lock =
                () ->
                        AsAccount.call(
                                manager,
                                () -> locks.apply(new LockRequest(scope, LockAct.LOCK, seen, "")));

        var results = together(List.of(() -> save(investigator), lock));

        assertThat(results.get(1)).isInstanceOf(LockResult.Done.class);
        assertThat(state(BASE).status()).isEqualTo(FormStatus.LOCKED);
        assertThat(state(BASE).version())
                .isEqualTo(results.get(0) instanceof SaveResult.Saved ? 2 : 1);
        assertThat(results.get(0)).isInstanceOfAny(SaveResult.Saved.class, SaveResult.Closed.class);
    }

    private static List<Object> together(List<Callable<Object>> acts) throws Exception {
        var start = new CyclicBarrier(acts.size());
        var results = new ArrayList<Object>();
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            var running =
                    acts.stream()
                            .map(act ->
                                    threads.submit(() -> {
                                        start.await(20, TimeUnit.SECONDS);
                                        return act.call();
                                    }))
                            .toList();
            for (var one : running) {
                results.add(one.get(40, TimeUnit.SECONDS));
            }
        }
        return results;
    }

    @Test
    void forged_forms_subjects_and_sites_are_not_there() {
        for (var scope :
                List.of(
                        new LockScope.OfForm(subject, FormKey.of("SURGERY")),
                        new LockScope.OfForm("S1-9999", BASE),
                        new LockScope.OfSubject("S1-9999"),
                        new LockScope.OfSite(-1))) {
            assertThatThrownBy(() -> apply(manager, scope, LockAct.LOCK))
                    .isInstanceOf(RecordNotFoundException.class);
        }
    }

    @Test
    void void_forms_are_left_alone() {
        db.update(CASE_FORM)
                .set(CASE_FORM.VOIDED, true)
                .set(CASE_FORM.VOID_REASON, "Entered twice")
                .where(CASE_FORM.FORM_ID.eq(state(BASE).formId()))
                .execute();

        assertThat(apply(manager, new LockScope.OfSubject(subject), LockAct.LOCK))
                .isInstanceOf(LockResult.NothingToDo.class);
    }
}
