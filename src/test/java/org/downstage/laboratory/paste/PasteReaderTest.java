package org.downstage.laboratory.paste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.downstage.escc.LabTest;
import org.downstage.laboratory.paste.PastedTable.Kind;
import org.downstage.laboratory.paste.PastedTable.Place;
import org.downstage.laboratory.paste.PastedTable.Problem;
import org.downstage.laboratory.paste.PastedTable.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of results as spreadsheets and reports put them on the clipboard. */
class PasteReaderTest {

    private static PastedTable read(String text) {
        return read(text, PastedDate.Order.UNKNOWN);
    }

    private static PastedTable read(String text, PastedDate.Order order) {
        return PasteReader.read(text, test -> test.analyte().unit(), order);
    }

    /** Each result as "ANC 2024-05-03 0.82 E9_L". */
    private static List<String> said(PastedTable table) {
        return table.results().stream()
                .map(result ->
                        "%s %s %s %s"
                                .formatted(
                                        result.test(),
                                        result.date(),
                                        result.value(),
                                        result.unit()))
                .toList();
    }

    private static List<String> problems(PastedTable table) {
        return table.problems().stream()
                .map(problem -> problem.kind() + " " + problem.text())
                .toList();
    }

    @Test
    void dates_stand_down_the_first_column_and_tests_along_the_first_row() {
        var table = read("Date\tANC\tHb\n2024-05-03\t0.82\t98\n2024-05-10\t1.4\t101\n");

        assertThat(said(table))
                .containsExactly(
                        "ANC 2024-05-03 0.82 E9_L",
                        "HB 2024-05-03 98 G_L",
                        "ANC 2024-05-10 1.4 E9_L",
                        "HB 2024-05-10 101 G_L");
        assertThat(table.problems()).isEmpty();
    }

    @Test
    void dates_may_stand_along_the_first_row_instead() {
        var table = read("项目\t单位\t2024/5/3\t2024/5/10\n中性粒细胞\t10^9/L\t0.82\t1.4\nPLT\t\t88\t<10\n");

        assertThat(said(table))
                .containsExactly(
                        "ANC 2024-05-03 0.82 E9_L",
                        "PLT 2024-05-03 88 E9_L",
                        "ANC 2024-05-10 1.4 E9_L");
        assertThat(table.problems())
                .containsExactly(new Problem(new Place(3, 4), Kind.BEYOND_METHOD, "<10"));
    }

    @Test
    void units_stand_in_the_heading_in_a_second_row_or_beside_the_value() {
        assertThat(said(read("\tANC (×10⁹/L)\tHb g/dL\n2024-05-03\t0.82\t9.8")))
                .containsExactly("ANC 2024-05-03 0.82 E9_L", "HB 2024-05-03 9.8 G_DL");
        assertThat(said(read("日期\tWBC\tTBIL\n单位\t/μL\tmg/dL\n2024-05-03\t3200\t0.8")))
                .containsExactly("WBC 2024-05-03 3200 PER_UL", "TBIL 2024-05-03 0.8 MG_DL");
        assertThat(said(read("\tHb\n2024-05-03\t9.8 g/dL")))
                .containsExactly("HB 2024-05-03 9.8 G_DL");
    }

    @Test
    void a_column_in_a_foreign_unit_is_left_out_and_said_once() {
        var table = read("\t中性粒细胞(%)\tANC\n2024-05-03\t62\t0.82\n2024-05-10\t61\t0.9");

        assertThat(said(table))
                .containsExactly("ANC 2024-05-03 0.82 E9_L", "ANC 2024-05-10 0.9 E9_L");
        assertThat(problems(table)).containsExactly("UNKNOWN_UNIT 中性粒细胞(%)");
    }

