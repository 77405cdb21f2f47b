package org.downstage.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import org.downstage.audit.AuditFilter;
import org.downstage.audit.AuditListService;
import org.downstage.audit.AuditPosition;
import org.downstage.audit.ItemHistoryService;
import org.downstage.base.StatementCounter;
import org.downstage.base.database.RowsRead;
import org.downstage.base.database.TestDatabase;
import org.downstage.crf.FormKey;
import org.downstage.dataentry.CaseBookService;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.DraftEntry;
import org.downstage.dataentry.DraftService;
import org.downstage.escc.BaselineForm;
import org.downstage.finder.FinderService;
import org.downstage.matrix.MatrixFilter;
import org.downstage.matrix.MatrixOrder;
import org.downstage.matrix.MatrixService;
import org.downstage.matrix.Show;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.Subject;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/**
 * What {@code ./run bench} runs: the portal's acts on a large study, beside the least that the same
 * database needs for the same rows, and beside the statement counts published for the best peer.
 */
// Otherwise Vaadin keeps a stack trace for each component of each page, and the heap is mostly
// that.
@SpringBootTest(properties = "vaadin.productionMode=true")
class PortalBench {

    private static final int SUBJECTS = Integer.getInteger("downstage.bench.subjects", 5_000);
    private static final Path REPORT = Path.of("target/bench.txt");
    private static final FormKey BASELINE = FormKey.of(BaselineForm.OID);
    private static final int READS = 200;
    private static final int SAVES = 60;

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService dataEntry;
    @Autowired CaseBookService books;
    @Autowired DraftService drafts;
    @Autowired ItemHistoryService histories;
    @Autowired MatrixService matrix;
    @Autowired AuditListService audit;
    @Autowired FinderService finder;
    @Autowired ApplicationContext context;

    private final RandomGenerator random = new SplittableRandom(2026);
    private final BenchReport report = new BenchReport();
    private CohortFixture fixture;
    private Cohort cohort;
    private BareSql bare;

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void acts_on_a_large_study() throws Exception {
        var start = System.nanoTime();
        fixture = new CohortFixture(db, subjects);
        cohort = fixture.make(SUBJECTS, 1);
        var made = Duration.ofNanos(System.nanoTime() - start);
        report.title("%,d subjects, made in %,d s".formatted(SUBJECTS, made.toSeconds()));
        try (var connection = TestDatabase.asApplication()) {
            bare = new BareSql(connection);
            matrixPages();
            openForms();
            audit();
            lookups();
            drafts();
            saves();
        }
        heap();
        ColdStart.measure(report);
        report.write(REPORT);
    }

    private void matrixPages() {
        var investigator = cohort.investigators().getFirst();
        var principal = cohort.principalInvestigator();
        act("Matrix, 15 subjects", i -> page(investigator, 15), i -> barePage(investigator, 15))
                .peer("126");
        act("Matrix, 50 subjects", i -> page(investigator, 50), i -> barePage(investigator, 50))
                .peer("406");
        act("Matrix, 50 of all sites", i -> page(principal, 50), i -> barePage(principal, 50));
        var missing = new MatrixOrder(MatrixOrder.By.MISSING, true);
        act(
                "Matrix, 50 by missing values",
                i -> page(investigator, MatrixFilter.NONE, missing, 50),
                i -> barePage(investigator, 50));
        act(
                "Matrix, 50 of all by missing values",
                i -> page(principal, MatrixFilter.NONE, missing, 50),
                i -> barePage(principal, 50));
        var lacking = MatrixFilter.NONE.showing(Show.MISSING);
        act(
                "Matrix, 50 of all, filtered",
                i -> page(principal, lacking, MatrixOrder.STANDARD, 50),
                i -> barePage(principal, 50));
        act("Matrix, counts of the filters", i -> counts(principal), i -> bare.counts());
    }

    private void page(SignedIn who, int size) {
        page(who, MatrixFilter.NONE, MatrixOrder.STANDARD, size);
    }

    private void page(SignedIn who, MatrixFilter filter, MatrixOrder order, int size) {
        var offset = random.nextInt(SUBJECTS / 5 - size);
        AsAccount.run(who, () -> matrix.page(filter, order, offset, size));
    }

    private void counts(SignedIn who) {
        AsAccount.run(who, () -> matrix.counts(MatrixFilter.NONE));
    }

    private void barePage(SignedIn who, int size) {
        bare.matrixPage(
                who.siteIds().stream().findFirst().orElse(null),
                random.nextInt(SUBJECTS / 5 - size),
                size);
    }

