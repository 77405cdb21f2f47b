package org.downstage.cohort.chart;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.downstage.cohort.Selection;
import org.downstage.cohort.chart.Twin.Column;
import org.downstage.endpoint.StudyDefinitions;
import org.downstage.endpoint.StudyDefinitions.Origin;
import org.downstage.statistics.DayCounts;
import org.downstage.statistics.LogRank;
import org.downstage.statistics.SurvivalCurve;
import org.jspecify.annotations.Nullable;

/**
 * Survival curves by the product-limit method, one a group.
 *
 * @param basis subjects with a known time
 * @param endpoint what ends the times
 * @param origin where they start
 * @param raised how many times of no days count as half a day; to be said beside the curves
 * @param ticks of the axis in months, from 0; behind the last nobody is at risk
 * @param curves of the groups that have subjects, at most {@link #MOST_CURVES}
 * @param leftOut groups without a curve: the smallest, where there are too many
 * @param logRank between all groups; null with fewer than two or without an event, or where a group
 *     is hidden
 * @param by what the groups are; null for one curve of all
 */
public record KaplanMeier(
        Basis basis,
        SurvivalEndpoint endpoint,
        Origin origin,
        int raised,
        List<Integer> ticks,
        List<SurvivalLine> curves,
        int leftOut,
        @Nullable TestResult logRank,
        @Nullable Grouping by)
        implements Chart {

    /** More curves than this cannot be told apart. */
    public static final int MOST_CURVES = 8;

    static KaplanMeier of(Selection selection, Asked asked) {
        var choice = SurvivalChoice.of(asked.request());
        return of(
                selection,
                choice,
                asked.definitions(),
                asked.cells(),
                asked.declared().includes(choice, asked.request()));
    }

    /**
     * The curves that somebody chose.
     *
     * @param declared whether the study declared the comparison beforehand
     */
    static KaplanMeier of(
            Selection selection,
            SurvivalChoice choice,
            StudyDefinitions definitions,
            Cells cells,
            boolean declared) {
        var origin = choice.start(definitions);
        var by = choice.by();
        var counted =
                SurvivalGroups.of(
                        selection,
                        choice.endpoint(),
                        origin,
                        by == null ? GroupCodes.ALL : by.of(selection.snapshot()));
        var occupied = counted.occupied();
        var shown = largest(counted, occupied);
        var ticks = ticks(counted, shown, cells);
        return new KaplanMeier(
                Basis.of(counted.n(), counted.missing(), counted.excluded()),
                choice.endpoint(),
                origin,
                counted.raised(),
                ticks,
                Arrays.stream(shown)
                        .mapToObj(place -> line(counted, place, choice, ticks, cells))
                        .toList(),
                occupied.length - shown.length,
                test(counted, occupied, cells, declared),
                by);
    }

    /** Of the longest observation that is shown. */
    private static List<Integer> ticks(SurvivalGroups counted, int[] shown, Cells cells) {
        return Months.ticks(
                counted.some(shown).stream()
                        .filter(group -> cells.shows(group.subjects()))
                        .mapToDouble(DayCounts::longest)
                        .max());
    }

    private static SurvivalLine line(
            SurvivalGroups counted,
            int place,
            SurvivalChoice choice,
            List<Integer> ticks,
            Cells cells) {
        var by = choice.by();
        var code = by == null ? null : counted.of().codes().get(place);
        var mark = by == null ? Mark.NONE : by.mark(code);
        var times = counted.groups().get(place);
        return cells.shows(times.subjects())
                ? SurvivalLine.of(code, SurvivalCurve.of(times), choice.band(), ticks, mark)
                : SurvivalLine.hidden(code, mark);
    }

    /** The places of the groups with most subjects, in the groups' own order. */
    private static int[] largest(SurvivalGroups counted, int[] occupied) {
        return IntStream.of(occupied)
                .boxed()
                .sorted(Comparator.comparingInt(place -> -counted.groups().get(place).subjects()))
                .limit(MOST_CURVES)
                .sorted()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static @Nullable TestResult test(
            SurvivalGroups counted, int[] occupied, Cells cells, boolean declared) {
        var groups = counted.some(occupied);
        return groups.size() > 1 && groups.stream().allMatch(one -> cells.shows(one.subjects()))
                ? TestResult.of(LogRank.ofDays(groups).map(LogRank::test), !declared)
                : null;
    }

    @Override
    public Twin twin(KindWords words) {
        return new Twin(
                List.of(
                        Column.words(words.common("group")),
                        Column.words(words.text("figure")),
                        Column.number(words.text("axis")),
                        Column.number(words.text("percent")),
                        Column.number(words.common("lower")),
                        Column.number(words.common("upper")),
                        Column.number(words.text("risk"))),
                curves.stream()
                        .flatMap(curve -> curve.rows(name(curve, words), words).stream())
                        .toList());
    }

    private String name(SurvivalLine curve, KindWords words) {
        return by == null || curve.group() == null
                ? words.common("all")
                : by.words(curve.group(), words);
    }
}
