package org.downstage.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.downstage.base.StatementCounter;
import org.downstage.base.database.RowsRead;
import org.downstage.base.database.TestDatabase;
import org.downstage.dataentry.CaseFixture;
import org.downstage.review.AuditReviewService;
import org.downstage.review.ReviewFilter;
import org.downstage.review.ReviewFilter.Show;
import org.downstage.review.ReviewQueue;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * The first page of each review queue over a long trail, beside the newest fifty entries in bare
 * SQL. One value in twenty is a correction, one entry in a hundred a dropped verification.
 */
@SpringBootTest
class ReviewBench {

    private static final int ENTRIES = Integer.getInteger("downstage.bench.trail", 1_000_000);
    private static final int OF_A_SUBJECT = 250;
    private static final long FIRST = 60_000_000;
    private static final int TIMES = 15;

    private static final String BARE =
            "SELECT a.*, s.subject_key FROM audit_entry a JOIN subject s USING (subject_id)"
                    + " WHERE corrected = 1 ORDER BY recorded_at DESC LIMIT 51";

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired AuditReviewService reviews;

    private final BenchReport report = new BenchReport();

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void the_first_page_of_each_queue_over_a_long_trail() throws Exception {
        var fixture = new CaseFixture(db, subjects);
        var site = fixture.site();
        make(site, fixture.account(Role.INVESTIGATOR, site).accountId());
        var manager = fixture.account(Role.DATA_MANAGER);
        report.title("%,d entries in the trail".formatted(ENTRIES));
        try (var connection = TestDatabase.asApplication()) {
            for (var queue : ReviewQueue.values()) {
                act(queue, manager, connection);
            }
        }
        report.write(Path.of("target/bench-review.txt"));
    }

    private void act(ReviewQueue queue, SignedIn manager, Connection connection) {
        var filter = new ReviewFilter(queue, Show.OPEN, Instant.parse("2025-01-01T00:00:00Z"));
        Runnable page = () -> AsAccount.call(manager, () -> reviews.page(filter, null));
        var statements = StatementCounter.during(page).size();
        var rows = RowsRead.during(page);
        report.row(
                "Audit review, " + queue.name().toLowerCase(Locale.ROOT),
                statements,
                rows,
                Samples.of(TIMES, number -> page.run()),
                Samples.of(TIMES, number -> bare(connection)));
        assertThat(statements).isOne();
    }

    private static void bare(Connection connection) {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(BARE)) {
            while (rows.next()) {
                rows.getString("subject_key");
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void make(int site, long account) throws SQLException {
        TestDatabase.execute(
                """
                INSERT INTO subject (subject_id, site_id, subject_key, enrolled_at, enrolled_by)
                SELECT %d + seq, %d, CONCAT('S', 10 + seq DIV 9000, '-', 1000 + seq MOD 9000),
                       '2024-01-01', %d
                  FROM seq_0_to_%d\
                """
                        .formatted(FIRST, site, account, ENTRIES / OF_A_SUBJECT));
        TestDatabase.execute(
                """
                INSERT INTO audit_entry (chain_id, sequence, recorded_at, account_id, username,
                       kind, site_id, subject_id, form_id, form_oid, occurrence, item_oid, row_no,
                       old_value, new_value, form_version, hash)
                SELECT %1$d + seq DIV %2$d, seq MOD %2$d + 1,
                       '2025-01-01' + INTERVAL seq * 40 SECOND, %3$d, 'bench',
                       IF(seq MOD 100 = 7, 'VERIFICATION_DROPPED', 'VALUE_CHANGED'), %4$d,
                       %1$d + seq DIV %2$d, %1$d * 10 + seq DIV 25,
                       ELT(seq MOD %2$d DIV 25 + 1, 'ELIGIBILITY', 'BASELINE', 'TUMOUR', 'NICT',
                           'RESPONSE_NICT', 'RADIOTHERAPY', 'SURGERY', 'PATHOLOGY', 'FOLLOW_UP',
                           'COMPLICATIONS'), 1,
                       ELT(seq MOD 25 + 1, 'VISIT_DATE', 'SURGERY_DATE', 'MARGIN_R', 'YP_T',
                           'WEIGHT', 'I6', 'I7', 'I8', 'I9', 'I10', 'I11', 'I12', 'I13', 'I14',
                           'I15', 'I16', 'I17', 'I18', 'I19', 'I20', 'I21', 'I22', 'I23', 'I24',
                           'I25'), 0,
                       IF(seq MOD 20 = 3, '1', NULL),
                       IF(seq MOD 25 < 2, '2024-12-01', '2'), 1, REPEAT('x', 32)
                  FROM seq_0_to_%5$d\
                """
                        .formatted(FIRST, OF_A_SUBJECT, account, site, ENTRIES - 1));
        TestDatabase.execute("ANALYZE TABLE subject, audit_entry");
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        TestDatabase.execute("DELETE FROM audit_entry WHERE chain_id >= " + FIRST);
        TestDatabase.execute("DELETE FROM subject WHERE subject_id >= " + FIRST);
        TestDatabase.execute("DELETE HISTORY FROM subject");
    }
}
