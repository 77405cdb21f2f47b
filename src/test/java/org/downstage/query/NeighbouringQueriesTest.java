package org.downstage.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.downstage.base.database.RowLocks;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.CaseFixture;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.SaveRequest;
import org.downstage.dataentry.SaveResult;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Colleagues whose queries stand side by side in the indexes, all at work in one moment. */
@SpringBootTest
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class NeighbouringQueriesTest {

    private static final FormKey RT = FormKey.of(RadiotherapyForm.OID);
    private static final ItemPath DOSE = ItemPath.of(RadiotherapyForm.DOSE_DELIVERED);
    private static final int COLLEAGUES = 4;
    private static final int ROUNDS = 15;

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService entry;
    @Autowired QueryService queries;

    private SignedIn investigator;
    private SignedIn monitor;
    private CaseFixture fixture;
    private int site;

    @BeforeEach
    void site() {
        fixture = new CaseFixture(db, subjects);
        site = fixture.site();
        investigator = fixture.account(Role.INVESTIGATOR, site);
        monitor = fixture.account(Role.MONITOR, site);
    }

    @Test
    void colleagues_who_raise_and_settle_queries_of_neighbouring_subjects_never_stop_each_other()
            throws Exception {
        var own = new ArrayList<String>();
        for (var colleague = 0; colleague < COLLEAGUES; colleague++) {
            own.add(fixture.subject(investigator, site));
        }
        for (var subject : own) {
            save(subject, 0);
        }
        var deadlocks = RowLocks.deadlocks();
        try (var threads = Executors.newFixedThreadPool(COLLEAGUES)) {
            var working = new ArrayList<Future<?>>();
            for (var subject : own) {
                working.add(threads.submit(() -> workThrough(subject)));
            }
            for (var one : working) {
                one.get(60, TimeUnit.SECONDS);
            }
        }
        assertThat(RowLocks.deadlocks()).isEqualTo(deadlocks);
    }

    /** Every act of the ladder, with a save between that moves the form. */
    private void workThrough(String subject) {
        for (var round = 1; round <= ROUNDS; round++) {
            var words = QueryWords.of("Round " + round);
            var raised = new NewQuery(subject, RT, DOSE, words);
            var query = done(monitor, () -> queries.raise(raised));
            var version = version(query);
            done(investigator, () -> queries.answer(query, version, words));
            done(monitor, () -> queries.close(query, version + 1, words));
            done(monitor, () -> queries.reopen(query, version + 2, words));
            save(subject, round);
            done(monitor, () -> queries.cancel(query, version + 3, words));
        }
    }

    private int version(long query) {
        return AsAccount.call(monitor, () -> queries.find(query)).version();
    }

    private static long done(SignedIn who, Supplier<QueryResult> act) {
        var result = AsAccount.call(who, act);
        assertThat(result).isInstanceOf(QueryResult.Done.class);
        return ((QueryResult.Done) result).queryId();
    }

    private void save(String subject, int version) {
        var data =
                FormData.empty(RT)
                        .with(
                                RadiotherapyForm.DOSE_DELIVERED,
                                new BigDecimal(30 + version).setScale(2));
        var request = SaveRequest.of(subject, data, version, false).because("Read again");
        assertThat(AsAccount.call(investigator, () -> entry.save(request)))
                .isInstanceOf(SaveResult.Saved.class);
    }
}