    private void openForms() {
        act(
                        "Form opened",
                        i -> as(subject(), subject -> books.open(subject.key(), BASELINE)),
                        i -> bare.form(subject().subjectId()))
                .peer("about 500");
    }

    private void audit() {
        var dataManager = AsAccount.of(1, Role.DATA_MANAGER);
        var middle = new AuditPosition(CohortGenerator.BEGIN.plus(250, ChronoUnit.DAYS), 0, 1);
        act(
                "Audit trail, newest page",
                i -> AsAccount.run(dataManager, () -> audit.older(AuditFilter.NONE, null)),
                i -> bare.audit(Instant.parse("2100-01-01T00:00:00Z")));
        act(
                "Audit trail, page in the middle",
                i -> AsAccount.run(dataManager, () -> audit.older(AuditFilter.NONE, middle)),
                i -> bare.audit(middle.at()));
        act(
                        "History of a subject, first page",
                        i -> as(subject(), subject -> histories.ofSubject(subject.key(), null)),
                        i -> bare.history(subject().subjectId()))
                .peer("329, all at once");
    }

    private void lookups() {
        act(
                "Go-to box, subject and item",
                i ->
                        as(
                                subject(),
                                subject ->
                                        finder.find(subject.key() + " dose", "", Locale.ENGLISH)),
                i -> bare.find(subject().key()));
        act(
                "Go-to box, start of an id",
                i ->
                        as(
                                subject(),
                                subject ->
                                        finder.find(
                                                subject.key().substring(0, 5), "", Locale.ENGLISH)),
                i -> bare.find(subject().key().substring(0, 5)));
    }

    private void heap() {
        var investigator = cohort.investigators().getFirst();
        var subject =
                cohort.subjects().stream()
                        .filter(one -> investigator.siteIds().contains(one.siteId()))
                        .findFirst()
                        .orElseThrow();
        try (var sessions = new SessionHeap(context, investigator)) {
            var none = sessions.of("no-such-page");
            heap("matrix", sessions.of("subjects") - none);
            var form = "subjects/" + subject.key() + "/radiotherapy";
            heap("filled radiotherapy form", sessions.of(form) - none);
            heap("audit trail", sessions.of("audit") - none);
        }
    }

    private void heap(String page, long bytes) {
        report.line(
                "Heap of a session, " + page,
                "%,d kB more than with the page of a wrong address".formatted(bytes / 1_000));
    }

    private void drafts() {
        act(
                "Draft of a field kept",
                i ->
                        as(
                                subject(),
                                subject ->
                                        drafts.keep(
                                                subject.key(),
                                                BASELINE,
                                                DraftEntry.Kind.VALUE,
                                                "WEIGHT",
                                                "62." + i,
                                                null,
                                                1)),
                i -> {
                    var subject = subject();
                    bare.draft(cohort.investigatorOf(subject).accountId(), subject.subjectId());
                });
    }

    private void saves() {
        var saving = new SaveAct(dataEntry);
        var fresh = new ArrayList<Subject>();
        for (var number = 0; number < SAVES * 2; number++) {
            fresh.add(fixture.enrol(cohort.investigators().get(number % 5)));
        }
        var next = fresh.iterator();
        act(
                        "Form saved, %.0f items".formatted(saving.items()),
                        SAVES,
                        i -> as(next.next(), subject -> saving.first(subject.key(), i)),
                        i -> bare.save(subject().subjectId(), i + 100, (int) saving.items()))
                .peer("660 to 717, not atomic");
        act(
                "Form corrected, 10 items",
                SAVES,
                i -> as(fresh.get(i % SAVES), subject -> saving.correct(subject.key())),
                i -> bare.correction(subject().subjectId(), i));
    }

    private BenchReport.Row act(String name, IntConsumer ours, IntConsumer theirs) {
        return act(name, READS, ours, theirs);
    }

    private BenchReport.Row act(String name, int times, IntConsumer ours, IntConsumer theirs) {
        var statements = StatementCounter.during(() -> ours.accept(0)).size();
        var rows = RowsRead.during(() -> ours.accept(1));
        return report.row(
                name, statements, rows, Samples.of(times, ours), Samples.of(times, theirs));
    }

    private Subject subject() {
        return cohort.subjects().get(random.nextInt(cohort.subjects().size()));
    }

    private void as(Subject subject, Consumer<Subject> act) {
        AsAccount.run(cohort.investigatorOf(subject), () -> act.accept(subject));
    }
}
