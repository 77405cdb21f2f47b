package org.downstage.crf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A date of three precisions, and the days that it can mean. */
class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-01-01, 2024-12-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2023-02, 2023-02-01, 2023-02-28",
        "2024-05-03, 2024-05-03, 2024-05-03"
    })
    void it_means_every_day_between_two(String text, LocalDate earliest, LocalDate latest) {
        var date = PartialDate.parse(text).orElseThrow();

        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24", "2024-13", "2024-00", "2023-02-29", "2024-2", "1799", "2200"})
    void anything_else_is_no_date(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
    }
}
