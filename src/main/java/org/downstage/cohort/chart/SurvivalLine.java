package org.downstage.cohort.chart;

import java.util.ArrayList;
import java.util.List;
import org.downstage.cohort.chart.Twin.Row;
import org.downstage.statistics.BandType;
import org.downstage.statistics.ConfidenceInterval;
import org.downstage.statistics.ConfidenceLevel;
import org.downstage.statistics.SurvivalCurve;
import org.downstage.statistics.SurvivalEstimate;
import org.downstage.statistics.SurvivalStep;
import org.jspecify.annotations.Nullable;

/**
 * One survival curve. Times are in months, shares from 0 to 1. It is flat from its last step to its
 * end, and beyond that nothing is known.
 *
 * @param group code of the group; null for all subjects
 * @param n its subjects
 * @param events how many had the event
 * @param end the longest observation
 * @param steps where it falls, at most {@link #MOST}
 * @param censored where subjects leave it without the event, at most {@link #MOST}
 * @param thinned whether steps or marks that lie closer than can be drawn were put together
 * @param median the time by which half have the event
 * @param landmarks the curve at set times
 * @param atRisk how many were observed up to each tick of the axis at least
 * @param mark what stands for the group
 */
public record SurvivalLine(
        @Nullable String group,
        int n,
        int events,
        double end,
        List<Step> steps,
        List<Censored> censored,
        boolean thinned,
        Median median,
        List<Landmark> landmarks,
        List<Integer> atRisk,
        Mark mark) {

    /** More steps than this are narrower than a pixel. */
    public static final int MOST = ThinSteps.MOST;

    /** Months at which the curve is told in numbers. */
    static final List<Integer> LANDMARKS = List.of(6, 12, 24, 36);

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;

    /**
     * The curve from this time on.
     *
     * @param lower of the 95 % band; null where there is none
     * @param upper of the 95 % band; null where there is none
     * @param atRisk how many were observed up to this time at least
     */
    public record Step(
            double time,
            double survival,
            @Nullable Double lower,
            @Nullable Double upper,
            int atRisk) {}

    /** Subjects censored at a time, where the curve then is. */
    public record Censored(double time, double survival, int subjects) {}

    /** A time with its 95 % interval; null where the curve, or its band, never falls so low. */
    public record Median(@Nullable Double time, @Nullable Double lower, @Nullable Double upper) {}

    /**
     * The curve at a set time.
     *
     * @param survival null beyond the end of the curve
     */
    public record Landmark(
            int month,
            @Nullable Double survival,
            @Nullable Double lower,
            @Nullable Double upper,
            int atRisk) {}

    public SurvivalLine {
        steps = List.copyOf(steps);
        censored = List.copyOf(censored);
        landmarks = List.copyOf(landmarks);
        atRisk = List.copyOf(atRisk);
    }

    /**
     * The line of a curve whose times are days.
     *
     * @param ticks of the axis, in months
     */
    static SurvivalLine of(
            @Nullable String group,
            SurvivalCurve curve,
            BandType band,
            List<Integer> ticks,
            Mark mark) {
        var median = curve.median(band, LEVEL);
        var thin = ThinSteps.of(curve);
        return new SurvivalLine(
                group,
                curve.subjects(),
                curve.events(),
                Months.ofDays(curve.end().orElse(0)),
                thin.falls().stream().map(fall -> step(fall, band)).toList(),
                thin.marks().stream().map(SurvivalLine::censored).toList(),
                thin.thinned(),
                new Median(
                        Months.ofDays(median.time()),
                        Months.ofDays(median.lower()),
                        Months.ofDays(median.upper())),
                LANDMARKS.stream().map(month -> landmark(month, curve, band)).toList(),
                ticks.stream().map(tick -> curve.atRisk(Months.toDays(tick))).toList(),
                mark);
    }

    /** The lines of its table: the median, the landmarks, the steps. */
    List<Row> rows(String name, KindWords words) {
        var rows = new ArrayList<Row>();
        rows.add(
                Row.of(
                        name,
                        words.text("median"),
                        median.time(),
                        null,
                        median.lower(),
                        median.upper(),
                        n));
        landmarks.forEach(at ->
                rows.add(
                        Row.of(
                                name,
                                words.text("landmark"),
                                (double) at.month(),
                                percent(at.survival()),
                                percent(at.lower()),
                                percent(at.upper()),
                                at.atRisk())));
        steps.forEach(at ->
                rows.add(
                        Row.of(
                                name,
                                words.text("step"),
                                at.time(),
                                percent(at.survival()),
                                percent(at.lower()),
                                percent(at.upper()),
                                at.atRisk())));
        return rows;
    }

    private static @Nullable Double percent(@Nullable Double share) {
        return share == null ? null : share * 100;
    }

    private static Step step(SurvivalStep fall, BandType band) {
        var interval = fall.estimate().interval(band, LEVEL);
        return new Step(
                Months.ofDays(fall.time()),
                fall.estimate().survival(),
                interval.map(ConfidenceInterval::lower).orElse(null),
                interval.map(ConfidenceInterval::upper).orElse(null),
                fall.atRisk());
    }

    private static Censored censored(SurvivalStep step) {
        return new Censored(
                Months.ofDays(step.time()), step.estimate().survival(), step.censored());
    }

    private static Landmark landmark(int month, SurvivalCurve curve, BandType band) {
        var days = Months.toDays(month);
        var estimate = curve.at(days);
        var interval = estimate.flatMap(there -> there.interval(band, LEVEL));
        return new Landmark(
                month,
                estimate.map(SurvivalEstimate::survival).orElse(null),
                interval.map(ConfidenceInterval::lower).orElse(null),
                interval.map(ConfidenceInterval::upper).orElse(null),
                curve.atRisk(days));
    }
}
