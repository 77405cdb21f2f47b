package org.downstage.crf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.downstage.crf.ItemText.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be typed, and what is refused with a sentence instead of being guessed. */
class ItemTextTest {

    private static final Item<Integer> COUNT = Item.integer("COUNT");
    private static final Item<BigDecimal> DOSE = Item.decimal("DOSE", 2);
    private static final Item<LocalDate> DAY = Item.date("DAY");
    private static final Item<PartialDate> ABOUT = Item.partialDate("ABOUT");
    private static final Item<String> NOTE = Item.text("NOTE");
    private static final Item<Boolean> ASKED = Item.yesNo("ASKED");
    private static final CodeList COLOURS = CodeList.of("COLOURS", "RED", "GREEN", "BLUE");
    private static final Item<String> ONE = Item.code("ONE", COLOURS);
    private static final Item<CodeSet> ANY = Item.codes("ANY", COLOURS);

    private static Object value(Item<?> item, String typed) {
        return ItemText.read(item, typed) instanceof Reading.Read(ItemValue.Known(Object known))
                ? known
                : ItemText.read(item, typed);
    }

    private static String refusal(Item<?> item, String typed) {
        return ItemText.read(item, typed) instanceof Reading.Unreadable(var check, var arguments)
                ? check
                : "read";
    }

    @ParameterizedTest
    @CsvSource({
        "41.4, 41.40",
        "41.40, 41.40",
        "41, 41.00",
        ".5, 0.50",
        "４１．４, 41.40",
        "' 41.4 ', 41.40",
        "-3, -3.00"
    })
    void a_decimal_is_exact_and_has_the_decimals_of_its_item(String typed, String read) {
        assertThat(value(DOSE, typed)).isEqualTo(new BigDecimal(read));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "1e309",
                "1e2",
                "NaN",
                "Infinity",
                "41,4",
                "4 1",
                "0x10",
                "1.2.3",
                "-"
            })
    void what_is_no_plain_number_is_refused(String typed) {
        assertThat(refusal(DOSE, typed)).isEqualTo("DECIMAL");
        assertThat(refusal(COUNT, typed)).isEqualTo("INTEGER");
    }

    @Test
    void more_decimals_than_the_item_keeps_are_refused_and_never_rounded() {
        assertThat(refusal(DOSE, "41.405")).isEqualTo("DECIMALS");
        assertThat(value(DOSE, "41.4000")).isEqualTo(new BigDecimal("41.40"));
        assertThat(refusal(COUNT, "23.0")).isEqualTo("INTEGER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-25",
                "2024/3/25",
                "2024.03.25",
                "20240325",
                "２０２４－０３－２５",
                "2024年3月25日"
            })
    void a_day_can_be_typed_in_the_ways_of_the_house(String typed) {
        assertThat(value(DAY, typed)).isEqualTo(LocalDate.of(2024, 3, 25));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2023-02-29", "2024-02-31", "31 February", "2024-13-01", "24-3-25", "2024"})
    void a_day_that_does_not_exist_is_refused(String typed) {
        assertThat(refusal(DAY, typed)).isEqualTo("DATE");
    }

    @ParameterizedTest
    @CsvSource({"2024, 2024", "2024-05, 2024-05", "2024-05-03, 2024-05-03", "20240503, 2024-05-03"})
    void a_partial_date_keeps_the_precision_that_is_known(String typed, String kept) {
        assertThat(value(ABOUT, typed)).hasToString(kept);
    }

    @Test
    void text_is_kept_to_the_byte() {
        var text = " 𬌗 😀 \"; drop\n\t<script>alert(1)</script> ";
        assertThat(value(NOTE, text)).isEqualTo(text);
        assertThat(value(NOTE, "𬌗".repeat(Item.LONGEST_TEXT))).isInstanceOf(String.class);
        assertThat(refusal(NOTE, "𬌗".repeat(Item.LONGEST_TEXT) + "x")).isEqualTo("TEXT-LENGTH");
    }

    @Test
    void half_a_character_is_refused() {
        assertThat(refusal(NOTE, "before \ud842 after")).isEqualTo("TEXT-CHARACTERS");
        assertThat(refusal(NOTE, "zero \0 byte")).isEqualTo("TEXT-CHARACTERS");
    }

    @Test
    void codes_are_those_of_the_list_and_nothing_else() {
        assertThat(value(ONE, "RED")).isEqualTo("RED");
        assertThat(refusal(ONE, "red")).isEqualTo("CODE");
        assertThat(refusal(ONE, "PURPLE")).isEqualTo("CODE");
        assertThat(value(ANY, "BLUE,RED,RED")).isEqualTo(new CodeSet(List.of("RED", "BLUE")));
        assertThat(refusal(ANY, "RED,,BLUE")).isEqualTo("CODE");
        assertThat(value(ASKED, "Y")).isEqualTo(true);
        assertThat(refusal(ASKED, "yes")).isEqualTo("YES-NO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u3000"})
    void blank_is_empty_and_no_value(String typed) {
        for (var item : List.of(COUNT, DOSE, DAY, ABOUT, NOTE, ASKED, ONE, ANY)) {
            assertThat(ItemText.read(item, typed)).isEqualTo(new Reading.Read(ItemValue.empty()));
        }
    }

    @Test
    void what_is_written_reads_back_as_the_same_value() {
        assertThat(ItemText.write(ItemValue.of(new BigDecimal("41.40")))).isEqualTo("41.40");
        assertThat(ItemText.write(ItemValue.of(true))).isEqualTo("Y");
        assertThat(ItemText.write(ItemValue.of(CodeSet.of(COLOURS, List.of("BLUE", "RED")))))
                .isEqualTo("RED,BLUE");
        assertThat(ItemText.write(ItemValue.missing(Missing.UNK))).isEmpty();
    }
}
