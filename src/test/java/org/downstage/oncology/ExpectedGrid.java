package org.downstage.oncology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.downstage.oncology.Staging.NotStaged;
import org.downstage.oncology.Staging.Reason;
import org.downstage.oncology.Staging.Staged;

/** A whole T by N table as a guideline would print it, one cell for each combination with M0. */
final class ExpectedGrid {
    static final String T_UNKNOWN = "t?";
    static final String N_UNKNOWN = "n?";
    static final String LETTER_MISSING = "ab?";
    static final String NO_ROW = "-";
    static final String TESTED_ELSEWHERE = "*";

    private ExpectedGrid() {}

    /** The first line names the N categories, each following one a T category and its cells. */
    static void check(String grid, Function<Tnm, Staging> table) {
        List<List<String>> lines = grid.lines().map(ExpectedGrid::words).toList();
        Set<TCategory> seen = EnumSet.noneOf(TCategory.class);
        for (List<String> line : lines.subList(1, lines.size())) {
            TCategory t = Coded.find(TCategory.class, line.getFirst()).orElseThrow();
            seen.add(t);
            for (int column = 0; column < lines.getFirst().size(); column++) {
                NCategory n = NCategory.valueOf(lines.getFirst().get(column));
                checkCell(t, n, line.get(column + 1), table);
            }
        }
        assertThat(lines.getFirst()).hasSize(NCategory.values().length);
        assertThat(seen).as("rows").hasSize(TCategory.values().length);
    }

    private static void checkCell(
            TCategory t, NCategory n, String expected, Function<Tnm, Staging> table) {
        Tnm local = new Tnm(t, n, MCategory.M0);
        if (!expected.equals(TESTED_ELSEWHERE)) {
            assertThat(cell(table.apply(local))).as(local.toString()).isEqualTo(expected);
        }
        Tnm distant = new Tnm(t, n, MCategory.M1);
        assertThat(cell(table.apply(distant))).as(distant.toString()).isEqualTo("IVB");
    }

    static String cell(Staging staging) {
        return switch (staging) {
            case Staged(StageGroup stage) -> stage.code();
            case NotStaged(Reason reason) ->
                    switch (reason) {
                        case TUMOUR_NOT_ASSESSED -> T_UNKNOWN;
                        case NODES_NOT_ASSESSED -> N_UNKNOWN;
                        case SUBCATEGORY_NEEDED -> LETTER_MISSING;
                        case NOT_IN_TABLE -> NO_ROW;
                    };
        };
    }

    private static List<String> words(String line) {
        return List.of(line.strip().split("\\s+"));
    }
}
