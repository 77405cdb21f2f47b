package org.downstage.bench;

import static org.downstage.jooq.Tables.SUBJECT;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.downstage.base.StatementCounter;
import org.downstage.base.database.BulkInsert;
import org.downstage.base.database.RowsRead;
import org.downstage.base.database.TestDatabase;
import org.downstage.cohort.CohortFilter;
import org.downstage.cohort.CohortRequest;
import org.downstage.cohort.Feature;
import org.downstage.cohort.chart.ChartService;
import org.downstage.dataentry.CaseFixture;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectChanged;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The page of results over a large cohort, on the server: beside one filtered aggregate of bare SQL
 * over the same rows, of which the page shows some thirty.
 */
@SpringBootTest
class CohortBench {

    /** At most 989,901: what subject ids allow. */
    private static final int SUBJECTS = Integer.getInteger("downstage.bench.cohort", 100_000);

    private static final int LAST_SITE = 99;
    private static final int MOST_OF_A_SITE = 9_999;
    private static final int SITES = Math.max(20, (SUBJECTS - 1) / MOST_OF_A_SITE + 1);
    private static final long FIRST_SUBJECT = 50_000_001;
    private static final int AT_ONCE = 5_000;
    private static final int TIMES = 40;

    private static final String BARE =
            "SELECT COUNT(*), SUM(r0), SUM(complete_response), SUM(major_response),"
                    + " SUM(objective_response), SUM(clinical_downstaging)"
                    + " FROM case_summary WHERE c_stage = 'III' AND sex = 'M'";

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired ChartService charts;
    @Autowired ApplicationEventPublisher changes;

    private final BenchReport report = new BenchReport();
    private SignedIn reader = AsAccount.of(0, Role.PRINCIPAL_INVESTIGATOR);

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void the_page_of_results_over_a_large_cohort() throws Exception {
        make();
        report.title("%,d subjects in the summary".formatted(SUBJECTS));
        var begin = System.nanoTime();
        read(CohortRequest.START);
        var first = Duration.ofNanos(System.nanoTime() - begin);
        try (var connection = TestDatabase.asApplication()) {
            act("Cohort page, whole", number -> CohortRequest.START, connection);
            act("Cohort page, filter changed", CohortBench::filtered, connection);
            act(
                    "Cohort page, filtered and by site",
                    number -> filtered(number).by(Feature.SITE),
                    connection);
            afterASave(connection);
        }
        report.line("Cohort page, the first of all", first.toMillis() + " ms");
        report.line("Five curves and their test", SurvivalRace.of(SUBJECTS));
        report.write(Path.of("target/bench.txt"));
    }

    private interface Asked {
        CohortRequest number(int number);
    }

    private void act(String name, Asked asked, Connection connection) {
        var statements = StatementCounter.during(() -> read(asked.number(0))).size();
        var rows = RowsRead.during(() -> read(asked.number(1)));
        report.row(
                name,
                statements,
                rows,
                Samples.of(TIMES, number -> read(asked.number(number))),
                Samples.of(TIMES, number -> bare(connection)));
    }

    /** Somebody saved a form: one subject is read again before the page is calculated. */
    private void afterASave(Connection connection) {
        act(
                "Cohort page, a subject changed",
                number -> {
                    changes.publishEvent(new SubjectChanged(FIRST_SUBJECT + number));
                    return CohortRequest.START;
                },
                connection);
    }

    private static CohortRequest filtered(int number) {
        var stage = List.of("II", "III", "IVA").get(number % 3);
        var filter =
                CohortFilter.NONE
                        .with(Feature.STAGE, Set.of(stage))
                        .with(Feature.SEX, Set.of(number % 2 == 0 ? "M" : "F"));
        return CohortRequest.START.with(filter);
    }

    private void read(CohortRequest request) {
        AsAccount.call(reader, () -> charts.read(request));
    }

    private static void bare(Connection connection) {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(BARE)) {
            rows.next();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void make() throws SQLException {
        var fixture = new CaseFixture(db, subjects);
        var sites = new LinkedHashMap<Integer, String>();
        while (sites.size() < SITES) {
            var code = "S" + (LAST_SITE - sites.size());
            sites.put(fixture.site(code), code);
        }
        var siteIds = List.copyOf(sites.keySet());
        var manager = fixture.account(Role.DATA_MANAGER);
        reader = fixture.account(Role.PRINCIPAL_INVESTIGATOR);
        var summaries = new GeneratedSummaries(2026);
        try (var rows = new BulkInsert()) {
            for (var number = 0; number < SUBJECTS; number++) {
                var site = siteIds.get(number % SITES);
                var subject = SUBJECT.newRecord();
                subject.setSubjectId(FIRST_SUBJECT + number);
                subject.setSiteId(site);
                subject.setSubjectKey(
                        String.format(Locale.ROOT, "%s-%02d", sites.get(site), number / SITES + 1));
                subject.setEnrolledAt(CohortGenerator.BEGIN);
                subject.setEnrolledBy(manager.accountId());
                rows.add(subject);
                rows.add(summaries.of(FIRST_SUBJECT + number));
                if (number % AT_ONCE == AT_ONCE - 1) {
                    rows.flush();
                }
            }
            rows.flush();
        }
        analyse();
    }

    private static void analyse() throws SQLException {
        TestDatabase.execute("ANALYZE TABLE subject, case_summary");
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        TestDatabase.execute("DELETE FROM case_summary WHERE subject_id >= " + FIRST_SUBJECT);
        TestDatabase.execute("DELETE FROM subject WHERE subject_id >= " + FIRST_SUBJECT);
        TestDatabase.execute("DELETE HISTORY FROM subject");
    }
}
