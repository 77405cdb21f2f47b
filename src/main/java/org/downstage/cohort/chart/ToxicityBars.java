package org.downstage.cohort.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.downstage.adverseevent.ToxicityCut;
import org.downstage.cohort.CohortFilter;
import org.downstage.cohort.EventCondition;
import org.downstage.cohort.Feature;
import org.downstage.cohort.Figures;
import org.downstage.cohort.Selection;
import org.downstage.cohort.chart.Twin.Column;
import org.downstage.escc.AdverseEventsForm;
import org.downstage.escc.ToxicityPlan;
import org.downstage.statistics.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * Subjects by their worst grade of each adverse event, the terms of the study's groups together. A
 * subject counts once in each bar.
 *
 * @param basis subjects of whom any adverse event was assessed
 * @param cut which events count
 * @param groups those of the study, then all other terms
 * @param leftOut terms without a bar: the rarest, where there are too many
 */
public record ToxicityBars(Basis basis, ToxicityCut cut, List<Group> groups, int leftOut)
        implements Chart {

    /** The most terms. */
    public static final int MOST = 40;

    private static final int SEVERE = 3;
    private static final int FATAL = 5;

    /**
     * Terms that are counted together.
     *
     * @param code of the group; null for the terms of none
     * @param total of all its terms; null for the terms of none
     * @param terms those with an event, of most subjects first
     */
    public record Group(@Nullable String code, @Nullable Bar total, List<Bar> terms) {}

    /**
     * One bar.
     *
     * @param term the CTCAE term, or the code of the group
     * @param grades subjects with grade 1 to 5 as their worst; null all of them where one, or the
     *     number of those without an event, is hidden from the reader's role
     * @param severe subjects with grade 3 or 4, of those assessed; null likewise
     * @param marks what stands for each grade
     */
    public record Bar(
            String term,
            List<@Nullable Integer> grades,
            @Nullable Proportion severe,
            List<Mark> marks) {}

    @Override
    public Mark missing() {
        return Mark.missing(Feature.AE_GRADE.parameter()).at(AdverseEventsForm.OID);
    }

    static ToxicityBars of(Selection selection, Asked asked) {
        return of(
                selection,
                ToxicityChoice.of(asked.request()),
                asked.definitions().toxicity(),
                asked.cells());
    }

    static ToxicityBars of(Selection selection, ToxicityCut cut, ToxicityPlan plan, Cells cells) {
        var count = ToxicityCount.of(selection, cut, plan);
        var all = count.byFrequency();
        var terms = all.subList(0, Math.min(MOST, all.size()));
        var names = selection.snapshot().terms();
        var rest = new ArrayList<>(terms);
        var groups = new ArrayList<Group>();
        for (var place = 0; place < plan.groups().size(); place++) {
            var group = plan.groups().get(place);
            var own =
                    terms.stream().filter(term -> group.terms().contains(names.get(term))).toList();
            rest.removeAll(own);
            groups.add(
                    new Group(
                            group.code(),
                            bar(group.code(), count.group(place), count, cells),
                            bars(own, names, count, cells)));
        }
        groups.add(new Group(null, null, bars(rest, names, count, cells)));
        return new ToxicityBars(
                Basis.of(count.assessed(), selection.size() - count.assessed(), 0),
                cut,
                List.copyOf(groups),
                all.size() - terms.size());
    }

    private static List<Bar> bars(
            List<Integer> terms, List<String> names, ToxicityCount count, Cells cells) {
        return terms.stream()
                .map(term -> bar(names.get(term), count.term(term), count, cells))
                .toList();
    }

    private static Bar bar(String name, int[] worst, ToxicityCount count, Cells cells) {
        var graded = Arrays.copyOfRange(worst, 1, FATAL + 1);
        var without = count.assessed() - Arrays.stream(graded).sum();
        var open = cells.showsAll(graded) && cells.shows(without);
        var severe = Arrays.stream(worst, SEVERE, FATAL).sum();
        return new Bar(
                name,
                open
                        ? Arrays.stream(graded).boxed().toList()
                        : Collections.nCopies(FATAL, (Integer) null),
                open && severe <= count.assessed()
                        ? new Proportion(severe, count.assessed())
                        : null,
                IntStream.rangeClosed(1, FATAL)
                        .mapToObj(grade -> mark(grade, count.cut(), name))
                        .toList());
    }

    /** Those with this grade as their worst; 0 for any. */
    static Mark mark(int grade, ToxicityCut cut, String term) {
        return Mark.of(CohortFilter.NONE.with(new EventCondition(grade, cut, term)))
                .at(AdverseEventsForm.OID);
    }

    @Override
    public Twin twin(KindWords words) {
        var rows = new ArrayList<Twin.Row>();
        for (var group : groups) {
            var code = group.code();
            var name = code == null ? words.text("others") : words.text("group." + code);
            if (group.total() != null) {
                rows.add(row(name, words.text("total"), group.total()));
            }
            group.terms().forEach(bar -> rows.add(row(name, words.term(bar.term()), bar)));
        }
        return new Twin(
                List.of(
                        Column.words(words.common("group")),
                        Column.words(words.text("term")),
                        Column.number("1"),
                        Column.number("2"),
                        Column.number("3"),
                        Column.number("4"),
                        Column.number("5"),
                        Column.number(words.text("severe")),
                        Column.number(words.text("percent"))),
                List.copyOf(rows));
    }

    private static Twin.Row row(String group, String name, Bar bar) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(group);
        cells.add(name);
        cells.addAll(bar.grades());
        cells.add(bar.severe() == null ? null : bar.severe().count());
        cells.add(bar.severe() == null ? null : Figures.percent(bar.severe()));
        return new Twin.Row("", cells);
    }

    @Override
    public Map<String, String> words(KindWords words) {
        return words.terms(groups.stream().flatMap(group -> group.terms().stream()).map(Bar::term));
    }
}
