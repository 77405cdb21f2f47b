package org.downstage.cohort.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.downstage.statistics.PairedTable;
import org.jspecify.annotations.Nullable;

/**
 * Stage groups at one moment against those at a later one.
 *
 * @param groups codes of the groups that occur at either, in the Roman order
 * @param counts a row for each group at the earlier moment, with the subjects by their group at the
 *     later one
 * @param n subjects whose group is known at both
 * @param bowker test of symmetry; null if nobody changed
 * @param stuartMaxwell test of the margins; null likewise
 */
public record ShiftMatrix(
        StageMoment from,
        StageMoment to,
        List<String> groups,
        List<List<Integer>> counts,
        int n,
        @Nullable TestResult bowker,
        @Nullable TestResult stuartMaxwell) {

    /**
     * The matrix of these counts.
     *
     * @param moved subjects by both groups, each in the order of {@link StageCounts#GROUPS}
     */
    static ShiftMatrix of(StageMoment from, StageMoment to, int[][] moved) {
        var kept = IntStream.range(0, moved.length).filter(group -> occurs(group, moved)).toArray();
        var square =
                Arrays.stream(kept)
                        .mapToObj(row -> Arrays.stream(kept).map(at -> moved[row][at]).toArray())
                        .toArray(int[][]::new);
        var table = PairedTable.of(square);
        return new ShiftMatrix(
                from,
                to,
                Arrays.stream(kept).mapToObj(at -> StageCounts.GROUPS.get(at).code()).toList(),
                Arrays.stream(square).map(row -> Arrays.stream(row).boxed().toList()).toList(),
                Arrays.stream(square).flatMapToInt(Arrays::stream).sum(),
                TestResult.exploratory(table.bowker()),
                TestResult.exploratory(table.stuartMaxwell()));
    }

    private static boolean occurs(int group, int[][] moved) {
        return Arrays.stream(moved[group]).sum() > 0
                || Arrays.stream(moved).mapToInt(row -> row[group]).sum() > 0;
    }
}
