package org.downstage.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.downstage.crf.Finding.Label;
import org.junit.jupiter.api.Test;

class FindingArgumentsTest {

    @Test
    void come_back_as_they_were_stored_but_for_numbers_which_come_back_as_texts() {
        List<Object> arguments =
                List.of(
                        new Label.OfItem("SURGERY", "LOS_DAYS"),
                        new Label.OfCode("SEX", "F"),
                        new Label.OfForm("NICT"),
                        new Label.OfAmount("200", "d"),
                        new BigDecimal("41.40"),
                        "2024-03-25");

        var stored = FindingArguments.write(arguments);

        assertThat(FindingArguments.read(stored))
                .startsWith(arguments.subList(0, 4).toArray())
                .endsWith("41.40", "2024-03-25");
        assertThat(FindingArguments.same(stored.replace(",", ", "), arguments)).isTrue();
        assertThat(FindingArguments.same(stored, List.of(new Label.OfAmount("200", "mo"))))
                .isFalse();
    }
}
