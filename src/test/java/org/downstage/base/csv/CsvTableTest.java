package org.downstage.base.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "=1+1, '=1+1",
                "+49, '+49",
                "-5, '-5",
                "@SUM(A1), '@SUM(A1)",
                "＝1+1, '＝1+1",
                "'quoted, ''quoted",
                "5 - 3, 5 - 3",
                "a=b, a=b"
            })
    void no_cell_is_a_formula_and_every_value_can_be_had_back(String value, String cell) {
        assertThat(CsvCell.of(value)).isEqualTo(cell);
        assertThat(cell.startsWith("'") ? cell.substring(1) : cell).isEqualTo(value);
    }

    @Test
    void every_cell_is_quoted_and_excel_is_told_that_it_is_utf_8() throws IOException {
        var out = new ByteArrayOutputStream();
        var table = new CsvTable(out);
        table.line("放疗", null, 41, "say \"ah\"");
        table.finish();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"放疗\",\"\",\"41\",\"say \"\"ah\"\"\"\r\n");
    }
}
