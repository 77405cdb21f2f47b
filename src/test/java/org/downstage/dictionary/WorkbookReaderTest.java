package org.downstage.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.downstage.oncology.ctcae.CtcaeVersion.V5;
import static org.downstage.oncology.ctcae.CtcaeVersion.V6;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.downstage.dictionary.Problem.Kind;
import org.downstage.dictionary.Problem.Place;
import org.downstage.oncology.ctcae.CtcaeVersion;
import org.downstage.oncology.ctcae.OfficialTerm;
import org.downstage.oncology.ctcae.ShippedDictionary;
import org.downstage.oncology.ctcae.SystemOrganClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reader takes from a workbook of the NCI's shape, and what it says of others. */
class WorkbookReaderTest {

    private static final String CLEAN = "CTCAE v5.0 Clean Copy";

    @ParameterizedTest
    @EnumSource
    void all_terms_of_a_version_are_read_with_their_grades(CtcaeVersion version) {
        var terms = Reader.terms(Workbooks.official(version), version);

        assertThat(terms).hasSize(version.publishedTerms());
        var read = terms.stream().collect(Collectors.toMap(t -> t.term().name(), t -> t));
        assertThat(ShippedDictionary.of(version).terms())
                .allSatisfy(shipped -> {
                    var term = read.get(shipped.name()).term();
                    assertThat(term.grades()).isEqualTo(shipped.grades());
                    assertThat(term.soc()).isEqualTo(shipped.soc());
                });
    }

