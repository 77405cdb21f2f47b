package org.downstage.dataentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.jooq.Tables.AUDIT_CHAIN;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditEvent;
import org.downstage.audit.AuditKind;
import org.downstage.audit.AuditTrail;
import org.downstage.audit.ChainVerification;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.escc.BaselineForm;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionOperations;

/** Several people at once. */
@SpringBootTest
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ConcurrentSavesTest {

    private static final FormKey BASELINE = FormKey.of(BaselineForm.OID);
    private static final int THREADS = 6;

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService service;
    @Autowired AuditTrail trail;
    @Autowired ChainVerification verification;
    @Autowired TransactionOperations transaction;

    private CaseFixture fixture;
    private int site;
    private SignedIn investigator;

    @BeforeEach
    void aSite() {
        fixture = new CaseFixture(db, subjects);
        site = fixture.site();
        investigator = fixture.account(Role.INVESTIGATOR, site);
    }

    @RepeatedTest(5)
    void of_two_first_saves_of_a_form_one_is_saved_and_the_other_learns_of_it() throws Exception {
        var subject = fixture.subject(investigator, site);

        List<SaveResult> results =
                together(
                        List.of(
                                () -> save(subject, weight("60.5"), 0),
                                () -> save(subject, weight("61.5"), 0)));

        assertOneSavedOneStale(results);
        assertIntact(subject);
    }

    @RepeatedTest(5)
    void of_two_corrections_of_a_form_one_is_saved_and_the_other_learns_of_it() throws Exception {
        var subject = fixture.subject(investigator, site);
        save(subject, weight("60.0"), 0);

        List<SaveResult> results =
                together(
                        List.of(
                                () -> save(subject, weight("60.5"), 1),
                                () -> save(subject, weight("61.5"), 1)));

        assertOneSavedOneStale(results);
        assertIntact(subject);
    }

    private static void assertOneSavedOneStale(List<SaveResult> results) {
        assertThat(results)
                .extracting(result -> result.getClass().getSimpleName())
                .containsExactlyInAnyOrder("Saved", "Stale");
    }

    @Test
    void a_save_in_progress_keeps_nobody_from_saving_another_subject_of_the_site()
            throws Exception {
        var slow = fixture.subject(investigator, site);
        var quick = fixture.subject(investigator, site);

        transaction.executeWithoutResult(status ->
                AsAccount.run(
                        investigator,
                        () -> {
                            service.save(request(slow, weight("60.0"), 0));
                            assertThat(saveElsewhere(quick)).isInstanceOf(SaveResult.Saved.class);
                        }));

        assertIntact(slow);
        assertIntact(quick);
    }

    private SaveResult saveElsewhere(String subject) {
        try (var thread = Executors.newSingleThreadExecutor()) {
            return thread.submit(() -> save(subject, weight("70.0"), 0)).get(20, TimeUnit.SECONDS);
        } catch (Exception blocked) {
            throw new AssertionError("The other save had to wait", blocked);
        }
    }

    @Test
    void many_enrol_and_save_at_once_and_every_chain_is_whole() throws Exception {
        List<Callable<String>> acts =
                IntStream.range(0, THREADS)
                        .<Callable<String>>mapToObj(i -> this::enterSome)
                        .toList();

        for (var subject : together(acts)) {
            assertIntact(subject);
        }
    }

    private String enterSome() {
        var own = fixture.site();
        var by = fixture.account(Role.INVESTIGATOR, own);
        var subject = fixture.subject(by, own);
        for (var version = 0; version < 5; version++) {
            var request = request(subject, weight("6%d.0".formatted(version)), version);
            assertThat(AsAccount.call(by, () -> service.save(request)))
                    .isInstanceOf(SaveResult.Saved.class);
        }
        return subject;
    }

    @Test
    void acts_without_a_subject_share_one_chain_without_gaps() throws Exception {
        List<Callable<Integer>> acts =
                IntStream.range(0, THREADS).<Callable<Integer>>mapToObj(i -> this::note).toList();

        together(acts);

        var sequences =
                db.select(AUDIT_ENTRY.SEQUENCE)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.CHAIN_ID.eq(0L))
                        .orderBy(AUDIT_ENTRY.SEQUENCE)
                        .fetch(AUDIT_ENTRY.SEQUENCE);
        assertThat(sequences)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, sequences.size()).boxed().toList());
        assertThat(end(0)).isEqualTo(sequences.size());
    }

    private int note() {
        var event = AuditEvent.of(AuditKind.EXPORTED).changed((String) null, "test");
        for (var time = 0; time < 10; time++) {
            transaction.executeWithoutResult(
                    status -> trail.append(Actor.of(investigator), List.of(event)));
        }
        return 10;
    }

    private static FormData weight(String kilograms) {
        return FormData.empty(BASELINE).with(BaselineForm.WEIGHT, new BigDecimal(kilograms));
    }

    private static SaveRequest request(String subject, FormData data, int version) {
        return SaveRequest.of(subject, data, version, false).because("Weighed again");
    }

    private SaveResult save(String subject, FormData data, int version) {
        return AsAccount.call(investigator, () -> service.save(request(subject, data, version)));
    }

    private static <T> List<T> together(List<Callable<T>> acts) throws Exception {
        var start = new CyclicBarrier(acts.size());
        var results = new ArrayList<T>();
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

    private int end(long chain) {
        return db.select(AUDIT_CHAIN.SEQUENCE)
                .from(AUDIT_CHAIN)
                .where(AUDIT_CHAIN.CHAIN_ID.eq(chain))
                .fetchSingle(AUDIT_CHAIN.SEQUENCE);
    }

    private void assertIntact(String subject) {
        var report = verification.verify(Actor.nobody("test"), (done, all) -> {});
        assertThat(report.faults()).filteredOn(fault -> subject.equals(fault.subject())).isEmpty();
    }
}
