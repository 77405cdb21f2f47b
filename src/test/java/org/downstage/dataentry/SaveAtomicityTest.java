package org.downstage.dataentry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.downstage.base.FailingStatement;
import org.downstage.base.FailingStatement.Moment;
import org.downstage.base.StatementCounter;
import org.downstage.base.database.TestDatabase;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.SaveRequest.FindingKey;
import org.downstage.escc.BaselineForm;
import org.downstage.escc.FollowUpForm;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * Whichever statement of an act fails, the whole database stands as before, the draft included, and
 * the caller gets the failure: the portal's one error handler tells it. Then the act succeeds.
 */
@SpringBootTest
@Import(FailingStatement.InUse.class)
class SaveAtomicityTest {

    private static final FormKey RT = FormKey.of(RadiotherapyForm.OID);

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService service;
    @Autowired DraftService drafts;

    private int site;
    private SignedIn investigator;
    private String subject;

    @BeforeEach
    void enrolASubject() {
        var fixture = new CaseFixture(db, subjects);
        site = fixture.site();
        investigator = fixture.account(Role.INVESTIGATOR, site);
        subject = fixture.subject(investigator, site);
    }

    @ParameterizedTest
    @EnumSource
    void a_first_save_with_rows_is_whole_or_absent(Moment moment) throws SQLException {
        var filled = new FilledCase(service, investigator, subject, 3);
        var baseline =
                filled.forms().stream()
                        .filter(data -> data.key().form().equals(BaselineForm.OID))
                        .findFirst()
                        .orElseThrow();
        draft(baseline.key());

        failEverywhere(moment, () -> service.save(filled.request(baseline, 0)));
    }

    @ParameterizedTest
    @EnumSource
    void a_correction_that_opens_and_closes_queries_is_whole_or_absent(Moment moment)
            throws SQLException {
        var first = FormData.empty(RT).with(RadiotherapyForm.LUNG_V20, new BigDecimal("32.0"));
        as(() -> service.save(explained(first, 0, RadiotherapyForm.LUNG_V20.oid())));
        draft(RT);
        var second =
                first.with(RadiotherapyForm.LUNG_V20, new BigDecimal("20.0"))
                        .with(RadiotherapyForm.LUNG_MEAN, new BigDecimal("21.0"));

        failEverywhere(
                moment, () -> service.save(explained(second, 1, RadiotherapyForm.LUNG_MEAN.oid())));
    }

    @ParameterizedTest
    @EnumSource
    void a_visit_declared_void_is_whole_or_absent(Moment moment) throws SQLException {
        var visit = new FormKey(FollowUpForm.OID, 1);
        var data = FormData.empty(visit).with(FollowUpForm.VITAL_STATUS, "ALIVE");
        as(() -> service.save(SaveRequest.of(subject, data, 0, false)));
        draft(visit);

        failEverywhere(
                moment,
                () -> service.declareVoid(new VoidRequest(subject, visit, 1, "Entered twice")));
    }

    @ParameterizedTest
    @EnumSource
    void an_enrolment_is_whole_or_absent(Moment moment) throws SQLException {
        failEverywhere(moment, () -> subjects.enrol(site, subjects.proposeKey(site)));
    }

    private void failEverywhere(Moment moment, Runnable act) throws SQLException {
        var before = checksums();
        var statements = 0;
        for (var number = 1; fails(number, moment, act); number++) {
            assertThat(checksums()).as("after statement %d failed", number).isEqualTo(before);
            statements = number;
        }
        assertThat(statements).as("statements that failed, one after another").isGreaterThan(4);
        assertThat(checksums()).as("after the act without failure").isNotEqualTo(before);
    }

    /** Whether the act has a statement of this number; without one it succeeds. */
    private boolean fails(int number, Moment moment, Runnable act) {
        var statements = new int[1];
        Runnable counted = () -> statements[0] = StatementCounter.during(() -> as(act)).size();
        try {
            FailingStatement.during(number, moment, counted);
        } catch (DataAccessException told) {
            return true;
        }
        assertThat(statements[0]).isEqualTo(number - 1);
        return false;
    }

    private void as(Runnable act) {
        AsAccount.run(investigator, act);
    }

    private SaveRequest explained(FormData data, int version, String unlikely) {
        var key = new FindingKey(RT.form(), "RANGE-SOFT", new ItemPath(unlikely, 0));
        return SaveRequest.of(subject, data, version, false)
                .because("Read again")
                .explaining(Map.of(key, "So in the plan"));
    }

    private void draft(FormKey form) {
        as(() -> drafts.keep(subject, form, DraftEntry.Kind.VALUE, "X", "typed", null, 0));
    }

    /** What every table holds, as one number each. */
    private static Map<String, String> checksums() throws SQLException {
        var sums = new TreeMap<String, String>();
        try (var owner = TestDatabase.asOwner();
                var list = owner.createStatement();
                var one = owner.createStatement();
                var tables = list.executeQuery("SHOW TABLES")) {
            while (tables.next()) {
                var table = tables.getString(1);
                try (var sum = one.executeQuery("CHECKSUM TABLE " + table + " EXTENDED")) {
                    sum.next();
                    sums.put(table, sum.getString(2));
                }
            }
        }
        return sums;
    }
}
