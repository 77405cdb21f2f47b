package org.downstage.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.downstage.jooq.Tables.ACCOUNT;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;
import static org.downstage.jooq.Tables.VERIFICATION;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.downstage.base.StatementCounter;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.dataentry.CaseFixture;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.SaveResult;
import org.downstage.escc.BaselineForm;
import org.downstage.escc.FollowUpForm;
import org.downstage.review.AuditReviewService.Outcome;
import org.downstage.review.ReviewFilter.Show;
import org.downstage.security.AsAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.signature.CompleteForms;
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

/** What each queue brings before whom, and how a disposition settles it. */
@SpringBootTest
class AuditReviewServiceTest {

    private static final FormKey BASE = FormKey.of(BaselineForm.OID);
    private static final FormKey VISIT = FormKey.of(FollowUpForm.OID);

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService entry;
    @Autowired AuditReviewService reviews;

    private CaseFixture fixture;
    private CompleteForms forms;
    private int site;
    private SignedIn investigator;
    private SignedIn monitor;
    private String subject;

    @BeforeEach
    void aSubject() {
        fixture = new CaseFixture(db, subjects);
        forms = new CompleteForms(entry, 5);
        site = fixture.site();
        investigator = fixture.account(Role.INVESTIGATOR, site);
        monitor = fixture.account(Role.MONITOR, site);
        subject = fixture.subject(investigator, site);
        save(heavier("75.0"), 0);
    }

    private void save(FormData data, int version) {
        assertThat(forms.save(investigator, subject, data, version, false))
                .isInstanceOf(SaveResult.Saved.class);
    }

    private static ReviewFilter filter(ReviewQueue queue, Show show) {
        return new ReviewFilter(queue, show, Instant.parse("2020-01-01T00:00:00Z"));
    }

    private List<ReviewItem> queue(SignedIn who, ReviewQueue queue, Show show) {
        return AsAccount.call(who, () -> reviews.page(filter(queue, show), null)).items().stream()
                .filter(item -> item.subject().equals(subject))
                .toList();
    }

    private List<ReviewItem> open(ReviewQueue queue) {
        return queue(monitor, queue, Show.OPEN);
    }

    private FormData heavier(String kilograms) {
        return forms.complete(BASE).with(BaselineForm.WEIGHT, new BigDecimal(kilograms));
    }

    private static FormData visit(LocalDate day, boolean recurrence) {
        return FormData.empty(VISIT)
                .with(FollowUpForm.VISIT_DATE, day)
                .with(FollowUpForm.VITAL_STATUS, "ALIVE")
                .with(FollowUpForm.LAST_CONTACT_DATE, day)
                .with(FollowUpForm.DISEASE_ASSESS_DATE, day)
                .with(FollowUpForm.RECURRENCE, recurrence);
    }

    private void verifyWeight() {
        var form = AsAccount.call(investigator, () -> entry.open(subject)).form(BASE).state();
        db.insertInto(VERIFICATION)
                .set(VERIFICATION.FORM_ID, form.formId())
                .set(VERIFICATION.ITEM_OID, "WEIGHT")
                .set(VERIFICATION.STATE, "VERIFIED")
                .set(VERIFICATION.FORM_VERSION, form.version())
                .set(VERIFICATION.VERIFIED_AT, Instant.parse("2026-01-02T03:04:05Z"))
                .set(VERIFICATION.VERIFIED_BY, monitor.accountId())
                .execute();
    }

    @Test
    void an_edit_after_verification_shows_old_new_and_why() {
        verifyWeight();
        save(heavier("71.5"), 1);

        var items = open(ReviewQueue.AFTER_VERIFICATION);
        assertThat(items).hasSize(1);
        var item = items.getFirst();
        assertThat(item.path().item()).isEqualTo("WEIGHT");
        assertThat(item.after().text()).isEqualTo("71.5");
        assertThat(item.before()).isNotNull();
        assertThat(item.reason()).isEqualTo("Reread");
    }