    @ParameterizedTest
    @CsvSource({
        "ANC, ANC",
        "NEUT#, ANC",
        "neut #, ANC",
        "中性粒细胞, ANC",
        "中性粒细胞绝对值, ANC",
        "中性粒细胞 (NEUT#), ANC",
        "Hb, HB",
        "HGB, HB",
        "ＨＧＢ, HB",
        "血红蛋白, HB",
        "PLT, PLT",
        "血小板计数, PLT",
        "WBC, WBC",
        "白细胞, WBC",
        "LYM#, LYM",
        "淋巴细胞, LYM",
        "谷丙转氨酶(ALT), ALT",
        "T-BIL, TBIL",
        "总胆红素, TBIL",
        "肌酐, CR",
        "Total bilirubin, TBIL",
        "SCC-Ag, SCC_AG"
    })
    void a_test_is_known_by_its_names_in_both_languages(String heading, LabTest test) {
        assertThat(read("\t" + heading + "\n2024-05-03\t1").results())
                .extracting(Result::test)
                .containsExactly(test);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEUT%", "中性粒细胞百分比", "LYM%", "MCV", "备注"})
    void a_percentage_or_another_test_is_none_of_them(String heading) {
        var table = read("\t" + heading + "\tHb\n2024-05-03\t1\t98");

        assertThat(said(table)).containsExactly("HB 2024-05-03 98 G_L");
        assertThat(problems(table)).containsExactly("UNKNOWN_TEST " + heading);
    }

    @Test
    void every_name_is_of_one_test_only() {
        var names = TestNames.all();

        assertThat(names.keySet()).containsExactlyInAnyOrder(LabTest.values());
        names.forEach((test, own) ->
                assertThat(own)
                        .allSatisfy(name ->
                                assertThat(TestNames.read(name).orElseThrow().test())
                                        .isEqualTo(test)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-03",
                "2024/5/3",
                "2024/05/03",
                "2024.5.3",
                "2024年5月3日",
                "2024-05-03 08:15",
                "2024/5/3 8:15:00",
                "２０２４-０５-０３",
                "20240503",
                "3 May 2024",
                "03-May-2024",
                "May 3, 2024",
                "3rd May 2024"
            })
    void a_day_is_read_as_people_write_it(String date) {
        assertThat(read("\tHb\n" + date + "\t98").results())
                .extracting(Result::date)
                .containsExactly(LocalDate.of(2024, 5, 3));
    }

    @Test
    void a_day_and_month_that_could_be_exchanged_are_asked_about_and_never_guessed() {
        var text = "\tHb\n03/05/2024\t98\n25/05/2024\t101\n4/4/2024\t99";
        var asked = read(text);

        assertThat(asked.dayOrMonthFirst()).isTrue();
        assertThat(said(asked)).containsExactly("HB 2024-05-25 101 G_L", "HB 2024-04-04 99 G_L");
        assertThat(problems(asked)).containsExactly("AMBIGUOUS_DATE 03/05/2024");
        assertThat(said(read(text, PastedDate.Order.DAY_FIRST))).contains("HB 2024-05-03 98 G_L");
        assertThat(said(read(text, PastedDate.Order.MONTH_FIRST))).contains("HB 2024-03-05 98 G_L");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-30", "5/3", "3 May 24", "2024-13-01", "第3天", "45415", "C1D1"})
    void what_is_no_day_of_the_calendar_leaves_its_row_out(String date) {
        var table = read("\tHb\n" + date + "\t98\n2024-05-03\t101");

        assertThat(said(table)).containsExactly("HB 2024-05-03 101 G_L");
        assertThat(problems(table)).containsExactly("NOT_A_DATE " + date);
    }

    @ParameterizedTest
    @CsvSource({
        "０.８２, 0.82",
        ".8, 0.8",
        "0.82↓, 0.82",
        "98 L, 98",
        "12.5H, 12.5",
        "4.2*, 4.2",
        "'1,234.5', 1234.5",
        "'1,234,567', 1234567"
    })
    void digits_are_read_whatever_their_width_and_marks(String cell, String value) {
        assertThat(read("\tHb\n2024-05-03\t" + cell).results())
                .extracting(Result::value)
                .containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource({
        "<0.1, BEYOND_METHOD",
        "＞1000, BEYOND_METHOD",
        "阴性, IN_WORDS",
        "negative, IN_WORDS",
        "溶血, IN_WORDS",
        "-, IN_WORDS",
        "'6,500', COMMA",
        "'6,5', COMMA",
        "1.2.3, UNKNOWN_UNIT",
        "-3, NOT_A_NUMBER",
        "98 apples, UNKNOWN_UNIT"
    })
    void what_is_no_number_comes_back_with_its_text(String cell, Kind kind) {
        var table = read("\tHb\tANC\n2024-05-03\t" + cell + "\t0.8");

        assertThat(said(table)).containsExactly("ANC 2024-05-03 0.8 E9_L");
        assertThat(table.problems()).containsExactly(new Problem(new Place(2, 2), kind, cell));
    }

    @Test
    void two_results_of_a_test_and_day_are_not_chosen_between() {
        var table = read("\tHb\tHGB\n2024-05-03\t98\t99\n2024-05-04\t98\t98");

        assertThat(said(table)).containsExactly("HB 2024-05-03 98 G_L", "HB 2024-05-04 98 G_L");
        assertThat(problems(table)).containsExactly("REPEATED 99");
    }

    @Test
    void quoted_cells_and_windows_line_ends_are_a_spreadsheets_own() {
        assertThat(said(read("\"Date\"\t\"Hb\n(g/L)\"\r\n\"2024-05-03\"\t\"98\"\r\n\r\n")))
                .containsExactly("HB 2024-05-03 98 G_L");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "hello", "a\tb\tc\n1\t2\t3", "\t\t\t", "2024-05-03"})
    void what_is_no_table_of_results_says_so(String text) {
        assertThat(read(text).results()).isEmpty();
        assertThat(read(text).problems()).extracting(Problem::kind).containsExactly(Kind.NO_TABLE);
    }

    @Test
    void a_table_without_end_is_refused_before_it_is_read() {
        assertThat(problems(read("\t".repeat(300) + "\n".repeat(300))))
                .containsExactly("TOO_LARGE ");
        assertThat(problems(read("x".repeat(600_000)))).containsExactly("TOO_LARGE ");
    }

    /** Every filled cell of a dated row under a known test is a result or a problem. */
    @Test
    void nothing_that_was_pasted_is_lost_whatever_it_was() {
        var random = new Random(20240503);
        var pieces =
                List.of(
                        "2024-05-03",
                        "3/4/2024",
                        "ANC",
                        "Hb",
                        "中性粒细胞%",
                        "0.82",
                        "<0.1",
                        "阴性",
                        "１２",
                        "6,500",
                        "g/L",
                        "单位",
                        "\"",
                        "",
                        "",
                        "\t",
                        "\t",
                        "\t",
                        "\n",
                        "\r\n",
                        "↓",
                        "٣",
                        "😀",
                        "1e9",
                        "--",
                        "2024-02-30",
                        "(",
                        "[",
                        "×10⁹/L");
        for (var round = 0; round < 4_000; round++) {
            var text =
                    IntStream.range(0, random.nextInt(60))
                            .mapToObj(i -> pieces.get(random.nextInt(pieces.size())))
                            .collect(Collectors.joining());
            assertThatNoException().as(text).isThrownBy(() -> read(text));
            var table = "\tHb\tANC\n2024-05-03\t" + cell(text) + "\t0.8";
            var read = read(table);
            var expected = cell(text).isEmpty() ? 1 : 2;
            assertThat(read.results().size() + read.problems().size())
                    .as(table)
                    .isEqualTo(expected);
            assertThat(read.problems()).allMatch(problem -> problem.text().equals(cell(text)));
        }
    }

    private static String cell(String text) {
        return text.replaceAll("[\\t\\r\\n\"]", "").strip();
    }
}
