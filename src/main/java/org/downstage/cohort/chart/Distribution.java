package org.downstage.cohort.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.downstage.cohort.CohortSnapshot;
import org.downstage.cohort.Feature;
import org.downstage.cohort.Measure;
import org.downstage.cohort.Selection;
import org.downstage.statistics.QuantileType;
import org.downstage.statistics.Sample;

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
     * @param box quartiles as R's default (type 7), and the ends
     * @param points at most so many that all groups together have {@link #MOST_POINTS}
     */
    public record Group(String code, int n, Sample.Summary box, List<Point> points, Mark mark) {}

    /** One subject. */
    public record Point(String subject, double value) {}

    @Override
    public Mark missing() {
        return Mark.missing(measure.parameter(), by.parameter()).at(form);
    }

    @Override
    public IntStream parts() {
        return groups.stream().mapToInt(Group::n);
    }

    /** The number of each subject that is drawn. */
    @Override
    public Optional<Twin> details(KindWords words) {
        return Optional.of(
                new Twin(
                        List.of(
                                Twin.Column.words(words.common("subject")),
                                Twin.Column.words(words.feature(by)),
                                Twin.Column.number(words.measure(measure))),
                        groups.stream()
                                .flatMap(group ->
                                        group.points().stream()
                                                .map(point ->
                                                        Twin.Row.ofSubject(
                                                                point.subject(),
                                                                point.subject(),
                                                                words.code(by, group.code()),
                                                                point.value())))
                                .toList()));
    }

    static Distribution of(
            Selection selection, Cells cells, Measure measure, Feature by, String form) {
        var codes = GroupCodes.of(by, selection.snapshot().column(by));
        var numbers =
                selection.split(codes.codes().size(), codes.of()).stream()
                        .map(group -> numbers(group, measure))
                        .toList();
        var n = numbers.stream().mapToInt(group -> group.length).sum();
        var filled = (int) numbers.stream().filter(group -> group.length > 0).count();
        var groups = new ArrayList<Group>();
        for (var place = 0; place < numbers.size(); place++) {
            var own = numbers.get(place);
            if (own.length > 0) {
                var share = n <= MOST_POINTS ? own.length : share(own.length, n, filled);
                var code = codes.codes().get(place);
                groups.add(
                        group(
                                selection.snapshot(),
                                code,
                                own,
                                cells.showsSubjects() ? share : 0,
                                Mark.of(by, code).at(form)));
            }
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

    /** The points of a group: one at least, and the rest as the groups are large. */
    private static int share(int own, int all, int groups) {
        return 1 + (int) ((long) (MOST_POINTS - groups) * own / all);
    }

    /** The known numbers in their order, each above the row of its subject. */
    private static long[] numbers(Selection group, Measure measure) {
        var values = group.snapshot().column(measure);
        return IntStream.range(0, group.size())
                .map(group::row)
                .filter(row -> values[row] != Measure.UNKNOWN)
                .mapToLong(row -> (long) values[row] << Integer.SIZE | row)
                .sorted()
                .toArray();
    }

    private static Group group(
            CohortSnapshot snapshot, String code, long[] numbers, int most, Mark mark) {
        var sample = Sample.of(Arrays.stream(numbers).mapToDouble(Distribution::number).toArray());
        var points = new ArrayList<Point>();
        var shown = Math.min(most, numbers.length);
        for (var at = 0; at < shown; at++) {
            var one = numbers[Spread.place(at, shown, numbers.length)];
            points.add(new Point(snapshot.key((int) one), number(one)));
        }
        return new Group(
                code,
                numbers.length,
                sample.summary(QuantileType.TYPE_7).orElseThrow(),
                List.copyOf(points),
                mark);
    }

    private static double number(long numberAndRow) {
        return Measure.number((int) (numberAndRow >> Integer.SIZE));
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
        return Twin.Row.of(
                words.code(by, group.code()),
                group.n(),
                box.minimum(),
                box.lowerQuartile(),
                box.median(),
                box.upperQuartile(),
                box.maximum());
    }
}
