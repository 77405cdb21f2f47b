package org.downstage.cohort.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.downstage.cohort.CohortFilter;
import org.downstage.cohort.Feature;
import org.downstage.cohort.Moment;
import org.downstage.cohort.Selection;
import org.downstage.escc.NictForm;
import org.jspecify.annotations.Nullable;

/**
 * How many subjects had begun immunochemotherapy by the end of each period, site by site. That day
 * is the study's; the day of entry into the portal says nothing of subjects taken over from paper.
 *
 * @param periods the first month of each, such as 2024-05
 * @param months how long a period is: the chart says so where it is more than one
 * @param lines the sites with most subjects; the others together at the end
 */
public record Accrual(Basis basis, List<String> periods, int months, List<Line> lines)
        implements Chart {

    /** More periods than this are drawn as longer ones. */
    static final int MOST_PERIODS = 60;

    /** More lines than this cannot be told apart. */
    static final int MOST_SITES = 8;

    /**
     * A site.
     *
     * @param site its code; empty for all others together
     * @param cumulative for each period the subjects so far
     */
    public record Line(String site, List<Integer> cumulative, Mark mark) {}

    /** The days of those whose day is known. */
    private static IntStream days(Selection selection) {
        var days = selection.snapshot().column(Moment.NICT_START);
        return IntStream.range(0, selection.size())
                .map(place -> days[selection.row(place)])
                .filter(day -> day != Moment.UNKNOWN);
    }

    @Override
    public Mark missing() {
        return Mark.missing(CohortFilter.parameter(Moment.NICT_START)).at(NictForm.OID);
    }

    /** Those who came in each period. */
    @Override
    public IntStream parts() {
        return lines.stream()
                .map(Line::cumulative)
                .flatMapToInt(sums ->
                        IntStream.range(0, sums.size())
                                .map(at -> sums.get(at) - (at == 0 ? 0 : sums.get(at - 1))));
    }

    /**
     * The chart of a selection.
     *
     * @param beside whom it is compared with: the periods are those of both
     */
    static Accrual of(Selection selection, Optional<Selection> beside) {
        var days = selection.snapshot().column(Moment.NICT_START);
        var known =
                IntStream.range(0, selection.size())
                        .filter(place -> days[selection.row(place)] != Moment.UNKNOWN)
                        .toArray();
        var basis = Basis.of(known.length, selection.size() - known.length, 0);
        if (known.length == 0) {
            return new Accrual(basis, List.of(), 1, List.of());
        }
        var all =
                IntStream.concat(days(selection), beside.stream().flatMapToInt(Accrual::days))
                        .summaryStatistics();
        var first = month(all.getMin());
        var months = (int) first.until(month(all.getMax()), ChronoUnit.MONTHS) + 1;
        var step = (months + MOST_PERIODS - 1) / MOST_PERIODS;
        var periods = (months + step - 1) / step;
        var counts = new TreeMap<String, int[]>(Feature.SITE.order());
        for (var place : known) {
            var period = (int) first.until(month(days[selection.row(place)]), ChronoUnit.MONTHS);
            counts.computeIfAbsent(
                            selection.code(Feature.SITE, place).orElse(""),
                            site -> new int[periods])[period / step]++;
        }
        return new Accrual(
                basis,
                IntStream.range(0, periods)
                        .mapToObj(period -> first.plusMonths((long) period * step).toString())
                        .toList(),
                step,
                lines(counts));
    }

    private static YearMonth month(int day) {
        return YearMonth.from(LocalDate.ofEpochDay(day));
    }

    private static List<Line> lines(Map<String, int[]> counts) {
        var largest =
                counts.entrySet().stream()
                        .sorted(Comparator.comparingInt(one -> -IntStream.of(one.getValue()).sum()))
                        .limit(MOST_SITES)
                        .map(Map.Entry::getKey)
                        .toList();
        var lines = new ArrayList<Line>();
        int[] others = null;
        var otherSites = new TreeSet<String>();
        for (var one : counts.entrySet()) {
            if (largest.contains(one.getKey())) {
                lines.add(
                        new Line(
                                one.getKey(),
                                cumulative(one.getValue()),
                                Mark.of(Feature.SITE, one.getKey()).at(NictForm.OID)));
            } else {
                otherSites.add(one.getKey());
                others = others == null ? new int[one.getValue().length] : others;
                for (var period = 0; period < others.length; period++) {
                    others[period] += one.getValue()[period];
                }
            }
        }
        if (others != null) {
            lines.add(
                    new Line(
                            "",
                            cumulative(others),
                            Mark.of(CohortFilter.NONE.with(Feature.SITE, otherSites))
                                    .at(NictForm.OID)));
        }
        return List.copyOf(lines);
    }

    private static List<Integer> cumulative(int[] counts) {
        var sums = new ArrayList<Integer>();
        var sum = 0;
        for (var count : counts) {
            sum += count;
            sums.add(sum);
        }
        return sums;
    }

    @Override
    public Twin twin(KindWords words) {
        var columns = new ArrayList<Twin.Column>();
        columns.add(Twin.Column.words(words.text("period")));
        lines.forEach(line ->
                columns.add(
                        Twin.Column.number(
                                line.site().isEmpty() ? words.text("others") : line.site())));
        return new Twin(columns, IntStream.range(0, periods.size()).mapToObj(this::row).toList());
    }

    private Twin.Row row(int period) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(periods.get(period));
        lines.forEach(line -> cells.add(line.cumulative().get(period)));
        return new Twin.Row("", cells);
    }
}
