package org.downstage.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;
import static org.downstage.oncology.ctcae.CtcaeVersion.V5;
import static org.downstage.oncology.ctcae.CtcaeVersion.V6;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.downstage.adverseevent.TermWords;
import org.downstage.adverseevent.TermWords.Wording;
import org.downstage.base.UploadedFile;
import org.downstage.base.database.TestDatabase;
import org.downstage.base.language.Language;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.Row;
import org.downstage.dataentry.CaseFixture;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.SaveRequest;
import org.downstage.dataentry.SaveResult;
import org.downstage.dictionary.DictionaryRefusedException.Reason;
import org.downstage.dictionary.Problem.Kind;
import org.downstage.escc.AdverseEventsForm;
import org.downstage.escc.ToxicityPlan;
import org.downstage.oncology.ctcae.CtcaeVersion;
import org.downstage.oncology.ctcae.Dictionary;
import org.downstage.oncology.ctcae.Term;
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
import org.springframework.context.annotation.Import;

/** From an upload to what can be charted, and back out of whatever is wrong. */
@SpringBootTest
@Import(ImportFixture.class)
class DictionaryImportServiceTest {

    private static final Locale ENGLISH = Language.ENGLISH.locale();
    private static final Locale CHINESE = Language.CHINESE.locale();
    private static final String INVENTED = "Invented finding 400";

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService entry;
    @Autowired DictionaryImportService service;
    @Autowired DictionaryRepository repository;
    @Autowired Dictionary dictionary;
    @Autowired TermWords words;
    @Autowired ImportFixture imports;

    private CaseFixture cases;
    private SignedIn manager;

    @BeforeEach
    void sign_in() {
        cases = new CaseFixture(db, subjects);
        manager = cases.account(Role.DATA_MANAGER);
    }

    @AfterEach
    void forget() throws SQLException {
        imports.forget();
    }

    private PreviewResult preview(UploadedFile upload, CtcaeVersion version) {
        return AsAccount.call(manager, () -> service.preview(upload, version));
    }

    private ImportPreview good(byte[] workbook, CtcaeVersion version) {
        return (ImportPreview) preview(ImportFixture.upload("CTCAE.xlsx", workbook), version);
    }

    private void confirm(ImportPreview preview) {
        AsAccount.run(manager, () -> service.confirm(preview));
    }

    private DictionaryState state() {
        return AsAccount.call(manager, service::state);
    }

    private List<Problem> problems(UploadedFile upload) {
        return ((PreviewResult.Refused) preview(upload, V5)).problems();
    }

    private Term term(String name) {
        return dictionary.term(name).orElseThrow();
    }

    @Test
    void a_preview_counts_and_compares_and_changes_nothing() {
        var preview = good(Workbooks.official(V5), V5);

        assertThat(preview.counts().terms()).isEqualTo(837);
        assertThat(preview.counts().classes()).isEqualTo(26);
        assertThat(preview.sheet()).isEqualTo("CTCAE v5.0 Clean Copy");
        assertThat(preview.differences().removed()).isEmpty();
        assertThat(preview.differences().regraded()).isEmpty();
        assertThat(preview.differences().added())
                .hasSize(837 - dictionary.terms().size())
                .extracting(Term::name)
                .contains(INVENTED);
        assertThat(dictionary.term(INVENTED)).isEmpty();
        assertThat(state().inUse()).isEmpty();
    }

    @Test
    void what_is_confirmed_is_in_use_at_once_and_after_the_next_start() {
        confirm(good(Workbooks.official(V5), V5));

        assertThat(dictionary.terms()).hasSize(837);
        assertThat(term(INVENTED).grades()).containsExactly(1, 2, 3, 4, 5);
        assertThat(state().inUse())
                .hasValueSatisfying(used -> {
                    assertThat(used.importNumber()).isEqualTo(1);
                    assertThat(used.importedBy()).startsWith("data_manager-");
                    assertThat(used.counts().terms()).isEqualTo(837);
                });
        var afterStart = new DictionaryInUse(repository, ToxicityPlan.DEFAULT);
        assertThat(afterStart.live().terms()).isEqualTo(dictionary.terms());
    }

