package org.downstage.dataentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.downstage.escc.RadiotherapyForm.DOSE_DELIVERED;
import static org.downstage.escc.RadiotherapyForm.FRACTIONS_DELIVERED;
import static org.downstage.escc.RadiotherapyForm.LUNG_MEAN;
import static org.downstage.escc.RadiotherapyForm.TECHNIQUE;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;
import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.SUBJECT;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.downstage.base.StatementCounter;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.Item;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Missing;
import org.downstage.dataentry.VerificationAnswer.Done;
import org.downstage.dataentry.VerificationAnswer.Refused;
import org.downstage.dataentry.VerificationAnswer.Why;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.sdv.Counts;
import org.downstage.sdv.Verifications.Compared;
import org.downstage.security.AsAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A monitor's acts, through the services, on the real database. */
@SpringBootTest
class VerificationServiceTest {

    private static final FormKey RT = FormKey.of(RadiotherapyForm.OID);
    private static final ItemPath DOSE = ItemPath.of(DOSE_DELIVERED);
    private static final ItemPath FRACTIONS = ItemPath.of(FRACTIONS_DELIVERED);
    private static final BigDecimal INTERIM = new BigDecimal("37.80");
    private static final BigDecimal FINAL = new BigDecimal("41.40");

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService entry;
    @Autowired VerificationService verification;

    private CaseFixture fixture;
    private SignedIn investigator;
    private SignedIn monitor;
    private String subject;
    private int version;

    @BeforeEach
    void chart_a_course() {
        fixture = new CaseFixture(db, subjects);
        var site = fixture.site();
        investigator = fixture.account(Role.INVESTIGATOR, site);
        monitor = fixture.account(Role.MONITOR, site);
        subject = fixture.subject(investigator, site);
        version = 0;
        save(course(21, INTERIM));
    }

    private static FormData course(int fractions, BigDecimal dose) {
        return FormData.empty(RT)
                .with(TECHNIQUE, "IMRT")
                .with(FRACTIONS_DELIVERED, fractions)
                .with(DOSE_DELIVERED, dose)
                .with(LUNG_MEAN, ItemValue.missing(Missing.ND));
    }

    private void save(FormData data) {
        var request = SaveRequest.of(subject, data, version, false).because("Final summary read");
        assertThat(AsAccount.call(investigator, () -> entry.save(request)))
                .isInstanceOf(SaveResult.Saved.class);
        version++;
    }

    private VerificationAnswer verify(SignedIn who, Compared... seen) {
        return AsAccount.call(who, () -> verification.verify(subject, RT, List.of(seen)));
    }

    private VerificationAnswer verify(Item<?> item, Object value) {
        return verify(monitor, new Compared(ItemPath.of(item), ItemValue.of(value)));
    }

    private FormInHand open() {
        return AsAccount.call(monitor, () -> verification.open(subject, RT));
    }

    @Test
    void a_value_that_changes_drops_its_own_verification_and_no_other() {
        verify(DOSE_DELIVERED, INTERIM);
        verify(TECHNIQUE, "IMRT");

        save(course(21, FINAL));

        var stand = open().stand();
        assertThat(stand.isVerified(ItemPath.of(TECHNIQUE))).isTrue();
        assertThat(stand.at(DOSE))
                .hasValueSatisfying(dropped -> {
                    assertThat(dropped.isDropped()).isTrue();
                    assertThat(dropped.value()).isEqualTo("37.80");
                    assertThat(dropped.corrected()).isTrue();
                });
        assertThat(stand.counts()).isEqualTo(new Counts(3, 1, 1, 2));
    }

    @Test
    void a_value_that_comes_back_stays_dropped_until_it_is_verified_again() {
        verify(DOSE_DELIVERED, INTERIM);
        save(course(21, FINAL));
        save(course(21, INTERIM));

        assertThat(open().stand().isVerified(DOSE)).isFalse();
        assertThat(verify(DOSE_DELIVERED, INTERIM)).isInstanceOf(Done.class);
        assertThat(open().stand().isVerified(DOSE)).isTrue();
    }

