package org.downstage.dataentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.downstage.audit.Actor;
import org.downstage.audit.ChainVerification;
import org.downstage.base.database.EmbeddedMariaDb;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.TransactionException;

/**
 * The database server is killed while forms are being saved, at moments that differ from round to
 * round. Whatever was acknowledged is there afterwards; whatever was under way is there whole or
 * not at all, with its trail.
 */
@SpringBootTest(properties = "downstage.test.database=own")
@DirtiesContext
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class KilledDatabaseIT {

    private static final FormKey BASELINE = FormKey.of(BaselineForm.OID);
    private static final int ROUNDS = 8;
    private static final int WRITERS = 3;
    private static final long SEED = 20_261_123;

    @TempDir static Path home;

    @Autowired EmbeddedMariaDb database;
    @Autowired HikariDataSource connections;
    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService service;
    @Autowired DraftService drafts;
    @Autowired ChainVerification verification;

    private SignedIn investigator;
    private final List<Writer> writers = new ArrayList<>();

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry properties) {
        properties.add("downstage.database.home", () -> home.toString());
    }

    @BeforeEach
    void enrolSubjects() {
        var fixture = new CaseFixture(db, subjects);
        var site = fixture.site();
        investigator = fixture.account(Role.INVESTIGATOR, site);
        for (var number = 0; number < WRITERS; number++) {
            writers.add(new Writer(fixture.subject(investigator, site)));
        }
    }

    @Test
    void every_save_is_whole_or_absent_and_no_acknowledged_one_is_lost() throws Exception {
        var random = new SplittableRandom(SEED);
        for (var round = 1; round <= ROUNDS; round++) {
            killWhileSaving(random.nextInt(20, 400));
            awaitDatabase();
            writers.forEach(Writer::assertWholeOrAbsent);
            var report = verification.verify(Actor.nobody("test"), (done, all) -> {});
            assertThat(report.faults()).as("round %d", round).isEmpty();
        }
        assertThat(writers)
                .allSatisfy(writer -> assertThat(writer.version).isGreaterThanOrEqualTo(ROUNDS));
    }

    @Test
    void typing_that_was_acknowledged_is_there_after_the_database_was_killed() {
        var subject = writers.getFirst().subject;
        var kept =
                AsAccount.call(
                        investigator,
                        () ->
                                drafts.keep(
                                        subject,
                                        BASELINE,
                                        DraftEntry.Kind.VALUE,
                                        "WEIGHT",
                                        "62,5 or so",
                                        null,
                                        0));
        kill();
        awaitDatabase();

        var found = AsAccount.call(investigator, () -> drafts.find(subject, BASELINE));

        assertThat(kept).isNotNull();
        assertThat(found).extracting(DraftEntry::typed).containsExactly("62,5 or so");
    }

    private void killWhileSaving(int milliseconds) throws Exception {
        var going = new AtomicBoolean(true);
        var saved = new CountDownLatch(WRITERS);
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var running = new ArrayList<Future<?>>();
            try {
                for (var writer : writers) {
                    running.add(threads.submit(() -> writer.saveWhile(going, saved)));
                }
                awaitFirstSaves(saved, running);
                Thread.sleep(milliseconds);
                kill();
                Thread.sleep(200);
            } finally {
                // The pool waits for its writers, which would go on for ever after a failure here.
                going.set(false);
            }
            for (var one : running) {
                one.get(90, TimeUnit.SECONDS);
            }
        }
    }

    /** Waits until each has saved once; one that cannot says why. */
    private static void awaitFirstSaves(CountDownLatch saved, List<Future<?>> running)
            throws Exception {
        var patience = Duration.ofSeconds(60);
        for (var waited = Duration.ZERO;
                waited.compareTo(patience) < 0;
                waited = waited.plusMillis(100)) {
            if (saved.await(100, TimeUnit.MILLISECONDS)) {
                return;
            }
            for (var one : running) {
                if (one.isDone()) {
                    one.get();
                }
            }
        }
        throw new AssertionError("Not each has saved once within " + patience);
    }

    private void kill() {
        ProcessHandle.of(database.pid()).ifPresent(ProcessHandle::destroyForcibly);
    }

    private void awaitDatabase() {
        // A connection to the killed server that was used a moment ago is handed out untested.
        connections.getHikariPoolMXBean().softEvictConnections();
        await().atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(db.fetchValue("SELECT 1")).isNotNull());
    }

    /** Saves one subject's form again and again, and knows what it was told. */
    private final class Writer {

        private final String subject;
        private int version;
        private FormData acknowledged = FormData.empty(BASELINE);
        private FormData attempted = acknowledged;

        private Writer(String subject) {
            this.subject = subject;
        }

        private void saveWhile(AtomicBoolean going, CountDownLatch saved) {
            var first = true;
            try {
                while (going.get()) {
                    attempted = next(acknowledged);
                    var result = AsAccount.call(investigator, () -> service.save(request()));
                    assertThat(result).isInstanceOf(SaveResult.Saved.class);
                    version++;
                    acknowledged = attempted;
                    if (first) {
                        saved.countDown();
                        first = false;
                    }
                }
            } catch (DataAccessException | TransactionException told) {
                // The caller is told; whether the save took place shows when the server is back.
                if (saved.getCount() > 0) {
                    throw told;
                }
            }
        }

        private SaveRequest request() {
            // The question moves to each new row, so every save opens one query and closes another.
            var place = new ItemPath("LAB_TEST", attempted.allRows(BaselineForm.LAB_ROWS).size());
            var incomplete = new FindingKey(BaselineForm.OID, "BL-21", place);
            return SaveRequest.of(subject, attempted, version, false)
                    .because("Weighed again")
                    .explaining(Map.of(incomplete, "The other tests were not done"));
        }

        private FormData next(FormData data) {
            var number = data.allRows(BaselineForm.LAB_ROWS).size() + 1;
            var weight = new BigDecimal("60.0").add(new BigDecimal(number % 50).movePointLeft(1));
            return data.with(BaselineForm.WEIGHT, weight)
                    .with(
                            BaselineForm.LAB_ROWS,
                            Row.of(number).with(BaselineForm.LAB_VALUE, number(number)));
        }

        private void assertWholeOrAbsent() {
            var stored = AsAccount.call(investigator, () -> service.open(subject)).form(BASELINE);
            var took = stored.state().version() == version + 1;
            assertThat(stored.state().version()).isIn(version, version + 1);
            assertThat(stored.data()).isEqualTo(took ? attempted : acknowledged);
            var id = AsAccount.call(investigator, () -> subjects.find(subject)).subjectId();
            assertThat(TrailReplay.of(db, id).getOrDefault(BASELINE, FormData.empty(BASELINE)))
                    .isEqualTo(stored.data());
            acknowledged = stored.data();
            version = stored.state().version();
        }
    }

    private static ItemValue number(int number) {
        return ItemValue.of(new BigDecimal(number).setScale(4));
    }
}
