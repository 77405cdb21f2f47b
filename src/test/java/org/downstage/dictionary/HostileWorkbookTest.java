package org.downstage.dictionary;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.oncology.ctcae.CtcaeVersion.V5;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.downstage.dictionary.Problem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no workbook, are broken, or were made to do harm. */
class HostileWorkbookTest {

    private static final byte[] GOOD = Workbooks.official(V5);
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String TYPES = "[Content_Types].xml";

    static Stream<Arguments> files() {
        return Stream.of(
                file("text", "MedDRA Code,MedDRA SOC".getBytes(UTF_8), Kind.NOT_A_WORKBOOK),
                file("one byte", new byte[] {'P'}, Kind.NOT_A_WORKBOOK),
                file("a zip of something", zipOf("readme.txt", "hello"), Kind.NOT_A_WORKBOOK),
                file("only a zip's beginning", new byte[] {'P', 'K', 3, 4}, Kind.DAMAGED),
                file("half", Arrays.copyOf(GOOD, GOOD.length / 2), Kind.DAMAGED),
                file("old format", compound("Workbook"), Kind.OLD_FORMAT),
                file("encrypted", compound("EncryptedPackage"), Kind.ENCRYPTED),
                file("macros", with("xl/vbaProject.bin", "x"), Kind.MACROS),
                file("macro sheet", with("xl/macrosheets/sheet1.xml", "<a/>"), Kind.MACROS),
                file(
                        "macros by type only",
                        with(
                                TYPES,
                                Workbooks.part(GOOD, TYPES)
                                        .replace(
                                                "openxmlformats-officedocument.spreadsheetml.sheet.main",
                                                "ms-excel.sheet.macroEnabled.main")),
                        Kind.MACROS),
                file(
                        "links to other files",
                        with("xl/externalLinks/externalLink1.xml", "<a/>"),
                        Kind.FOREIGN_CONTENT),
                file("a file within", with("xl/embeddings/a.bin", "x"), Kind.FOREIGN_CONTENT),
                file("a database's data", with("xl/connections.xml", "<a/>"), Kind.FOREIGN_CONTENT),
                file("a part twice", with("XL/Workbook.xml", "<a/>"), Kind.DAMAGED),
                file("no sheet", without(SHEET), Kind.DAMAGED),
                file("no content types", without(TYPES), Kind.NOT_A_WORKBOOK),
                file("broken XML", with(SHEET, "<worksheet><sheetData>"), Kind.DAMAGED),
                file(
                        "a text that there is not",
                        sheet("<row r='1'><c r='A1' t='s'><v>2000000000</v></c></row>"),
                        Kind.DAMAGED),
                file(
                        "a negative text",
                        sheet("<row r='1'><c r='A1' t='s'><v>-1</v></c></row>"),
                        Kind.DAMAGED),
                file("a column far out", sheet("<row r='1'><c r='ZZZ1'/></row>"), Kind.DAMAGED),
                file("a row far out", sheet("<row r='99999999'/>"), Kind.DAMAGED),
                file("rows that go back", sheet("<row r='7'/><row r='7'/>"), Kind.DAMAGED),
                file("cells of another row", sheet("<row r='1'><c r='A2'/></row>"), Kind.DAMAGED));
    }