    @Test
    void a_baseline_value_comes_up_only_if_it_changed_after_an_outcome_was_entered() {
        save(heavier("71.5"), 1);
        assertThat(open(ReviewQueue.AFTER_OUTCOME)).isEmpty();

        save(visit(LocalDate.now(ZoneOffset.UTC).minusDays(3), false), 0);
        save(heavier("72.5"), 2);

        assertThat(open(ReviewQueue.AFTER_OUTCOME))
                .extracting(item -> item.after().text())
                .containsExactly("72.5");
    }

    @Test
    void a_changed_outcome_comes_up_and_its_first_entry_does_not() {
        var day = LocalDate.now(ZoneOffset.UTC).minusDays(3);
        save(visit(day, false), 0);
        assertThat(open(ReviewQueue.AFTER_OUTCOME)).isEmpty();

        var lost = visit(day, false).with(FollowUpForm.VITAL_STATUS, "LOST");
        save(lost, 1);

        assertThat(open(ReviewQueue.AFTER_OUTCOME))
                .extracting(item -> item.path().item())
                .containsExactly("VITAL_STATUS");
    }

    @Test
    void an_event_entered_months_later_is_late_and_one_of_last_week_is_not() {
        save(visit(LocalDate.now(ZoneOffset.UTC).minusDays(7), false), 0);
        assertThat(open(ReviewQueue.LATE_ENTRY)).isEmpty();

        subject = fixture.subject(investigator, site);
        save(visit(LocalDate.now(ZoneOffset.UTC).minusDays(120), false), 0);

        assertThat(open(ReviewQueue.LATE_ENTRY))
                .extracting(ReviewItem::count)
                .allSatisfy(days -> assertThat(days).isBetween(119, 121))
                .hasSize(1);
    }

    @Test
    void a_minute_with_hundreds_of_values_comes_up_once_for_its_account_and_site() {
        for (var i = 0; i < 14; i++) {
            subject = fixture.subject(investigator, site);
            save(forms.complete(BASE), 0);
        }
        var who = investigator;

        var items =
                AsAccount.call(
                                monitor,
                                () ->
                                        reviews.page(
                                                filter(ReviewQueue.MANY_ENTRIES, Show.OPEN), null))
                        .items()
                        .stream()
                        .filter(item -> item.by().equals(name(who)))
                        .toList();

        assertThat(items).hasSizeBetween(1, 2);
        var item = items.getFirst();
        assertThat(item.count()).isGreaterThanOrEqualTo(300);
        assertThat(dispose(monitor, item, "Transcribed from paper")).isEqualTo(Outcome.DONE);
    }

    private String name(SignedIn who) {
        return db.fetchValue(ACCOUNT.DISPLAY_NAME, ACCOUNT.ACCOUNT_ID.eq(who.accountId()));
    }

    private Outcome dispose(SignedIn who, ReviewItem item, String words) {
        return AsAccount.call(
                who,
                () -> reviews.dispose(item.queue(), item.matter(), Disposition.TRAINING, words));
    }

