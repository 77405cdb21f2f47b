package org.downstage.cohort.chart;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.downstage.cohort.CohortFilter;
import org.downstage.cohort.Selection;
import org.downstage.cohort.chart.Twin.Column;
import org.downstage.endpoint.StudyDefinitions;
import org.downstage.endpoint.StudyDefinitions.Origin;
import org.downstage.escc.FollowUpForm;
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
 * @param logRank between all groups; null with fewer than two or without an event
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

    private static final String FORM = FollowUpForm.OID;

    /** Its steps are the days of single subjects. */
    @Override
    public boolean showsSubjects() {
        return true;
    }

    @Override
    public Mark missing() {
        return Mark.missing(gaps()).at(FORM);
    }

    private String[] gaps() {
        var own =
                Stream.of(
                        CohortFilter.parameter(SurvivalGroups.start(origin)),
                        CohortFilter.parameter(endpoint.end()),
                        endpoint.event().parameter());
        return (by == null ? own : Stream.concat(own, Stream.of(by.parameter())))
                .toArray(String[]::new);
    }

    static KaplanMeier of(Selection selection, Asked asked) {
        var choice = SurvivalChoice.of(asked.request());
        return of(
                selection,
                choice,
                asked.definitions(),
                asked.beside(selection),
                asked.declared().includes(choice, asked.request()));
    }

    /**
     * The curves that somebody chose.
     *
     * @param beside whom they are compared with: the axis is long enough for both
     * @param declared whether the study declared the comparison beforehand
     */
    static KaplanMeier of(
            Selection selection,
            SurvivalChoice choice,
            StudyDefinitions definitions,
            Optional<Selection> beside,
            boolean declared) {
        var origin = choice.start(definitions);
        var by = choice.by();
        var groups = by == null ? GroupCodes.ALL : by.of(selection.snapshot());
        var counted = SurvivalGroups.of(selection, choice.endpoint(), origin, groups);
        var longest =
                DoubleStream.concat(
                                counted.longest().stream(),
                                beside.stream()
                                        .map(other ->
                                                SurvivalGroups.of(
                                                        other, choice.endpoint(), origin, groups))
                                        .flatMapToDouble(other -> other.longest().stream()))
                        .max();
        var occupied = counted.occupied();
        var shown = largest(counted, occupied);
        var ticks = Months.ticks(longest);
        return new KaplanMeier(
                Basis.of(counted.n(), counted.missing(), counted.excluded()),
                choice.endpoint(),
                origin,
                counted.raised(),
                ticks,
                Arrays.stream(shown)
                        .mapToObj(place -> line(counted, place, choice, ticks))
                        .toList(),
                occupied.length - shown.length,
                test(counted, occupied, declared),
                by);
    }

    private static SurvivalLine line(
            SurvivalGroups counted, int place, SurvivalChoice choice, List<Integer> ticks) {
        var by = choice.by();
        var code = by == null ? null : counted.of().codes().get(place);
        var mark = by == null ? Mark.everybody(FORM) : by.mark(code).at(FORM);
        var curve = SurvivalCurve.of(counted.groups().get(place));
        return SurvivalLine.of(code, curve, choice.band(), ticks, mark);
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
            SurvivalGroups counted, int[] occupied, boolean declared) {
        var groups = counted.some(occupied);
        return groups.size() > 1
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
