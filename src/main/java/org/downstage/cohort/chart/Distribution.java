package org.downstage.cohort.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.downstage.cohort.Feature;
import org.downstage.cohort.Measure;
import org.downstage.cohort.Selection;
import org.downstage.statistics.QuantileType;
import org.downstage.statistics.Sample;
import org.jspecify.annotations.Nullable;

/**
 * A number of each subject, group by group: a box from quartile to quartile, and the subjects
 * beside it.
 *
 * @param basis subjects whose number and group are known
 * @param form OID of the form where the number stands
 * @param measure the number
 * @param by what the groups are
 */
public record Distribution(
        Basis basis, String form, Measure measure, Feature by, List<Group> groups)
        implements Chart {

    /** Points drawn, of all groups together. */
    static final int MOST_POINTS = 400;

    /**
     * A group.
     *
     * @param n null where so few are hidden from the reader's role
     * @param box quartiles as R's default (type 7), and the ends; null where they are hidden
     * @param points at most so many that all groups together have {@link #MOST_POINTS}
     */
    public record Group(
            String code,
            @Nullable Integer n,
            Sample.@Nullable Summary box,
            List<Point> points,
            Mark mark) {}

    /** One subject. */
    public record Point(String subject, double value) {}

    static Distribution of(
            Selection selection, Cells cells, Measure measure, Feature by, String form) {
        var rows = new TreeMap<String, List<Integer>>(by.order());
        var values = selection.snapshot().column(measure);
        var n = 0;
        for (var place = 0; place < selection.size(); place++) {
            var row = selection.row(place);
            var code = selection.code(by, place);
            if (code.isPresent() && values[row] != Measure.UNKNOWN) {
                rows.computeIfAbsent(code.get(), one -> new ArrayList<>()).add(row);
                n++;
            }
        }
        var groups = new ArrayList<Group>();
        for (var group : rows.entrySet()) {
            var share = (int) Math.ceil((double) MOST_POINTS * group.getValue().size() / n);
            groups.add(
                    group(selection, cells, measure, group.getValue(), share, group.getKey(), by));
        }
        var drawn = groups.stream().mapToInt(group -> group.points().size()).sum();
        var basis = Basis.of(n, selection.size() - n, 0);
        return new Distribution(
                cells.showsSubjects() ? basis.drawn(drawn) : basis,
                form,
                measure,
                by,
                List.copyOf(groups));
    }

    private static Group group(
            Selection selection,
            Cells cells,
            Measure measure,
            List<Integer> rows,
            int most,
            String code,
            Feature by) {
        var values = selection.snapshot().column(measure);
        var inOrder =
                rows.stream()
                        .mapToLong(row -> (long) values[row] << Integer.SIZE | row)
                        .sorted()
                        .toArray();
        var sample =
                Sample.of(
                        Arrays.stream(inOrder)
                                .mapToDouble(one -> Measure.number((int) (one >> Integer.SIZE)))
                                .toArray());
        var points = new ArrayList<Point>();
        var shown = cells.showsSubjects() ? Math.min(most, inOrder.length) : 0;
        for (var mark = 0; mark < shown; mark++) {
            var row = (int) inOrder[Spread.place(mark, shown, inOrder.length)];
            points.add(new Point(selection.snapshot().key(row), Measure.number(values[row])));
        }
        return new Group(
                code,
                cells.shown(rows.size()),
                cells.shows(rows.size()) ? sample.summary(QuantileType.TYPE_7).orElse(null) : null,
                List.copyOf(points),
                Mark.of(by, code));
    }

    @Override
    public Twin twin(KindWords words) {
        return new Twin(
                List.of(
                        Twin.Column.words(words.feature(by)),
                        Twin.Column.number(words.common("subjects")),
                        Twin.Column.number(words.common("minimum")),
                        Twin.Column.number(words.common("quartile.first")),
                        Twin.Column.number(words.common("median")),
                        Twin.Column.number(words.common("quartile.third")),
                        Twin.Column.number(words.common("maximum"))),
                groups.stream().map(group -> row(group, words)).toList());
    }

    private Twin.Row row(Group group, KindWords words) {
        var box = group.box();
        return box == null
                ? Twin.Row.of(words.code(by, group.code()), group.n(), null, null, null, null, null)
                : Twin.Row.of(
                        words.code(by, group.code()),
                        group.n(),
                        box.minimum(),
                        box.lowerQuartile(),
                        box.median(),
                        box.upperQuartile(),
                        box.maximum());
    }
}
