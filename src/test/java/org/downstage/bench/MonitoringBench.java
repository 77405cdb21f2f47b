package org.downstage.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.downstage.base.StatementCounter;
import org.downstage.base.database.RowsRead;
import org.downstage.base.database.TestDatabase;
import org.downstage.dataentry.CaseFixture;
import org.downstage.query.QueryFilter;
import org.downstage.query.QueryListService;
import org.downstage.query.QueryOrder;
import org.downstage.sdv.Work;
import org.downstage.sdv.WorkService;
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
 * The monitor's list and the list of queries in a large study, beside the same rows in bare SQL:
 * each subject has eleven forms with fourteen values to verify, and there are twenty queries to ten
 * forms.
 */
@SpringBootTest
class MonitoringBench {

    private static final int SUBJECTS = Integer.getInteger("downstage.bench.worklist", 5_000);
    private static final int QUERIES = Integer.getInteger("downstage.bench.queries", 100_000);
    private static final int FORMS = 11;
    private static final int SITES = 5;
    private static final long FIRST = 70_000_000;
    private static final int TIMES = 40;

    private static final String BARE_HEAD =
            """
            SELECT site_id, SUM(required), SUM(verified), SUM(dropped), SUM(left_over),
                   SUM(waiting), SUM(waiting AND dropped > 0 AND dropped_at > '2025-01-01'),
                   SUM(waiting AND owed_at < '2025-01-01')
              FROM verification_progress GROUP BY site_id\
            """;

    private static final String BARE_ANSWERED =
            "SELECT site_id, COUNT(DISTINCT form_id) FROM data_query WHERE state = 'ANSWERED'"
                    + " GROUP BY site_id";

    private static final String BARE_QUERIES =
            """
            SELECT q.*, s.subject_key, m.words
              FROM data_query q
              JOIN subject s USING (subject_id)
              JOIN data_query_message m ON m.query_id = q.query_id AND m.message_no = 1
             WHERE q.state IN ('OPEN', 'ANSWERED')
             ORDER BY q.opened_at, q.query_id LIMIT 50\
            """;

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired WorkService work;
    @Autowired QueryListService queries;

    private final BenchReport report = new BenchReport();

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void the_lists_of_a_monitor_in_a_large_study() throws Exception {
        var fixture = new CaseFixture(db, subjects);
        var sites =
                List.of(site(fixture), site(fixture), site(fixture), site(fixture), site(fixture));
        make(sites, fixture.account(Role.INVESTIGATOR, sites.getFirst()).accountId());
        var all = fixture.account(Role.DATA_MANAGER);
        var some = fixture.account(Role.MONITOR, sites.get(0), sites.get(1));
        report.title(
                "%,d subjects, %d values each to verify; %,d queries"
                        .formatted(SUBJECTS, FORMS * 14, QUERIES));
        try (var connection = TestDatabase.asApplication()) {
            worklist("Worklist, of two sites", some, connection);
            worklist("Worklist, of all sites", all, connection);
            queryList(all, connection);
        }
        report.write(Path.of("target/bench-monitoring.txt"));
    }

    private static int site(CaseFixture fixture) {
        return fixture.siteOfItsOwn();
    }

    private void worklist(String name, SignedIn who, Connection connection) {
        var overview = AsAccount.call(who, work::arrive);
        var sites = overview.sites().stream().map(site -> Integer.toString(site.siteId())).toList();
        var page = barePage(String.join(",", sites));
        act(
                name,
                () -> AsAccount.run(who, () -> work.page(Work.Filter.ALL, work.arrive(), null)),
                connection,
                List.of(BARE_HEAD, BARE_ANSWERED, page));
        var first = AsAccount.call(who, () -> work.page(Work.Filter.ALL, overview, null));
        var last = first.rows().getLast().position();
        act(
                name + ", next page",
                () -> AsAccount.run(who, () -> work.page(Work.Filter.ALL, overview, last)),
                connection,
                List.of(page));
    }

    private static String barePage(String sites) {
        return """
        SELECT p.*, s.subject_key,
               (SELECT COUNT(*) FROM data_query q
                 WHERE q.form_id = p.form_id AND q.state = 'OPEN') opened,
               (SELECT COUNT(*) FROM data_query q
                 WHERE q.form_id = p.form_id AND q.state = 'ANSWERED') answered
          FROM verification_progress p JOIN subject s USING (subject_id)
         WHERE waiting AND p.site_id IN (%s)
         ORDER BY changed_at DESC, form_id DESC LIMIT 41\
        """
                .formatted(sites);
    }

    private void queryList(SignedIn who, Connection connection) {
        act(
                "Queries, first page",
                () ->
                        AsAccount.run(
                                who,
                                () -> queries.page(QueryFilter.NONE, QueryOrder.STANDARD, 0, 50)),
                connection,
                List.of(BARE_QUERIES));
        act(
                "Queries, how many",
                () -> AsAccount.run(who, () -> queries.count(QueryFilter.NONE)),
                connection,
                List.of("SELECT COUNT(*) FROM data_query WHERE state IN ('OPEN', 'ANSWERED')"));
        act(
                "Queries, the sites' heads",
                () -> AsAccount.run(who, queries::sites),
                connection,
                List.of(
                        "SELECT site_id, SUM(state = 'OPEN'), SUM(state = 'ANSWERED') FROM"
                                + " data_query WHERE state IN ('OPEN', 'ANSWERED') GROUP BY site_id"));
    }

