package org.downstage.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.oncology.ctcae.CtcaeVersion.V5;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.downstage.base.language.Language;
import org.downstage.dataentry.CaseFixture;
import org.downstage.oncology.ctcae.Dictionary;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A good workbook changed at random thousands of times: each is either read with all of its terms,
 * or refused with sentences that can be read; never an exception, never a part. The seed is fixed:
 * a failure names the round that brings it back.
 */
@SpringBootTest
@Import(ImportFixture.class)
class WorkbookFuzzTest {

    private static final int ROUNDS = 2_000;
    private static final byte[] GOOD = Workbooks.official(V5);
    private static final String[] PARTS = {
        "[Content_Types].xml",
        "_rels/.rels",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/sharedStrings.xml",
        "xl/worksheets/sheet1.xml"
    };
    private static final List<String> TEXTS =
            List.of("", "-", "=1+1", "Anemia", "\u0007", "<a>&amp;", "🫁", "x".repeat(300));

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DictionaryImportService service;
    @Autowired Dictionary dictionary;
    @Autowired ProblemWords words;
    @Autowired ImportFixture imports;

    @AfterEach
    void forget() throws SQLException {
        imports.forget();
    }

    @Test
    void whatever_the_bytes_are_the_answer_is_all_terms_or_a_report() {
        var manager = new CaseFixture(db, subjects).account(Role.DATA_MANAGER);
        var before = dictionary.terms();
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var random = new Random(20_260_120L + round);
            var upload = ImportFixture.upload("CTCAE.xlsx", changed(random, round));
            var result = AsAccount.call(manager, () -> service.preview(upload, V5));
            switch (result) {
                case ImportPreview preview ->
                        assertThat(preview.counts().terms()).as("round %s", round).isEqualTo(837);
                case PreviewResult.Refused(var name, var problems) -> {
                    refused++;
                    assertThat(problems).as("round %s", round).isNotEmpty();
                    for (var language : Language.values()) {
                        assertThat(words.report(name, problems, language.locale()))
                                .as("round %s", round)
                                .doesNotContain("!dictionary", "{0}");
                    }
                }
            }
        }
        assertThat(dictionary.terms()).isEqualTo(before);
        assertThat(refused).isBetween(ROUNDS / 2, ROUNDS - 1);
    }

    private static byte[] changed(Random random, int round) {
        return switch (round % 30) {
            case 0 -> cells(random);
            case 1, 2, 3, 4, 5 -> parts(random);
            default -> bytes(random);
        };
    }

    /** Some bytes become others, or the end is missing. */
    private static byte[] bytes(Random random) {
        var bytes = GOOD.clone();
        for (int i = random.nextInt(8); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    /**
     * A part is gone, has another name, is cut off, or has other characters, in a sound archive.
     */
    private static byte[] parts(Random random) {
        var parts = Workbooks.parts(GOOD);
        var name = PARTS[random.nextInt(PARTS.length)];
        var content = parts.get(name);
        switch (random.nextInt(5)) {
            case 0 -> parts.remove(name);
            case 1 -> parts.put(name + "x", parts.remove(name));
            case 2 -> parts.put(name, Arrays.copyOf(content, random.nextInt(content.length)));
            case 3 -> parts.put(name, swapped(random, content));
            default -> {
                content[random.nextInt(content.length)] = (byte) ('0' + random.nextInt(60));
                parts.put(name, content);
            }
        }
        return Workbooks.zip(parts);
    }

    /** One element in another's place. */
    private static byte[] swapped(Random random, byte[] content) {
        var tags = new String(content, StandardCharsets.UTF_8).split("(?=<)", -1);
        var one = random.nextInt(tags.length);
        var other = random.nextInt(tags.length);
        var kept = tags[one];
        tags[one] = tags[other];
        tags[other] = kept;
        return String.join("", tags).getBytes(StandardCharsets.UTF_8);
    }

    /** Some cells hold other texts, some rows are gone or there twice. */
    private static byte[] cells(Random random) {
        return Workbooks.official(
                V5,
                rows -> {
                    for (int i = random.nextInt(6); i >= 0; i--) {
                        var row = rows.get(random.nextInt(rows.size()));
                        row.set(
                                random.nextInt(row.size()),
                                TEXTS.get(random.nextInt(TEXTS.size())));
                    }
                    if (random.nextBoolean()) {
                        rows.remove(random.nextInt(rows.size()));
                        rows.add(new ArrayList<>(rows.get(random.nextInt(rows.size()))));
                    }
                });
    }
}
