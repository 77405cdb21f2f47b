package org.downstage.cohort;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.downstage.cohort.CohortPage.Groups;
import org.downstage.cohort.Conditions.Condition;
import org.downstage.escc.ToxicityPlan;

/**
 * Lets through the subjects of a filter, gathers those that it is compared with, and counts for
 * each feature how many there would be with each of its codes alone while all other conditions
 * hold. One pass over the snapshot.
 */
final class Sieve {

    /** A subject that no condition keeps back, and one that several do. */
    private static final int NONE = -1;

    private static final int SEVERAL = -2;

    private final List<Condition> conditions;
    private final boolean[] compared;
    // Arrays side by side: this is asked of every subject for every feature.
    private final List<Feature> features = List.of(Feature.values());
    private final byte[][] values = new byte[features.size()][];
    private final int[][] counts = new int[features.size()][];
    private final boolean[][] occurring = new boolean[features.size()][];
    private final int[] rows;
    private final int[] others;
    private final int[] alone;
    private int visible;
    private int selected;
    private int rest;

    private Sieve(CohortSnapshot snapshot, CohortRequest request, ToxicityPlan plan) {
        this.rows = new int[snapshot.size()];
        var versus = request.versus();
        this.others = new int[versus.isEmpty() ? 0 : snapshot.size()];
        conditions = Conditions.of(request.filter(), snapshot, plan);
        compared = new boolean[conditions.size()];
        for (var index = 0; index < compared.length; index++) {
            compared[index] = versus.contains(conditions.get(index).name());
        }
        alone = new int[conditions.size()];
        for (var number = 0; number < features.size(); number++) {
            var column = snapshot.column(features.get(number));
            var places = column.codes().size() + 1;
            values[number] = column.values();
            counts[number] = new int[places];
            occurring[number] = new boolean[places];
        }
    }

    /**
     * Lets the subjects through.
     *
     * @param sees whether subjects of the site with this key may be shown at all
     * @param plan whose groups of adverse events the request may name
     */
    static Groups select(
            CohortSnapshot snapshot, IntPredicate sees, CohortRequest request, ToxicityPlan plan) {
        var sieve = new Sieve(snapshot, request, plan);
        for (var row = 0; row < snapshot.size(); row++) {
            if (sees.test(snapshot.siteId(row))) {
                sieve.visible++;
                sieve.note(row);
                sieve.pass(row);
            }
        }
        var surroundings =
                new Selection.Surroundings(
                        sieve.visible,
                        sieve.byFeature(sieve.counts),
                        sieve.byFeature(sieve.occurring),
                        sieve.smallestDifference());
        return new Groups(
                new Selection(snapshot, sieve.rows, sieve.selected, surroundings),
                request.versus().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Selection(snapshot, sieve.others, sieve.rest, surroundings)));
    }

    /** What no subject of the reader has is not offered: it would tell of other sites. */
    private void note(int row) {
        for (var number = 0; number < values.length; number++) {
            occurring[number][values[number][row]] = true;
        }
    }

    private <T> Map<Feature, T> byFeature(T[] places) {
        var byFeature = new EnumMap<Feature, T>(Feature.class);
        for (var number = 0; number < places.length; number++) {
            byFeature.put(features.get(number), places[number]);
        }
        return byFeature;
    }

    /**
     * The fewest subjects by whom the selection differs from what it is without one condition, or
     * from all that the reader sees; 0 where it differs by none.
     */
    private int smallestDifference() {
        return IntStream.concat(Arrays.stream(alone), IntStream.of(visible - selected))
                .filter(subjects -> subjects > 0)
                .min()
                .orElse(0);
    }

    private void pass(int row) {
        var keptBackBy = NONE;
        var comparable = others.length > 0;
        for (var index = 0; index < conditions.size(); index++) {
            var condition = conditions.get(index);
            if (!condition.holds().test(row)) {
                keptBackBy = keptBackBy == NONE ? index : SEVERAL;
                comparable &= compared[index];
                if (keptBackBy == SEVERAL && !comparable) {
                    return;
                }
            }
        }
        if (keptBackBy != NONE && comparable) {
            others[rest++] = row;
        }
        if (keptBackBy == NONE) {
            rows[selected++] = row;
            for (var number = 0; number < values.length; number++) {
                counts[number][values[number][row]]++;
            }
        } else if (keptBackBy != SEVERAL) {
            alone[keptBackBy]++;
            var feature = conditions.get(keptBackBy).feature();
            if (feature != null) {
                var number = features.indexOf(feature);
                counts[number][values[number][row]]++;
            }
        }
    }
}