    private static Arguments file(String name, byte[] content, Kind kind) {
        return Arguments.of(name, content, kind);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void each_is_told_for_what_it_is(String name, byte[] content, Kind kind) {
        assertThat(Reader.problems(content, V5)).extracting(Problem::kind).containsExactly(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
                "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/evil.dtd'><a/>",
                "<!DOCTYPE a [<!ENTITY b 'bbbbbbbb'><!ENTITY c '&b;&b;&b;&b;'>]><a>&c;</a>",
                "<?xml version='1.0'?><!DOCTYPE a><a/>"
            })
    void a_document_type_is_refused_in_every_part_that_is_read(String xml) {
        for (var part : new String[] {SHEET, STRINGS, TYPES, "xl/workbook.xml", "_rels/.rels"}) {
            assertThat(Reader.problems(with(part, xml), V5))
                    .as(part)
                    .extracting(Problem::kind)
                    .containsExactly(Kind.DOCUMENT_TYPE);
        }
    }

    @Test
    void a_document_type_is_refused_in_another_encoding_too() {
        var parts = Workbooks.parts(GOOD);
        parts.put(
                SHEET, "<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE a><a/>".getBytes(UTF_16));

        assertThat(Reader.problems(Workbooks.zip(parts), V5))
                .extracting(Problem::kind)
                .containsExactly(Kind.DOCUMENT_TYPE);
    }

    @Test
    void a_bomb_is_stopped_by_its_ratio_long_before_its_end() {
        var bomb = sheet("<!--" + "0".repeat(20_000_000) + "-->");
        assertThat(bomb).hasSizeLessThan(200_000);

        assertThat(Reader.problems(bomb, V5))
                .extracting(Problem::kind)
                .containsExactly(Kind.TOO_LARGE);
    }

    @Test
    void texts_of_ten_megabytes_are_not_kept() {
        var text = "<si><t>" + "words upon words ".repeat(1_000) + "</t></si>";
        var strings = with(STRINGS, "<sst>" + text.repeat(600) + "</sst>");
        var one = with(STRINGS, "<sst><si><t>" + random(10_000_000) + "</t></si></sst>");

        assertThat(Reader.problems(strings, V5))
                .extracting(Problem::kind)
                .containsExactly(Kind.TOO_LARGE);
        assertThat(Reader.problems(one, V5))
                .extracting(Problem::kind)
                .containsExactly(Kind.TOO_LARGE);
    }

    @Test
    void a_hundred_thousand_rows_are_not_read_to_their_end() {
        var rows = new StringBuilder();
        for (int row = 2; row < 100_002; row++) {
            rows.append("<row r='").append(row).append("'><c t='n'><v>").append(row * 7_919L);
            rows.append("</v></c></row>");
        }
        var header =
                Workbooks.part(GOOD, SHEET).replaceFirst("(?s).*?(<row r=\"1\".*?</row>).*", "$1");

        assertThat(Reader.problems(sheet(header + rows), V5))
                .extracting(Problem::kind)
                .containsExactly(Kind.TOO_MANY_ROWS);
    }

    @Test
    void a_changed_byte_in_a_text_is_noticed_by_the_checksum() {
        var parts = Workbooks.parts(GOOD);
        var stored = Zips.stored(parts);
        var text = "Published text of Anemia".getBytes(UTF_8);
        var at = Zips.indexOf(stored, text);
        stored[at] = 'p';

        assertThat(Reader.problems(stored, V5))
                .extracting(Problem::kind)
                .containsExactly(Kind.DAMAGED);
    }

    @Test
    void hyperlinks_and_pronunciation_hints_do_no_harm() {
        var strings =
                Workbooks.part(GOOD, STRINGS)
                        .replaceFirst(
                                "<si><t[^>]*>Anemia</t></si>",
                                "<si><r><t>Ane</t></r><r><t>mia</t></r>"
                                        + "<rPh sb='0' eb='1'><t>an</t></rPh></si>");
        var parts = Workbooks.parts(with(STRINGS, strings));
        parts.put(
                "xl/worksheets/_rels/sheet1.xml.rels",
                "<Relationships><Relationship Id='a' Type='x/hyperlink' TargetMode='External'"
                        .concat(" Target='https://example.org'/></Relationships>")
                        .getBytes(UTF_8));

        assertThat(Reader.terms(Workbooks.zip(parts), V5).getFirst().term().name())
                .isEqualTo("Anemia");
        assertThat(strings).contains("rPh");
    }

    private static byte[] with(String part, String content) {
        return Workbooks.withPart(GOOD, part, content);
    }

    private static byte[] without(String part) {
        var parts = Workbooks.parts(GOOD);
        parts.remove(part);
        return Workbooks.zip(parts);
    }

    private static byte[] sheet(String rows) {
        return with(SHEET, "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static byte[] zipOf(String name, String content) {
        return Workbooks.zip(Map.of(name, content.getBytes(UTF_8)));
    }

    /** A compound file's first bytes, and a directory that names a stream. */
    private static byte[] compound(String stream) {
        var file = new byte[4096];
        byte[] magic = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 26};
        System.arraycopy(magic, 0, file, 0, magic.length);
        file[7] = (byte) 0xe1;
        var name = stream.getBytes(UTF_16LE);
        System.arraycopy(name, 0, file, 1024, name.length);
        return file;
    }

    private static String random(int length) {
        return new Random(1)
                .ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
