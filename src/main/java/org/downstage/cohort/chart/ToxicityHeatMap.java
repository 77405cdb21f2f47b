package org.downstage.cohort.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.downstage.adverseevent.ToxicityCut;
import org.downstage.cohort.EventMark;
import org.downstage.cohort.Feature;
import org.downstage.cohort.Selection;
import org.downstage.cohort.chart.Twin.Column;
import org.downstage.escc.AdverseEventsForm;
import org.downstage.escc.ToxicityPlan;
import org.jspecify.annotations.Nullable;

/**
 * The worst grade of each subject and term.
 *
 * @param basis subjects of whom any adverse event was assessed
 * @param terms the most frequent, at most {@link #MOST_TERMS}
 * @param sums for each term the subjects of the selection who have it
 * @param lanes one a subject, at most {@link #MOST}, in the order of their ids
 * @param leftOut terms that are not shown
 */
public record ToxicityHeatMap(
        Basis basis, List<String> terms, List<Sum> sums, List<Lane> lanes, int leftOut)
        implements Chart {

    public static final int MOST = 120;
    public static final int MOST_TERMS = 30;

    /** Stands for a term that nobody assessed. */
    public static final char NOT_ASSESSED = '.';

    /** The subjects with a term, those too who are not drawn. */
    public record Sum(int subjects, Mark mark) {}

    /**
     * One subject.
     *
     * @param grades a character for each term: its worst grade, 0 when assessed and absent, or
     *     {@link #NOT_ASSESSED}
     * @param mark the subject, at the form of adverse events
     */
    public record Lane(String subject, String grades, Mark mark) {}

    static ToxicityHeatMap of(Selection selection, Asked asked) {
        return of(selection, ToxicityChoice.of(asked.request()), asked.definitions().toxicity());
    }

    @Override
    public Mark missing() {
        return Mark.missing(Feature.AE_GRADE.parameter()).at(AdverseEventsForm.OID);
    }

    @Override
    public boolean showsSubjects() {
        return true;
    }

    static ToxicityHeatMap of(Selection selection, ToxicityCut cut, ToxicityPlan plan) {
        var count = ToxicityCount.of(selection, cut, plan);
        var basis = Basis.of(count.assessed(), selection.size() - count.assessed(), 0);
        var all = count.byFrequency();
        var places = all.subList(0, Math.min(MOST_TERMS, all.size()));
        var terms = places.stream().map(selection.snapshot().terms()::get).toList();
        var order = assessed(selection);
        var shown = Math.min(MOST, order.length);
        var lanes = new ArrayList<Lane>(shown);
        for (var mark = 0; mark < shown; mark++) {
            var row = (int) order[Spread.place(mark, shown, order.length)];
            lanes.add(
                    new Lane(
                            selection.snapshot().key(row),
                            grades(selection, row, places, terms, cut, plan),
                            Mark.of(selection.snapshot().key(row), AdverseEventsForm.OID)));
        }
        return new ToxicityHeatMap(
                basis.drawn(shown),
                terms,
                places.stream()
                        .map(term ->
                                new Sum(
                                        count.subjects(term),
                                        ToxicityBars.mark(
                                                0, cut, selection.snapshot().terms().get(term))))
                        .toList(),
                List.copyOf(lanes),
                all.size() - places.size());
    }

    /** The rows of the assessed subjects in the order of their ids. */
    private static long[] assessed(Selection selection) {
        var snapshot = selection.snapshot();
        var grades = snapshot.column(Feature.AE_GRADE).values();
        var order = new long[selection.size()];
        var known = 0;
        for (var place = 0; place < selection.size(); place++) {
            var row = selection.row(place);
            if (grades[row] != 0) {
                order[known++] = ((long) snapshot.order(row) << Integer.SIZE) | row;
            }
        }
        var sorted = Arrays.copyOf(order, known);
        Arrays.sort(sorted);
        return sorted;
    }

    private static String grades(
            Selection selection,
            int row,
            List<Integer> places,
            List<String> terms,
            ToxicityCut cut,
            ToxicityPlan plan) {
        var line = new char[terms.size()];
        for (var term = 0; term < line.length; term++) {
            var watched = plan.watchList().indexOf(terms.get(term));
            line[term] =
                    watched >= 0 && selection.snapshot().isAssessed(row, watched)
                            ? '0'
                            : NOT_ASSESSED;
        }
        for (var event : selection.snapshot().events(row)) {
            var term = places.indexOf(EventMark.term(event));
            if (term >= 0 && EventMark.isWithin(event, cut)) {
                var grade = (char) ('0' + EventMark.grade(event));
                line[term] = line[term] == NOT_ASSESSED || line[term] < grade ? grade : line[term];
            }
        }
        return new String(line);
    }

    @Override
    public Twin twin(KindWords words) {
        var columns = new ArrayList<>(List.of(Column.words(words.common("subject"))));
        terms.forEach(term -> columns.add(Column.number(words.term(term))));
        return new Twin(
                List.copyOf(columns), lanes.stream().map(lane -> row(lane, words)).toList());
    }

    private static Twin.Row row(Lane lane, KindWords words) {
        var cells = new ArrayList<@Nullable Object>(List.of(lane.subject()));
        lane.grades()
                .chars()
                .forEach(grade ->
                        cells.add(
                                grade == NOT_ASSESSED
                                        ? words.text("notAssessed")
                                        : String.valueOf((char) grade)));
        return new Twin.Row(lane.subject(), cells);
    }

    @Override
    public Map<String, String> words(KindWords words) {
        return words.terms(terms.stream());
    }
}
