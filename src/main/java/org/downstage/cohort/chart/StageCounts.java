package org.downstage.cohort.chart;

import java.util.Arrays;
import java.util.List;
import org.downstage.cohort.CodeColumn;
import org.downstage.cohort.Flag;
import org.downstage.cohort.Selection;
import org.downstage.oncology.Coded;
import org.downstage.oncology.StageGroup;

/** Counts the main stage groups of a selection at each moment, and between any two, in one pass. */
final class StageCounts {

    /** The main groups in the Roman order. */
    static final List<StageGroup> GROUPS =
            Arrays.stream(StageGroup.values()).filter(group -> group == group.mainGroup()).toList();

    private static final int MOMENTS = StageMoment.values().length;
    private static final int NED = GROUPS.indexOf(StageGroup.NED);
    private static final int UNKNOWN = -1;

    private final int[][] at = new int[MOMENTS][GROUPS.size()];
    private final int[][][][] moved = new int[MOMENTS][MOMENTS][GROUPS.size()][GROUPS.size()];
    private int known;

    private StageCounts() {}

    static StageCounts of(Selection selection) {
        var counts = new StageCounts();
        var snapshot = selection.snapshot();
        var values = new byte[MOMENTS][];
        var groups = new int[MOMENTS][];
        for (var moment : StageMoment.values()) {
            var column = snapshot.column(moment.feature());
            values[moment.place()] = column.values();
            groups[moment.place()] = groups(column);
        }
        var complete = snapshot.column(Flag.COMPLETE_RESPONSE);
        var subject = new int[MOMENTS];
        for (var place = 0; place < selection.size(); place++) {
            var row = selection.row(place);
            for (var moment = 0; moment < MOMENTS; moment++) {
                subject[moment] = groups[moment][values[moment][row]];
            }
            if (complete[row] == Flag.YES) {
                subject[StageMoment.PATHOLOGY.place()] = NED;
            }
            counts.add(subject);
        }
        return counts;
    }

    /** For each place of the column the main group; the first place is the unknown's. */
    private static int[] groups(CodeColumn column) {
        var groups = new int[column.codes().size() + 1];
        groups[0] = UNKNOWN;
        for (var code = 0; code < column.codes().size(); code++) {
            groups[code + 1] =
                    Coded.find(StageGroup.class, column.codes().get(code))
                            .map(group -> GROUPS.indexOf(group.mainGroup()))
                            .orElse(UNKNOWN);
        }
        return groups;
    }

    private void add(int[] subject) {
        var any = false;
        for (var first = 0; first < MOMENTS; first++) {
            if (subject[first] == UNKNOWN) {
                continue;
            }
            any = true;
            at[first][subject[first]]++;
            for (var later = first + 1; later < MOMENTS; later++) {
                if (subject[later] != UNKNOWN) {
                    moved[first][later][subject[first]][subject[later]]++;
                }
            }
        }
        known += any ? 1 : 0;
    }

    /** Subjects whose group is known at one moment at least. */
    int known() {
        return known;
    }

    /** Subjects by group. */
    int[] at(StageMoment moment) {
        return at[moment.place()];
    }

    /** Subjects by group at the one moment and at a later one. */
    int[][] moved(StageMoment from, StageMoment to) {
        return moved[from.place()][to.place()];
    }
}
