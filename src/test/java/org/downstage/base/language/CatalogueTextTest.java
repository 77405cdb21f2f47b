package org.downstage.base.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.downstage.crf.Finding.Label;
import org.downstage.crf.ItemValue;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.escc.StudyCatalogue;
import org.downstage.escc.SurgeryForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTextTest {

    private final CatalogueText texts =
            new CatalogueText(StudyCatalogue.CATALOGUE, new TranslationProvider());

    @Test
    void writes_a_unit_in_the_readers_language() {
        var stay = ItemValue.of(12);
        assertThat(texts.value(SurgeryForm.LOS_DAYS, stay, Locale.ENGLISH)).isEqualTo("12 d");
        assertThat(texts.value(SurgeryForm.LOS_DAYS, stay, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("12 天");
    }

    @ParameterizedTest
    @CsvSource({"Gy, Gy", "×10⁹/L, ×10⁹/L", "mo, 个月", "y, 岁", "g/d, g/天"})
    void writes_a_unit_that_is_the_same_everywhere_as_it_is(String symbol, String chinese) {
        assertThat(texts.unit(symbol, Locale.ENGLISH)).isEqualTo(symbol);
        assertThat(texts.unit(symbol, Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
    }

    @Test
    void tells_the_unit_of_a_limit_in_the_readers_language() {
        var arguments =
                List.of(
                        new Label.OfItem(RadiotherapyForm.OID, "INTERRUPTION_DAYS"),
                        "70",
                        "0",
                        new Label.OfAmount("60", "d"));
        assertThat(texts.sentence("RANGE-HARD", arguments, Locale.ENGLISH))
                .endsWith(": 70 is outside 0 to 60 d.");
        assertThat(texts.sentence("RANGE-HARD", arguments, Locale.SIMPLIFIED_CHINESE))
                .endsWith("：70 超出允许范围（0 至 60 天）。");
    }
}
