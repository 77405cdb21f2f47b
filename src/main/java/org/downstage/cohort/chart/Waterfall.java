package org.downstage.cohort.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.downstage.cohort.Feature;
import org.downstage.cohort.Measure;
import org.downstage.cohort.Selection;
import org.downstage.escc.ResponseForm;
import org.jspecify.annotations.Nullable;

/**
 * Each subject's best change of the target sum as a bar, from the greatest growth to the greatest
 * shrinkage.
 *
 * @param basis subjects whose change is known
 * @param bars at most {@link #MOST}
 */
public record Waterfall(Basis basis, List<Bar> bars) implements Chart {

    /** More bars than this are too thin to be told apart. */
    public static final int MOST = 400;

    /**
     * One subject.
     *
     * @param subject its id
     * @param percent change of the sum from its baseline, -100 when nothing is left
     * @param response overall response at that assessment; null when unknown
     */
    public record Bar(String subject, double percent, @Nullable String response) {}

    @Override
    public Twin twin(KindWords words) {
        return new Twin(
                List.of(
                        Twin.Column.words(words.common("subject")),
                        Twin.Column.number(words.text("change")),
                        Twin.Column.words(words.text("response"))),
                bars.stream()
                        .map(bar ->
                                Twin.Row.ofSubject(
                                        bar.subject(),
                                        bar.subject(),
                                        bar.percent(),
                                        bar.response() == null
                                                ? null
                                                : words.code(
                                                        Feature.BEST_RESPONSE, bar.response())))
                        .toList());
    }

    @Override
    public Mark missing() {
        return Mark.missing(Measure.BEST_CHANGE.parameter()).at(ResponseForm.OID_RT);
    }

    @Override
    public boolean showsSubjects() {
        return true;
    }

    static Waterfall of(Selection selection) {
        var order = inOrder(selection);
        var basis = Basis.of(order.length, selection.size() - order.length, 0);
        var shown = Math.min(MOST, order.length);
        var bars = new ArrayList<Bar>(shown);
        for (var mark = 0; mark < shown; mark++) {
            bars.add(bar(selection, (int) order[Spread.place(mark, shown, order.length)]));
        }
        return new Waterfall(basis.drawn(shown), List.copyOf(bars));
    }

    /** The rows of the subjects whose change is known, each below its change turned round. */
    private static long[] inOrder(Selection selection) {
        var change = selection.snapshot().column(Measure.BEST_CHANGE);
        var order = new long[selection.size()];
        var known = 0;
        for (var place = 0; place < selection.size(); place++) {
            var row = selection.row(place);
            if (change[row] != Measure.UNKNOWN) {
                order[known++] = ((long) -change[row] << Integer.SIZE) | row;
            }
        }
        var sorted = Arrays.copyOf(order, known);
        Arrays.sort(sorted);
        return sorted;
    }

    private static Bar bar(Selection selection, int row) {
        var snapshot = selection.snapshot();
        return new Bar(
                snapshot.key(row),
                Measure.number(snapshot.column(Measure.BEST_CHANGE)[row]),
                snapshot.column(Feature.BEST_RESPONSE).code(row));
    }
}
