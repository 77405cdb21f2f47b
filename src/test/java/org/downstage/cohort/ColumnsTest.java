package org.downstage.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.downstage.endpoint.SourceItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {

    private static final int START = (int) LocalDate.of(2024, 1, 8).toEpochDay();

    private static SubjectRow subject(long id, String key, String stage) {
        return new SubjectRow(
                id,
                1,
                key,
                Map.of(Feature.STAGE, stage),
                Map.of(Flag.R0, true),
                Map.of(Measure.BEST_CHANGE, -3_050),
                Map.of(Moment.NICT_START, START),
                CycleDays.parse("0 21"),
                0b101,
                SourceItem.Bits.NONE);
    }

    @Test
    void a_snapshot_stays_as_it_was_while_the_columns_go_on() {
        var columns = new Columns();
        columns.put(subject(7, "S1-01", "II"));
        var before = columns.snapshot();
        columns.put(subject(7, "S1-01", "III"));
        columns.put(subject(8, "S1-02", "IVA"));
        var after = columns.snapshot();

        assertThat(before.size()).isEqualTo(1);
        assertThat(stage(before, 0)).isEqualTo("II");
        assertThat(after.size()).isEqualTo(2);
        assertThat(stage(after, 0)).isEqualTo("III");
        assertThat(after.key(1)).isEqualTo("S1-02");
    }

    private static String stage(CohortSnapshot snapshot, int row) {
        var column = snapshot.column(Feature.STAGE);
        return column.codes().get(column.values()[row] - 1);
    }

    @Test
    void what_is_not_known_is_kept_as_unknown_and_what_is_as_it_was_read() {
        var columns = new Columns();
        columns.put(subject(7, "S1-01", "II"));
        var snapshot = columns.snapshot();

        assertThat(Measure.number(snapshot.column(Measure.BEST_CHANGE)[0])).isEqualTo(-30.5);
        assertThat(snapshot.column(Measure.VIABLE)[0]).isEqualTo(Measure.UNKNOWN);
        assertThat(snapshot.column(Moment.SURGERY)[0]).isEqualTo(Moment.UNKNOWN);
        assertThat(snapshot.column(Flag.DFS_EVENT)[0]).isEqualTo(Flag.UNKNOWN);
        assertThat(snapshot.cycles(0)).containsExactly(START, START + 21);
        assertThat(snapshot.isAssessed(0, 0)).isTrue();
        assertThat(snapshot.isAssessed(0, 1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"S1-02", "S1-002", "S9-0001", "S99-9999", "S10-10"})
    void an_id_comes_back_letter_by_letter(String key) {
        assertThat(PackedKey.unpack(PackedKey.pack(key))).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"S1-02, S1-03", "S1-99, S1-100", "S2-50, S10-02"})
    void ids_are_in_the_order_of_sites_and_numbers(String first, String second) {
        assertThat(PackedKey.pack(first)).isLessThan(PackedKey.pack(second));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0 21 43, 0 21 43",
        "0 21 42 63 84 105 126 147, 0 21 42 63 84 105 126 147",
        "0 300, 0 255"
    })
    void cycles_come_back_and_a_pause_beyond_a_byte_is_cut(String stored, String kept) {
        var days = CycleDays.parse(stored).from(START);

        for (var cycle = 0; cycle < days.length; cycle++) {
            days[cycle] -= START;
        }
        assertThat(days)
                .containsExactly(
                        Arrays.stream(kept.split(" ")).mapToInt(Integer::parseInt).toArray());
    }

    @Test
    void without_a_cycle_there_is_no_day() {
        assertThat(CycleDays.NONE.from(START)).isEmpty();
    }
}
