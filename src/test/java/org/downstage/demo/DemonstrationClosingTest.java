package org.downstage.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.downstage.account.DemonstrationPeople;
import org.downstage.crf.FormKey;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.FormStatus;
import org.downstage.escc.BaselineForm;
import org.downstage.escc.EligibilityForm;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.review.AuditReviewService;
import org.downstage.review.ReviewFilter;
import org.downstage.review.ReviewFilter.Show;
import org.downstage.review.ReviewQueue;
import org.downstage.security.AsAccount;
import org.downstage.signature.Signature;
import org.downstage.signature.SignatureService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What of the demonstration study is signed, locked, frozen and reviewed. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationClosingTest {

    @Autowired DemonstrationStudy study;
    @Autowired DemonstrationClosing closing;
    @Autowired DemonstrationPeople people;
    @Autowired DataEntryService entry;
    @Autowired SignatureService signatures;
    @Autowired AuditReviewService reviews;
    @Autowired DSLContext db;

    private int entriesAfterTheFirst;

    @BeforeAll
    void loadTwice() {
        study.load();
        closing.load();
        entriesAfterTheFirst = db.fetchCount(AUDIT_ENTRY);
        closing.load();
    }

    private <T> T as(String username, Supplier<T> act) {
        return AsAccount.call(people.person(username), act);
    }

    private FormStatus status(String subject, String form) {
        return as("han.jie", () -> entry.open(subject)).form(FormKey.of(form)).state().status();
    }

    @Test
    void a_second_start_does_nothing_again() {
        assertThat(db.fetchCount(AUDIT_ENTRY)).isEqualTo(entriesAfterTheFirst);
    }

    @Test
    void complete_forms_of_three_case_books_are_signed_and_the_signatures_hold() {
        for (var subject : List.of("S1-01", "S1-03")) {
            var given = as("chen.yu", () -> signatures.ofSubject(subject));
            assertThat(given).as(subject).hasSizeGreaterThan(5).allMatch(Signature::holds);
            assertThat(status(subject, EligibilityForm.OID)).isEqualTo(FormStatus.SIGNED);
        }
    }

    @Test
    void one_signature_ended_with_a_later_change_and_the_others_of_its_case_book_hold() {
        var given = as("chen.yu", () -> signatures.ofSubject("S1-04"));

        assertThat(given)
                .filteredOn(one -> !one.holds())
                .extracting(one -> one.form().form())
                .containsExactly(RadiotherapyForm.OID);
        assertThat(status("S1-04", RadiotherapyForm.OID)).isEqualTo(FormStatus.COMPLETE);
    }

    @Test
    void two_forms_are_locked_and_one_is_frozen() {
        assertThat(status("S3-17", EligibilityForm.OID)).isEqualTo(FormStatus.LOCKED);
        assertThat(status("S3-17", BaselineForm.OID)).isEqualTo(FormStatus.LOCKED);
        var frozen =
                as("han.jie", () -> entry.open("S3-18")).form(FormKey.of(BaselineForm.OID)).state();
        assertThat(frozen.frozen()).isTrue();
    }

    @Test
    void two_late_entries_were_looked_at() {
        var late = new ReviewFilter(ReviewQueue.LATE_ENTRY, Show.DONE, Instant.EPOCH);

        assertThat(as("han.jie", () -> reviews.page(late, null)).items()).hasSize(2);
    }
}