    @Test
    void only_the_value_that_the_monitor_saw_is_verified() {
        save(course(21, FINAL));

        assertThat(verify(DOSE_DELIVERED, INTERIM))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(why(refused)).containsExactly(Why.CHANGED));
        assertThat(open().stand().isVerified(DOSE)).isFalse();
    }

    private static List<Why> why(Refused refused) {
        return refused.refusals().stream().map(VerificationAnswer.Refusal::why).toList();
    }

    @Test
    void a_missing_reason_can_be_verified_and_an_empty_item_cannot() {
        var reason = new Compared(ItemPath.of(LUNG_MEAN), ItemValue.missing(Missing.ND));
        assertThat(verify(monitor, reason)).isInstanceOf(Done.class);

        var empty = new Compared(ItemPath.of(RadiotherapyForm.RT_END), ItemValue.empty());
        assertThat(verify(monitor, empty))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(why(refused)).containsExactly(Why.EMPTY));
    }

    @Test
    void a_section_is_verified_wholly_or_not_at_all() {
        var right = new Compared(FRACTIONS, ItemValue.of(21));
        var outdated = new Compared(DOSE, ItemValue.of(FINAL));

        assertThat(verify(monitor, right, outdated)).isInstanceOf(Refused.class);
        assertThat(open().stand().counts().verified()).isZero();

        assertThat(verify(monitor, right, new Compared(DOSE, ItemValue.of(INTERIM))))
                .isInstanceOf(Done.class);
        assertThat(open().stand().counts().verified()).isEqualTo(2);
    }

    @Test
    void nothing_of_a_locked_form_is_verified() {
        db.update(CASE_FORM)
                .set(CASE_FORM.UNANSWERED, (short) 0)
                .set(CASE_FORM.STATUS, "LOCKED")
                .where(CASE_FORM.FORM_ID.eq(open().form().state().formId()))
                .execute();

        assertThat(verify(DOSE_DELIVERED, INTERIM)).isInstanceOf(VerificationAnswer.Locked.class);
    }

    @Test
    void of_two_monitors_the_second_sees_who_verified_and_when() {
        var other = fixture.account(Role.MONITOR, siteId());
        verify(DOSE_DELIVERED, INTERIM);

        assertThat(verify(other, new Compared(DOSE, ItemValue.of(INTERIM))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusals().getFirst().other())
                                        .satisfies(stands ->
                                                assertThat(stands.accountId())
                                                        .isEqualTo(monitor.accountId())));
    }

    @Test
    void of_two_monitors_at_once_one_verifies_and_the_counts_are_right() throws Exception {
        var other = fixture.account(Role.MONITOR, siteId());
        var dose = new Compared(DOSE, ItemValue.of(INTERIM));
        try (var pool = Executors.newFixedThreadPool(2)) {
            List<Callable<VerificationAnswer>> acts =
                    List.of(() -> verify(monitor, dose), () -> verify(other, dose));
            var answers = pool.invokeAll(acts);
            var done = 0;
            for (var answer : answers) {
                done += answer.get() instanceof Done ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(open().stand().counts()).isEqualTo(new Counts(3, 1, 0, 2));
        assertThat(kept()).isEqualTo(open().stand().counts());
    }

    @Test
    void the_last_act_is_taken_back_with_an_entry_of_its_own() {
        var done = (Done) verify(DOSE_DELIVERED, INTERIM);

        assertThat(AsAccount.call(monitor, () -> verification.takeBack(done.act())))
                .isInstanceOf(Done.class);

        assertThat(open().stand().at(DOSE)).isEmpty();
        assertThat(kept()).isEqualTo(new Counts(3, 0, 0, 3));
        assertThat(kinds()).endsWith("VALUE_VERIFIED", "VERIFICATION_WITHDRAWN");
        assertThat(AsAccount.call(monitor, () -> verification.takeBack(done.act())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void taking_back_what_was_verified_again_brings_the_dropped_value_back() {
        verify(DOSE_DELIVERED, INTERIM);
        save(course(21, FINAL));
        var again = (Done) verify(DOSE_DELIVERED, FINAL);

        AsAccount.call(monitor, () -> verification.takeBack(again.act()));

        assertThat(open().stand().at(DOSE))
                .hasValueSatisfying(dropped -> assertThat(dropped.value()).isEqualTo("37.80"));
        assertThat(kept().dropped()).isEqualTo(1);
    }

    @Test
    void verifying_and_taking_back_cost_four_statements_each() {
        var answers = new VerificationAnswer[1];
        assertThat(StatementCounter.during(() -> answers[0] = verify(DOSE_DELIVERED, INTERIM)))
                .hasSizeLessThanOrEqualTo(4);
        var act = ((Done) answers[0]).act();
        assertThat(
                        StatementCounter.during(
                                () -> AsAccount.call(monitor, () -> verification.takeBack(act))))
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void what_is_not_there_and_what_is_not_ones_own_answer_alike() {
        var stranger = fixture.account(Role.MONITOR, siteId() + 1);
        var dose = new Compared(DOSE, ItemValue.of(INTERIM));
        var forged = new Compared(new ItemPath("NOT_THERE", 0), ItemValue.of(INTERIM));
        var row = new Compared(new ItemPath(DOSE_DELIVERED.oid(), 3), ItemValue.of(INTERIM));

        assertThatThrownBy(() -> verify(stranger, dose))
                .isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() -> verify(monitor, forged))
                .isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() -> verify(monitor, row)).isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() ->
                        AsAccount.call(
                                monitor,
                                () ->
                                        verification.open(
                                                subject, new FormKey(RadiotherapyForm.OID, 2))))
                .isInstanceOf(RecordNotFoundException.class);
    }

    private int siteId() {
        return db.select(SUBJECT.SITE_ID)
                .from(SUBJECT)
                .where(SUBJECT.SUBJECT_KEY.eq(subject))
                .fetchSingle(SUBJECT.SITE_ID);
    }

    /** The counts as they are kept. */
    private Counts kept() {
        return KeptCounts.of(db, open().form().state().formId());
    }

    private List<String> kinds() {
        return db.select(AUDIT_ENTRY.KIND)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.FORM_ID.eq(open().form().state().formId()))
                .orderBy(AUDIT_ENTRY.SEQUENCE)
                .fetch(AUDIT_ENTRY.KIND);
    }
}
