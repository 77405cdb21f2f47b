package org.downstage.audit;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.downstage.base.language.Language;
import org.downstage.dataentry.CaseFixture;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionOperations;

/** The export of the trail: complete, exact, harmless in a spreadsheet, and itself an entry. */
@SpringBootTest
class AuditExportServiceTest {

    private static final int REASON = 10;
    private static final int NUMBER = 13;
    private static final List<String> REASONS =
            List.of(
                    "two\nlines",
                    "quoted \"word\", and more; then\r\nagain",
                    "=HYPERLINK(\"http://example.org\")",
                    "-5 cm",
                    "'already quoted",
                    "𬌗 🫁 <script>",
                    "plain");

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired AuditTrail trail;
    @Autowired TransactionOperations transaction;
    @Autowired AuditExportService export;
    @Autowired AuditListService list;
    @Autowired AuditWords words;

    private TrailFixture entries;
    private int site;
    private SignedIn investigator;
    private SignedIn dataManager;
    private String subject;

    @BeforeEach
    void enrol() {
        var cases = new CaseFixture(db, subjects);
        entries = new TrailFixture(trail, transaction, db);
        site = cases.site();
        investigator = cases.account(Role.INVESTIGATOR, site);
        dataManager = cases.account(Role.DATA_MANAGER);
        subject = cases.subject(investigator, site);
    }

    private byte[] export(SignedIn reader, AuditFilter filter, Language language) {
        var out = new ByteArrayOutputStream();
        AsAccount.run(
                reader,
                () -> {
                    try {
                        export.write(filter, language.locale(), ZoneId.of("Asia/Shanghai"), out);
                    } catch (IOException impossible) {
                        throw new UncheckedIOException(impossible);
                    }
                });
        return out.toByteArray();
    }

    private static List<List<String>> rows(byte[] csv) {
        return CsvReader.builder()
                .ofCsvRecord(new String(csv, StandardCharsets.UTF_8).substring(1))
                .stream()
                .map(row -> List.copyOf(row.getFields()))
                .toList();
    }

    @Test
    void thirty_thousand_entries_come_complete_and_exact() {
        var chain = entries.chain(subject);
        for (var block = 0; block < 30; block++) {
            var first = block * 1000;
            entries.append(
                    investigator,
                    IntStream.range(first, first + 1000)
                            .mapToObj(i ->
                                    entries.change(
                                            site,
                                            chain,
                                            "RT_END",
                                            "v" + i,
                                            REASONS.get(i % REASONS.size())))
                            .toList());
        }

        var rows = rows(export(dataManager, AuditFilter.ofSubject(subject), Language.ENGLISH));

        assertThat(rows).hasSize(30_002);
        for (var i = 0; i < 30_000; i++) {
            var row = rows.get(30_000 - i);
            assertThat(row.get(NUMBER)).isEqualTo(Integer.toString(i + 2));
            assertThat(original(row.get(REASON))).isEqualTo(REASONS.get(i % REASONS.size()));
        }
    }

    /** What the documentation tells a reader to do with an apostrophe in front. */
    private static String original(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    @Test
    void excel_reads_it_in_the_readers_language_and_zone() {
        var csv = export(dataManager, AuditFilter.ofSubject(subject), Language.CHINESE);

        assertThat(csv).startsWith(0xEF, 0xBB, 0xBF);
        var rows = rows(csv);
        assertThat(rows.getFirst()).startsWith("时间", "操作人");
        assertThat(rows.get(1).getFirst()).endsWith("+08:00");
        assertThat(rows.get(1)).contains("受试者入组", subject);
    }

    @Test
    void it_is_exactly_the_list_within_the_readers_sites() {
        var stranger = new CaseFixture(db, subjects).account(Role.INVESTIGATOR, site + 1);

        assertThat(rows(export(investigator, AuditFilter.ofSubject(subject), Language.ENGLISH)))
                .hasSize(2);
        assertThat(rows(export(stranger, AuditFilter.ofSubject(subject), Language.ENGLISH)))
                .hasSize(1);
    }

    @Test
    void the_export_is_an_entry_that_says_what_was_exported() {
        export(investigator, AuditFilter.ofSubject(subject), Language.ENGLISH);

        var own =
                new AuditFilter(
                        "", "", "", investigator.username(), AuditKind.EXPORTED, "", null, null);
        var found = AsAccount.call(dataManager, () -> list.older(own, null)).entries();
        assertThat(found).hasSize(1);
        assertThat(words.after(found.getFirst(), Language.ENGLISH.locale()))
                .isEqualTo("Audit trail: subject " + subject);
    }
}
