package org.downstage.oncology;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A staging table that depends on T, N and M alone, written as a grid.
 *
 * <p>A line names its T categories before the bar and gives one group for each of N0, N1, N2, N3
 * and NX after it; a dot means no group. M1 is IVB whatever T and N are.
 */
final class StageGrid {
    private static final List<NCategory> COLUMNS =
            List.of(NCategory.N0, NCategory.N1, NCategory.N2, NCategory.N3, NCategory.NX);

    private final Map<TCategory, Map<NCategory, StageGroup>> groups;

    private StageGrid(Map<TCategory, Map<NCategory, StageGroup>> groups) {
        this.groups = groups;
    }

    static StageGrid parse(String text) {
        Map<TCategory, Map<NCategory, StageGroup>> groups = new EnumMap<>(TCategory.class);
        for (String line : text.lines().toList()) {
            int bar = line.indexOf('|');
            Map<NCategory, StageGroup> row = row(words(line.substring(bar + 1)));
            for (String t : words(line.substring(0, bar))) {
                groups.put(Coded.find(TCategory.class, t).orElseThrow(), row);
            }
        }
        return new StageGrid(groups);
    }

    private static Map<NCategory, StageGroup> row(List<String> cells) {
        Map<NCategory, StageGroup> row = new EnumMap<>(NCategory.class);
        for (int column = 0; column < COLUMNS.size(); column++) {
            if (!cells.get(column).equals(".")) {
                row.put(
                        COLUMNS.get(column),
                        Coded.find(StageGroup.class, cells.get(column)).orElseThrow());
            }
        }
        return row;
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    Staging stage(Tnm tnm) {
        if (tnm.m() == MCategory.M1) {
            return new Staging.Staged(StageGroup.IVB);
        }
        StageGroup group = groups.getOrDefault(tnm.t(), Map.of()).get(tnm.n());
        return group == null ? Staging.notStaged(tnm) : new Staging.Staged(group);
    }
}
