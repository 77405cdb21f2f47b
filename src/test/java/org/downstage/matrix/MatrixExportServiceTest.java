package org.downstage.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.downstage.audit.AuditFilter;
import org.downstage.audit.AuditKind;
import org.downstage.audit.AuditListService;
import org.downstage.audit.AuditWords;
import org.downstage.base.StatementCounter;
import org.downstage.base.database.TestDatabase;
import org.downstage.base.language.Language;
import org.downstage.dataentry.CaseFixture;
import org.downstage.matrix.MatrixOrder.By;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The matrix as a file: the list that the reader sees, and an entry in the trail. */
@SpringBootTest(properties = TestDatabase.BY_HAND)
class MatrixExportServiceTest {

    private static final int COLUMNS_BEFORE_FORMS = 12;
    private static final MatrixOrder BY_MISSING = new MatrixOrder(By.MISSING, true);

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired MatrixExportService export;
    @Autowired AuditListService trail;
    @Autowired AuditWords words;

    private CaseFixture cases;
    private int site;
    private SignedIn investigator;
    private List<String> keys;

    @BeforeEach
    void enrol() {
        cases = new CaseFixture(db, subjects);
        site = cases.siteOfItsOwn();
        investigator = cases.account(Role.INVESTIGATOR, site);
        keys = IntStream.range(0, 3).mapToObj(n -> cases.subject(investigator, site)).toList();
        var forms = new MatrixFixture(db, investigator);
        forms.form(keys.get(0), "TUMOUR", 1, "IN_PROGRESS", 2);
        var queried = forms.form(keys.get(2), "TUMOUR", 1, "IN_PROGRESS", 4);
        forms.query(queried, "CT", "OPEN", MatrixFixture.THEN);
    }

    private List<List<String>> rows(
            SignedIn reader, MatrixFilter filter, MatrixOrder order, Language language) {
        var out = new ByteArrayOutputStream();
        AsAccount.run(
                reader,
                () -> {
                    try {
                        var zone = ZoneId.of("Asia/Shanghai");
                        export.write(filter, order, language.locale(), zone, out);
                    } catch (IOException impossible) {
                        throw new UncheckedIOException(impossible);
                    }
                });
        return CsvReader.builder()
                .ofCsvRecord(out.toString(StandardCharsets.UTF_8).substring(1))
                .stream()
                .map(row -> List.copyOf(row.getFields()))
                .toList();
    }

    @Test
    void has_the_subjects_that_the_filter_shows_in_the_order_of_the_list() {
        var all = rows(investigator, MatrixFilter.NONE, BY_MISSING, Language.ENGLISH);
        assertThat(all)
                .extracting(List::getFirst)
                .containsExactly("Subject", keys.get(2), keys.get(0), keys.get(1));
        var lacking = MatrixFilter.NONE.showing(Show.MISSING);
        assertThat(rows(investigator, lacking, MatrixOrder.STANDARD, Language.ENGLISH))
                .extracting(List::getFirst)
                .containsExactly("Subject", keys.get(0), keys.get(2));
    }

    @Test
    void says_where_each_form_stands_in_the_readers_language_and_zone() {
        var rows = rows(investigator, MatrixFilter.NONE, BY_MISSING, Language.CHINESE);
        var head = rows.getFirst();
        var first = rows.get(1);
        assertThat(head).startsWith("受试者", "性别", "年龄").hasSameSizeAs(first);
        var tumour = COLUMNS_BEFORE_FORMS + 2 * 3;
        assertThat(head.get(tumour + 1)).endsWith("：未关闭质疑");
        assertThat(first.subList(tumour, tumour + 3)).containsExactly("填写中", "1", "4");
        assertThat(first.subList(tumour + 3, tumour + 6)).containsExactly("未开始", "", "");
        assertThat(first.get(COLUMNS_BEFORE_FORMS - 1)).isEqualTo("2026-03-11T14:02:11+08:00");
    }

    @Test
    void leaves_out_what_the_reader_may_not_see_whatever_is_asked_for() {
        var stranger = cases.account(Role.INVESTIGATOR, cases.site());
        var asked = MatrixFilter.NONE.at(site);
        assertThat(rows(investigator, asked, MatrixOrder.STANDARD, Language.ENGLISH)).hasSize(4);
        assertThat(rows(stranger, asked, MatrixOrder.STANDARD, Language.ENGLISH)).hasSize(1);
    }

    @Test
    void is_an_entry_in_the_trail_that_says_what_was_exported() {
        var filter = MatrixFilter.NONE.at(site).showing(Show.MISSING).where("TUMOUR", null);
        rows(investigator, filter, BY_MISSING, Language.ENGLISH);

        var own =
                new AuditFilter(
                        "", "", "", investigator.username(), AuditKind.EXPORTED, "", null, null);
        var dataManager = cases.account(Role.DATA_MANAGER);
        var found = AsAccount.call(dataManager, () -> trail.older(own, null)).entries();
        assertThat(found).hasSize(1);
        assertThat(words.after(found.getFirst(), Language.ENGLISH.locale()))
                .isEqualTo(
                        "Subjects: site %s, with missing values, form Tumour and clinical stage, sorted by missing"
                                .formatted(cases.siteCode(site)));
    }

    @Test
    void reads_many_subjects_at_a_time() {
        var few = statements();
        IntStream.range(0, 40).forEach(n -> cases.subject(investigator, site));
        assertThat(statements()).isEqualTo(few);
    }

    private int statements() {
        return StatementCounter.during(() ->
                        rows(
                                investigator,
                                MatrixFilter.NONE,
                                MatrixOrder.STANDARD,
                                Language.ENGLISH))
                .size();
    }
}
