package org.downstage.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.downstage.base.database.TestDatabase;
import org.downstage.dataentry.CaseFixture;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.Subject;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;

/** Sites and accounts for a generated study, and the study itself. */
final class CohortFixture {

    private static final int SITES = 5;
    private static final long FIRST_SUBJECT = 1_000_001;

    private final CaseFixture fixture;

    private final SubjectService subjects;

    CohortFixture(DSLContext db, SubjectService subjects) {
        this.subjects = subjects;
        this.fixture = new CaseFixture(db, subjects);
    }

    /** A study of so many subjects at five sites; the same for the same seed. */
    Cohort make(int size, long seed) throws SQLException, InterruptedException {
        var investigators = new TreeMap<Integer, SignedIn>();
        for (var number = 0; number < SITES; number++) {
            var site = fixture.site();
            investigators.put(site, fixture.account(Role.INVESTIGATOR, site));
        }
        var made = new ArrayList<Subject>();
        for (var site : investigators.keySet()) {
            var code = fixture.siteCode(site);
            for (var number = 1; number <= size / SITES; number++) {
                var key = "%s-%04d".formatted(code, number);
                made.add(new Subject(FIRST_SUBJECT + made.size(), key, site, code));
            }
        }
        new CohortGenerator(seed, investigators).store(made);
        analyse();
        return new Cohort(
                List.copyOf(investigators.values()),
                fixture.account(Role.PRINCIPAL_INVESTIGATOR),
                made);
    }

    /** One more subject, without a form. */
    Subject enrol(SignedIn investigator) {
        var site = investigator.siteIds().iterator().next();
        var key = fixture.subject(investigator, site);
        return AsAccount.call(investigator, () -> subjects.find(key));
    }

    /** Lets the server count its rows now, as it does by itself in the long run. */
    private static void analyse() throws SQLException {
        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(
                    "ANALYZE TABLE subject, case_form, audit_entry, data_query, draft, case_summary");
        }
    }
}
