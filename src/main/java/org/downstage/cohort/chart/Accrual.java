package org.downstage.cohort.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.downstage.cohort.Feature;
import org.downstage.cohort.Moment;
import org.downstage.cohort.Selection;
import org.jspecify.annotations.Nullable;

/**
 * How many subjects had begun immunochemotherapy by the end of each period, site by site. That day
 * is the study's; the day of entry into the portal says nothing of subjects taken over from paper.
 *
 * @param periods the first month of each, such as 2024-05
 * @param lines the sites with most subjects; the others together at the end
 */
public record Accrual(Basis basis, List<String> periods, List<Line> lines) implements Chart {

    /** More periods than this are drawn as longer ones. */
    static final int MOST_PERIODS = 60;

    /** More lines than this cannot be told apart. */
    static final int MOST_SITES = 8;

    /**
     * A site.
     *
     * @param site its code; empty for all others together
     * @param cumulative for each period the subjects so far; null where so few are hidden
     */
    public record Line(String site, List<@Nullable Integer> cumulative, Mark mark) {}

    static Accrual of(Selection selection, Cells cells) {
        var days = selection.snapshot().column(Moment.NICT_START);
        var known =
                IntStream.range(0, selection.size())
                        .filter(place -> days[selection.row(place)] != Moment.UNKNOWN)
                        .toArray();
        var basis = Basis.of(known.length, selection.size() - known.length, 0);
        if (known.length == 0) {
            return new Accrual(basis, List.of(), List.of());
        }
        var all = IntStream.of(known).map(place -> days[selection.row(place)]).summaryStatistics();
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
                lines(counts, cells));
    }

    private static YearMonth month(int day) {
        return YearMonth.from(LocalDate.ofEpochDay(day));
    }

    private static List<Line> lines(Map<String, int[]> counts, Cells cells) {
        var largest =
                counts.entrySet().stream()
                        .sorted(Comparator.comparingInt(one -> -IntStream.of(one.getValue()).sum()))
                        .limit(MOST_SITES)
                        .map(Map.Entry::getKey)
                        .toList();
        var lines = new ArrayList<Line>();
        int[] others = null;
        for (var one : counts.entrySet()) {
            if (largest.contains(one.getKey())) {
                lines.add(
                        new Line(
                                one.getKey(),
                                cumulative(one.getValue(), cells),
                                Mark.of(Feature.SITE, one.getKey())));
            } else {
                others = others == null ? new int[one.getValue().length] : others;
                for (var period = 0; period < others.length; period++) {
                    others[period] += one.getValue()[period];
                }
            }
        }
        if (others != null) {
            lines.add(new Line("", cumulative(others, cells), Mark.NONE));
        }
        return List.copyOf(lines);
    }

    private static List<@Nullable Integer> cumulative(int[] counts, Cells cells) {
        var sums = new ArrayList<@Nullable Integer>();
        var sum = 0;
        for (var count : counts) {
            sum += count;
            sums.add(cells.shown(sum));
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