    @Test
    void a_disposition_settles_the_item_is_dated_and_stands_in_the_trail() {
        verifyWeight();
        save(heavier("71.5"), 1);
        var item = open(ReviewQueue.AFTER_VERIFICATION).getFirst();

        assertThat(dispose(monitor, item, " Typing error, site trained ")).isEqualTo(Outcome.DONE);

        assertThat(open(ReviewQueue.AFTER_VERIFICATION)).isEmpty();
        var done = queue(monitor, ReviewQueue.AFTER_VERIFICATION, Show.DONE);
        assertThat(done).hasSize(1);
        var review = done.getFirst().reviews().getFirst();
        assertThat(review.words()).isEqualTo("Typing error, site trained");
        assertThat(review.disposition()).isEqualTo(Disposition.TRAINING);
        var noted =
                db.selectFrom(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.KIND.eq("AUDIT_REVIEWED"))
                        .and(AUDIT_ENTRY.ACCOUNT_ID.eq(monitor.accountId()))
                        .fetchSingle();
        assertThat(noted.getNewValue()).isEqualTo("TRAINING");
        assertThat(noted.getReason()).isEqualTo("Typing error, site trained");

        dispose(fixture.account(Role.DATA_MANAGER), item, "Agreed");
        assertThat(queue(monitor, ReviewQueue.AFTER_VERIFICATION, Show.ALL).getFirst().reviews())
                .extracting(Review::words)
                .containsExactly("Typing error, site trained", "Agreed");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 501})
    void a_disposition_wants_words(int length) {
        verifyWeight();
        save(heavier("71.5"), 1);
        var item = open(ReviewQueue.AFTER_VERIFICATION).getFirst();

        assertThat(dispose(monitor, item, " " + "因".repeat(length)))
                .isEqualTo(Outcome.WORDS_NEEDED);
        assertThat(open(ReviewQueue.AFTER_VERIFICATION)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0.1", "99999999.1", "1.2.3", "1;drop", "-1.-1"})
    void forged_matters_are_not_there(String matter) {
        for (var queue : ReviewQueue.values()) {
            assertThatThrownBy(() ->
                            AsAccount.call(
                                    monitor,
                                    () ->
                                            reviews.dispose(
                                                    queue, matter, Disposition.JUSTIFIED, "x")))
                    .isInstanceOf(RecordNotFoundException.class);
        }
    }

    @Test
    void an_entry_that_no_queue_holds_cannot_be_settled_nor_one_of_another_site() {
        verifyWeight();
        save(heavier("71.5"), 1);
        var item = open(ReviewQueue.AFTER_VERIFICATION).getFirst();
        var elsewhere = fixture.account(Role.MONITOR, fixture.site());

        assertThat(queue(elsewhere, ReviewQueue.AFTER_VERIFICATION, Show.ALL)).isEmpty();
        assertThatThrownBy(() -> dispose(elsewhere, item, "Not mine"))
                .isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() ->
                        AsAccount.call(
                                monitor,
                                () ->
                                        reviews.dispose(
                                                ReviewQueue.LATE_ENTRY,
                                                item.matter(),
                                                Disposition.JUSTIFIED,
                                                "x")))
                .isInstanceOf(RecordNotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"MONITOR", "DATA_MANAGER"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_reviews(Role role) {
        var other = fixture.account(role, site);

        assertThatThrownBy(() -> queue(other, ReviewQueue.LATE_ENTRY, Show.OPEN))
                .isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_page_is_one_statement(ReviewQueue queue) {
        var manager = fixture.account(Role.DATA_MANAGER);

        assertThat(
                        StatementCounter.during(() ->
                                AsAccount.call(
                                        manager,
                                        () -> reviews.page(filter(queue, Show.ALL), null))))
                .hasSize(1);
    }

    @Test
    void the_queue_goes_out_as_csv_page_after_page_without_a_gap() throws IOException {
        for (var version = 0; version < 3; version++) {
            verifyWeightAgain();
            save(heavier("7" + version + ".5"), version + 1);
        }
        var out = new ByteArrayOutputStream();
        AsAccount.run(
                monitor,
                () -> {
                    try {
                        reviews.write(
                                filter(ReviewQueue.AFTER_VERIFICATION, Show.ALL),
                                Locale.ENGLISH,
                                ZoneOffset.UTC,
                                out);
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                });

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .filteredOn(line -> line.contains(subject))
                .hasSize(3);
    }

    private void verifyWeightAgain() {
        var form = AsAccount.call(investigator, () -> entry.open(subject)).form(BASE).state();
        if (form.version() == 1) {
            verifyWeight();
        } else {
            db.update(VERIFICATION)
                    .set(VERIFICATION.STATE, "VERIFIED")
                    .where(VERIFICATION.FORM_ID.eq(form.formId()))
                    .execute();
        }
    }
}
