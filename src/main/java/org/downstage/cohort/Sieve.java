package org.downstage.cohort;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Lets through the subjects of a filter, and counts for each feature how many there would be with
 * each of its codes alone while all other conditions hold. One pass over the snapshot.
 */
final class Sieve {

    /** A subject that no condition keeps back, and one that several do. */
    private static final int NONE = -1;

    private static final int SEVERAL = -2;

    /**
     * A condition.
     *
     * @param feature the feature that it is on; null for a condition on a measure
     */
    private record Condition(@Nullable Feature feature, IntPredicate holds) {}

    private final CohortSnapshot snapshot;
    private final List<Condition> conditions = new ArrayList<>();
    private final Map<Feature, int[]> counts = new EnumMap<>(Feature.class);
    private final Map<Feature, boolean[]> occurring = new EnumMap<>(Feature.class);
    private final int[] rows;
    private int visible;
    private int selected;

    private Sieve(CohortSnapshot snapshot, CohortFilter filter) {
        this.snapshot = snapshot;
        this.rows = new int[snapshot.size()];
        filter.codes()
                .forEach((feature, codes) ->
                        conditions.add(new Condition(feature, isOneOf(feature, codes))));
        filter.ranges()
                .forEach((measure, range) ->
                        conditions.add(new Condition(null, isWithin(measure, range))));
        for (var feature : Feature.values()) {
            var places = snapshot.column(feature).codes().size() + 1;
            counts.put(feature, new int[places]);
            occurring.put(feature, new boolean[places]);
        }
    }

    /**
     * Lets the subjects through.
     *
     * @param sees whether subjects of the site with this key may be shown at all
     */
    static Selection select(CohortSnapshot snapshot, IntPredicate sees, CohortFilter filter) {
        var sieve = new Sieve(snapshot, filter);
        for (var row = 0; row < snapshot.size(); row++) {
            if (sees.test(snapshot.siteId(row))) {
                sieve.visible++;
                sieve.note(row);
                sieve.pass(row);
            }
        }
        return new Selection(
                snapshot,
                sieve.rows,
                sieve.selected,
                new Selection.Surroundings(
                        sieve.visible, Map.copyOf(sieve.counts), Map.copyOf(sieve.occurring)));
    }

    /** What no subject of the reader has is not offered: it would tell of other sites. */
    private void note(int row) {
        occurring.forEach(
                (feature, places) -> places[snapshot.column(feature).values()[row]] = true);
    }

    private void pass(int row) {
        var keptBackBy = NONE;
        for (var index = 0; index < conditions.size() && keptBackBy != SEVERAL; index++) {
            if (!conditions.get(index).holds().test(row)) {
                keptBackBy = keptBackBy == NONE ? index : SEVERAL;
            }
        }
        if (keptBackBy == NONE) {
            rows[selected++] = row;
            counts.forEach((feature, places) -> count(feature, places, row));
        } else if (keptBackBy != SEVERAL) {
            var feature = conditions.get(keptBackBy).feature();
            if (feature != null) {
                count(feature, Objects.requireNonNull(counts.get(feature)), row);
            }
        }
    }

    private void count(Feature feature, int[] places, int row) {
        places[snapshot.column(feature).values()[row]]++;
    }

    private IntPredicate isOneOf(Feature feature, Set<String> codes) {
        var column = snapshot.column(feature);
        var values = column.values();
        var through = new boolean[column.codes().size() + 1];
        codes.stream()
                .mapToInt(column::place)
                .filter(place -> place > 0)
                .forEach(place -> through[place] = true);
        return row -> through[values[row]];
    }

    private IntPredicate isWithin(Measure measure, Range range) {
        var values = snapshot.column(measure);
        var from = range.storedFrom();
        var to = range.storedTo();
        return row -> values[row] >= from && values[row] <= to;
    }
}