    @Test
    void texts_codes_and_notes_are_read_without_the_spaces_around_them() {
        var workbook =
                Workbooks.official(
                        V5,
                        rows -> {
                            var row = rows.get(1);
                            row.set(0, "10002272.0");
                            row.set(2, "\u00a0Anemia \n");
                            row.set(3, "  Below the limit;\r\nno symptoms ");
                            row.set(9, "See also: transfusion");
                        });

        OfficialTerm anemia = Reader.terms(workbook, V5).getFirst();
        assertThat(anemia.term().name()).isEqualTo("Anemia");
        assertThat(anemia.term().code()).hasValue(10002272);
        assertThat(anemia.text().grades().get(1)).isEqualTo("Below the limit;\nno symptoms");
        assertThat(anemia.text().definition()).contains("A disorder characterized by Anemia.");
        assertThat(anemia.text().note()).contains("See also: transfusion");
        assertThat(Reader.terms(workbook, V5).get(1).text().note()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", " -", "– ", "\u2212", "\u00a0-\u00a0", "—"})
    void a_dash_says_that_a_grade_does_not_exist(String dash) {
        var workbook = Workbooks.official(V5, rows -> rows.get(1).set(7, dash));

        assertThat(Reader.terms(workbook, V5).getFirst().term().grades())
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void codes_may_be_left_out_and_so_may_their_column() {
        var empty =
                Workbooks.official(
                        V5, rows -> rows.stream().skip(1).forEach(row -> row.set(0, null)));
        var without = Workbooks.official(V5, rows -> rows.forEach(row -> row.removeFirst()));

        assertThat(Reader.terms(empty, V5)).allMatch(t -> t.term().code().isEmpty());
        assertThat(Reader.terms(without, V5)).allMatch(t -> t.term().code().isEmpty());
    }

    @Test
    void a_title_above_the_header_and_empty_rows_do_no_harm() {
        var workbook =
                Workbooks.official(
                        V5,
                        rows -> {
                            rows.add(0, List.of("Common Terminology Criteria"));
                            rows.add(1, List.of());
                            rows.add(100, List.of("", " ", "\u00a0"));
                        });

        assertThat(Reader.terms(workbook, V5)).hasSize(837);
    }

    @Test
    void a_single_sheet_of_any_name_is_found_by_its_header() {
        var sheets = new LinkedHashMap<String, List<List<String>>>();
        sheets.put("Sheet1", Workbooks.rows(V5));

        assertThat(Reader.terms(Workbooks.of(sheets), V5)).hasSize(837);
    }

    @Test
    void two_sheets_that_might_be_meant_are_named() {
        var sheets = new LinkedHashMap<String, List<List<String>>>();
        sheets.put("One", Workbooks.rows(V5));
        sheets.put("Two", Workbooks.rows(V5));

        assertThat(Reader.problems(Workbooks.of(sheets), V5))
                .containsExactly(Problem.of(Kind.SEVERAL_SHEETS, "“One”, “Two”"));
    }

    @Test
    void a_workbook_of_something_else_is_told_what_its_sheets_lack() {
        var sheets = new LinkedHashMap<String, List<List<String>>>();
        sheets.put("Budget", List.of(List.of("Year", "Costs"), List.of("2026", "1")));

        assertThat(Reader.problems(Workbooks.of(sheets), V5))
                .containsExactly(Problem.of(Kind.NO_SHEET, "“Budget”"));
    }

    static Stream<Arguments> wrong_cells() {
        return Stream.of(
                cell("no term", row -> row.set(2, " "), "CTCAE Term", Kind.TERM_EMPTY),
                cell(
                        "unknown class",
                        row -> row.set(1, "Blood disorders"),
                        "MedDRA SOC",
                        Kind.SOC_UNKNOWN,
                        "Blood disorders"),
                cell("no class", row -> row.set(1, null), "MedDRA SOC", Kind.SOC_UNKNOWN, ""),
                cell(
                        "no grade",
                        row -> List.of(3, 4, 5, 6, 7).forEach(i -> row.set(i, "-")),
                        "Grade 1",
                        Kind.GRADES_NONE,
                        "Anemia"),
                cell("empty grade", row -> row.set(7, ""), "Grade 5", Kind.GRADE_EMPTY, "Anemia"),
                cell("formula", row -> row.set(4, "=CONCATENATE(A1,B1)"), "Grade 2", Kind.FORMULA),
                cell(
                        "long name",
                        row -> row.set(2, "a".repeat(201)),
                        "CTCAE Term",
                        Kind.TEXT_TOO_LONG,
                        "200"),
                cell(
                        "long text",
                        row -> row.set(8, "a ".repeat(5_001)),
                        "Definition",
                        Kind.TEXT_TOO_LONG,
                        "10000"),
                cell(
                        "wrong code",
                        row -> row.set(0, "1000227"),
                        "MedDRA Code",
                        Kind.CODE_UNREADABLE,
                        "1000227"));
    }

    private static Arguments cell(
            String name,
            Consumer<List<String>> change,
            String column,
            Kind kind,
            String... details) {
        return Arguments.of(name, change, Problem.at(Place.cell(CLEAN, 2, column), kind, details));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong_cells")
    void a_wrong_cell_is_named_by_sheet_row_and_column(
            String name, Consumer<List<String>> change, Problem problem) {
        var workbook = Workbooks.official(V5, rows -> change.accept(rows.get(1)));

        assertThat(Reader.problems(workbook, V5)).containsExactly(problem);
    }

    @Test
    void a_term_that_is_there_twice_is_named_with_its_first_row() {
        var workbook = Workbooks.official(V5, rows -> rows.get(5).set(2, "ANEMIA"));

        assertThat(Reader.problems(workbook, V5))
                .containsExactly(
                        Problem.at(
                                Place.cell(CLEAN, 6, "CTCAE Term"),
                                Kind.TERM_TWICE,
                                "ANEMIA",
                                "2"));
    }

    @Test
    void a_row_that_was_cut_off_loses_no_grade_in_silence() {
        var workbook = Workbooks.official(V5, rows -> rows.get(1).subList(5, 10).clear());

        assertThat(Reader.problems(workbook, V5))
                .extracting(Problem::kind, each -> each.place().column())
                .containsExactly(
                        tuple(Kind.GRADE_EMPTY, "Grade 3"),
                        tuple(Kind.GRADE_EMPTY, "Grade 4"),
                        tuple(Kind.GRADE_EMPTY, "Grade 5"));
    }

    @Test
    void a_renamed_column_is_named_with_those_that_were_found() {
        var workbook = Workbooks.official(V5, rows -> rows.getFirst().set(5, "Severe"));

        var problem = Reader.problems(workbook, V5);
        assertThat(problem).hasSize(1);
        assertThat(problem.getFirst().kind()).isEqualTo(Kind.COLUMN_MISSING);
        assertThat(problem.getFirst().place()).isEqualTo(new Place(CLEAN, 1, ""));
        assertThat(problem.getFirst().details().getFirst()).isEqualTo("Grade 3");
        assertThat(problem.getFirst().details().getLast()).contains("“Grade 2”, “Severe”");
    }

    @Test
    void a_column_that_is_there_twice_is_named() {
        var workbook = Workbooks.official(V5, rows -> rows.getFirst().add("grade 3"));

        assertThat(Reader.problems(workbook, V5))
                .containsExactly(Problem.at(new Place(CLEAN, 1, ""), Kind.COLUMN_TWICE, "Grade 3"));
    }

    @Test
    void a_missing_row_is_counted() {
        var workbook = Workbooks.official(V5, rows -> rows.removeLast());

        assertThat(Reader.problems(workbook, V5))
                .containsExactly(
                        Problem.at(Place.sheet(CLEAN), Kind.TERM_COUNT, "5.0", "837", "836"));
    }

    @Test
    void the_other_version_is_never_taken_for_the_chosen_one() {
        assertThat(Reader.problems(Workbooks.official(V6), V5))
                .extracting(Problem::kind)
                .contains(Kind.TERM_OF_OTHER_VERSION, Kind.TERM_MISSING, Kind.TERM_COUNT);
        assertThat(Reader.problems(Workbooks.official(V5), V6))
                .filteredOn(problem -> problem.kind() == Kind.TERM_OF_OTHER_VERSION)
                .extracting(problem -> problem.details().getFirst())
                .contains("Platelet count decreased", "Lymphocyte count decreased");
    }

    @Test
    void a_count_that_happens_to_agree_does_not_hide_the_other_version() {
        var padded =
                Workbooks.official(
                        V5,
                        rows -> {
                            while (rows.size() <= V6.publishedTerms()) {
                                rows.add(
                                        Workbooks.row(
                                                "More " + rows.size(),
                                                SystemOrganClass.EYE,
                                                "12",
                                                rows.size()));
                            }
                        });

        assertThat(Reader.problems(padded, V6))
                .extracting(Problem::kind)
                .contains(Kind.TERM_OF_OTHER_VERSION)
                .doesNotContain(Kind.TERM_COUNT);
    }

    @Test
    void a_class_without_a_term_is_counted() {
        var eye = SystemOrganClass.EYE.title();
        var workbook =
                Workbooks.official(
                        V5,
                        rows ->
                                rows.stream()
                                        .filter(row -> row.get(1).equals(eye))
                                        .forEach(row -> row.set(1, SystemOrganClass.EAR.title())));

        assertThat(Reader.problems(workbook, V5))
                .containsExactly(Problem.at(Place.sheet(CLEAN), Kind.SOC_COUNT, "5.0", "25"));
    }

    @Test
    void many_problems_are_told_up_to_a_limit_and_the_rest_counted() {
        var workbook =
                Workbooks.official(
                        V5, rows -> rows.stream().skip(1).forEach(row -> row.set(1, "?")));

        var problems = Reader.problems(workbook, V5);
        assertThat(problems).hasSize(Problems.TOLD + 1);
        assertThat(problems.getLast())
                .isEqualTo(Problem.of(Kind.MORE, String.valueOf(837 - Problems.TOLD)));
    }
}
