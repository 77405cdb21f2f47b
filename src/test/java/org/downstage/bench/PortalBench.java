package org.downstage.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import org.downstage.audit.ItemHistoryService;
import org.downstage.base.StatementCounter;
import org.downstage.base.database.TestDatabase;
import org.downstage.crf.FormKey;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.DraftEntry;
import org.downstage.dataentry.DraftService;
import org.downstage.escc.BaselineForm;
import org.downstage.matrix.MatrixFilter;
import org.downstage.matrix.MatrixOrder;
import org.downstage.matrix.MatrixService;
import org.downstage.security.AsAccount;
import org.downstage.security.SignedIn;
import org.downstage.subject.Subject;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * What {@code ./run bench} runs: the portal's acts on a large study, beside the least that the same
 * database needs for the same rows, and beside the statement counts published for the best peer.
 */
@SpringBootTest
class PortalBench {

    private static final int SUBJECTS = Integer.getInteger("downstage.bench.subjects", 5_000);
    private static final Path REPORT = Path.of("target/bench.txt");
    private static final FormKey BASELINE = FormKey.of(BaselineForm.OID);
    private static final int READS = 200;
    private static final int SAVES = 60;

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService dataEntry;
    @Autowired DraftService drafts;
    @Autowired ItemHistoryService histories;
    @Autowired MatrixService matrix;

    private final RandomGenerator random = new SplittableRandom(2026);
    private final BenchReport report = new BenchReport();
    private CohortFixture fixture;
    private Cohort cohort;
    private BareSql bare;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
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
            histories();
            drafts();
            saves();
        }
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
    }

    private void page(SignedIn who, int size) {
        var offset = random.nextInt(SUBJECTS / 5 - size);
        AsAccount.run(
                who,
                () -> {
                    matrix.page(MatrixFilter.NONE, MatrixOrder.STANDARD, offset, size);
                    matrix.counts(MatrixFilter.NONE);
                });
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
                        i -> as(subject(), subject -> dataEntry.open(subject.key())),
                        i -> bare.form(subject().subjectId()))
                .peer("about 500");
    }

    private void histories() {
        act(
                        "History of a subject, first page",
                        i -> as(subject(), subject -> histories.ofSubject(subject.key(), null)),
                        i -> bare.history(subject().subjectId()))
                .peer("329, all at once");
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
        return report.row(name, statements, Samples.of(times, ours), Samples.of(times, theirs));
    }

    private Subject subject() {
        return cohort.subjects().get(random.nextInt(cohort.subjects().size()));
    }

    private void as(Subject subject, Consumer<Subject> act) {
        AsAccount.run(cohort.investigatorOf(subject), () -> act.accept(subject));
    }
}
