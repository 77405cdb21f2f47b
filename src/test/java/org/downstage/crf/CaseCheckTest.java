package org.downstage.crf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.downstage.crf.EditCheck.Breach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that hold for every item, on a small form made for the purpose. */
class CaseCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final Item<Boolean> SMOKER = Item.yesNo("SMOKER").required();
    private static final Item<BigDecimal> PACK_YEARS =
            Item.decimal("PACK_YEARS", 1)
                    .unit("y")
                    .hard("0", "200")
                    .soft("0", "80")
                    .onlyIf(Condition.yes(SMOKER))
                    .required();
    private static final Item<LocalDate> SEEN = Item.date("SEEN");
    private static final Item<LocalDate> DUE = Item.date("DUE").futureAllowed();
    private static final Item<String> NOTE = Item.text("NOTE");
    private static final Item<Integer> CYCLE = Item.integer("CYCLE").required();
    private static final Item<Integer> DOSE = Item.integer("DOSE").onlyIf(Condition.yes(SMOKER));
    private static final ItemGroup CYCLES = ItemGroup.repeating("CYCLES", CYCLE, DOSE);
    private static final CaseReportForm FORM =
            CaseReportForm.once(
                    "FORM",
                    List.of(ItemGroup.section("ALL", SMOKER, PACK_YEARS, SEEN, DUE, NOTE), CYCLES),
                    List.of(
                            EditCheck.soft("FO-01")
                                    .on(CYCLE)
                                    .brokenInRow(
                                            CYCLES,
                                            (row, form, book) ->
                                                    row.get(CYCLE).filter(n -> n > 6).stream()
                                                            .map(n -> inRow(row, n)))));
    private static final CaseCheck CHECK = new CaseCheck(new Catalogue(List.of(FORM)));
    private static final FormData EMPTY = FormData.empty(FormKey.of("FORM"));

    private static Breach inRow(Row row, Object value) {
        return Breach.inRow(row.number(), value);
    }

    private static Stream<String> found(FormData form) {
        return CHECK.findings(form, new CaseBook(List.of(form), TODAY)).stream()
                .map(f -> f.check() + " " + f.anchor());
    }

    @ParameterizedTest
    @CsvSource({"-0.1, HARD", "0, ''", "80, ''", "80.1, SOFT", "200, SOFT", "200.1, HARD"})
    void limits_are_included(String packYears, String severity) {
        var form = EMPTY.with(SMOKER, true).with(PACK_YEARS, new BigDecimal(packYears).setScale(1));

        assertThat(found(form))
                .containsExactlyElementsOf(
                        severity.isEmpty()
                                ? List.of()
                                : List.of("RANGE-" + severity + " PACK_YEARS"));
    }

    @Test
    void a_range_names_the_question_the_value_and_both_limits() {
        var form = EMPTY.with(SMOKER, true).with(PACK_YEARS, new BigDecimal("300.0"));
        var finding = CHECK.findings(form, new CaseBook(List.of(form), TODAY)).getFirst();

        assertThat(finding.arguments())
                .containsExactly(
                        new Finding.Label.OfItem("FORM", "PACK_YEARS"),
                        "300.0",
                        new BigDecimal("0"),
                        new Finding.Label.OfAmount("200", "y"));
    }

    @Test
    void an_answer_where_nothing_is_asked_is_a_contradiction_but_a_missing_reason_is_not() {
        var asked = EMPTY.with(SMOKER, false);

        assertThat(found(asked.with(PACK_YEARS, new BigDecimal("10.0"))))
                .containsExactly("NOT-APPLICABLE PACK_YEARS");
        assertThat(found(asked.with(PACK_YEARS, ItemValue.missing(Missing.NA)))).isEmpty();
    }

    @Test
    void a_date_after_today_is_refused_unless_the_item_looks_ahead() {
        assertThat(found(EMPTY.with(SEEN, TODAY).with(DUE, TODAY.plusDays(90)))).isEmpty();
        assertThat(found(EMPTY.with(SEEN, TODAY.plusDays(1)))).containsExactly("FUTURE SEEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id 130102199001011234 .", "13010219900101123X", "130102900101123"})
    void a_number_like_a_national_identity_number_is_asked_about(String text) {
        assertThat(found(EMPTY.with(NOTE, text))).containsExactly("PRIVACY NOTE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678901234", "1234567890123456", "1234567890123456789", "S1-02"})
    void other_numbers_are_left_alone(String text) {
        assertThat(found(EMPTY.with(NOTE, text))).isEmpty();
    }

    @Test
    void a_mandatory_answer_counts_as_given_with_a_missing_reason_and_only_where_it_is_asked() {
        assertThat(CHECK.unanswered(EMPTY)).containsExactly(new ItemPath("SMOKER", 0));
        var smoker = EMPTY.with(SMOKER, true);
        assertThat(CHECK.unanswered(smoker)).containsExactly(new ItemPath("PACK_YEARS", 0));
        assertThat(CHECK.unanswered(smoker.with(PACK_YEARS, ItemValue.missing(Missing.UNK))))
                .isEmpty();
        assertThat(CHECK.unanswered(EMPTY.with(SMOKER, false))).isEmpty();
        assertThat(CHECK.mandatory(smoker)).isEqualTo(2);
    }

    @Test
    void a_row_is_checked_by_itself_with_the_form_around_it_and_a_void_row_not_at_all() {
        var form =
                EMPTY.with(SMOKER, false)
                        .with(CYCLES, Row.of(1).with(CYCLE, ItemValue.of(7)))
                        .with(CYCLES, Row.of(2).with(DOSE, ItemValue.of(1)));

        assertThat(found(form)).containsExactlyInAnyOrder("NOT-APPLICABLE DOSE#2", "FO-01 CYCLE#1");
        assertThat(CHECK.unanswered(form)).containsExactly(new ItemPath("CYCLE", 2));
        var voided = form.with(CYCLES, form.row("CYCLES", 1).orElseThrow().asVoided());
        assertThat(found(voided)).containsExactly("NOT-APPLICABLE DOSE#2");
    }
}