    private void act(String name, Runnable act, Connection connection, List<String> bare) {
        var statements = StatementCounter.during(act).size();
        var rows = RowsRead.during(act);
        report.row(
                name,
                statements,
                rows,
                Samples.of(TIMES, number -> act.run()),
                Samples.of(TIMES, number -> bare.forEach(sql -> bare(connection, sql))));
        assertThat(statements).isLessThanOrEqualTo(5);
    }

    private static void bare(Connection connection, String sql) {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                rows.getString(1);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void make(List<Integer> sites, long account) throws SQLException {
        var site = "ELT(%s MOD %d + 1, %s)".formatted("%s", SITES, joined(sites));
        TestDatabase.execute(
                """
                INSERT INTO subject (subject_id, site_id, subject_key, enrolled_at, enrolled_by)
                SELECT %1$d + seq, %2$s, CONCAT('S', 10 + seq DIV 9000, '-', 1000 + seq MOD 9000),
                       '2024-01-01', %3$d FROM seq_0_to_%4$d\
                """
                        .formatted(FIRST, site.formatted("seq"), account, SUBJECTS - 1),
                """
                INSERT INTO case_form (form_id, subject_id, form_oid, occurrence, status, version,
                       mandatory, unanswered, saved_at, saved_by)
                SELECT %1$d + seq, %1$d + seq DIV %2$d,
                       ELT(seq MOD %2$d + 1, 'ELIGIBILITY', 'BASELINE', 'TUMOUR', 'NICT',
                           'RESPONSE_NICT', 'RADIOTHERAPY', 'RESPONSE_RT', 'SURGERY', 'PATHOLOGY',
                           'COMPLICATIONS', 'FOLLOW_UP'),
                       1, 'COMPLETE', 1, 14, 0, '2025-01-01' + INTERVAL seq * 37 SECOND, %3$d
                  FROM seq_0_to_%4$d\
                """
                        .formatted(FIRST, FORMS, account, SUBJECTS * FORMS - 1),
                """
                INSERT INTO verification_progress (form_id, subject_id, site_id, form_oid,
                       occurrence, plan_id, filled, due, required, verified, dropped, left_over,
                       waiting, owed_at, dropped_at, changed_at)
                SELECT f.form_id, f.subject_id, s.site_id, f.form_oid, 1, 0, REPEAT('ITEM_OID ', 20),
                       REPEAT('ITEM_OID ', 14), 14, done, IF(done > 12, 1, 0), 14 - done,
                       done < 14, IF(done < 14, f.saved_at, NULL),
                       IF(done > 12, f.saved_at, NULL), f.saved_at
                  FROM (SELECT *, form_id MOD 15 done FROM case_form WHERE form_id >= %d) f
                  JOIN subject s USING (subject_id)\
                """
                        .formatted(FIRST),
                """
                INSERT INTO data_query (query_id, form_id, site_id, subject_id, item_oid, source,
                       state, check_oid, arguments, opened_at, opened_by, changed_at)
                SELECT %1$d + seq, f.form_id, s.site_id, s.subject_id, 'WEIGHT', 'MONITOR',
                       ELT(seq MOD 20 + 1, 'OPEN', 'ANSWERED', 'OPEN', 'CANCELLED', 'CLOSED',
                           'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED',
                           'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED',
                           'CLOSED'),
                       NULL, NULL, '2025-01-01' + INTERVAL seq * 211 SECOND, %2$d,
                       '2025-01-02' + INTERVAL seq * 211 SECOND
                  FROM seq_0_to_%3$d
                  JOIN case_form f ON f.form_id = %1$d + seq * 7 MOD %4$d
                  JOIN subject s USING (subject_id)\
                """
                        .formatted(FIRST, account, QUERIES - 1, SUBJECTS * FORMS),
                """
                INSERT INTO data_query_message (query_id, message_no, written_at, written_by, act,
                       words)
                SELECT query_id, 1, opened_at, opened_by, 'OPEN', 'Please check the weight'
                  FROM data_query WHERE query_id >= %d\
                """
                        .formatted(FIRST),
                "ANALYZE TABLE subject, case_form, verification_progress, data_query,"
                        + " data_query_message");
    }

    private static String joined(List<Integer> sites) {
        return String.join(",", sites.stream().map(Object::toString).toList());
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        TestDatabase.execute(
                "DELETE FROM data_query_message WHERE query_id >= " + FIRST,
                "DELETE FROM data_query WHERE query_id >= " + FIRST,
                "DELETE FROM verification_progress WHERE form_id >= " + FIRST,
                "DELETE FROM case_form WHERE form_id >= " + FIRST,
                "DELETE FROM subject WHERE subject_id >= " + FIRST,
                "DELETE HISTORY FROM data_query",
                "DELETE HISTORY FROM case_form",
                "DELETE HISTORY FROM subject");
    }
}
