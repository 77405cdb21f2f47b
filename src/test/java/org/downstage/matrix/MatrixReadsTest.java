package org.downstage.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.SUBJECT;

import java.sql.SQLException;
import org.downstage.base.database.BulkInsert;
import org.downstage.base.database.RowsRead;
import org.downstage.base.database.TestDatabase;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.Catalogue;
import org.downstage.dataentry.CaseFixture;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What a page of the matrix makes the server read when a site has thousands of subjects. */
@SpringBootTest
class MatrixReadsTest {

    private static final int SUBJECTS = 2_000;
    private static final long FIRST = 7_000_000;

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired MatrixService matrix;
    @Autowired Catalogue catalogue;

    private CaseFixture cases;
    private int large;
    private SignedIn investigator;
    private int forms;

    @BeforeEach
    void fillALargeSite() throws SQLException {
        cases = new CaseFixture(db, subjects);
        large = cases.siteOfItsOwn();
        investigator = cases.account(Role.INVESTIGATOR, large);
        var code = cases.siteCode(large);
        try (var rows = new BulkInsert()) {
            for (var number = 1; number <= SUBJECTS; number++) {
                subject(rows, FIRST + number, "%s-%04d".formatted(code, number));
            }
            rows.flush();
        }
        owner("ANALYZE TABLE subject, case_form");
    }

    private void subject(BulkInsert rows, long id, String key) {
        var subject = SUBJECT.newRecord();
        subject.setSubjectId(id);
        subject.setSiteId(large);
        subject.setSubjectKey(key);
        subject.setEnrolledAt(MatrixFixture.THEN);
        subject.setEnrolledBy(investigator.accountId());
        rows.add(subject);
        for (CaseReportForm form : catalogue.forms()) {
            var row = CASE_FORM.newRecord();
            row.setFormId(FIRST + ++forms);
            row.setSubjectId(id);
            row.setFormOid(form.oid());
            row.setOccurrence((short) 1);
            row.setStatus("COMPLETE");
            row.setFrozen(false);
            row.setVoided(false);
            row.setVersion(1);
            row.setMandatory((short) 10);
            row.setUnanswered((short) 0);
            row.setSavedAt(MatrixFixture.THEN);
            row.setSavedBy(investigator.accountId());
            rows.add(row);
        }
    }

    @AfterEach
    void emptyIt() throws SQLException {
        owner("DELETE FROM case_form WHERE subject_id > " + FIRST);
        owner("DELETE FROM subject WHERE subject_id > " + FIRST);
    }

    private static void owner(String sql) throws SQLException {
        try (var connection = TestDatabase.asOwner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long readBy(SignedIn who, int offset) {
        Runnable page =
                () ->
                        AsAccount.run(
                                who,
                                () ->
                                        matrix.page(
                                                MatrixFilter.NONE,
                                                MatrixOrder.STANDARD,
                                                offset,
                                                50));
        page.run();
        return RowsRead.during(page);
    }

    @Test
    void a_page_reads_the_forms_of_its_own_subjects_and_no_others() {
        assertThat(readBy(investigator, 0)).isLessThan(forms);
        assertThat(readBy(investigator, SUBJECTS - 50)).isLessThan(forms);
        assertThat(readBy(cases.account(Role.PRINCIPAL_INVESTIGATOR), 1_000)).isLessThan(forms);
    }

    @Test
    void a_small_site_does_not_pay_for_a_large_one() {
        var small = cases.siteOfItsOwn();
        var neighbour = cases.account(Role.INVESTIGATOR, small);
        cases.subject(neighbour, small);
        assertThat(readBy(neighbour, 0)).isLessThan(200);
    }
}
