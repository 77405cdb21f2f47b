package org.downstage.cohort.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.downstage.oncology.Coded;
import org.downstage.oncology.StageGroup;

/**
 * Stage groups before any therapy against those of the specimen.
 *
 * @param basis subjects whose group is known at both
 * @param marks for each cell the subjects in it, in the order of the matrix
 */
public record StageShift(Basis basis, ShiftMatrix matrix, List<List<Mark>> marks) implements Chart {

    @Override
    public Mark missing() {
        return Mark.missing(matrix.from().feature().parameter(), matrix.to().feature().parameter())
                .at(matrix.to().form());
    }

    @Override
    public IntStream parts() {
        return matrix.counts().stream().flatMapToInt(row -> row.stream().mapToInt(n -> n));
    }

    static StageShift of(StageCounts counts, int all) {
        var first = StageMoment.BASELINE;
        var last = StageMoment.PATHOLOGY;
        var matrix = ShiftMatrix.of(first, last, counts.moved(first, last));
        var groups =
                matrix.groups().stream()
                        .flatMap(code -> Coded.find(StageGroup.class, code).stream())
                        .toList();
        return new StageShift(
                Basis.of(matrix.n(), all - matrix.n(), 0),
                matrix,
                groups.stream()
                        .map(from ->
                                groups.stream()
                                        .map(to ->
                                                matrix.from().mark(from).and(matrix.to().mark(to)))
                                        .toList())
                        .toList());
    }

    @Override
    public Twin twin(KindWords words) {
        var columns =
                IntStream.rangeClosed(0, matrix.groups().size())
                        .mapToObj(at ->
                                at == 0
                                        ? Twin.Column.words(words.text("group"))
                                        : Twin.Column.number(
                                                words.text("then", matrix.groups().get(at - 1))))
                        .toList();
        return new Twin(
                columns,
                IntStream.range(0, matrix.groups().size())
                        .mapToObj(at -> row(matrix.groups().get(at), matrix.counts().get(at)))
                        .toList());
    }

    private static Twin.Row row(String group, List<Integer> counts) {
        var cells = new Object[counts.size() + 1];
        cells[0] = group;
        for (var at = 0; at < counts.size(); at++) {
            cells[at + 1] = counts.get(at);
        }
        return Twin.Row.of(cells);
    }
}
