package org.downstage.dataentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.downstage.base.database.RowLocks;
import org.downstage.base.database.TestDatabase;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Row;
import org.downstage.dataentry.SaveRequest.FindingKey;
import org.downstage.escc.BaselineForm;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionOperations;

/** Saves that run into somebody else's locks, as the database's own tools or a backup may hold. */
@SpringBootTest
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class LockedOutSaveTest {

    private static final FormKey BASELINE = FormKey.of(BaselineForm.OID);

    private static final int COLLEAGUES = 4;
    private static final int SAVES = 10;

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService service;
    @Autowired TransactionOperations transaction;

    private SignedIn investigator;
    private String subject;
    private long subjectId;
    private Connection stranger;

    @BeforeEach
    void enrolASubject() throws SQLException {
        var fixture = new CaseFixture(db, subjects);
        var site = fixture.site();
        investigator = fixture.account(Role.INVESTIGATOR, site);
        subject = fixture.subject(investigator, site);
        subjectId = AsAccount.call(investigator, () -> subjects.find(subject)).subjectId();
        stranger = TestDatabase.asOwner();
        stranger.setAutoCommit(false);
    }

    @AfterEach
    void letGo() throws SQLException {
        stranger.rollback();
        stranger.close();
    }

    @Test
    void a_save_that_the_database_ends_for_a_deadlock_is_tried_again_and_succeeds()
            throws Exception {
        var deadlocks = RowLocks.deadlocks();
        // The database ends the transaction that has written less: the save's.
        execute("UPDATE audit_entry SET username = CONCAT(username, ' ') WHERE chain_id = 0");
        execute("UPDATE audit_chain SET sequence = sequence + 1 WHERE chain_id = " + subjectId);
        try (var thread = Executors.newSingleThreadExecutor()) {
            var saving = thread.submit(this::save);
            await().atMost(Duration.ofSeconds(20)).until(() -> RowLocks.waiting() > 0);
            execute("SELECT * FROM subject WHERE subject_id = " + subjectId + " FOR UPDATE");
            assertThat(RowLocks.deadlocks()).isEqualTo(deadlocks + 1);
            stranger.rollback();

            assertThat(saving.get(20, TimeUnit.SECONDS)).isInstanceOf(SaveResult.Saved.class);
        }
        assertThat(stored().state().version()).isEqualTo(1);
        assertThat(stored().data()).isEqualTo(weight());
        assertThat(entries()).as("one enrolment, one value, one status").isEqualTo(3);
    }

    @Test
    void a_save_that_waits_too_long_for_a_lock_is_refused_whole_and_succeeds_later()
            throws Exception {
        execute("SELECT * FROM subject WHERE subject_id = " + subjectId + " FOR UPDATE");
        var waits = RowLocks.waits();

        assertThatThrownBy(this::save).isInstanceOf(PessimisticLockingFailureException.class);

        assertThat(RowLocks.waits()).as("two tries").isEqualTo(waits + 2);
        assertThat(entries()).as("the enrolment").isEqualTo(1);
        stranger.rollback();
        assertThat(save()).isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void inside_somebody_elses_transaction_there_is_no_other_try() throws Exception {
        execute("SELECT * FROM subject WHERE subject_id = " + subjectId + " FOR UPDATE");
        var waits = RowLocks.waits();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> save()))
                .isInstanceOf(PessimisticLockingFailureException.class);

        assertThat(RowLocks.waits()).isEqualTo(waits + 1);
    }

    @Test
    void colleagues_who_save_neighbouring_subjects_at_once_never_stop_each_other()
            throws Exception {
        var fixture = new CaseFixture(db, subjects);
        var site = investigator.siteIds().iterator().next();
        var deadlocks = RowLocks.deadlocks();
        try (var threads = Executors.newFixedThreadPool(COLLEAGUES)) {
            var saving = new ArrayList<Future<?>>();
            for (var colleague = 0; colleague < COLLEAGUES; colleague++) {
                var own = fixture.subject(investigator, site);
                saving.add(threads.submit(() -> saveAgainAndAgain(own)));
            }
            for (var one : saving) {
                one.get(60, TimeUnit.SECONDS);
            }
        }
        assertThat(RowLocks.deadlocks()).isEqualTo(deadlocks);
    }

    /** Each save opens one query and closes another: the question moves with the newest row. */
    private void saveAgainAndAgain(String subject) {
        var data = weight();
        for (var row = 1; row <= SAVES; row++) {
            var value = ItemValue.of(new BigDecimal(row).setScale(4));
            data =
                    data.with(
                            BaselineForm.LAB_ROWS, Row.of(row).with(BaselineForm.LAB_VALUE, value));
            var place = new ItemPath("LAB_TEST", row);
            var request =
                    SaveRequest.of(subject, data, row - 1, false)
                            .because("One more")
                            .explaining(
                                    Map.of(
                                            new FindingKey(BaselineForm.OID, "BL-21", place),
                                            "The other tests were not done"));
            assertThat(AsAccount.call(investigator, () -> service.save(request)))
                    .isInstanceOf(SaveResult.Saved.class);
        }
    }

    private SaveResult save() {
        var request = SaveRequest.of(subject, weight(), 0, false);
        return AsAccount.call(investigator, () -> service.save(request));
    }

    private static FormData weight() {
        return FormData.empty(BASELINE).with(BaselineForm.WEIGHT, new BigDecimal("60.5"));
    }

    private StoredForm stored() {
        return AsAccount.call(investigator, () -> service.open(subject)).form(BASELINE);
    }

    private int entries() {
        return db.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.SUBJECT_ID.eq(subjectId));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = stranger.createStatement()) {
            statement.execute(sql);
        }
    }
}
