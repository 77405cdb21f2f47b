package org.downstage.adverseevent;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.downstage.base.StatementCounter;
import org.downstage.base.language.Language;
import org.downstage.dataentry.CaseFixture;
import org.downstage.escc.Treatment;
import org.downstage.escc.TreatmentPhase;
import org.downstage.oncology.ctcae.SystemOrganClass;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.site.SiteService;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * The listing of a million adverse events: pages at the edge, in the depth and beside one another,
 * by every order and by broad, narrow and empty filters, and the export of all of it.
 */
@SpringBootTest
class AdverseEventListingBench {

    private static final int EVENTS = Integer.getInteger("downstage.bench.events", 1_000_000);
    private static final Path REPORT = Path.of("target/bench-adverse-events.txt");
    private static final Locale ENGLISH = Language.ENGLISH.locale();
    private static final int TIMES = 20;

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired SiteService sites;
    @Autowired AdverseEventListService list;
    @Autowired AdverseEventExportService export;

    private final List<String> report = new ArrayList<>();
    private SignedIn principal;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void a_million_events() throws Exception {
        var fixture = new CaseFixture(db, subjects);
        for (var number = 0; number < 5; number++) {
            fixture.site();
        }
        principal = fixture.account(Role.PRINCIPAL_INVESTIGATOR);
        var all = AsAccount.call(principal, sites::mine);
        ManyEvents.fill(all, EVENTS);
        var site = fixture.account(Role.INVESTIGATOR, all.getFirst().siteId());
        line("%,d adverse events".formatted(EVENTS), "statements", "p50 ms", "p95 ms");
        orders();
        filters(site);
        heap();
        ManyEvents.remove();
        Files.write(
                REPORT, report, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private void orders() {
        for (var by : EventOrder.By.values()) {
            var order = new EventOrder(by, by == EventOrder.By.GRADE);
            var middle = new EventSlice(null, false, EVENTS / 2, 50, false);
            var there = page(principal, EventFilter.NONE, order, middle).getLast();
            timed(
                    by + ", first page",
                    () -> page(principal, EventFilter.NONE, order, EventSlice.first(50)));
            timed(
                    by + ", jump to the middle",
                    () -> page(principal, EventFilter.NONE, order, middle));
            timed(
                    by + ", next page there",
                    () -> page(principal, EventFilter.NONE, order, EventSlice.behind(there, 50)));
        }
    }

    private void filters(SignedIn site) {
        filter("All", principal, EventFilter.NONE);
        filter("All of a site", site, EventFilter.NONE);
        filter(
                "Grade 3 or worse",
                principal,
                new EventFilter("", null, "", null, 3, null, false, false, ""));
        filter(
                "A rare term",
                principal,
                new EventFilter("", null, ManyEvents.RARE, null, 1, null, false, false, ""));
        filter(
                "Five conditions",
                principal,
                new EventFilter(
                        "",
                        SystemOrganClass.GASTROINTESTINAL,
                        "",
                        TreatmentPhase.RT,
                        2,
                        Treatment.RT,
                        true,
                        false,
                        ""));
        filter(
                "Conditions that none meets",
                principal,
                new EventFilter(
                        "", null, "", TreatmentPhase.NICT, 1, Treatment.SURGERY, true, true, ""));
        filter(
                "A word",
                principal,
                new EventFilter("", null, "", null, 1, null, false, false, "anaemia"));
    }

    private void filter(String name, SignedIn who, EventFilter filter) {
        var count = AsAccount.call(who, () -> list.count(filter, ENGLISH));
        timed(
                "%s: count (%,d)".formatted(name, count),
                () -> AsAccount.call(who, () -> list.count(filter, ENGLISH)));
        timed(
                name + ": first page",
                () -> page(who, filter, EventOrder.STANDARD, EventSlice.first(50).among(count)));
    }

    private List<EventRow> page(
            SignedIn who, EventFilter filter, EventOrder order, EventSlice slice) {
        return AsAccount.call(who, () -> list.page(filter, order, slice, ENGLISH));
    }

    private void timed(String act, Runnable run) {
        var statements = StatementCounter.during(run).size();
        var nanos = new long[TIMES];
        for (var index = 0; index < TIMES; index++) {
            var start = System.nanoTime();
            run.run();
            nanos[index] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        line(act, statements, ms(nanos[TIMES / 2]), ms(nanos[TIMES - 1 - TIMES / 20]));
    }

    private static String ms(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e6);
    }

    private void line(Object... cells) {
        report.add("%-38s %10s %8s %8s".formatted(cells));
    }

    /** What lives on the heap while the export runs, after a collection at every 100 000 lines. */
    private void heap() {
        var sink = new HeapWatch();
        var start = System.nanoTime();
        AsAccount.run(
                principal,
                () -> {
                    try {
                        export.write(EventFilter.NONE, EventOrder.STANDARD, ENGLISH, sink);
                    } catch (IOException impossible) {
                        throw new UncheckedIOException(impossible);
                    }
                });
        report.add(
                "Export of all: %,d lines, %,d MB, %,d s; heap alive %s MB"
                        .formatted(
                                sink.lines,
                                sink.bytes >> 20,
                                (System.nanoTime() - start) / 1_000_000_000,
                                sink.alive));
    }

    /** Takes what is written and forgets it. */
    private static final class HeapWatch extends OutputStream {

        private final List<Long> alive = new ArrayList<>();
        private long lines;
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
            if (one == '\n' && lines++ % 100_000 == 0) {
                System.gc();
                alive.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
            }
        }
    }
}
