package org.downstage.cohort;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.downstage.endpoint.Rate;
import org.downstage.statistics.Sample;

/** Subjects of a snapshot, as a filter let them through: what every table is calculated from. */
public final class Selection {

    private final CohortSnapshot snapshot;
    private final int[] rows;
    private final int size;
    private final Surroundings surroundings;

    /**
     * What the filter was asked of.
     *
     * @param visible how many subjects the reader could see without a filter
     * @param counts for each feature the subjects at each place of its column, whatever the filter
     *     says about that feature
     * @param occurring for each feature whether a subject that the reader could see is at that
     *     place
     * @param smallestDifference the fewest subjects by whom the filter's selection differs from
     *     what it is without one condition, or without all; 0 where it differs by none
     */
    record Surroundings(
            int visible,
            Map<Feature, int[]> counts,
            Map<Feature, boolean[]> occurring,
            int smallestDifference) {}

    /**
     * Takes the array over.
     *
     * @param rows the subjects' rows in the snapshot
     * @param size how many of the rows count
     */
    Selection(CohortSnapshot snapshot, int[] rows, int size, Surroundings surroundings) {
        this.snapshot = snapshot;
        this.rows = rows;
        this.size = size;
        this.surroundings = surroundings;
    }

    /** The columns, of all subjects: read only the rows of this selection. */
    public CohortSnapshot snapshot() {
        return snapshot;
    }

    /** How many subjects. */
    public int size() {
        return size;
    }

    int smallestDifference() {
        return surroundings.smallestDifference();
    }

    int visible() {
        return surroundings.visible();
    }

    /** The row in the snapshot of the subject at this place. */
    public int row(int place) {
        return rows[place];
    }

    /**
     * The codes that occur among what the reader sees, in their order, with how many subjects each
     * would let through.
     */
    Map<String, Integer> offer(Feature feature) {
        var codes = snapshot.column(feature).codes();
        var places = Objects.requireNonNull(surroundings.counts().get(feature));
        var occurring = Objects.requireNonNull(surroundings.occurring().get(feature));
        var offer = new LinkedHashMap<String, Integer>();
        codes.stream()
                .filter(code -> occurring[codes.indexOf(code) + 1])
                .sorted(feature.order())
                .forEach(code -> offer.put(code, places[codes.indexOf(code) + 1]));
        return offer;
    }

    /** The code of the subject at this place; nothing where it is unknown. */
    public Optional<String> code(Feature feature, int place) {
        var column = snapshot.column(feature);
        var code = column.values()[rows[place]];
        return code == 0 ? Optional.empty() : Optional.of(column.codes().get(code - 1));
    }

    /** How many have each of the codes that occur. */
    public Map<String, Integer> countsByCode(Feature feature) {
        var codes = snapshot.column(feature).codes();
        var places = counts(feature);
        var counts = new LinkedHashMap<String, Integer>();
        codes.stream()
                .sorted(feature.order())
                .forEach(code -> counts.put(code, places[codes.indexOf(code) + 1]));
        return counts;
    }

    /** How an endpoint came out. */
    Rate rate(Flag flag) {
        var values = snapshot.column(flag);
        var yes = 0;
        var no = 0;
        for (var place = 0; place < size; place++) {
            var value = values[rows[place]];
            yes += value == Flag.YES ? 1 : 0;
            no += value == Flag.NO ? 1 : 0;
        }
        return new Rate(yes, no, size - yes - no);
    }

    /** How many have this code, another, or none that is known. */
    Rate rate(Feature feature, String code) {
        var places = counts(feature);
        var wanted = snapshot.column(feature).place(code);
        var yes = wanted < 0 ? 0 : places[wanted];
        return new Rate(yes, size - yes - places[0], places[0]);
    }

    /** How many have a number from one to another, both included. */
    Rate rate(Measure measure, int lowest, int highest) {
        var values = snapshot.column(measure);
        var from = Measure.stored(lowest);
        var to = Measure.stored(highest);
        var within = 0;
        var unknown = 0;
        for (var place = 0; place < size; place++) {
            var value = values[rows[place]];
            unknown += value == Measure.UNKNOWN ? 1 : 0;
            within += value >= from && value <= to ? 1 : 0;
        }
        return new Rate(within, size - within - unknown, unknown);
    }

    /** How many have each code of the feature, by its place in the column; at 0 the unknown. */
    int[] counts(Feature feature) {
        var column = snapshot.column(feature);
        var places = new int[column.codes().size() + 1];
        for (var place = 0; place < size; place++) {
            places[column.values()[rows[place]]]++;
        }
        return places;
    }

    /** The known numbers of a measure. */
    Sample sample(Measure measure) {
        var values = snapshot.column(measure);
        var known = new double[size];
        var count = 0;
        for (var place = 0; place < size; place++) {
            var value = values[rows[place]];
            if (value != Measure.UNKNOWN) {
                known[count++] = Measure.number(value);
            }
        }
        return Sample.of(Arrays.copyOf(known, count));
    }

    /**
     * The selection group by group.
     *
     * @param groups how many there are
     * @param group of a row, from 0; negative for none
     */
    public List<Selection> split(int groups, IntUnaryOperator group) {
        var sizes = new int[groups];
        var of = new int[size];
        for (var place = 0; place < size; place++) {
            of[place] = group.applyAsInt(rows[place]);
            if (of[place] >= 0) {
                sizes[of[place]]++;
            }
        }
        var members = Arrays.stream(sizes).mapToObj(int[]::new).toList();
        Arrays.fill(sizes, 0);
        for (var place = 0; place < size; place++) {
            if (of[place] >= 0) {
                members.get(of[place])[sizes[of[place]]++] = rows[place];
            }
        }
        return members.stream().map(this::only).toList();
    }

    /** Those of the selection with this answer. */
    Selection only(Flag flag, byte answer) {
        var values = snapshot.column(flag);
        return only(Arrays.stream(rows, 0, size).filter(row -> values[row] == answer).toArray());
    }

    /** Those of the selection of whom the number is known. */
    Selection known(Measure measure) {
        var values = snapshot.column(measure);
        return only(
                Arrays.stream(rows, 0, size)
                        .filter(row -> values[row] != Measure.UNKNOWN)
                        .toArray());
    }

    /** Those of the selection with this code. */
    Selection only(Feature feature, String code) {
        var column = snapshot.column(feature);
        var wanted = (byte) column.place(code);
        return only(
                Arrays.stream(rows, 0, size)
                        .filter(row -> column.values()[row] == wanted)
                        .toArray());
    }

    private Selection only(int[] fewer) {
        return new Selection(snapshot, fewer, fewer.length, surroundings);
    }
}