    @Test
    void the_import_is_an_act_in_the_portals_trail() {
        var preview = good(Workbooks.official(V5), V5);
        confirm(preview);

        var told =
                db.selectFrom(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.ACCOUNT_ID.eq(manager.accountId()))
                        .and(AUDIT_ENTRY.KIND.eq("DICTIONARY_IMPORTED"))
                        .fetch();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().getChainId()).isZero();
        assertThat(told.getFirst().getOldValue()).isNull();
        assertThat(told.getFirst().getNewValue())
                .isEqualTo("CTCAE 5.0, 837 terms: CTCAE.xlsx, SHA-256 " + preview.fileHash());
    }

    @Test
    void the_same_workbook_again_changes_nothing_and_leaves_no_second_entry() {
        var workbook = Workbooks.official(V5);
        confirm(good(workbook, V5));
        var again = good(workbook, V5);
        assertThat(again.isInUse()).isTrue();
        confirm(again);

        assertThat(state().history()).hasSize(1);
        assertThat(
                        db.fetchCount(
                                AUDIT_ENTRY,
                                AUDIT_ENTRY.ACCOUNT_ID.eq(manager.accountId()),
                                AUDIT_ENTRY.KIND.eq("DICTIONARY_IMPORTED")))
                .isEqualTo(1);
    }

    @Test
    void the_newest_import_is_in_use_and_earlier_ones_stay() {
        var first = Workbooks.official(V5);
        confirm(good(first, V5));
        confirm(good(Workbooks.official(V5, rows -> rows.get(1).set(8, "Changed")), V5));
        assertThat(state().inUse())
                .hasValueSatisfying(d -> assertThat(d.importNumber()).isEqualTo(2));
        confirm(good(first, V5));

        assertThat(state().history())
                .extracting(ImportedDictionary::importNumber)
                .containsExactly(3, 2, 1);
        assertThat(words.official(V5, term("Anemia")).orElseThrow().definition())
                .contains("A disorder characterized by Anemia.");
    }

    @Test
    void another_version_than_the_studys_is_kept_and_changes_nothing() {
        var six = good(Workbooks.official(V6), V6);
        assertThat(six.isOfStudy()).isFalse();
        var before = dictionary.terms();
        confirm(six);

        assertThat(dictionary.terms()).isEqualTo(before);
        assertThat(state().inUse()).isEmpty();
        assertThat(state().history()).extracting(ImportedDictionary::version).containsExactly(V6);
    }

    @Test
    void of_two_confirmed_at_once_the_second_is_asked_to_look_again() {
        var one = good(Workbooks.official(V5), V5);
        var other = good(Workbooks.official(V5, rows -> rows.get(1).set(8, "Other")), V5);
        confirm(one);

        assertThatThrownBy(() -> confirm(other))
                .isInstanceOfSatisfying(
                        DictionaryRefusedException.class,
                        refused ->
                                assertThat(refused.reason()).isEqualTo(Reason.CHANGED_MEANWHILE));
        var again = AsAccount.call(manager, () -> service.compareAgain(other));
        confirm(again);
        assertThat(state().inUse().orElseThrow().fileHash()).isEqualTo(other.fileHash());
    }

    private SaveResult chart(String name, int grade) {
        var site = cases.site();
        var investigator = cases.account(Role.INVESTIGATOR, site);
        var subject = cases.subject(investigator, site);
        var row =
                Row.of(1)
                        .with(AdverseEventsForm.TERM, name)
                        .with(AdverseEventsForm.PHASE, "RT")
                        .with(AdverseEventsForm.GRADE, grade);
        var form =
                FormData.empty(FormKey.of(AdverseEventsForm.OID))
                        .with(AdverseEventsForm.EVENT_ROWS, row);
        return AsAccount.call(
                investigator, () -> entry.save(SaveRequest.of(subject, form, 0, false)));
    }

    /** Takes away what was charted, for the tests that share the database. */
    private void uncharted() throws SQLException {
        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(
                    "UPDATE adverse_event SET voided = TRUE, void_reason = 'test'"
                            + " WHERE term LIKE 'Invented%' OR (term = 'Alopecia' AND grade = 2)");
        }
    }

    @Test
    void the_grades_of_the_workbook_rule_what_can_be_charted() throws SQLException {
        assertThat(chart(INVENTED, 2)).isInstanceOf(SaveResult.Refused.class);
        var workbook =
                Workbooks.official(
                        V5,
                        rows ->
                                rows.stream()
                                        .filter(row -> row.get(2).equals("Alopecia"))
                                        .forEach(row -> row.set(4, "-")));
        confirm(good(workbook, V5));
        try {
            assertThat(chart(INVENTED, 2)).isInstanceOf(SaveResult.Saved.class);
            assertThat(chart("Alopecia", 2)).isInstanceOf(SaveResult.Refused.class);
            assertThat(chart("Alopecia", 1)).isInstanceOf(SaveResult.Saved.class);
        } finally {
            uncharted();
        }
    }

    @Test
    void what_is_recorded_cannot_be_taken_away() throws SQLException {
        assertThat(chart("Alopecia", 2)).isInstanceOf(SaveResult.Saved.class);
        var workbook =
                Workbooks.official(
                        V5,
                        rows ->
                                rows.stream()
                                        .filter(row -> row.get(2).equals("Alopecia"))
                                        .forEach(row -> row.set(4, "-")));
        try {
            var preview = good(workbook, V5);
            assertThat(preview.differences().isPossible()).isFalse();
            assertThat(preview.differences().blocking())
                    .extracting(
                            Differences.Blocking::term,
                            Differences.Blocking::grade,
                            Differences.Blocking::records)
                    .contains(tuple("Alopecia", 2, 1));
            assertThat(preview.differences().regraded())
                    .extracting(changed -> changed.term().name())
                    .containsExactly("Alopecia");
            assertThatThrownBy(() -> confirm(preview))
                    .isInstanceOfSatisfying(
                            DictionaryRefusedException.class,
                            refused ->
                                    assertThat(refused.reason())
                                            .isEqualTo(Reason.RECORDS_IN_THE_WAY));
            assertThat(state().history()).isEmpty();
        } finally {
            uncharted();
        }
    }

    @Test
    void english_readers_get_the_nci_wording_and_chinese_ones_ours_where_there_is_one() {
        var alopecia = term("Alopecia");
        assertThat(words.wording(V5, alopecia, 1, ENGLISH)).isEqualTo(Wording.OURS);
        confirm(good(Workbooks.official(V5), V5));

        assertThat(words.descriptor(V5, alopecia, 1, ENGLISH))
                .isEqualTo("Published text of Alopecia, 1");
        assertThat(words.wording(V5, alopecia, 1, ENGLISH)).isEqualTo(Wording.NCI);
        assertThat(words.wording(V5, alopecia, 1, CHINESE)).isEqualTo(Wording.OURS);
        assertThat(words.descriptor(V5, term(INVENTED), 1, CHINESE))
                .isEqualTo("Published text of Invented finding 400, 1");
        assertThat(words.wording(V5, term(INVENTED), 1, CHINESE)).isEqualTo(Wording.NCI);
        assertThat(words.wordingName(Wording.NCI, CHINESE)).isEqualTo("NCI 官方原文");
    }

    @Test
    void a_shipped_term_that_the_workbook_spells_otherwise_keeps_its_synonyms() {
        // A term that no record of another test or of the demonstration can have.
        var workbook =
                Workbooks.official(
                        V5,
                        rows ->
                                rows.stream()
                                        .filter(row -> row.get(2).startsWith("Adult resp"))
                                        .forEach(row ->
                                                row.set(2, "Respiratory distress syndrome adult")));
        confirm(good(workbook, V5));

        var renamed = term("Respiratory distress syndrome adult");
        assertThat(words.name(renamed, ENGLISH)).isEqualTo("Respiratory distress syndrome adult");
        assertThat(words.name(renamed, CHINESE)).isEqualTo("成人呼吸窘迫综合征");
        assertThat(words.synonyms(renamed, ENGLISH)).isNotEmpty();
        assertThat(words.search(dictionary, CHINESE).find("成人呼吸窘迫综合征")).contains(renamed);
    }

    @Test
    void an_upload_that_is_too_large_is_refused_before_it_is_read() {
        var unread =
                new InputStream() {
                    @Override
                    public int read() {
                        throw new AssertionError("Must not be read");
                    }

                    @Override
                    public int read(byte[] buffer, int offset, int length) {
                        return read();
                    }
                };

        assertThat(problems(new UploadedFile("CTCAE.xlsx", 200L << 20, unread)))
                .containsExactly(Problem.of(Kind.FILE_TOO_LARGE, "10"));
    }

    @Test
    void an_upload_that_hides_its_size_is_read_to_the_limit_only() {
        var endless = new Endless();

        assertThat(problems(new UploadedFile("CTCAE.xlsx", -1, endless)))
                .containsExactly(Problem.of(Kind.FILE_TOO_LARGE, "10"));
        assertThat(endless.read).isLessThan(12L << 20);
    }

    private static final class Endless extends InputStream {
        private long read;

        @Override
        public int read() {
            read++;
            return 'P';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            read += length;
            return length;
        }
    }

    @Test
    void an_upload_that_breaks_off_is_told_and_no_exception() {
        var broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("connection reset");
                    }

                    @Override
                    public int read(byte[] buffer, int offset, int length) throws IOException {
                        return read();
                    }
                };
        var workbook = Workbooks.official(V5);

        assertThat(problems(new UploadedFile("CTCAE.xlsx", 100, broken)))
                .containsExactly(Problem.of(Kind.FILE_CUT_OFF));
        assertThat(
                        problems(
                                new UploadedFile(
                                        "CTCAE.xlsx",
                                        workbook.length + 1,
                                        ImportFixture.upload("", workbook).content())))
                .containsExactly(Problem.of(Kind.FILE_CUT_OFF));
        assertThat(problems(ImportFixture.upload("CTCAE.xlsx", new byte[0])))
                .containsExactly(Problem.of(Kind.FILE_EMPTY));
    }

    @Test
    void a_wrong_extension_is_refused_even_if_the_content_is_right() {
        var upload = ImportFixture.upload("C:\\data\\CTCAE.xlsm", Workbooks.official(V5));

        assertThat(problems(upload))
                .containsExactly(Problem.of(Kind.WRONG_EXTENSION, "CTCAE.xlsm"));
    }

    @Test
    void no_temporary_file_is_left() throws IOException {
        var before = temporaryFiles();
        preview(ImportFixture.official(V5), V5);
        preview(ImportFixture.upload("a.xlsx", new byte[] {1, 2}), V5);
        preview(new UploadedFile("CTCAE.xlsx", -1, new Endless()), V5);

        // One of another process may be there for a moment.
        await().untilAsserted(() -> assertThat(before).containsAll(temporaryFiles()));
    }

    private static List<Path> temporaryFiles() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(f -> f.getFileName().toString().startsWith(ReceivedFile.PREFIX))
                    .toList();
        }
    }
}
