package org.downstage.certified;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.downstage.account.AccountFixture;
import org.downstage.base.StatementCounter;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.dataentry.CaseFixture;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.SaveResult;
import org.downstage.escc.BaselineForm;
import org.downstage.escc.EligibilityForm;
import org.downstage.security.AsAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.signature.CompleteForms;
import org.downstage.signature.SignRequest;
import org.downstage.signature.SignatureMeaning;
import org.downstage.signature.SigningService;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** The file that an investigator takes along: complete, readable by machines, known by its hash. */
@SpringBootTest
@Import(AccountFixture.class)
class CertifiedCopyServiceTest {

    private static final FormKey BASE = FormKey.of(BaselineForm.OID);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService entry;
    @Autowired SigningService signing;
    @Autowired CertifiedCopyService copies;
    @Autowired AccountFixture accounts;

    private CaseFixture fixture;
    private CompleteForms forms;
    private int site;
    private SignedIn investigator;
    private String subject;

    @BeforeEach
    void aSignedAndThenChangedForm() {
        fixture = new CaseFixture(db, subjects);
        forms = new CompleteForms(entry, 5);
        site = fixture.site();
        investigator = accounts.active(Role.INVESTIGATOR, site).signedIn();
        subject = fixture.subject(investigator, site);
        forms.save(
                investigator,
                subject,
                forms.complete(BASE).with(BaselineForm.WEIGHT, new BigDecimal("75.0")),
                0);
        AsAccount.run(
                investigator,
                () ->
                        signing.sign(
                                new SignRequest(
                                        subject,
                                        Map.of(BASE, 1),
                                        SignatureMeaning.REVIEWED,
                                        AccountFixture.PASSWORD)));
        forms.save(
                investigator,
                subject,
                forms.complete(BASE).with(BaselineForm.WEIGHT, new BigDecimal("71.5")),
                1);
    }

    private MadeCopy make(Locale locale) {
        return AsAccount.call(investigator, () -> copies.make(subject, locale, SHANGHAI));
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }

    private static PDDocument load(Path file) throws IOException {
        return Loader.loadPDF(file.toFile());
    }

    @Test
    void it_tells_values_in_words_and_codes_history_signatures_and_who_made_it() throws Exception {
        try (var made = make(Locale.ENGLISH);
                var pdf = load(made.file())) {
            keep(made, "copy-en.pdf");
            var text = text(pdf);
            assertThat(text)
                    .contains("Certified copy of the record of " + subject)
                    .contains("Demographics and baseline")
                    .contains("71.5 kg", "71.5")
                    .contains("I have reviewed these values")
                    .contains("no longer valid: a value changed")
                    .contains("Reread")
                    .contains("Signature no longer valid")
                    .contains("+08:00")
                    .contains(investigator.displayName());
        }
    }

    private static void keep(MadeCopy made, String name) throws IOException {
        Files.createDirectories(Path.of("target/screenshots"));
        Files.copy(
                made.file(),
                Path.of("target/screenshots", name),
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void it_is_tagged_has_title_language_bookmarks_and_its_font_inside() throws Exception {
        try (var made = make(Locale.SIMPLIFIED_CHINESE);
                var pdf = load(made.file())) {
            keep(made, "copy-zh.pdf");
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("zh-CN");
            assertThat(pdf.getDocumentInformation().getTitle()).contains(subject);
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalog.getDocumentOutline().children()).isNotEmpty();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
            assertThat(text(pdf)).contains(subject + " 记录的核证副本", "体重", "已失效：数值有更改");
            assertThat(new String(Files.readAllBytes(made.file()), UTF_8)).contains("pdfuaid");
        }
    }

    @Test
    void what_the_font_lacks_is_written_by_its_number_and_markup_stays_text() throws Exception {
        var words = "𬌗面 🙂 ×10⁹/L <script>alert(1)</script> & \"x\"\nnext line";
        var data =
                FormData.empty(FormKey.of(EligibilityForm.OID))
                        .with(EligibilityForm.INC03_OVERRIDE, words);
        assertThat(forms.save(investigator, subject, data, 0, false))
                .isInstanceOf(SaveResult.Saved.class);

        try (var made = make(Locale.ENGLISH);
                var pdf = load(made.file())) {
            assertThat(text(pdf))
                    .contains("𬌗面 〔U+1F642〕 ×10⁹/L <script>alert(1)</script> & \"x\"")
                    .contains("written by its Unicode number");
        }
    }

    @Test
    void its_hash_is_that_of_the_file_stands_in_the_trail_and_finds_the_copy_again()
            throws Exception {
        try (var made = make(Locale.ENGLISH)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var hash = HexFormat.of().formatHex(digest.digest(Files.readAllBytes(made.file())));
            assertThat(made.copy().hash()).isEqualTo(hash);
            assertThat(made.copy().byteCount()).isEqualTo(Files.size(made.file()));
            assertThat(
                            db.select(AUDIT_ENTRY.NEW_VALUE)
                                    .from(AUDIT_ENTRY)
                                    .where(AUDIT_ENTRY.KIND.eq("EXPORTED"))
                                    .and(
                                            AUDIT_ENTRY.SUBJECT_ID.eq(
                                                    AsAccount.call(
                                                                    investigator,
                                                                    () -> subjects.find(subject))
                                                            .subjectId()))
                                    .fetch(AUDIT_ENTRY.NEW_VALUE))
                    .containsExactly("CERTIFIED_COPY;sha256=" + hash);
            assertThat(compare(investigator, " " + hash.toUpperCase(Locale.ROOT)))
                    .isEqualTo(subject);
            assertThat(compare(fixture.account(Role.MONITOR, site), hash)).isEqualTo(subject);
            var elsewhere = fixture.account(Role.MONITOR, fixture.site());
            assertThat(compare(elsewhere, hash)).isEmpty();
            assertThat(compare(investigator, hash.replace(hash.charAt(0), '0'))).isNotNull();
            assertThat(compare(investigator, "no hash")).isEmpty();
            assertThat(AsAccount.call(investigator, () -> copies.ofSubject(subject))).hasSize(1);
        }
    }

    private String compare(SignedIn who, String hash) {
        return AsAccount.call(who, () -> copies.compare(hash)).stream()
                .map(CertifiedCopy::subject)
                .findFirst()
                .orElse("");
    }

    @Test
    void however_much_a_subject_has_the_statements_are_as_many() {
        var before = StatementCounter.during(() -> make(Locale.ENGLISH).close());
        for (var version = 2; version < 8; version++) {
            var data =
                    forms.complete(BASE)
                            .with(BaselineForm.WEIGHT, new BigDecimal("7" + version + ".5"));
            forms.save(investigator, subject, data, version);
        }
        var after = StatementCounter.during(() -> make(Locale.ENGLISH).close());

        assertThat(after).hasSameSizeAs(before).hasSizeLessThanOrEqualTo(14);
    }

    @Test
    void another_site_gets_none() {
        var elsewhere = accounts.active(Role.INVESTIGATOR, fixture.site()).signedIn();

        assertThatThrownBy(() ->
                        AsAccount.call(
                                elsewhere, () -> copies.make(subject, Locale.ENGLISH, SHANGHAI)))
                .isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() -> AsAccount.call(elsewhere, () -> copies.ofSubject(subject)))
                .isInstanceOf(RecordNotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource(names = "INVESTIGATOR", mode = EnumSource.Mode.EXCLUDE)
    void the_sponsors_people_get_none(Role role) {
        var other = fixture.account(role, site);

        assertThatThrownBy(() ->
                        AsAccount.call(other, () -> copies.make(subject, Locale.ENGLISH, SHANGHAI)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
